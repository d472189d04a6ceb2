"""Veranderd: how many people chose something else after the talk than before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from spel.core.figures import Insight
from spel.core.openness import is_public
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.answers import ZELF, step_of
from spel.insights.wording import SIDE_NAMES, based_on

NOGMAALS = "nogmaals"
KEUZE = "keuze"


@dataclass(frozen=True, slots=True)
class Change:
    """Of the people of a side who chose twice, how many changed their mind."""

    side: Side
    of: int
    changed: int


def change(state: State, case: Case, side: Side) -> Change | None:
    """What the talk did on one casus; None when nobody chose twice, or one choice is not public yet.

    Raised hands have no seat, so nobody knows what they said before: they do not count. People who answer
    as one count when they stood behind both answers.
    """
    first, again = step_of(case, ZELF), step_of(case, NOGMAALS)
    if not (is_public(state, first) and is_public(state, again)):
        return None
    before, after = state.answers_of(first, side), state.answers_of(again, side)
    twice = [(seat, before[seat], answer) for seat, answer in after.items() if seat in before]
    people = [
        (state.seats[seat].people - max(old.dissent, new.dissent), old.choice(KEUZE) != new.choice(KEUZE))
        for seat, old, new in twice
    ]
    of = sum(n for n, _ in people)
    return Change(side, of, sum(n for n, other in people if other)) if of else None


def veranderd_hier(state: State, case: Case) -> tuple[Insight, ...]:
    """Per side, and for all who chose twice on a casus, how many changed their mind.

    Source: own definition, game section 16. Counts. Silent until both choices are public. What all sides
    did together rests on each of them: with a small side beside it, nothing can be subtracted.
    Says: "Bij 2 van de 5 mensen veranderde het gesprek hun keuze."
    """
    found = [each for side in state.script.sides if (each := change(state, case, side))]
    all_of_us = [_all(found)] if len(found) > 1 else []
    return (*all_of_us, *(_of_side(each) for each in found))


def veranderd(state: State) -> tuple[Insight, ...]:
    """The same over the evening: choices that changed, per side, over the casussen.

    A casus counts for a side when at least half of it chose twice.
    Says: "In 3 casussen veranderde het gesprek 4 van de 12 keuzes van het dorp."
    """
    found = (_over_evening(state, side) for side in state.script.sides)
    return tuple(each for each in found if each)


def _all(found: Sequence[Change]) -> Insight:
    rests_on = tuple((each.side, each.of) for each in found)
    of, changed = sum(each.of for each in found), sum(each.changed for each in found)
    return Insight(
        name="veranderd_hier",
        title=text(N_("Na het gesprek")),
        figure=None,
        sentence=_people(changed, of),
        based_on=based_on(rests_on),
        rests_on=rests_on,
    )


def _people(changed: int, of: int) -> Say:
    if not changed:
        return text(N_("Niemand veranderde van keuze. Het gesprek gaf er woorden aan."))
    return text(N_("Bij {n} van de {m} mensen veranderde het gesprek hun keuze."), n=changed, m=of)


def _of_side(found: Change) -> Insight:
    rests_on = ((found.side, found.of),)
    return Insight(
        name="veranderd_hier",
        title=text(N_("Na het gesprek: {wie}"), wie=SIDE_NAMES[found.side]),
        figure=None,
        sentence=_people(found.changed, found.of),
        based_on=based_on(rests_on),
        rests_on=rests_on,
    )


def _over_evening(state: State, side: Side) -> Insight | None:
    twice = (change(state, case, side) for case in state.script.cases)
    counting = [each for each in twice if each and 2 * each.of >= state.side_size(side)]
    if not counting:
        return None
    of, changed = sum(each.of for each in counting), sum(each.changed for each in counting)
    return Insight(
        name="veranderd",
        title=text(N_("Wat het gesprek deed: {wie}"), wie=SIDE_NAMES[side]),
        figure=None,
        sentence=_choices(changed, of),
        based_on=based_on(((side, of),), len(counting)),
        rests_on=((side, min(each.of for each in counting)),),
    )


def _choices(changed: int, of: int) -> Say:
    if not changed:
        return text(N_("Geen enkele keuze veranderde door het gesprek."))
    return text(N_("Het gesprek veranderde {n} van de {m} keuzes."), n=changed, m=of)
