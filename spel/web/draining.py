"""Ends the work at hand when the server is told to stop: taps first, then the lines, then documents."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Protocol
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from spel.web.origins import SOCKET

PATIENCE = 4.0
"""Seconds for what is under way; what is not ready then is cut off, and was not acknowledged."""
LOOK_EVERY = 0.05
FLUSH = 0.2
"""Seconds for last words on their way to a phone."""


class Socket(Protocol):
    """One line of Engine.IO."""

    def close(self, wait: bool = True, abort: bool = False) -> None:
        """Tell the other side that the line ends, and end it."""


class Lines(Protocol):
    """The part of an Engine.IO server that is used here."""

    sockets: Mapping[str, Socket]
    handlers: dict[str, Callable[..., object]]


class Drain:
    """Knows what is under way, and ends it. Phones whose line is ended come back by themselves.

    A line that is in the middle of a message ends after its answer.
    """

    def __init__(
        self,
        lines: Lines,
        sleep: Callable[[float], None],
        cut: Callable[[], None],
        waiting: Collection[str] = frozenset(),
    ) -> None:
        """`cut` ends what works outside of this process; `waiting` are the lines that wait for an answer."""
        self._lines = lines
        self._waiting = waiting
        self._sleep = sleep
        self._cut = cut
        self._busy: set[str] = set()
        self._requests: dict[int, object] = {}
        self._leaving = False
        lines.handlers["message"] = self._counted(lines.handlers["message"])

    def around(self, app: WSGIApplication) -> WSGIApplication:
        """The same pages, with those under way known."""

        def serve(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            if environ.get("PATH_INFO", "").startswith(SOCKET):
                return app(environ, start)
            self._requests[id(environ)] = environ
            try:
                return app(environ, start)
            finally:
                del self._requests[id(environ)]

        return serve

    def __call__(self) -> None:
        """End everything, within PATIENCE."""
        self._leaving = True
        ended: set[str] = set()
        for _ in range(round(PATIENCE / LOOK_EVERY)):
            held = {*self._busy, *self._waiting, *ended}
            free = [line for line in self._lines.sockets if line not in held]
            self._end_all(free)
            ended.update(free)
            if not (self._busy or self._waiting or self._requests):
                break
            self._sleep(LOOK_EVERY)
        self._end_all(tuple(self._lines.sockets))
        self._sleep(FLUSH)
        self._cut()

    def _end_all(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._end(line)

    def _counted(self, handle: Callable[..., object]) -> Callable[..., object]:
        def handled(line: str, *message: object) -> object:
            self._busy.add(line)
            try:
                return handle(line, *message)
            finally:
                self._busy.discard(line)
                if self._leaving:
                    self._end(line)

        return handled

    def _end(self, line: str) -> None:
        socket = self._lines.sockets.get(line)
        if socket is not None:
            socket.close(wait=False)
