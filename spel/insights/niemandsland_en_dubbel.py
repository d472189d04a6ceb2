"""Niemandsland en dubbel eigendom: where both sides point at each other, or both claim."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median_low

from spel.core.figures import Insight, Lamp, Lamps
from spel.core.questions import Answer
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Eigenaar, Side
from spel.core.words import N_, Say, counted, text
from spel.insights.answers import EIGENAAR, played, step_of
from spel.insights.wording import RestsOn, based_on, sentences

SIDES = (Side.DORP, Side.GEMEENTE)


@dataclass(frozen=True, slots=True)
class Placed:
    """The pawns of both sides on a casus where at least half of each side put one."""

    case: Case
    dorp: tuple[Answer, ...]
    gemeente: tuple[Answer, ...]

    def lamp(self, field: str) -> Lamp | None:
        """Whether the sides miss or meet each other here; None when they point the same way."""
        village, public = middle(self.dorp, field), middle(self.gemeente, field)
        if village.is_community == public.is_community:
            return None
        return Lamp(self.case.titel, doubled=village.is_community)


def niemandsland_en_dubbel(state: State) -> tuple[Insight, ...]:
    """Casussen where the village points away (E3, E4) and the gemeente too (E1, E2), or both claim.

    Source: ownership model of Peel en Maas; own definition, game section 7. Counts of casussen.
    The middle of a side is the low median of its pawns, 1 to 4: with two in the middle the lower one.
    STRAKS is told apart only where it gives other casussen. Silent without pawns of both sides.
    Says: "In 1 casus wijzen beide kanten naar elkaar. Dat is niemandsland."
    """
    places = placed(state, state.script.cases)
    if not places:
        return ()
    now, later = lamps(places, "nu"), lamps(places, "straks")
    told = [_insight(places, now, text(N_("Niemandsland en dubbel eigendom")), _now(now, len(places)))]
    if later != now:
        title = text(N_("Niemandsland en dubbel eigendom: straks"))
        told.append(_insight(places, later, title, _later(later)))
    return tuple(told)


def lamps(places: Iterable[Placed], field: str) -> Lamps:
    """The casussen that light up, in the order of the evening."""
    return Lamps(tuple(lamp for each in places if (lamp := each.lamp(field))))


def middle(answers: tuple[Answer, ...], field: str) -> Eigenaar:
    """The low median of the pawns."""
    rank = median_low(Eigenaar(answer.choice(field)).rank for answer in answers)
    return next(each for each in Eigenaar if each.rank == rank)


def placed(state: State, cases: Iterable[Case]) -> list[Placed]:
    """Of these casussen the ones where both sides put their pawns."""
    found = (
        Placed(case, *(played(state, step_of(case, EIGENAAR), side) for side in SIDES)) for case in cases
    )
    return [each for each in found if each.dorp and each.gemeente]


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


def _now(found: Lamps, cases: int) -> Say:
    doubled, nobody = _counts(found)
    told = [*([_nobody(nobody)] if nobody else []), *([_doubled(doubled)] if doubled else [])]
    return sentences(*told) if told else _same(cases)


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
        "In {n} casus wijzen {het_dorp} en de gemeente dezelfde kant op.",
        "In {n} casussen wijzen {het_dorp} en de gemeente steeds dezelfde kant op.",
    )


def _later(found: Lamps) -> Say:
    doubled, nobody = _counts(found)
    told = [*([_later_nobody(nobody)] if nobody else []), *([_later_doubled(doubled)] if doubled else [])]
    return sentences(*told) if told else text(_LATER_SAME)


_LATER_SAME = N_("Straks wijzen {het_dorp} en de gemeente steeds dezelfde kant op.")


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
