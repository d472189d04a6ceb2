"""Who was taken out loses the line at once: the page then finds its way to the door by itself."""

from collections.abc import Callable

from spel.core.actors import SessionId
from spel.core.state import State
from spel.web.presence import Presence


class Leaving:
    """Closes the lines of seats that are not in the evening any more."""

    def __init__(self, presence: Presence, hang_up: Callable[[str], None]) -> None:
        self._presence = presence
        self._hang_up = hang_up

    def ended(self, session: SessionId) -> None:
        """An evening is no more: every page of it asks anew where it belongs."""
        for socket in self._presence.lines_in(session):
            self._hang_up(socket)

    def changed(self, session: SessionId, before: State, after: State) -> None:
        """An evening changed: whose seat went, hears and sees nothing of it any more."""
        gone = before.seats.keys() - after.seats.keys()
        if not gone:
            return
        for socket in self._presence.lines_of(session, gone):
            self._hang_up(socket)
