"""An evening for readers of other villages: without names and words of people, and without small groups."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.afspraken import EIGENAAR, WAT, Afspraak
from spel.core.questions import Answer
from spel.core.script import StepId
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.views.privacy import MERGE_BELOW

KEPT = (WAT, EIGENAAR, "raad")
"""The fields of a card that are no words about persons, times or money."""


def is_wide(n: int) -> bool:
    """Whether this many people may be told apart outside the room."""
    return n >= MERGE_BELOW


def rounded(n: int) -> int:
    """So many people at least, in fives: 0 for fewer."""
    return n - n % MERGE_BELOW


def without_persons(state: State) -> State:
    """The same evening without names and words that people wrote, and without answers of small groups."""
    return replace(
        state,
        seats={id: replace(seated, name="") for id, seated in state.seats.items()},
        notes=(),
        flags=(),
        groups={},
        released=frozenset(),
        answers={step: _of_many(state, step, given) for step, given in state.answers.items()},
        hands={step: _raised(state, step, given) for step, given in state.hands.items()},
        afspraken={id: _bare(card) for id, card in state.afspraken.items()},
    )


def _of_many(state: State, step: StepId, given: Mapping[SeatId, Answer]) -> Mapping[SeatId, Answer]:
    """The answers of the sides of which enough people answered."""
    return {seat: answer for seat, answer in given.items() if _answered(state, step, state.seats[seat].side)}


def _raised(
    state: State, step: StepId, given: Mapping[Side, tuple[Answer, ...]]
) -> Mapping[Side, tuple[Answer, ...]]:
    return {side: answers for side, answers in given.items() if _answered(state, step, side)}


def _answered(state: State, step: StepId, side: Side) -> bool:
    people = sum(state.seats[seat].people for seat in state.answers_of(step, side))
    return is_wide(people + len(state.hands.get(step, {}).get(side, ())))


def _bare(card: Afspraak) -> Afspraak:
    fields = {name: words for name, words in card.velden.items() if name in KEPT}
    return replace(card, velden=fields, reden="", vragen=(), getest={})


def crowds(state: State) -> Iterator[tuple[Side, int]]:
    """The sides with enough people to be told, with how many at least."""
    for side in state.script.sides:
        if is_wide(state.side_size(side)):
            yield side, rounded(state.side_size(side))
