"""Whether somebody may sit down, or move."""

from spel.core import commands as c
from spel.core import events as e
from spel.core.actors import SeatId
from spel.core.openness import is_public
from spel.core.refusals import Refusal
from spel.core.state import DESK, Seated, State

MOST_SEATS = 1_200
"""A hall of a thousand, and who comes late; `spel bench` plays it."""
MOST_PEOPLE = 40
"""So many can answer as one, on one telephone."""

Joined = tuple[e.SeatJoined | e.SeatChanged, ...] | Refusal


def join(command: c.JoinSession, state: State) -> Joined:
    if command.side not in state.script.sides:
        return Refusal.SIDE_NOT_HERE
    if command.seat in state.seats:
        return Refusal.NOT_YOURS
    if len(state.seats) >= MOST_SEATS:
        return Refusal.ROOM_FULL
    if not _fits_here(command, state):
        return Refusal.DOES_NOT_FIT
    name = free_name(command.name, command.seat, state)
    return (e.SeatJoined(command.seat, command.side, name, command.people, command.via, command.table),)


def _fits_here(command: c.JoinSession | c.ChangeSeat, state: State) -> bool:
    """Whether so many can share a seat, and whether the table is one of this side."""
    if not 1 <= command.people <= MOST_PEOPLE:
        return False
    if isinstance(command, c.JoinSession) and not _is_telephone(command.via, state):
        return False
    return command.table in state.script.places(command.side)


def _is_telephone(via: str, state: State) -> bool:
    """Whether a seat can be reached so: a telephone of its own, the desk, or that of who has one."""
    lender = state.seats.get(SeatId(via))
    return via in {"", DESK} or (lender is not None and not lender.via)


def change(command: c.ChangeSeat, seat: SeatId, state: State) -> Joined:
    if command.side not in state.script.sides:
        return Refusal.SIDE_NOT_HERE
    before = state.seats[seat]
    if _is_bound(command, seat, state):
        return Refusal.SIDE_IS_FIXED
    if not _fits_here(command, state):
        return Refusal.DOES_NOT_FIT
    name = free_name(command.name, seat, state)
    if Seated(command.side, name, command.people, before.via, command.table) == before:
        return ()
    return (e.SeatChanged(seat, command.side, name, command.people, command.table),)


def _is_bound(command: c.ChangeSeat, seat: SeatId, state: State) -> bool:
    """Answers stay with as many people, of the side where they were given; nobody looks in elsewhere."""
    before = state.seats[seat]
    moves = (command.side, command.table) != (before.side, before.table)
    if moves and _is_choosing(state):
        return True
    return (moves or command.people != before.people) and _has_answered(seat, state)


def _is_choosing(state: State) -> bool:
    """Whether moving would show somebody what another side or table chooses just now."""
    together = (*state.joint.items(), *state.by_table.items())
    return any(given and not is_public(state, step) for step, given in together)


def _has_answered(seat: SeatId, state: State) -> bool:
    """Whether answers of this seat count, for so many people of that side."""
    return any(seat in given for given in state.answers.values())


def free_name(name: str, seat: SeatId, state: State) -> str:
    """The name itself, or with the first number behind it that nobody else in the room has."""
    taken = {seated.name for each, seated in state.seats.items() if each != seat}
    numbers = (f"{name} {number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(each for each in numbers if each not in taken)
