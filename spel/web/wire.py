"""One WebSocket under Engine.IO: reads frames, keeps the pace, and hangs up with a code and a word."""

import logging
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha1
from socket import SHUT_RD, SHUT_RDWR, SHUT_WR
from threading import Lock
from time import monotonic, sleep
from typing import Protocol, cast
from wsgiref.types import StartResponse, WSGIEnvironment

from spel.web import frames, pulse
from spel.web import straight as straight_line
from spel.web.frames import Frames, HungUp, Refused, framed, goodbye
from spel.web.packets import readable
from spel.web.pulse import let_go, take_over
from spel.web.straight import Raw, Rest, straight

log = logging.getLogger("spel.wire")

AT_ONCE, EACH_SECOND, MOST_LATE = 60, 20, 80
"""Frames that may come together; so many a second on end, the others wait; so many may wait in a row."""
TELL_EVERY = 10.0
"""Seconds between two lines in the log about lines that were refused."""
LAST_WORDS, MOST_WORDS = 0.5, 32
"""Seconds to wait for more of somebody who was cut off, and how many reads at most."""
GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


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


class Wire:
    """What Engine.IO calls a WebSocket: `wait`, `send` and `close`.

    Its socket is kept from Engine.IO, which would set a time-out on it, and so a timer for every message that
    is read. `Pulse` finds out who is gone, and `cut` ends their line.
    """

    def __init__(self, socket: Socket, rest: Callable[[float], None] = sleep) -> None:
        """`rest` waits so many seconds."""
        self._socket = socket
        self._rest = rest
        self._pace = Pace()
        self._frames = Frames(socket.recv, self._answer, self._keep_pace)
        self._turn = Lock()
        self._open = True
        self._torn = False
        self._known = False

    def wait(self) -> str | None:
        """The next packet; None when the line is over."""
        try:
            message = self._frames.message()
            return self._understood(message) if self._open else None
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

    def _understood(self, message: str) -> str:
        """Who comes in says who it is before anything else."""
        packet = readable(message)
        if packet is None:
            raise Refused(frames.NOT_UNDERSTOOD, "not_understood")
        self._known = self._known or packet.startswith("40")
        if not self._known and packet.startswith("42"):
            raise Refused(frames.NOT_UNDERSTOOD, "not_connected")
        return packet

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


def accept_key(key: str) -> str:
    """What proves that we speak WebSocket. Raises ValueError for a key that is none."""
    try:
        if len(b64decode(key, validate=True)) != 16:
            raise ValueError(key)
    except NotBase64:
        raise ValueError(key) from None
    return b64encode(sha1(key.encode() + GUID, usedforsecurity=False).digest()).decode()


def handshake(environ: WSGIEnvironment) -> bytes | None:
    """Our half of the handshake, or None when theirs is not that of any browser."""
    asked = environ.get("HTTP_SEC_WEBSOCKET_VERSION", ""), environ.get("HTTP_SEC_WEBSOCKET_KEY", "")
    try:
        accept = accept_key(asked[1])
    except ValueError:
        return None
    if asked[0] != "13":
        return None
    return (
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Accept: {accept}\r\n\r\n"
    ).encode()


class Engine(straight_line.Engine, pulse.Socket, Protocol):
    """The Engine.IO socket of a line."""


class Handler(Protocol):
    """How Engine.IO handles a WebSocket: a method of its socket."""

    __self__: Engine

    def __call__(self, wire: Wire) -> object: ...


class Upgrade:
    """The WSGI application with which Engine.IO goes over to WebSocket.

    `socket_of` finds the socket of a request, `raw_of` what sends on it without waiting; `handled` tells the
    web server that it has been answered.
    """

    def __init__(
        self,
        handler: Callable[[Wire], object],
        socket_of: Callable[[WSGIEnvironment], Socket],
        raw_of: Callable[[Socket], Raw],
        handled: Callable[[WSGIEnvironment], None],
    ) -> None:
        self._handler = cast(Handler, handler)
        self._socket_of = socket_of
        self._raw_of = raw_of
        self._handled = handled

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Shake hands, and stay until the line is over."""
        answer = handshake(environ)
        if answer is None:
            headers = [("Connection", "close"), ("Sec-WebSocket-Version", "13"), ("Content-Length", "0")]
            start("426 Upgrade Required", headers)
            return []
        socket = self._socket_of(environ)
        with suppress(OSError):
            socket.sendall(answer)
            socket.settimeout(None)
            wire = Wire(socket)
            engine = self._handler.__self__  # the Engine.IO socket; its handler is one of its methods
            engine.send = straight(engine, wire, self._raw_of(socket), engine.send)
            take_over(engine, wire.cut)
            self._handler(wire)
            let_go(engine)
            wire.hang_up()
            _hear_out(socket)
        self._handled(environ)
        return []


def _hear_out(socket: Socket) -> None:
    """Take in some of what is still under way: who is cut off while sending can not read why."""
    socket.settimeout(LAST_WORDS)
    for _ in range(MOST_WORDS):
        if not socket.recv(frames.AT_ONCE):
            return
