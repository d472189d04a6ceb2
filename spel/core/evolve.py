"""Evolve: a state and an event give the next state; replay is nothing else."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from spel.core import afspraak_events as a
from spel.core import desk_events as d
from spel.core import events as e
from spel.core import stukken_events as s
from spel.core.evolve_afspraken import after
from spel.core.evolve_answers import answered, give
from spel.core.evolve_desk import after_desk
from spel.core.evolve_stukken import after_stuk
from spel.core.order import in_play, order
from spel.core.script import Script, Step, StepId
from spel.core.standstill import still
from spel.core.state import BEFORE, NEW, Flag, Note, Seated, Shown, State, changed
from spel.core.undo import Undo, steering


def evolve(state: State, event: e.Event, at: datetime) -> State:
    """The state after one event that happened at a moment (aware, UTC)."""
    return changed(_remember(state, event, at), version=state.version + 1)


def replay(history: Iterable[tuple[e.Event, datetime]], state: State = NEW) -> State:
    """The state after a whole history.

    Answers to one step that follow each other are taken in one go, and events are counted once at the end:
    most of a log is answers, and each would copy those of the whole hall.
    """
    version = state.version
    for step, run in groupby(history, _answered):
        happened = list(run)
        version += len(happened)
        if step is not None:
            answers = [event for event, _ in happened if isinstance(event, e.AnswerGiven)]
            state = still(answered(state, step, answers))
            continue
        for event, at in happened:
            state = _remember(state, event, at)
    return changed(state, version=version) if version != state.version else state


def _answered(happened: tuple[e.Event, datetime]) -> StepId | None:
    """The step to which this is an answer, if it is one."""
    return happened[0].step if isinstance(happened[0], e.AnswerGiven) else None


UNDOABLE = frozenset(
    {
        e.StepOpened,
        e.StepRevealed,
        e.StepHidden,
        e.SheetShown,
        e.TextsReleased,
        e.BlackSet,
        e.TalkSet,
        e.SessionClosed,
        e.SessionReopened,
        e.CasesPicked,
        e.CaseAdded,
        d.StepExtended,
        d.StepsSkipped,
        d.OverviewSet,
        d.QrSet,
        d.FreezeSet,
        d.DoorSet,
        d.IntakeSet,
        d.TextsSetAside,
        d.TextsGrouped,
        a.AfspraakDropped,
        a.AfspraakLaid,
    }
)
"""What the desk can take back. Where the room gave something, only what was steered around it returns."""


def _remember(state: State, event: e.Event, at: datetime) -> State:
    after = still(_happen(state, event, at))
    if type(event) not in UNDOABLE or not state.step_id:
        return after
    return changed(after, undo=Undo(steering(state), at))


def _happen(state: State, event: e.Event, at: datetime) -> State:
    match event:
        case e.SessionCreated(script=script):
            return changed(state, script=script, created_at=at, order=order(script, ()))
        case e.SeatJoined() | e.SeatChanged():
            return _seat(state, event)
        case e.StepOpened() | e.StepRevealed() | e.StepHidden() | e.SheetShown():
            return _move(state, event, at)
        case e.AnswerGiven() | e.JointGiven() | e.KrasOpened() | e.HandsCounted():
            return give(state, event)
        case e.CasesPicked() | e.CaseAdded() | e.CaseFlagged():
            return _programme(state, event)
        case e.TextsReleased():
            return _release(state, event)
        case e.NoteWritten(step=step, text=text):
            return changed(state, notes=(*state.notes, Note(step, text, at, event.quote)))
        case e.BlackSet() | e.TalkSet() | e.SessionClosed() | e.SessionReopened():
            return _switch(state, event)
        case _ if isinstance(event, d.DeskEvent):
            return after_desk(state, event)
        case _ if isinstance(event, s.StukEvent):
            return after_stuk(state, event)
        case _:
            return after(state, event)


def _switch(state: State, event: e.BlackSet | e.TalkSet | e.SessionClosed | e.SessionReopened) -> State:
    match event:
        case e.BlackSet(on=on):
            return changed(state, black=on)
        case e.TalkSet(on=on):
            return changed(state, talking=on)
        case e.SessionClosed():
            return changed(state, closed=True, black=False, frozen=None)  # the room sees the end
        case e.SessionReopened():
            return changed(state, closed=False)


def _programme(state: State, event: e.CasesPicked | e.CaseAdded | e.CaseFlagged) -> State:
    match event:
        case e.CasesPicked(cases=chosen):
            return changed(state, picked=chosen, order=order(state.script, chosen))
        case e.CaseAdded(case=case, steps=steps):
            picked = (*in_play(state.script, state.picked), case.id)
            cases = (*state.script.cases, case)
            script = replace(state.script, cases=cases, steps=_with(state.script, steps))
            return changed(state, script=script, picked=picked, order=order(script, picked))
        case e.CaseFlagged(case=case_id, text=text):
            return changed(state, flags=(*state.flags, Flag(case_id, text)))


def _with(script: Script, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps of a new casus come right after those of the others, chapter by chapter."""
    last = max((place for place, step in enumerate(script.steps) if step.case), default=-1)
    return (*script.steps[: last + 1], *steps, *script.steps[last + 1 :])


def _seat(state: State, event: e.SeatJoined | e.SeatChanged) -> State:
    before = state.seats.get(event.seat)
    via = event.via if isinstance(event, e.SeatJoined) else before.via if before else ""
    seated = Seated(event.side, event.name, event.people, via, event.table)
    return changed(state, seats={**state.seats, event.seat: seated})


def _move(
    state: State, event: e.StepOpened | e.StepRevealed | e.StepHidden | e.SheetShown, at: datetime
) -> State:
    match event:
        case e.StepOpened(step=step):
            return _open(state, step, at)
        case e.StepRevealed(step=step):
            return changed(state, revealed=state.revealed | {step}, overview=False)
        case e.StepHidden(step=step):
            return changed(state, revealed=state.revealed - {step})
        case e.SheetShown(step=step, sheet=sheet):
            return changed(state, sheets={**state.sheets, step: sheet})


def _open(state: State, step: StepId, at: datetime) -> State:
    """Opening a question again covers what would show its answers; what else was on the wall ends."""
    covered = _shown_by(state, step)
    return changed(
        state,
        step_id=step,
        opened_at=at,
        started_at=_started(state, step, at),
        visited=state.visited | {step},
        revealed=state.revealed - covered,
        talking=False,
        qr=False,
        overview=False,
    )


SET_BACK = timedelta(minutes=1)
"""Two taps at once may come in the other order; more than this means that somebody set the clock."""
A_BREAK = timedelta(hours=6)
"""No step takes so long: the evening goes on another day, or the clock was wrong until now."""


def is_one_evening(opened: datetime, at: datetime) -> bool:
    """Whether the time since a step was opened tells how long it takes."""
    return -SET_BACK < at - opened < A_BREAK


def _started(state: State, opened: StepId, at: datetime) -> datetime:
    """The clock starts when the room leaves its first step; straight back to it, it has not started yet."""
    if state.order[:1] == (opened,) and state.visited <= {opened, state.step_id}:
        return BEFORE
    if state.started_at == BEFORE:
        return at if state.step_id else BEFORE
    if is_one_evening(state.opened_at, at):
        return state.started_at
    # The clock was set, or it is another day: the plan goes along, as if the step took the time it had.
    return state.started_at + (at - state.opened_at) - timedelta(minutes=state.step.minutes)


def _shown_by(state: State, opened: StepId) -> set[StepId]:
    """The steps that show the answers of this one, when it asks anything."""
    asking = state.script.step(opened)
    asks = asking is not None and bool(asking.asks)
    return {each.id for each in state.script.steps if asks and opened in each.shows}


def _release(state: State, event: e.TextsReleased) -> State:
    named = {Shown(event.step, event.field, seat) for seat in event.seats}
    if not event.shown:
        return changed(state, released=state.released - named)
    return changed(state, released=state.released | named, aside=state.aside - named)
