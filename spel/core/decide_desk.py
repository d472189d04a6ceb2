"""Whether the desk may do this with the evening itself, and which desk."""

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from spel.core import desk_commands as c
from spel.core import desk_events as e
from spel.core.actors import Desk, SeatId
from spel.core.refusals import Refusal
from spel.core.state import Shown, State
from spel.core.written import written

UNDO_SECONDS = 60
"""After so long a tap belongs to the evening; going back is then done on purpose."""
MOST_MINUTES = 60
LONGEST_GROUP = 60

Decided = tuple[e.DeskEvent, ...] | Refusal


def leads(by: Desk, state: State) -> bool:
    """Whether this desk leads; until one took the lead they all do."""
    return state.lead in {"", by.id}


def decide_desk(by: Desk, command: c.DeskCommand, at: datetime, state: State) -> Decided:
    """What follows from a tap of a desk about the evening itself."""
    match command:
        case c.TakeLead():
            return () if state.lead == by.id else (e.LeadTaken(by.id),)
        case c.UndoDesk():
            return _undo(command, at, state)
        case c.ExtendStep() | c.SkipSteps():
            return _plan(command, state)
        case c.RemoveSeat(seat=seat):
            return (e.SeatRemoved(seat),) if seat in state.seats else Refusal.NO_SUCH_SEAT
        case c.SetAside() | c.GroupTexts():
            return _texts(command, state)
        case _:
            return _switch(command, state)


def _undo(command: c.UndoDesk, at: datetime, state: State) -> Decided:
    if state.undo is None:
        return Refusal.NOTHING_TO_UNDO
    if command.seen not in {"", state.undo.at.isoformat()}:
        return Refusal.STALE
    late = abs((at - state.undo.at).total_seconds()) > UNDO_SECONDS  # also on a clock that was set back
    return Refusal.NOTHING_TO_UNDO if late else (e.DeskUndone(),)


def _plan(command: c.ExtendStep | c.SkipSteps, state: State) -> Decided:
    match command:
        case c.ExtendStep(step=step, minutes=minutes):
            known, fitting = step in state.order, -MOST_MINUTES <= minutes <= MOST_MINUTES
            if not (known and fitting):
                return Refusal.DOES_NOT_FIT if known else Refusal.UNKNOWN_STEP
            return (e.StepExtended(step, minutes),) if minutes != state.extended.get(step, 0) else ()
        case c.SkipSteps(steps=steps, on=on):
            if not steps or not set(state.order).issuperset(steps):
                return Refusal.UNKNOWN_STEP
            if on and state.step_id in steps:
                return Refusal.STALE
            turned = tuple(step for step in dict.fromkeys(steps) if (step in state.skipped) != on)
            return (e.StepsSkipped(turned, on),) if turned else ()


def _texts(command: c.SetAside | c.GroupTexts, state: State) -> Decided:
    if not command.seats or not written(command.step, command.field, state).issuperset(command.seats):
        return Refusal.NOTHING_TO_SHOW
    named = {Shown(command.step, command.field, seat) for seat in command.seats}
    match command:
        case c.SetAside(on=on):
            turned = _seats(each for each in named if (each in state.aside) != on)
            return (e.TextsSetAside(command.step, command.field, turned, on),) if turned else ()
        case c.GroupTexts(name=name):
            if len(name) > LONGEST_GROUP:
                return Refusal.DOES_NOT_FIT
            moved = _seats(each for each in named if state.groups.get(each, "") != name)
            return (e.TextsGrouped(command.step, command.field, moved, name),) if moved else ()


def _seats(shown: Iterable[Shown]) -> tuple[SeatId, ...]:
    return tuple(sorted(each.seat for each in shown))


Switch = c.SetFreeze | c.SetOverview | c.SetQr | c.SetDoor | c.SetIntake


def _switch(command: Switch, state: State) -> Decided:
    match command:
        case c.SetFreeze(on=on):
            return () if on == (state.frozen is not None) else (e.FreezeSet(on),)
        case c.SetOverview(on=on):
            return () if on == state.overview else (e.OverviewSet(on),)
        case c.SetQr(on=on):
            return () if on == state.qr else (e.QrSet(on),)
        case c.SetDoor(open=is_open):
            return () if is_open == state.door_open else (e.DoorSet(is_open),)
        case c.SetIntake(open=is_open):
            return () if is_open == state.intake_open else (e.IntakeSet(is_open),)
        case _:
            assert_never(command)
