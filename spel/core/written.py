"""Whose words there are under a question of a step."""

from spel.core.actors import SeatId
from spel.core.script import StepId
from spel.core.state import State


def written(step: StepId, field: str, state: State) -> set[SeatId]:
    """Who wrote something; the words of a whole side go by the name of that side."""
    given = state.answers.get(step, {}).items()
    joint = state.joint.get(step, {}).items()
    alone = {seat for seat, answer in given if answer.words(field)}
    return alone | {SeatId(side.value) for side, answer in joint if answer.words(field)}
