"""Niemandsland en dubbel eigendom: where both sides point at each other, or both claim."""

from spel.core.figures import Insight, Lamps
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, counted, text
from spel.insights.fasen import per_fase
from spel.insights.pionnen import Placed, lamps, placed
from spel.insights.wording import RestsOn, based_on, sentences


def niemandsland_en_dubbel(state: State) -> tuple[Insight, ...]:
    """Casussen where the village points away (E3, E4) and the gemeente too (E1, E2), or both claim.

    Source: ownership model of Peel en Maas; own definition, game section 7. Counts of casussen.
    The middle of a side is the median of its pawns, 1 to 4. A casus where half of a side points one way
    and half the other is counted as neither, and not as pointing the same way.
    STRAKS is told apart only where it gives other casussen. Silent without pawns of both sides.
    What the pawns per fase say, where a casus was deepened, comes after it.
    Says: "In 1 casus wijzen beide kanten naar elkaar. Dat is niemandsland."
    """
    return (*_per_casus(state), *per_fase(state))


def _per_casus(state: State) -> tuple[Insight, ...]:
    places = placed(state, state.script.cases)
    if not places:
        return ()
    now, later = lamps(places, "nu"), lamps(places, "straks")
    told = [
        _insight(
            places, now, text(N_("Niemandsland en dubbel eigendom")), _now(now, _alike(places, "nu", now))
        )
    ]
    if later != now:
        title = text(N_("Niemandsland en dubbel eigendom: straks"))
        told.append(_insight(places, later, title, _later(later, _alike(places, "straks", later))))
    return tuple(told)


def _insight(places: list[Placed], found: Lamps, title: Say, sentence: Say) -> Insight:
    pawns = [(len(each.dorp), len(each.gemeente)) for each in places]
    dorp, gemeente = zip(*pawns, strict=True)
    rests_on: RestsOn = ((Side.DORP, min(dorp)), (Side.GEMEENTE, min(gemeente)))
    return Insight(
        name="niemandsland_en_dubbel",
        title=title,
        figure=found if found.spots else None,
        sentence=sentence,
        based_on=based_on(((Side.DORP, sum(dorp)), (Side.GEMEENTE, sum(gemeente))), len(places)),
        rests_on=rests_on,
    )


def _now(found: Lamps, alike: int) -> Say:
    doubled, nobody = _counts(found)
    told = [*([_nobody(nobody)] if nobody else []), *([_doubled(doubled)] if doubled else [])]
    return sentences(*told) if told else _same(alike) if alike else text(_SPLIT)


def _nobody(n: int) -> Say:
    return counted(
        n,
        "In {n} casus wijzen beide kanten naar elkaar. Dat is niemandsland.",
        "In {n} casussen wijzen beide kanten naar elkaar. Dat is niemandsland.",
    )


def _doubled(n: int) -> Say:
    return counted(
        n,
        "In {n} casus voelen beide kanten zich eigenaar. Dat is dubbel eigendom.",
        "In {n} casussen voelen beide kanten zich eigenaar. Dat is dubbel eigendom.",
    )


def _same(n: int) -> Say:
    return counted(
        n,
        "In {n} casus wijzen {het_dorp} en de gemeente nu dezelfde kant aan als eigenaar.",
        "In {n} casussen wijzen {het_dorp} en de gemeente nu dezelfde kant aan als eigenaar.",
    )


def _later(found: Lamps, alike: int) -> Say:
    doubled, nobody = _counts(found)
    told = [*([_later_nobody(nobody)] if nobody else []), *([_later_doubled(doubled)] if doubled else [])]
    return sentences(*told) if told else text(_LATER_SAME if alike else _SPLIT)


_LATER_SAME = N_("Straks wijzen {het_dorp} en de gemeente dezelfde kant op.")
_SPLIT = N_("Over wie eigenaar is, is minstens één kant zelf nog verdeeld.")


def _alike(places: list[Placed], field: str, found: Lamps) -> int:
    """In how many casussen both sides point the same way."""
    return len(places) - len(found.spots) - sum(each.is_split(field) for each in places)


def _later_nobody(n: int) -> Say:
    return counted(
        n,
        "Straks wijzen beide kanten in {n} casus naar elkaar.",
        "Straks wijzen beide kanten in {n} casussen naar elkaar.",
    )


def _later_doubled(n: int) -> Say:
    return counted(
        n,
        "In {n} casus willen beide kanten straks eigenaar zijn.",
        "In {n} casussen willen beide kanten straks eigenaar zijn.",
    )


def _counts(found: Lamps) -> tuple[int, int]:
    """How many casussen are doubly owned, and how many are niemandsland."""
    doubled = sum(each.doubled for each in found.spots)
    return doubled, len(found.spots) - doubled
