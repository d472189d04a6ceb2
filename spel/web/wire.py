"""One WebSocket under Engine.IO: reads frames, keeps the pace, and hangs up with a code and a word."""

import logging
from collections.abc import Callable
from contextlib import suppress
from socket import SHUT_RD, SHUT_RDWR, SHUT_WR
from threading import Lock
from time import monotonic, sleep
from typing import Protocol

from spel.web import frames
from spel.web.frames import Frames, HungUp, Refused, framed, goodbye
from spel.web.packets import Heard, heard
from spel.web.straight import Rest

log = logging.getLogger("spel.wire")

AT_ONCE, EACH_SECOND, MOST_LATE = 60, 20, 80
"""Frames that may come together; so many a second on end, the others wait; so many may wait in a row."""
TELL_EVERY = 10.0
"""Seconds between two lines in the log about lines that were refused."""
LAST_WORDS = 0.5
"""Seconds to wait for more of somebody who was cut off."""


class Socket(Protocol):
    """What is used of a socket; the driver has made it cooperative."""

    def recv(self, count: int) -> bytes: ...

    def sendall(self, data: bytes) -> None: ...

    def settimeout(self, seconds: float | None) -> None: ...

    def shutdown(self, how: int) -> None: ...

    def close(self) -> None: ...


class Pace:
    """How fast frames are taken from one line. Seconds come from `now`."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._left = float(AT_ONCE)
        self._at = now()
        self._late = 0

    def one(self) -> float:
        """One more: how many seconds it has to wait. Raises Refused for who goes on too fast for too long."""
        now = self._now()
        self._left = min(AT_ONCE, self._left + (now - self._at) * EACH_SECOND) - 1
        self._at = now
        if self._left >= AT_ONCE / 2:
            self._late = 0
        if self._left >= 0:
            return 0.0
        self._late += 1
        if self._late > MOST_LATE:
            raise Refused(frames.NOT_UNDERSTOOD, "too_fast")
        return -self._left / EACH_SECOND


class Refusals:
    """Counts the lines that were ended, and tells of them now and then: nobody can fill the log."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._counts: dict[str, int] = {}
        self._told = -TELL_EVERY

    def count(self, word: str) -> None:
        """One more line was ended, for this reason."""
        self._counts[word] = self._counts.get(word, 0) + 1
        if self._now() - self._told >= TELL_EVERY:
            self._told = self._now()
            log.info("lines ended", extra={"action": "line_refused", **self._counts})
            self._counts = {}


refusals = Refusals()
one_of_many = Lock()
"""Of all that lies waiting on all lines, one is taken between two turns of everybody else."""


def never(_said: Heard) -> bool:
    """Nobody else sees to it."""
    return False


class Wire:
    """What Engine.IO calls a WebSocket: `wait`, `send` and `close`.

    Its socket is kept from Engine.IO, which would set a time-out on it, and so a timer for every message that
    is read. `Pulse` finds out who is gone, and `cut` ends their line.
    """

    def __init__(
        self,
        socket: Socket,
        read: Callable[[int], bytes] | None = None,
        rest: Callable[[float], None] = sleep,
        takes: Callable[[Heard], bool] = never,
    ) -> None:
        """`read` is a quicker way to read; `rest` waits so many seconds.

        What `takes` sees to is not given on.
        """
        self._socket = socket
        self._takes = takes
        self._rest = rest
        self._pace = Pace()
        self._frames = Frames(read or socket.recv, self._answer, self._keep_pace)
        self._turn = Lock()
        self._open = True
        self._torn = False
        self._known = False

    def wait(self) -> str | None:
        """The next packet; None when the line is over."""
        try:
            while True:
                message = self._frames.message()
                said = self._understood(message) if self._open else None
                if said is None or not self._takes(said):
                    return said.packet if said else None
        except Refused as problem:
            if problem.word:
                refusals.count(problem.word)
            self._end(problem.code, problem.word)
        except (HungUp, OSError):
            self._open = False
        return None

    def _keep_pace(self) -> None:
        wait = self._pace.one()
        if wait:
            sleep(wait)
        if wait or self._frames.waiting:
            with one_of_many:  # who sends much at once lets all others go first
                sleep(0)

    def _understood(self, message: str) -> Heard:
        """Who comes in says who it is before anything else."""
        said = heard(message)
        if said is None:
            raise Refused(frames.NOT_UNDERSTOOD, "not_understood")
        self._known = self._known or said.packet.startswith("40")
        if not self._known and said.packet.startswith("42"):
            raise Refused(frames.NOT_UNDERSTOOD, "not_connected")
        return said

    @property
    def is_idle(self) -> bool:
        """Whether nobody is writing on it now."""
        return self._open and not self._turn.locked()

    def send(self, message: str | bytes) -> None:
        """Bring one packet, or what is left of one. Raises OSError when the line is gone."""
        if isinstance(message, Rest):
            self._put(message)
            self._torn = False
        else:
            self._put(framed(message if isinstance(message, str) else message.decode()))

    def tear(self) -> None:
        """Half a frame went out: until the rest of it has, nothing else may."""
        self._torn = True

    def _answer(self, frame: bytes) -> None:
        """A pong; who does not even take in what we send, has no use for one."""
        with self._turn:
            if self._open and not self._torn:
                self._socket.sendall(frame)

    def _put(self, data: bytes) -> None:
        with self._turn:
            if not self._open:
                raise BrokenPipeError
            self._socket.sendall(data)

    def close(self) -> None:
        """Hang up; who does not hang up in turn is cut off a moment later."""
        if self._open:
            self.hang_up()
            self._rest(LAST_WORDS)
            self._shut(SHUT_RD)

    def hang_up(self) -> None:
        """Say goodbye, and leave it to the other side to go."""
        self._end(frames.GONE, "")

    def cut(self) -> None:
        """End it now for who takes in nothing any more: whoever reads or writes on it is woken."""
        if self._turn.locked():
            self._open = False
            self._shut(SHUT_RDWR)

    def _shut(self, how: int) -> None:
        with suppress(OSError):
            self._socket.shutdown(how)

    def _end(self, code: int, word: str) -> None:
        """Hang up with a code; if another is just sending, only by closing."""
        if not self._open:
            return
        self._open = False
        with suppress(OSError):
            if not self._torn and self._turn.acquire(blocking=False):
                try:
                    self._socket.sendall(goodbye(code, word))
                finally:
                    self._turn.release()
            self._socket.shutdown(SHUT_WR)

    def _send_closing_frame(self, _quietly: bool = False) -> None:
        """What eventlet asks for at the end."""
        self.hang_up()
