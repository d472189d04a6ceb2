"""Who may sit down through whom: at the door, on a telephone that is lent, or without a telephone."""

from dataclasses import dataclass
from random import Random

from spel.core import commands as c
from spel.core.actors import Actor, Seat, SeatId
from spel.core.refusals import Refusal
from spel.core.state import DESK, State
from spel.core.vocabulary import Side
from spel.web.cleaning import cleaned, shortened
from spel.web.forms import LONGEST_NAME, Fields, first, number
from spel.web.nicknames import names, suggest
from spel.web.tokens import CHANCE, new_seat_id

MOST_ON_ONE_PHONE = 12
"""So many seats can share a telephone: its cookies have to fit in a request."""


LONGEST_TABLE = 40
NOBODY = SeatId("")


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who wants to sit down: a side or a table of it, a nickname, and how many they are."""

    side: Side | None
    name: str
    people: int = 1
    table: str = ""


def newcomer(fields: Fields) -> Newcomer:
    """Who a form is about; empty boxes are one person, and nonsense is nobody."""
    side, people = first(fields, "side"), first(fields, "people")
    return Newcomer(
        side=Side(side) if side in list(Side) else None,
        name=first(fields, "name"),
        people=number(people) if people else 1,
        table=first(fields, "table")[:LONGEST_TABLE],
    )


def seat_for(who: Newcomer, by: Actor, state: State, rng: Random = CHANCE) -> c.JoinSession | Refusal:
    """The command that seats a newcomer; `by` is a visitor, the seat that lends its phone, or the desk."""
    table = state.script.table(who.table)
    side = table.side if table else who.side
    if side is None:
        return Refusal.SIDE_NOT_HERE
    via = first_seat(by.id, state) if isinstance(by, Seat) else NOBODY
    if via is None:
        return Refusal.NOT_YOURS
    if via and len(borrowers(via, state)) >= MOST_ON_ONE_PHONE - 1:
        return Refusal.TABLE_FULL
    name = shortened(cleaned(who.name), LONGEST_NAME) or suggest(names(state), rng)
    return c.JoinSession(new_seat_id(rng), side, name, who.people, via, who.table)


def first_seat(seat: SeatId, state: State) -> SeatId | None:
    """Whose telephone a seat plays on; None for a seat that has none, or that is not here."""
    via = state.seats[seat].via if seat in state.seats else DESK
    if via == DESK:
        return None
    return SeatId(via) if via else seat


def borrowers(lender: SeatId, state: State) -> tuple[SeatId, ...]:
    """The seats that play on somebody else's telephone."""
    return tuple(seat for seat, seated in state.seats.items() if seated.via == lender)


def is_without_phone(seat: SeatId, state: State) -> bool:
    """Whether the spelleider fills in for this seat."""
    return seat in state.seats and state.seats[seat].via == DESK


def without_phone(state: State) -> tuple[SeatId, ...]:
    """The seats for which the spelleider fills in."""
    return tuple(seat for seat, seated in state.seats.items() if seated.via == DESK)
