"""Whose words there are under a question of a step."""

from spel.core.actors import SeatId
from spel.core.script import StepId
from spel.core.state import State


def written(step: StepId, field: str, state: State) -> set[SeatId]:
    """Who wrote something; the words of a joint choice go by the name of their side or table."""
    given = state.answers.get(step, {}).items()
    joint = state.joint.get(step, {}).items()
    tables = state.by_table.get(step, {}).items()
    alone = {seat for seat, answer in given if answer.words(field)}
    sides = {SeatId(side.value) for side, answer in joint if answer.words(field)}
    return alone | sides | {SeatId(table) for table, answer in tables if answer.words(field)}
