"""Whether an answer may be given: of one seat, of a whole side, or of raised hands."""

from spel.core import commands as c
from spel.core import events as e
from spel.core.actors import Seat, SeatId
from spel.core.hands import can_be, one_by_one
from spel.core.openness import is_reached, is_settled
from spel.core.questions import Answer, Ask, fits
from spel.core.refusals import Refusal
from spel.core.script import Step, StepId
from spel.core.standing import mark
from spel.core.state import State
from spel.core.vocabulary import Side

Spot = tuple[StepId, SeatId]
"""Where the answer of one seat to one step stands."""

Given = tuple[e.AnswerGiven | e.JointGiven | e.HandsCounted | e.KrasOpened, ...] | Refusal


def spot_of(stamped: c.Stamped) -> Spot | None:
    """The spot of somebody's own answer: of all answers only the one that stands there decides on it.

    So answers to other spots can wait a moment before they are in the state. None for anything else.
    """
    command, by = stamped.command, stamped.stamp.by
    return (command.step, by.id) if isinstance(command, c.GiveAnswer) and isinstance(by, Seat) else None


def answer(command: c.GiveAnswer, seat: SeatId, state: State) -> Given:
    step = state.script.step(command.step)
    why_not = _asking(step, state.seats[seat].side, command.answer, state)
    if why_not is not None:
        return why_not
    if step is not None and step.joint:
        return Refusal.NOT_ASKED
    if not 0 <= command.answer.dissent < state.seats[seat].people:
        return Refusal.DOES_NOT_FIT
    before = state.answers.get(command.step, {}).get(seat)
    if before == command.answer:
        return ()
    if command.was is not None and mark(before) not in command.was:
        return Refusal.NEWER
    return (e.AnswerGiven(seat, command.step, command.answer),)


def joint(command: c.GiveJoint, state: State) -> Given:
    step = state.script.step(command.step)
    why_not = _asking(step, command.side, command.answer, state)
    if why_not is not None:
        return why_not
    if step is None or not step.joint or command.table not in state.script.places(command.side):
        return Refusal.NOT_ASKED
    before = _joint_before(command, state)
    if before == command.answer:
        return ()
    if command.was is not None and mark(before) not in command.was:
        return Refusal.NEWER
    return (e.JointGiven(command.side, command.step, command.answer, command.table),)


def _joint_before(command: c.GiveJoint, state: State) -> Answer | None:
    if command.table:
        return state.by_table.get(command.step, {}).get(command.table)
    return state.joint.get(command.step, {}).get(command.side)


def count(command: c.CountHands, state: State) -> Given:
    step = state.script.step(command.step)
    ask = _asked(step, command.side, state)
    if not isinstance(ask, Ask):
        return ask
    if step is not None and step.joint:
        return Refusal.NOT_ASKED
    if not can_be(ask, command.counts):
        return Refusal.DOES_NOT_FIT
    if state.hands.get(command.step, {}).get(command.side) == one_by_one(command.counts):
        return ()
    return (e.HandsCounted(command.step, command.side, command.counts),)


def _asking(step: Step | None, side: Side, answer: Answer, state: State) -> Refusal | None:
    """Why this answer of this side can not be taken now, if so."""
    ask = _asked(step, side, state)
    if not isinstance(ask, Ask):
        return ask
    return None if fits(ask, answer) else Refusal.DOES_NOT_FIT


def _asked(step: Step | None, side: Side, state: State) -> Ask | Refusal:
    """What is asked of this side now, or why nothing is."""
    if step is None:
        return Refusal.UNKNOWN_STEP
    if is_settled(state, step.id):
        return Refusal.ALREADY_SHOWN
    if not is_reached(state, step.id):
        return Refusal.STEP_NOT_OPEN
    return step.asks.get(side, Refusal.NOT_ASKED)


def kras(command: c.OpenKras, seat: SeatId, state: State) -> Given:
    if command.step not in state.visited:
        return Refusal.STEP_NOT_OPEN
    if seat in state.krassed.get(command.step, ()):
        return ()
    return (e.KrasOpened(seat, command.step),)
