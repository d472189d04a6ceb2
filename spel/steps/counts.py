"""How far the room is: counts per side, and never who."""

from spel.core.blocks import Count, Progress
from spel.core.script import Step
from spel.core.state import State
from spel.core.vocabulary import Side


def given(state: State, step: Step, side: Side) -> int:
    """How many people of a side answered a step; of a joint step how many tables did, or 1 for the side."""
    if step.joint and state.script.tables:
        tables = (state.script.table(id) for id in state.by_table.get(step.id, {}))
        return sum(table is not None and table.side == side for table in tables)
    if step.joint:
        return int(side in state.joint.get(step.id, {}))
    seats = sum(state.seats[seat].people for seat in state.answers_of(step.id, side))
    return seats + len(state.hands.get(step.id, {}).get(side, ()))


def progress(state: State, step: Step) -> Progress:
    """The counts of every side that is asked something and is here."""
    asked = (side for side in state.script.sides if side in step.asks)
    rows = (Count(side, _here(state, step, side), given(state, step, side)) for side in asked)
    shown = tuple(row for row in rows if row.seated or row.given)
    return Progress(shown, step.joint, tables=step.joint and bool(state.script.tables))


def _here(state: State, step: Step, side: Side) -> int:
    """People, with those who raised a hand; or the tables that answer as one."""
    if step.joint and state.script.tables:
        return sum(table.side == side for table in state.script.tables)
    return state.side_size(side) + len(state.hands.get(step.id, {}).get(side, ()))
