"""Kompas: what the numbers point at, for the spelleider; rules that anybody can read, and no more than that.

Only what the room may see already is used. The compass never acts: it says what it sees and asks.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spel.core.blocks_kompas import KompasCard
from spel.core.figures import Spread
from spel.core.openness import is_public
from spel.core.order import in_play
from spel.core.script import Case, Step
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.insights.answers import WEET_NIET, ZELF, given, step_of, together
from spel.insights.base import key_of, most_chosen, spread
from spel.insights.eigenaarschap import Ownership, ownership
from spel.insights.kompas_cards import about_eens, about_kloof, about_minderheid, about_stil, about_verdeeld

MOST = 3
"""So many cards at once."""
ENOUGH = 3
"""A side of fewer answers is not spoken of; a group of fewer is not named."""
GAP = 1.0
"""From a whole place between the means of both sides on the field of ownership there is a gap."""
DIVIDED = 1 / 2
"""A side is divided when its largest own choice is a smaller share than this."""
QUIET = 1 / 2
"""A side is silent when its share of answers is at most this part of the share of the other."""
BUSY = 1 / 2
"""The other side speaks when it gave at least this share of its answers."""
STEPS = 3
"""A side can be silent only after so many steps that asked both."""
QUICK = 4
"""Consensus is quick when all of at least so many people chose the same at once."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A card that could be laid; `weight` tells between cards of one rule."""

    card: KompasCard
    weight: float


Rule = Callable[[State, tuple[Case, ...]], Iterator[Seen]]


def kompas(state: State) -> tuple[KompasCard, ...]:
    """At most three cards, one for each rule, in the order of RULES; in a casus only about that casus.

    Source: own rules; each has its threshold above. Silent when no rule sees anything.
    """
    cases = _around(state)
    found = (max(rule(state, cases), key=lambda seen: seen.weight, default=None) for rule in RULES)
    return tuple(seen.card for seen in found if seen)[:MOST]


def minderheid(state: State, cases: tuple[Case, ...]) -> Iterator[Seen]:
    """At least 3 people, and fewer than half of their side, chose what their joint choice does not carry."""
    for case, side, figure in _chosen(state, cases):
        joint = together(state, case, side)
        if joint is None:
            continue
        carried = {joint.choice("hoofd"), joint.choice("steun"), WEET_NIET}
        apart = [bar for bar in figure.bars if bar.count >= ENOUGH and key_of(bar) not in carried]
        small = [bar for bar in apart if 2 * bar.count < figure.n]
        if small:
            bar = max(small, key=lambda each: each.count)
            yield Seen(about_minderheid(case, side, bar, figure.n), bar.count / figure.n)


def kloof(state: State, cases: tuple[Case, ...]) -> Iterator[Seen]:
    """The means of village and gemeente, NU or STRAKS, lie at least one place apart."""
    for case in cases:
        dorp, gemeente = (_placed(state, case, side) for side in (Side.DORP, Side.GEMEENTE))
        if dorp is None or gemeente is None:
            continue
        now, later = abs(dorp.nu - gemeente.nu), abs(dorp.straks - gemeente.straks)
        gap = max(now, later)
        if gap >= GAP:
            pair = (dorp.nu, gemeente.nu) if now >= later else (dorp.straks, gemeente.straks)
            yield Seen(about_kloof(case, pair, is_now=now >= later), gap)


def verdeeld(state: State, cases: tuple[Case, ...]) -> Iterator[Seen]:
    """The largest own choice of a side is smaller than half of it."""
    for case, side, figure in _chosen(state, cases):
        largest = most_chosen(figure)[0].count
        if largest < DIVIDED * figure.n:
            yield Seen(about_verdeeld(case, side, largest, figure.n), 1 - largest / figure.n)


def stil(state: State, _cases: tuple[Case, ...]) -> Iterator[Seen]:
    """Over all steps so far that asked both sides, one gave at most half of the share of the other.

    The other must have given at least half of its own answers.
    """
    steps = [step for step in state.script.steps if _asked_both(state, step)]
    if len(steps) < STEPS:
        return
    shares = {side: _share(state, steps, side) for side in (Side.DORP, Side.GEMEENTE)}
    for side, other in ((Side.DORP, Side.GEMEENTE), (Side.GEMEENTE, Side.DORP)):
        (few, asked), (many, of) = shares[side], shares[other]
        if asked and of and many >= BUSY * of and few / asked <= QUIET * many / of:
            yield Seen(about_stil((side, few, asked), (other, many, of)), 1 - few / asked)


def snel_eens(state: State, cases: tuple[Case, ...]) -> Iterator[Seen]:
    """All of at least 4 people chose the same course at once."""
    for case, side, figure in _chosen(state, cases):
        largest = most_chosen(figure)[0]
        if figure.n >= QUICK and largest.count == figure.n and key_of(largest) != WEET_NIET:
            yield Seen(about_eens(case, side, largest), figure.n)


RULES: tuple[Rule, ...] = (minderheid, kloof, verdeeld, stil, snel_eens)
"""The most telling first: who was not heard, then where the sides part, then how a side is doing."""


def _around(state: State) -> tuple[Case, ...]:
    """The casus the room is in; between casussen all that the room has been to."""
    here = state.script.case(state.step.case)
    if here:
        return (here,)
    been = {step.case for step in state.script.steps if step.id in state.visited}
    ids = (id for id in in_play(state.script, state.picked) if id in been)
    return tuple(case for id in ids if (case := state.script.case(id)))


def _chosen(state: State, cases: tuple[Case, ...]) -> Iterator[tuple[Case, Side, Spread]]:
    """What every side that is large enough chose for itself."""
    for case in cases:
        found = (spread(state, step_of(case, ZELF), "keuze", side) for side in state.script.sides)
        yield from ((case, figure.side, figure) for figure in found if figure and figure.n >= ENOUGH)


def _placed(state: State, case: Case, side: Side) -> Ownership | None:
    found = ownership(state, case, side)
    return found if found and found.n >= ENOUGH else None


def _asked_both(state: State, step: Step) -> bool:
    """Whether the room passed this step, and it asked everybody of both sides for themselves."""
    both = Side.DORP in step.asks and Side.GEMEENTE in step.asks
    return both and not step.joint and step.id in state.visited and is_public(state, step.id)


def _share(state: State, steps: list[Step], side: Side) -> tuple[int, int]:
    """How many answers a side gave, of how many that it could give."""
    return sum(len(given(state, step.id, side)) for step in steps), len(steps) * state.side_size(side)
