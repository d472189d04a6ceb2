"""The screen on the wall: it shows, never acts, and is safe to be seen by all."""

from dataclasses import replace

from spel.core.blocks import Block, Lead
from spel.core.screen import ProjectorScreen
from spel.core.state import State
from spel.core.words import Say
from spel.steps.base import Moment
from spel.views.frame import kind_of, now, talked_about, where
from spel.views.mixed import mixed
from spel.views.overview import WHOLE_EVENING, overview
from spel.views.phrases import ALL_DONE, EVEN_PRATEN
from spel.views.privacy import shielded


def projector(state: State) -> ProjectorScreen:
    """What is on the wall now; whose phone sleeps is still here, so it counts people and no lines."""
    shown = hanging(state)
    moment = now(shown)
    return ProjectorScreen(
        session_title=shown.script.title,
        step=moment.step.id,
        kind=moment.step.kind,
        title=_title(moment),
        where=where(shown),
        blocks=mixed(shown, shielded(_blocks(moment))),
        people=tuple((side, shown.side_size(side)) for side in shown.script.sides),
        version=state.version,
        black=shown.black,
        talking=shown.talking,
        overview=shown.overview,
        qr=shown.qr,
        waits=bool(moment.step.shows) and not (moment.revealed or shown.closed or shown.overview),
    )


def hanging(state: State) -> State:
    """The evening as the wall shows it: as it was when the wall was told to stand still.

    The light and the code to join are about the wall itself, so those are always of now.
    """
    if state.frozen is None:
        return state
    return replace(state.frozen, black=state.black, qr=state.qr)


def _title(moment: Moment) -> Say:
    if moment.state.overview:
        return WHOLE_EVENING
    return EVEN_PRATEN if moment.state.talking else moment.step.title


def _blocks(moment: Moment) -> tuple[Block, ...]:
    if moment.state.black:
        return ()
    if moment.state.overview:
        return overview(moment.state)
    if moment.state.closed and not moment.revealed:
        return (Lead(ALL_DONE),)
    if moment.state.talking:
        return talked_about(moment)
    return kind_of(moment.step).projector(moment)
