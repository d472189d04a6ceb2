"""How a request becomes a WebSocket line: the handshake, and what Engine.IO gets to work with."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha1
from random import random
from typing import Protocol, cast
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from spel.web import frames, pulse
from spel.web import straight as straight_line
from spel.web.frames import framed
from spel.web.origins import SOCKET
from spel.web.packets import Heard
from spel.web.pulse import let_go, take_over
from spel.web.straight import Packet, Raw, straight
from spel.web.wire import LAST_WORDS, Socket, Wire

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
MOST_WORDS = 32
"""How many reads at most of somebody who was cut off."""


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


def refused(start: StartResponse) -> list[bytes]:
    """Say that we speak WebSocket here, and nothing else."""
    headers = [("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Content-Length", "0")]
    start("426 Upgrade Required", headers)
    return []


def in_full(app: WSGIApplication) -> WSGIApplication:
    """Refuse who names WebSocket and does not ask to go over to it: Engine.IO breaks on half of that."""

    def serve(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if "HTTP_UPGRADE" in environ and _is_half(environ):
            return refused(start)
        return app(environ, start)

    return serve


def _is_half(environ: WSGIEnvironment) -> bool:
    asked = {word.strip() for word in str(environ.get("HTTP_CONNECTION", "")).lower().split(",")}
    return str(environ.get("PATH_INFO", "")).startswith(SOCKET) and "upgrade" not in asked


class Engine(straight_line.Engine, pulse.Socket, Protocol):
    """The Engine.IO socket of a line."""

    sid: str
    server: pulse.Engine
    poll: Callable[[], list[Packet]]  # type: ignore[assignment]  # which packets, nobody asks at a pulse


class Handler(Protocol):
    """How Engine.IO handles a WebSocket: a method of its socket."""

    __self__: Engine

    def __call__(self, wire: Wire) -> object: ...


Takes = Callable[[str, Heard], bool]
"""Sees to what came in on the line of that name, or leaves it be."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a web server gives to work with."""

    socket_of: Callable[[WSGIEnvironment], Socket]
    """Finds the socket of a request."""
    raw_of: Callable[[Socket], Raw]
    """What sends on it without waiting."""
    reader_of: Callable[[Socket], AbstractContextManager[Callable[[int], bytes]]]
    """What reads from it, for as long as it is a line."""
    handled: Callable[[WSGIEnvironment], None]
    """Tells the web server that the request has been answered."""


class Upgrade:
    """The WSGI application with which Engine.IO goes over to WebSocket.

    What `takes` sees to, Engine.IO never hears. `chance` gives a part of 1.
    """

    def __init__(
        self,
        handler: Callable[[Wire], object],
        takes: Takes,
        means: Means,
        chance: Callable[[], float] = random,
    ) -> None:
        self._handler = cast(Handler, handler)
        self._takes = takes
        self._means = means
        self._chance = chance

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Shake hands, and stay until the line is over."""
        answer = handshake(environ)
        if answer is None:
            return refused(start)
        socket = self._means.socket_of(environ)
        with suppress(OSError):
            socket.sendall(answer + self._ready())
            socket.settimeout(None)
            with self._means.reader_of(socket) as read:
                self._speak(socket, read)
            _hear_out(socket)
        self._means.handled(environ)
        return []

    def _ready(self) -> bytes:
        """What Engine.IO has to say already; it goes out with the handshake, and wakes nobody for it."""
        engine = self._handler.__self__
        packets = engine.poll() if engine.queue.qsize() else []
        return b"".join(framed(packet.encode()) for packet in packets)

    def _speak(self, socket: Socket, read: Callable[[int], bytes]) -> None:
        """All that is said on the line."""
        engine = self._handler.__self__  # the Engine.IO socket; its handler is one of its methods
        wire = Wire(socket, read, takes=partial(self._takes, engine.sid))
        engine.send = straight(engine, wire, self._means.raw_of(socket), engine.send)
        take_over(engine, wire.cut, ahead=self._chance() * engine.server.ping_interval)
        self._handler(wire)
        let_go(engine)
        wire.hang_up()


def _hear_out(socket: Socket) -> None:
    """Take in some of what is still under way: who is cut off while sending can not read why."""
    socket.settimeout(LAST_WORDS)
    for _ in range(MOST_WORDS):
        if not socket.recv(frames.AT_ONCE):
            return
