"""Verschuiving: in which themes the wish for ownership moves, and towards whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spel.core.figures import Insight
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.answers import EIGENAAR, played, step_of
from spel.insights.eigenaarschap import MOVED, ownership
from spel.insights.mengsel import settled
from spel.insights.wording import SIDE_NAMES, based_on, listed, sentences

ENOUGH = 2
"""A theme speaks from this many casussen; what one casus says is told with that casus."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Of one theme: the mean of wished minus now over its casussen, and how many those are."""

    thema: str
    places: float
    cases: int


def verschuiving(state: State) -> tuple[Insight, ...]:
    """Per side the themes in which the wish moves over E1 to E4: mean wished minus mean now.

    Source: own definition, game section 7; ownership model of Peel en Maas. A casus counts for a side
    when at least half of it put pawns, and counts in each of its themes; every casus weighs the same.
    A theme speaks from 2 casussen, and moves from half a place on. Silent without such a theme.
    Says: "Bij groen schuift de wens richting het dorp."
    """
    found = (_insight(state, side) for side in state.script.sides)
    return tuple(each for each in found if each)


def moved(state: State, side: Side) -> list[Moved]:
    """Every theme of enough casussen, in the order in which it came by."""
    by_theme: dict[str, list[float]] = {}
    for case in state.script.cases:
        here = ownership(state, case, side) if played(state, step_of(case, EIGENAAR), side) else None
        for thema in case.themas if here else ():
            by_theme.setdefault(thema, []).append(here.verschuiving if here else 0)
    return list(_means(by_theme))


def _means(by_theme: Mapping[str, Sequence[float]]) -> Iterable[Moved]:
    for thema, places in by_theme.items():
        if len(places) >= ENOUGH:
            yield Moved(thema, settled(sum(places) / len(places)), len(places))


def _insight(state: State, side: Side) -> Insight | None:
    themes = moved(state, side)
    if not themes:
        return None
    played_here = [played(state, step_of(case, EIGENAAR), side) for case in state.script.cases]
    people = [len(answers) for answers in played_here if answers]
    return Insight(
        name="verschuiving",
        title=text(N_("De wens van {wie}, per thema"), wie=SIDE_NAMES[side]),
        figure=None,
        sentence=_sentence(themes),
        based_on=based_on(((side, sum(people)),), len(people)),
        rests_on=((side, min(people)),),
    )


def _sentence(themes: Sequence[Moved]) -> Say:
    told = (
        (_TO_VILLAGE, [each.thema for each in themes if each.places <= -MOVED]),
        (_TO_PUBLIC, [each.thema for each in themes if each.places >= MOVED]),
        (_STILL, [each.thema for each in themes if abs(each.places) < MOVED]),
    )
    return sentences(*(text(sentence, themas=listed(names)) for sentence, names in told if names))


_TO_VILLAGE = N_("Bij {themas} schuift de wens richting {het_dorp}.")
_TO_PUBLIC = N_("Bij {themas} schuift de wens richting de gemeente of een partij.")
_STILL = N_("Bij {themas} mag het ongeveer blijven zoals het is.")
