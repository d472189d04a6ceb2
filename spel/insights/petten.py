"""Petten: which hats sit on a side, counted only where enough people wear one."""

from collections import Counter
from collections.abc import Mapping

from spel.core.actors import SeatId
from spel.core.openness import is_public
from spel.core.questions import Option
from spel.core.script import StepId
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Text

INLOOP, HOED = StepId("inloop"), "hoed"
ENOUGH = 3
"""A hat that fewer people wear is not named."""

LIEVER_NIET = Option("zeg-ik-niet", Text(N_("Zeg ik liever niet")))

HATS: Mapping[Side, tuple[Option, ...]] = {
    Side.DORP: (
        Option("bestuur", Text(N_("Bestuur van {de_organisatie}"))),
        Option("initiatiefnemer", Text(N_("Initiatiefnemer"))),
        Option("bewoner", Text(N_("Bewoner"))),
        Option("dorpshuis", Text(N_("Dorpshuis"))),
        Option("tegenstander", Text(N_("Tegenstander van een plan"))),
        LIEVER_NIET,
    ),
    Side.GEMEENTE: (
        Option("ambtelijk", Text(N_("Ambtenaar"))),
        Option("college", Text(N_("College"))),
        Option("raad", Text(N_("Raad"))),
        LIEVER_NIET,
    ),
    Side.PARTIJ: (
        Option("corporatie", Text(N_("Corporatie"))),
        Option("zorg", Text(N_("Zorg of welzijn"))),
        Option("school", Text(N_("School"))),
        Option("kerk", Text(N_("Kerk"))),
        Option("ondernemer", Text(N_("Ondernemer"))),
        Option("waterschap", Text(N_("Waterschap"))),
        Option("anders", Text(N_("Iets anders"))),
        LIEVER_NIET,
    ),
}
"""What somebody can say about who they are tonight; nobody has to."""


def hats(state: State, side: Side) -> Mapping[SeatId, str]:
    """The hat on every seat of a side, once the room may know; seats that did not say are left out."""
    if not is_public(state, INLOOP):
        return {}
    answers = state.answers_of(INLOOP, side).items()
    chosen = ((seat, answer.choice(HOED)) for seat, answer in answers)
    return {seat: hat for seat, hat in chosen if hat and hat != LIEVER_NIET.key}


def petten(state: State, side: Side) -> tuple[tuple[Option, int], ...]:
    """People per hat, in the order of the form; hats of fewer than 3 people are counted nowhere.

    What is left of a side may be worked out, so the rest too is nobody or at least 3: otherwise the
    smallest hat joins it. Source: own definition, game section 5. Silent where nobody said a hat.
    """
    worn = hats(state, side).items()
    people: Counter[str] = Counter()
    for seat, hat in worn:
        people[hat] += state.seats[seat].people
    kept = shown_apart(people, state.side_size(side))
    return tuple((option, people[option.key]) for option in HATS[side] if option.key in kept)


def shown_apart(people: Mapping[str, int], of: int) -> frozenset[str]:
    """The hats that may be shown when `of` people are there: each at least 3, and so is what is left."""
    kept = [hat for hat, n in sorted(people.items(), key=lambda each: (-each[1], each[0])) if n >= ENOUGH]
    while kept and 0 < of - sum(people[hat] for hat in kept) < ENOUGH:
        kept.pop()
    return frozenset(kept)
