"""The screen on the wall: it shows, never acts, and is safe to be seen by all."""

from spel.core.blocks import Block, Lead
from spel.core.screen import ProjectorScreen
from spel.core.state import State
from spel.core.words import Say
from spel.steps.base import Moment
from spel.views.frame import kind_of, now, talked_about, where
from spel.views.mixed import mixed
from spel.views.phrases import ALL_DONE, EVEN_PRATEN
from spel.views.privacy import shielded


def projector(state: State) -> ProjectorScreen:
    """What is on the wall now; whose phone sleeps is still here, so it counts people and no lines."""
    moment = now(state)
    return ProjectorScreen(
        session_title=state.script.title,
        step=moment.step.id,
        kind=moment.step.kind,
        title=_title(moment),
        where=where(state),
        blocks=mixed(state, shielded(_blocks(moment))),
        people=tuple((side, state.side_size(side)) for side in state.script.sides),
        version=state.version,
        black=state.black,
        talking=state.talking,
        waits=bool(moment.step.shows) and not (moment.revealed or state.closed),
    )


def _title(moment: Moment) -> Say:
    return EVEN_PRATEN if moment.state.talking else moment.step.title


def _blocks(moment: Moment) -> tuple[Block, ...]:
    if moment.state.black:
        return ()
    if moment.state.closed and not moment.revealed:
        return (Lead(ALL_DONE),)
    if moment.state.talking:
        return talked_about(moment)
    return kind_of(moment.step).projector(moment)
