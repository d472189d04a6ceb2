"""Decide: a stamped command and a state give events, or a reason why not."""

from dataclasses import replace

from spel.core import afspraak_commands as a
from spel.core import commands as c
from spel.core import desk_commands as d
from spel.core import events as e
from spel.core import stukken_commands as s
from spel.core.actors import Desk, Dorp, Seat, Visitor
from spel.core.decide_afspraken import decide_afspraak
from spel.core.decide_answers import answer, count, joint, kras
from spel.core.decide_desk import decide_desk, leads
from spel.core.decide_programme import decide_programme
from spel.core.decide_seats import change, join
from spel.core.decide_stukken import decide_stuk
from spel.core.permissions import ALLOWED
from spel.core.refusals import Refusal
from spel.core.state import DESK, Shown, State
from spel.core.written import written

LONGEST_NOTE = 1_000

WHILE_IT_LASTS = (
    c.JoinSession,
    c.GiveJoint,
    c.CountHands,
    c.PickCases,
    c.AddCase,
    a.DraftAfspraak,
    a.EditAfspraak,
    a.ShakeAfspraak,
    a.SetAfspraak,
    a.DropAfspraak,
    a.DrawStress,
    a.StressAfspraak,
)
"""What the desk may not do after the end: then what was said and agreed stands."""

FROM_PHONES = (c.GiveAnswer, c.GiveJoint, a.ShakeAfspraak, a.StressAfspraak)
"""What is not taken from telephones while the spelleider takes nothing."""

Decision = tuple[e.Event, ...] | Refusal


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
    if isinstance(by, Desk):
        return _at_desk(by, stamped, state)
    if isinstance(by, Dorp) and isinstance(command, s.StukCommand):
        return decide_stuk(command, state)
    return _seated(by, command, state) if isinstance(by, Seat | Visitor) else Refusal.NOT_YOURS


def _at_desk(by: Desk, stamped: c.Stamped, state: State) -> Decision:
    """Of several desks one leads; the others may take the lead, and nothing else."""
    command = stamped.command
    if not leads(by, state) and not isinstance(command, d.TakeLead):
        return Refusal.NOT_LEADING
    if isinstance(command, d.DeskCommand):
        return decide_desk(by, command, stamped.stamp.at, state)
    return _desk(command, state)


def _begin(command: c.CreateSession) -> Decision:
    if not command.script.steps:
        return Refusal.UNKNOWN_STEP
    return (e.SessionCreated(command.script), e.StepOpened(command.script.steps[0].id))


def _seated(by: Seat | Visitor, command: c.Command, state: State) -> Decision:
    if state.closed:
        return Refusal.CLOSED
    if not state.intake_open and isinstance(command, FROM_PHONES):
        return Refusal.INTAKE_CLOSED
    match command, by:
        case c.JoinSession(via=via), Visitor():
            if not state.door_open:
                return Refusal.DOOR_CLOSED
            return join(command, state) if via != DESK else Refusal.NOT_YOURS
        case c.ChangeSeat(), Seat(id=seat):
            return change(command, seat, state)
        case c.GiveAnswer(), Seat(id=seat):
            return answer(command, seat, state)
        case c.GiveJoint(), Seat(id=seat):
            me = state.seats[seat]
            own = (command.side, command.table) == (me.side, me.table)
            return joint(command, state) if own else Refusal.NOT_YOURS
        case a.ShakeAfspraak() | a.StressAfspraak(), Seat(id=seat):
            own = command.side == state.seats[seat].side
            return decide_afspraak(command, state) if own else Refusal.NOT_YOURS
        case c.OpenKras(), Seat(id=seat):
            return kras(command, seat, state)
        case _:
            return Refusal.NOT_YOURS


def _desk(command: c.Command, state: State) -> Decision:
    if state.closed and isinstance(command, WHILE_IT_LASTS):
        return Refusal.CLOSED
    if isinstance(command, a.AfspraakCommand):
        return decide_afspraak(command, state)
    if isinstance(command, s.StukCommand):
        return decide_stuk(command, state)
    match command:
        case c.OpenStep():
            return _open_step(command, state)
        case c.RevealStep():
            return _reveal(command, state)
        case c.ShowSheet():
            return _sheet(command, state)
        case c.ReleaseTexts():
            return _release(command, state)
        case c.JoinSession() | c.GiveJoint() | c.CountHands():
            return _for_others(command, state)
        case c.PickCases() | c.AddCase() | c.FlagCase():
            return decide_programme(command, state)
        case _:
            return _switch(command, state)


def _for_others(command: c.JoinSession | c.GiveJoint | c.CountHands, state: State) -> Decision:
    """What the spelleider does for people without a telephone."""
    match command:
        case c.JoinSession():
            return join(replace(command, via=DESK), state)
        case c.GiveJoint():
            return joint(command, state)
        case c.CountHands():
            return count(command, state)


def _switch(command: c.Command, state: State) -> Decision:
    match command:
        case c.SetBlack(on=on):
            return () if on == state.black else (e.BlackSet(on),)
        case c.SetTalk(on=on):
            return () if on == state.talking else (e.TalkSet(on),)
        case c.WriteNote(text=text, quote=quote):
            fitting = 0 < len(text) <= LONGEST_NOTE
            return (e.NoteWritten(state.step_id, text, quote),) if fitting else Refusal.DOES_NOT_FIT
        case c.CloseSession():
            return () if state.closed else (e.SessionClosed(),)
        case c.ReopenSession():
            return (e.SessionReopened(),) if state.closed else ()
        case _:
            return Refusal.NOT_YOURS


def _open_step(command: c.OpenStep, state: State) -> Decision:
    if command.step not in state.order:
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
    if not written(command.step, command.field, state).issuperset(command.seats):
        return Refusal.NOTHING_TO_SHOW
    named = [Shown(command.step, command.field, seat) for seat in command.seats]
    turned = tuple(each.seat for each in named if (each in state.released) != command.shown)
    return (e.TextsReleased(command.step, command.field, turned, command.shown),) if turned else ()
