"""Decide: a stamped command and a state give events, or a reason why not."""

from collections.abc import Mapping
from typing import assert_never

from spel.core import commands as c
from spel.core import events as e
from spel.core.actors import Actor, Clock, Desk, Seat, SeatId, Visitor
from spel.core.openness import is_open, is_public, is_settled
from spel.core.questions import Answer, fits
from spel.core.refusals import Refusal
from spel.core.script import Step, StepId
from spel.core.state import Seated, Shown, State
from spel.core.vocabulary import Side

MOST_SEATS = 600
LONGEST_NOTE = 1_000

Decision = tuple[e.Event, ...] | Refusal

ALLOWED: Mapping[type[c.Command], tuple[type[Actor], ...]] = {
    c.CreateSession: (Clock,),
    c.JoinSession: (Visitor,),
    c.ChangeSeat: (Seat,),
    c.GiveAnswer: (Seat,),
    c.GiveJoint: (Seat, Desk),
    c.OpenKras: (Seat,),
    c.OpenStep: (Desk,),
    c.RevealStep: (Desk,),
    c.ShowSheet: (Desk,),
    c.ReleaseTexts: (Desk,),
    c.SetBlack: (Desk,),
    c.SetTalk: (Desk,),
    c.WriteNote: (Desk,),
    c.CloseSession: (Desk,),
    c.ReopenSession: (Desk,),
}
"""The permission table: who may ask for what. Deny by default."""


def decide(stamped: c.Stamped, state: State) -> Decision:
    """What follows from a command: events (none when nothing changes) or a refusal."""
    by, command = stamped.stamp.by, stamped.command
    if type(by) not in ALLOWED.get(type(command), ()):
        return Refusal.NOT_YOURS
    if isinstance(command, c.CreateSession):
        return Refusal.ALREADY_STARTED if state.version else _begin(command)
    if not state.version:
        return Refusal.NOT_STARTED
    if isinstance(by, Seat) and by.id not in state.seats:
        return Refusal.NO_SUCH_SEAT
    return _seated(by, command, state) if isinstance(by, Seat | Visitor) else _desk(command, state)


def _begin(command: c.CreateSession) -> Decision:
    if not command.script.steps:
        return Refusal.UNKNOWN_STEP
    return (e.SessionCreated(command.script), e.StepOpened(command.script.steps[0].id))


def _seated(by: Seat | Visitor, command: c.Command, state: State) -> Decision:
    if state.closed:
        return Refusal.CLOSED
    match command, by:
        case c.JoinSession(), _:
            return _join(command, state)
        case c.ChangeSeat(), Seat(id=seat):
            return _change(command, seat, state)
        case c.GiveAnswer(), Seat(id=seat):
            return _answer(command, seat, state)
        case c.GiveJoint(), Seat(id=seat):
            own = command.side == state.seats[seat].side
            return _joint(command, state) if own else Refusal.NOT_YOURS
        case c.OpenKras(), Seat(id=seat):
            return _kras(command, seat, state)
        case _:
            return Refusal.NOT_YOURS


def _desk(command: c.Command, state: State) -> Decision:
    match command:
        case c.OpenStep():
            return _open_step(command, state)
        case c.RevealStep():
            return _reveal(command, state)
        case c.ShowSheet():
            return _sheet(command, state)
        case c.ReleaseTexts():
            return _release(command, state)
        case c.GiveJoint():
            return Refusal.CLOSED if state.closed else _joint(command, state)
        case c.SetBlack(on=on):
            return () if on == state.black else (e.BlackSet(on),)
        case c.SetTalk(on=on):
            return () if on == state.talking else (e.TalkSet(on),)
        case c.WriteNote(text=text):
            fitting = 0 < len(text) <= LONGEST_NOTE
            return (e.NoteWritten(state.step_id, text),) if fitting else Refusal.DOES_NOT_FIT
        case c.CloseSession():
            return () if state.closed else (e.SessionClosed(),)
        case c.ReopenSession():
            return (e.SessionReopened(),) if state.closed else ()
        case c.CreateSession() | c.JoinSession() | c.ChangeSeat() | c.GiveAnswer() | c.OpenKras():
            return Refusal.NOT_YOURS
        case _:
            assert_never(command)


def _join(command: c.JoinSession, state: State) -> Decision:
    if command.side not in state.script.sides:
        return Refusal.SIDE_NOT_HERE
    if command.seat in state.seats:
        return Refusal.NOT_YOURS
    if len(state.seats) >= MOST_SEATS:
        return Refusal.ROOM_FULL
    return (e.SeatJoined(command.seat, command.side, free_name(command.name, command.seat, state)),)


def _change(command: c.ChangeSeat, seat: SeatId, state: State) -> Decision:
    if command.side not in state.script.sides:
        return Refusal.SIDE_NOT_HERE
    if command.side != state.seats[seat].side and _is_bound(seat, state):
        return Refusal.SIDE_IS_FIXED
    changed = Seated(command.side, free_name(command.name, seat, state))
    return () if changed == state.seats[seat] else (e.SeatChanged(seat, changed.side, changed.name),)


def _is_bound(seat: SeatId, state: State) -> bool:
    """Whether moving would count somebody twice, or show them what the other side chooses just now."""
    choosing = any(given and not is_public(state, step) for step, given in state.joint.items())
    return choosing or any(seat in given for given in state.answers.values())


def free_name(name: str, seat: SeatId, state: State) -> str:
    """The name itself, or with the first number behind it that nobody else in the room has."""
    taken = {seated.name for each, seated in state.seats.items() if each != seat}
    numbers = (f"{name} {number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(each for each in numbers if each not in taken)


def _answer(command: c.GiveAnswer, seat: SeatId, state: State) -> Decision:
    step = state.script.step(command.step)
    why_not = _asking(step, state.seats[seat].side, command.answer, state)
    if why_not is not None:
        return why_not
    if step is not None and step.joint:
        return Refusal.NOT_ASKED
    if state.answers.get(command.step, {}).get(seat) == command.answer:
        return ()
    return (e.AnswerGiven(seat, command.step, command.answer),)


def _joint(command: c.GiveJoint, state: State) -> Decision:
    step = state.script.step(command.step)
    why_not = _asking(step, command.side, command.answer, state)
    if why_not is not None:
        return why_not
    if step is None or not step.joint:
        return Refusal.NOT_ASKED
    if state.joint.get(command.step, {}).get(command.side) == command.answer:
        return ()
    return (e.JointGiven(command.side, command.step, command.answer),)


def _asking(step: Step | None, side: Side, answer: Answer, state: State) -> Refusal | None:
    """Why this answer of this side can not be taken now, if so."""
    if step is None:
        return Refusal.UNKNOWN_STEP
    if is_settled(state, step.id):
        return Refusal.ALREADY_SHOWN
    if not is_open(state, step.id):
        return Refusal.STEP_NOT_OPEN
    ask = step.asks.get(side)
    if ask is None:
        return Refusal.NOT_ASKED
    return None if fits(ask, answer) else Refusal.DOES_NOT_FIT


def _kras(command: c.OpenKras, seat: SeatId, state: State) -> Decision:
    if command.step not in state.visited:
        return Refusal.STEP_NOT_OPEN
    if seat in state.krassed.get(command.step, ()):
        return ()
    return (e.KrasOpened(seat, command.step),)


def _open_step(command: c.OpenStep, state: State) -> Decision:
    if state.script.step(command.step) is None:
        return Refusal.UNKNOWN_STEP
    if command.seen != state.step_id:
        return Refusal.STALE
    return () if command.step == state.step_id else (e.StepOpened(command.step),)


def _reveal(command: c.RevealStep, state: State) -> Decision:
    step = state.script.step(command.step)
    if step is None:
        return Refusal.UNKNOWN_STEP
    if command.step != state.step_id:
        return Refusal.STALE
    if not step.shows:
        return Refusal.NOTHING_TO_SHOW
    if command.shown == (step.id in state.revealed):
        return ()
    return (e.StepRevealed(step.id) if command.shown else e.StepHidden(step.id),)


def _sheet(command: c.ShowSheet, state: State) -> Decision:
    step = state.script.step(command.step)
    if step is None:
        return Refusal.UNKNOWN_STEP
    if command.step != state.step_id:
        return Refusal.STALE
    if not 0 <= command.sheet < step.sheets:
        return Refusal.NOTHING_TO_SHOW
    if state.sheets.get(step.id, 0) == command.sheet:
        return ()
    return (e.SheetShown(step.id, command.sheet),)


def _release(command: c.ReleaseTexts, state: State) -> Decision:
    if not _written(command.step, command.field, state).issuperset(command.seats):
        return Refusal.NOTHING_TO_SHOW
    named = [Shown(command.step, command.field, seat) for seat in command.seats]
    turned = tuple(each.seat for each in named if (each in state.released) != command.shown)
    return (e.TextsReleased(command.step, command.field, turned, command.shown),) if turned else ()


def _written(step: StepId, field: str, state: State) -> set[SeatId]:
    """Whose words there are to release; the words of a joint choice go by the name of their side."""
    given = state.answers.get(step, {}).items()
    joint = state.joint.get(step, {}).items()
    alone = {seat for seat, answer in given if answer.words(field)}
    return alone | {SeatId(side.value) for side, answer in joint if answer.words(field)}
