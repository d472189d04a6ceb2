"""What is a seat's own but changes by another's tap: the choice of its table goes to each of its phones."""

from typing import Protocol

from spel.core.actors import Seat, SessionId
from spel.core.state import State
from spel.web.doors import own_answers
from spel.web.presence import Presence
from spel.web.protocol import OWN, Patch


class Send(Protocol):
    """How a message reaches one socket."""

    def __call__(self, event: str, message: Patch, to: str) -> None: ...


class Patches:
    """Tells the phones of a table what the table chose, as soon as it is kept."""

    def __init__(self, presence: Presence, send: Send) -> None:
        self._presence = presence
        self._send = send

    def changed(self, session: SessionId, before: State, after: State) -> None:
        """An evening changed: who sits at a table that chose, gets it."""
        if after.by_table is before.by_table:
            return
        tables = changed_tables(before, after)
        for seat, socket in self._presence.sockets(session).items():
            seated = after.seats.get(seat)
            if seated and seated.table in tables:
                patch: Patch = {"version": after.version, "own": own_answers(after, Seat(seat))}
                self._send(OWN, patch, to=socket)


def changed_tables(before: State, after: State) -> set[str]:
    """The tables whose choice is not what it was."""
    return {
        table
        for step, by in after.by_table.items()
        for table, answer in by.items()
        if before.by_table.get(step, {}).get(table) != answer
    }
