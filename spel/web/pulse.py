"""Asks every line now and then whether somebody is still there: one round for all, no thread for each.

Stock Engine.IO starts a green thread for every ping of every phone, and looks at them one by one: with five
hundred phones that was a tenth of all the work.
"""

import time
from collections.abc import Callable
from math import inf
from typing import Protocol

from engineio.exceptions import QueueEmpty
from engineio.packet import PING, Packet

from spel.web.errors import report_bug
from spel.web.straight import Send

EVERY = 0.5
"""Seconds between two rounds."""
NOT_LATE, LATE = inf, -inf
"""What Engine.IO reads as asked in the far future, and long ago, whatever its clock on the wall says."""


class Socket(Protocol):
    """What is used of a socket of Engine.IO. `last_ping` is when it was asked; None once it answered."""

    closed: bool
    closing: bool
    last_ping: float | None
    send: Send
    schedule_ping: Callable[[], None]
    poll: Callable[[], list[object]]
    close: Callable[..., None]

    def check_ping_timeout(self) -> bool: ...


class Engine(Protocol):
    """What is used of an Engine.IO server."""

    sockets: dict[str, Socket]
    handlers: dict[str, Callable[..., object]]
    ping_interval: float
    ping_timeout: float


class Heard:
    """Takes the place of what Engine.IO does with a pong: it only notes when somebody was heard."""

    def __init__(self, socket: Socket, now: Callable[[], float], ahead: float) -> None:
        self._socket = socket
        self._now = now
        self.at = now() - ahead
        self.asked: float | None = None

    def __call__(self) -> None:
        """Somebody is there."""
        self._socket.last_ping = self.asked = None
        self.at = self._now()


def patient(poll: Callable[[], list[object]], socket: Socket) -> Callable[[], list[object]]:
    """Waits for what is to be written as long as the line is open: most goes out without this thread."""

    def waiting() -> list[object]:
        while True:
            try:
                return poll()
            except QueueEmpty:
                if socket.closed:
                    raise

    return waiting


def take_over(
    socket: Socket, cut: Callable[[], None], now: Callable[[], float] = time.monotonic, ahead: float = 0.0
) -> None:
    """Let the rounds ask this line, instead of a thread of its own; `cut` ends it when it is stuck.

    It is asked for the first time so many seconds `ahead` of its time: of a hall that came in at once not
    everybody is asked at once.
    """
    socket.schedule_ping = Heard(socket, now, ahead)
    socket.poll = patient(socket.poll, socket)
    socket.close = cutting(socket.close, cut)


def without_threads(engine: Engine, now: Callable[[], float] = time.monotonic) -> None:
    """Let no line have a thread that asks it: the rounds do, from the moment it comes in.

    Engine.IO starts one before `take_over`: ten seconds after a hall came in, each of them would wake.
    """
    enter = engine.handlers["connect"]

    def entering(name: str, *request: object) -> object:
        socket = engine.sockets[name]
        socket.schedule_ping = Heard(socket, now, 0.0)
        socket.schedule_ping()
        return enter(name, *request)

    engine.handlers["connect"] = entering


OURS = ("send", "poll", "close", "schedule_ping")
"""What stands on a line in place of what Engine.IO does."""


def let_go(socket: Socket) -> None:
    """Take it off again at the end: a line that holds itself is freed much later, with all it knows."""
    for name in OURS:
        socket.__dict__.pop(name, None)


def cutting(close: Callable[..., None], cut: Callable[[], None]) -> Callable[..., None]:
    """Ends a line also when its thread is stuck, because the other side takes nothing in."""

    def closing(*how: object, **named: object) -> None:
        try:
            close(*how, **named)
        finally:
            cut()

    return closing


class Pulse:
    """The rounds. `now` gives seconds that only go up."""

    def __init__(self, engine: Engine, now: Callable[[], float] = time.monotonic) -> None:
        self._engine = engine
        self._now = now
        self._ended: set[str] = set()

    def run(self, sleep: Callable[[float], None]) -> None:
        """Go round for ever; one background task per process."""
        while True:
            sleep(EVERY)
            self.beat()

    def beat(self) -> None:
        """One round: who is gone is dropped, who was not heard for a while is asked."""
        self._ended &= self._engine.sockets.keys()
        for name, socket in tuple(self._engine.sockets.items()):
            try:
                self._look_at(name, socket)
            except Exception:  # one odd line must not keep all others from being asked
                report_bug("pulse")

    def _look_at(self, name: str, socket: Socket) -> None:
        if socket.closed:
            self._clear(name, socket)
            return
        heard = socket.schedule_ping
        if socket.last_ping is None and isinstance(heard, Heard) and not self._is_quiet(heard):
            return  # as nearly always: a hall of a thousand is looked at in a moment
        if isinstance(heard, Heard):
            self._count(heard, socket)
        if socket.closing or not socket.check_ping_timeout():
            return
        if not isinstance(heard, Heard) or socket.last_ping is not None:
            return
        if self._is_quiet(heard):
            socket.last_ping, heard.asked = NOT_LATE, self._now()
            socket.send(Packet(PING))

    def _is_quiet(self, heard: Heard) -> bool:
        """Whether nothing was heard for so long that it is time to ask."""
        return self._now() - heard.at >= self._engine.ping_interval

    def _clear(self, name: str, socket: Socket) -> None:
        """One round for the last words; then its thread is cut loose, which may hang in writing them."""
        if name not in self._ended:
            self._ended.add(name)
            return
        self._ended.discard(name)
        self._engine.sockets.pop(name, None)
        socket.close(wait=False, abort=True)
        let_go(socket)

    def _count(self, heard: Heard, socket: Socket) -> None:
        """How long an answer takes is for us to tell: the clock of Engine.IO can be set, and ours can not."""
        if heard.asked is not None:
            late = self._now() - heard.asked > self._engine.ping_timeout
            socket.last_ping = LATE if late else NOT_LATE
