"""Kaart: the whole evening in one picture, the roles of the village by who holds what."""

from collections import Counter
from collections.abc import Iterator

from spel.core.figures import Insight
from spel.core.figures_kaart import Kaart, KaartRow, Stand
from spel.core.order import in_play
from spel.core.script import NO_CASE, Case, CaseId
from spel.core.state import State
from spel.core.vocabulary import Rol, Side
from spel.core.words import N_, Say, counted, text
from spel.insights.answers import ZELF, played, step_of, together
from spel.insights.eigenaarschap import MOVED, ownership
from spel.insights.wording import based_on, rol_names, sentences

ENOUGH = 3
"""From this many answers a side stands on the map, and its own choices choose a lane."""
FAR = 1.0
"""From a whole place between the sides it is said that they lie apart."""


def kaart(state: State) -> tuple[Insight, ...]:
    """Every played casus in the lane of the village's role, with per side its mean NU and its mean STRAKS.

    Source: roles of De Moor et al. (2018) by ownership of Peel en Maas; pairing and definition our own.
    The lane is the main role of the joint main choice; without one of the largest own choice, from 3
    choices on. Divided, "niet aan ons" and "oneens" stand in a lane without a role. Means over the places
    1 (E1) to 4 (E4). A side stands there from 3 answers on. Silent before the first casus that shows.
    Says: "Bij casus 2 liggen het dorp en de gemeente het verst uit elkaar."
    """
    picture = drawn(state)
    if not picture.rows:
        return ()
    people = tuple(_people(picture))
    return (
        Insight(
            name="kaart",
            title=text(N_("Rollen en eigenaarschap in één beeld")),
            figure=picture,
            sentence=told_of(picture),
            based_on=based_on(people, len(picture.rows)),
            rests_on=tuple((side, _least(picture, side)) for side, _ in people),
        ),
    )


def drawn(state: State, fresh: CaseId = NO_CASE) -> Kaart:
    """The map as far as it has grown; `fresh` is the casus that was just played."""
    ids = in_play(state.script, state.picked)
    cases = [(number, state.script.case(id)) for number, id in enumerate(ids, start=1)]
    rows = [_row(state, case, number) for number, case in cases if case]
    return Kaart(
        rows=tuple(row for row in rows if row),
        names=rol_names(state),
        places=tuple((term.code, term.naam, term.domein) for term in state.script.terms.typen),
        fresh=ids.index(fresh) + 1 if fresh in ids else 0,
    )


def lane(state: State, case: Case) -> tuple[Rol | None, bool]:
    """The role of the village in a casus, and whether it chose at all."""
    joint = together(state, case, Side.DORP)
    if joint is not None:
        return main_rol(case, joint.choice("hoofd")), True
    own = [answer.choice("keuze") for answer in played(state, step_of(case, ZELF), Side.DORP)]
    if len(own) < ENOUGH:
        return None, False
    (most, times), *others = Counter(own).most_common()
    tied = any(count == times for _, count in others)
    return (None if tied else main_rol(case, most)), True


def main_rol(case: Case, key: str) -> Rol | None:
    """The role that weighs most in an option; None when it has none, or two that weigh the same."""
    weights = next((option.gewichten for option in case.dorp if option.sleutel == key), {})
    most = max(weights.values(), default=0)
    heaviest = [rol for rol in Rol if most and weights.get(rol, 0) == most]
    return heaviest[0] if len(heaviest) == 1 else None


def _row(state: State, case: Case, number: int) -> KaartRow | None:
    rol, chose = lane(state, case)
    placed = [each for side in state.script.sides if (each := ownership(state, case, side))]
    stands = tuple(Stand(each.side, each.n, each.nu, each.straks) for each in placed if each.n >= ENOUGH)
    return KaartRow(number, case.titel, rol, stands) if chose or stands else None


def _people(picture: Kaart) -> Iterator[tuple[Side, int]]:
    for side in picture.sides:
        yield side, sum(_counts(picture, side))


def _least(picture: Kaart, side: Side) -> int:
    return min(_counts(picture, side))


def _counts(picture: Kaart, side: Side) -> list[int]:
    return [stand.n for row in picture.rows for stand in row.stands if stand.side == side]


def told_of(picture: Kaart) -> Say:
    """What the marks of both sides on it tell; nothing where they tell nothing."""
    told = [*_apart(picture), *_moving(picture)]
    return sentences(*told) if told else ""


def _apart(picture: Kaart) -> Iterator[Say]:
    """How far the two sides of the table lie apart now, on the casus where that is most."""
    far = [(gap, row) for row in picture.rows if (gap := gap_now(row)) is not None]
    if not far:
        return
    widest, row = max(far, key=lambda each: each[0])
    if widest >= FAR:
        sentence = N_("Bij casus {n} liggen {het_dorp} en de gemeente het verst uit elkaar.")
        yield text(sentence, n=row.number)
    else:
        yield text(N_("{Het_dorp} en de gemeente liggen op de kaart dicht bij elkaar."))


def gap_now(row: KaartRow) -> float | None:
    """How many places village and gemeente lie apart now; None where one of them does not stand."""
    now = {stand.side: stand.nu for stand in row.stands}
    both = Side.DORP in now and Side.GEMEENTE in now
    return abs(now[Side.DORP] - now[Side.GEMEENTE]) if both else None


def _moving(picture: Kaart) -> Iterator[Say]:
    """In how many casussen the village wants to hold more itself, or less."""
    village = [stand for row in picture.rows for stand in row.stands if stand.side is Side.DORP]
    closer = sum(stand.straks - stand.nu <= -MOVED for stand in village)
    further = sum(stand.straks - stand.nu >= MOVED for stand in village)
    if closer:
        yield counted(
            closer,
            "In {n} casus wil {het_dorp} straks meer eigenaar zijn.",
            "In {n} casussen wil {het_dorp} straks meer eigenaar zijn.",
        )
    if further:
        yield counted(
            further,
            "In {n} casus legt {het_dorp} straks liever meer bij een ander.",
            "In {n} casussen legt {het_dorp} straks liever meer bij een ander.",
        )
