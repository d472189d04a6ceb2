"""How far the room is: counts per side, and never who."""

from spel.core.blocks import Count, Progress
from spel.core.script import Step
from spel.core.state import State
from spel.core.vocabulary import Side


def given(state: State, step: Step, side: Side) -> int:
    """How many seats of a side answered a step; of a joint step 1 as soon as the side did."""
    if step.joint:
        return int(side in state.joint.get(step.id, {}))
    return len(state.answers_of(step.id, side))


def progress(state: State, step: Step) -> Progress:
    """The counts of every side that is asked something and is here."""
    asked = (side for side in state.script.sides if side in step.asks)
    rows = (Count(side, state.side_size(side), given(state, step, side)) for side in asked)
    return Progress(tuple(row for row in rows if row.seated or row.given), step.joint)
