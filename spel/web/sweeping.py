"""Ends lines that hold a place for nothing: never said who they are, stepped back, or do not read."""

from collections.abc import Callable, Mapping
from typing import Protocol

from spel.web.errors import report_bug
from spel.web.presence import Presence

EVERY = 5.0
"""Seconds between two rounds."""
PATIENCE = 10.0
"""Seconds in which a line must say who it is, or be gone after its seat went on elsewhere."""
MOST_WAITING = 50
"""Messages that may wait for somebody who does not read; a screen is some kilobytes."""


class Waiting(Protocol):
    """What waits to be sent."""

    def qsize(self) -> int: ...


class Socket(Protocol):
    """What is used of a socket of Engine.IO."""

    queue: Waiting

    def close(self, wait: bool = True, abort: bool = False) -> None: ...


class Sockets(Protocol):
    """What is used of an Engine.IO server: its sockets by name."""

    sockets: Mapping[str, Socket]


class Names(Protocol):
    """Knows which line of ours is on which socket."""

    def sid_from_eio_sid(self, name: str, namespace: str) -> str | None: ...


class Server(Protocol):
    """What is used of a Socket.IO server."""

    eio: Sockets
    manager: Names


class Sweeping:
    """Looks at every open WebSocket now and then. `server` is the Socket.IO server, `now` in seconds."""

    def __init__(self, server: Server, presence: Presence, now: Callable[[], float]) -> None:
        self._server = server
        self._presence = presence
        self._now = now
        self._since: dict[str, float] = {}

    def run(self, sleep: Callable[[float], None]) -> None:
        """Go round for ever; one background task per process."""
        while True:
            sleep(EVERY)
            try:
                self.sweep()
            except Exception:  # one odd line must not keep all others from being looked at
                report_bug("sweep")

    def sweep(self) -> None:
        """One round."""
        sockets = dict(self._server.eio.sockets)
        self._since = {each: since for each, since in self._since.items() if each in sockets}
        for name, socket in sockets.items():
            if self._is_for_nothing(name) or socket.queue.qsize() > MOST_WAITING:
                socket.close(wait=False, abort=True)

    def _is_for_nothing(self, name: str) -> bool:
        line = self._server.manager.sid_from_eio_sid(name, "/")
        if line is not None and self._presence.line(line) is not None:
            self._since.pop(name, None)
            return False
        return self._now() - self._since.setdefault(name, self._now()) >= PATIENCE
