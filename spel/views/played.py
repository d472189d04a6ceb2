"""Which casussen were played, and what was chosen together in one: for screens and documents alike."""

from spel.core.blocks import Block
from spel.core.openness import is_public
from spel.core.order import in_play
from spel.core.script import Case
from spel.core.state import State
from spel.insights.answers import step_of
from spel.steps.moment import Moment
from spel.steps.samen import samen
from spel.steps.vertaalkaart import vertaalkaart
from spel.steps.weerklank import weerklank


def visited(state: State) -> tuple[Case, ...]:
    """The casussen the room has been to, in the order of the evening."""
    been = {step.case for step in state.script.steps if step.id in state.visited}
    played = (state.script.case(id) for id in in_play(state.script, state.picked) if id in been)
    return tuple(case for case in played if case)


def joint(state: State, case: Case) -> tuple[Block, ...]:
    """What the sides chose, and wrote, together, as far as the room may see it."""
    steps = ((kind, state.script.step(step_of(case, kind.key))) for kind in (samen, weerklank, vertaalkaart))
    return tuple(
        block
        for kind, step in steps
        if step and is_public(state, step.id)
        for block in kind.result(Moment(state, step))
    )
