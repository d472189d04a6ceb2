"""The screen that everybody of one side has in the hand; what is personal travels apart."""

from spel.core.blocks import Block, Lead, LookUp
from spel.core.questions import Write
from spel.core.screen import PhoneScreen
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.steps.base import Moment
from spel.steps.wording import PHONE_AWAY
from spel.views.frame import kind_of, now, talked_about, where
from spel.views.mixed import mixed
from spel.views.phrases import CLOSED, MAY_CLOSE
from spel.views.privacy import shielded


def phone(state: State, side: Side) -> PhoneScreen:
    """What a side sees now. Nothing of others is in it before its reveal."""
    moment = now(state)
    blocks = mixed(state, shielded(_blocks(moment, side)))
    return PhoneScreen(
        session_title=state.script.title,
        side=side,
        step=moment.step.id,
        kind=moment.step.kind,
        title=moment.step.title,
        where=where(state),
        blocks=blocks,
        version=state.version,
        locked=any(isinstance(block, LookUp) and block.locked for block in blocks),
        closed=state.closed,
        paused=not (state.intake_open or state.closed),
        written=() if state.closed or state.talking else _written(moment, side),
    )


def _written(moment: Moment, side: Side) -> tuple[str, ...]:
    ask = moment.step.asks.get(side)
    fields = ask.fields if ask else ()
    return tuple(field.name for field in fields if isinstance(field.question, Write))


def _blocks(moment: Moment, side: Side) -> tuple[Block, ...]:
    if moment.state.closed:
        return (Lead(kind_of(moment.step).over or CLOSED), Lead(MAY_CLOSE))
    if moment.state.talking:
        return (LookUp(PHONE_AWAY, locked=True), *talked_about(moment))
    return kind_of(moment.step).phone(moment, side)
