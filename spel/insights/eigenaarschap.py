"""Eigenaarschap: where a side puts the pawn on a casus, now and as it should be."""

from dataclasses import dataclass

from spel.core.figures import Insight
from spel.core.questions import Answer
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Eigenaar, Side
from spel.core.words import N_, Say, text
from spel.insights.answers import EIGENAAR, given, step_of
from spel.insights.wording import SIDE_TITLES, based_on, sentences

COMMUNITY, PUBLIC = 2, 3
"""A mean up to the first lies with the community, from the second on with gemeente or party."""
MOVED = 0.5
"""The wish moves when the mean goes at least half a place."""


@dataclass(frozen=True, slots=True)
class Ownership:
    """The means of one side over the places 1 (community) to 4 (gemeente or party)."""

    side: Side
    n: int
    nu: float
    straks: float
    verschuiving: float
    """Mean of straks minus nu: below 0 towards the community."""


def ownership(state: State, case: Case, side: Side) -> Ownership | None:
    """What a side placed on a casus; None when nothing may be seen."""
    answers = given(state, step_of(case, EIGENAAR), side)
    n, nu, straks = len(answers), _total(answers, "nu"), _total(answers, "straks")
    return Ownership(side, n, nu / n, straks / n, (straks - nu) / n) if n else None


def eigenaarschap(state: State, case: Case) -> tuple[Insight, ...]:
    """Per side where its pawns on E1 to E4 lie now, and where they move to; the pawns are drawn elsewhere.

    Source: ownership model of Peel en Maas; pairing and definition our own, game P4.9 and section 7.
    Means over the places 1 to 4; half a place counts as moving. Silent for a side without pawns.
    Says: "Nu ligt dit tussen gemeenschap en gemeente in. Straks graag een stap naar de gemeenschap toe."
    """
    found = (ownership(state, case, side) for side in state.script.sides)
    return tuple(
        Insight(
            name="eigenaarschap",
            title=SIDE_TITLES[each.side],
            figure=None,
            sentence=sentences(_now(each), _wish(each)),
            based_on=based_on(((each.side, each.n),)),
            rests_on=((each.side, each.n),),
        )
        for each in found
        if each
    )


def _total(answers: tuple[Answer, ...], field: str) -> int:
    return sum(Eigenaar(answer.choice(field)).rank for answer in answers)


def _now(found: Ownership) -> Say:
    if found.nu <= COMMUNITY:
        return text(N_("Nu is dit vooral van de gemeenschap."))
    if found.nu >= PUBLIC:
        return text(N_("Nu is dit vooral van de gemeente of een partij."))
    return text(N_("Nu ligt dit tussen gemeenschap en gemeente in."))


def _wish(found: Ownership) -> Say:
    if found.verschuiving <= -MOVED:
        return text(N_("Straks graag een stap naar de gemeenschap toe."))
    if found.verschuiving >= MOVED:
        return text(N_("Straks graag een stap naar de gemeente of een partij toe."))
    return text(N_("Straks mag dat ongeveer zo blijven."))
