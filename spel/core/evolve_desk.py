"""What an event of the desk does to the evening itself."""

from typing import assert_never

from spel.core import desk_events as e
from spel.core.standstill import without
from spel.core.state import Shown, State, changed
from spel.core.undo import undone


def after_desk(state: State, event: e.DeskEvent) -> State:
    """The state after somebody at the desk did something with the evening itself."""
    match event:
        case e.LeadTaken(desk=desk):
            return changed(state, lead=desk)
        case e.DeskUndone():
            return undone(state, state.undo) if state.undo else state
        case e.StepExtended(step=step, minutes=minutes):
            return changed(state, extended={**state.extended, step: minutes})
        case e.StepsSkipped(steps=steps, on=on):
            skipped = state.skipped | set(steps) if on else state.skipped - set(steps)
            return changed(state, skipped=skipped)
        case e.SeatRemoved(seat=seat):
            return without(state, seat)
        case e.TextsSetAside() | e.TextsGrouped():
            return _texts(state, event)
        case _:
            return _switch(state, event)


def _switch(state: State, event: e.FreezeSet | e.OverviewSet | e.QrSet | e.DoorSet | e.IntakeSet) -> State:
    match event:
        case e.FreezeSet(on=on):
            return changed(state, frozen=changed(state, undo=None, frozen=None, version=0) if on else None)
        case e.OverviewSet(on=on):
            return changed(state, overview=on)
        case e.QrSet(on=on):
            return changed(state, qr=on)
        case e.DoorSet(open=is_open):
            return changed(state, door_open=is_open)
        case e.IntakeSet(open=is_open):
            return changed(state, intake_open=is_open)
        case _:
            assert_never(event)


def _texts(state: State, event: e.TextsSetAside | e.TextsGrouped) -> State:
    """What is set aside leaves the room too."""
    named = {Shown(event.step, event.field, seat) for seat in event.seats}
    match event:
        case e.TextsSetAside(on=True):
            return changed(state, aside=state.aside | named, released=state.released - named)
        case e.TextsSetAside():
            return changed(state, aside=state.aside - named)
        case e.TextsGrouped(name=name):
            left = {shown: under for shown, under in state.groups.items() if shown not in named}
            return changed(state, groups={**left, **dict.fromkeys(named, name)} if name else left)
