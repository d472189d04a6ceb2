"""What is a seat's own but changes by another's tap: what is chosen together, its words on the screen."""

from typing import Protocol

from spel.core.actors import Seat, SeatId, SessionId
from spel.core.state import Seated, State
from spel.views.echo import echoed
from spel.web.own import own_answers
from spel.web.presence import Presence
from spel.web.protocol import OWN, Patch


class Send(Protocol):
    """How a message reaches one socket."""

    def __call__(self, event: str, message: Patch, to: str) -> None: ...


class Patches:
    """Tells a phone what became of its own, as soon as it is kept; and no other phone."""

    def __init__(self, presence: Presence, send: Send) -> None:
        self._presence = presence
        self._send = send

    def changed(self, session: SessionId, before: State, after: State) -> None:
        """An evening changed: whose table or side chose gets it, and who wrote what is shown now."""
        together = changed_tables(before, after) | changed_sides(before, after)
        told = echoed(before, after) | together
        if not told:
            return
        for seat, socket in self._presence.sockets(session).items():
            seated = after.seats.get(seat)
            if seated and not told.isdisjoint(_names(seat, seated)):
                patch: Patch = {"version": after.version, "own": own_answers(after, Seat(seat))}
                self._send(OWN, patch, to=socket)


def _names(seat: SeatId, seated: Seated) -> tuple[SeatId, SeatId]:
    """Under which names somebody may have written: the own, and that of the table or the side."""
    return seat, SeatId(seated.table or seated.side.value)


def changed_tables(before: State, after: State) -> set[SeatId]:
    """The tables whose choice is not what it was."""
    if after.by_table is before.by_table:
        return set()
    return {
        SeatId(table)
        for step, by in after.by_table.items()
        for table, answer in by.items()
        if before.by_table.get(step, {}).get(table) != answer
    }


def changed_sides(before: State, after: State) -> set[SeatId]:
    """The sides whose choice is not what it was."""
    if after.joint is before.joint:
        return set()
    return {
        SeatId(side.value)
        for step, by in after.joint.items()
        for side, answer in by.items()
        if before.joint.get(step, {}).get(side) != answer
    }
