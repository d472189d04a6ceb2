"""A lane of its own for the taps of phones: from a frame to their handler, past what waits and looks up.

Engine.IO and Socket.IO read a message once more, look up what for a tap is always the same, and keep its
line waiting for the answer. Here the line goes on, and the answer is sent when it is there.
"""

import json
from collections.abc import Callable, Mapping
from threading import Event
from typing import Protocol

from engineio.exceptions import SocketIsClosedError
from engineio.packet import MESSAGE, Packet

from spel.web.errors import report_bug
from spel.web.packets import Heard
from spel.web.protocol import TAP, Ack

ROOM = "/"
PATIENCE = 30.0
"""Seconds to wait for a disk that hangs, before a line may say more."""
encoded = json.JSONEncoder(separators=(",", ":")).encode

Tell = Callable[[Ack], None]


class Take(Protocol):
    """Takes a tap: from which place in the room, what it says, and who hears what came of it.

    False when it is no tap to take here; then nobody hears of it. Must not raise.
    """

    def __call__(self, socket: str, message: object, tell: Tell, /) -> bool: ...


class Line(Protocol):
    """A socket of Engine.IO."""

    def send(self, packet: Packet) -> None: ...


class Lines(Protocol):
    """What is used of an Engine.IO server."""

    @property
    def sockets(self) -> Mapping[str, Line]: ...


class Names(Protocol):
    """Knows under which name a line is in the room."""

    def sid_from_eio_sid(self, line: str, namespace: str) -> str | None: ...


class Server(Protocol):
    """What is used of a Socket.IO server."""

    @property
    def eio(self) -> Lines: ...

    @property
    def manager(self) -> Names: ...


class Lane:
    """The lane of a server. Of each line one tap is on it at a time; what it says next waits for that.

    So a line hears in order, and what it says is read on what it said before.
    """

    def __init__(self, server: Server, take: Take, waiting: set[str]) -> None:
        """`waiting` are the lines that wait for an answer."""
        self._server = server
        self._take = take
        self._waiting = waiting
        self._bells: dict[str, Event] = {}
        """Rung when a line that has said more was told."""

    def takes(self, line: str, heard: Heard) -> bool:
        """Whether this was a tap that is seen to here."""
        if heard.said:
            self._wait_for(line)
        if not heard.number or heard.said[0] != TAP:
            return False
        socket = self._server.manager.sid_from_eio_sid(line, ROOM)
        if socket is None:
            return False
        self._waiting.add(line)
        message = heard.said[1] if len(heard.said) > 1 else None
        taken = False
        try:
            taken = self._take(socket, message, lambda ack: self._tell(line, heard.number, ack))
        finally:
            if not taken:
                self._go_on(line)
        return taken

    def _wait_for(self, line: str) -> None:
        if line not in self._waiting:
            return
        bell = self._bells.setdefault(line, Event())
        if line in self._waiting:
            bell.wait(PATIENCE)

    def _go_on(self, line: str) -> None:
        self._waiting.discard(line)
        bell = self._bells.pop(line, None)
        if bell is not None:
            bell.set()

    def _tell(self, line: str, number: str, ack: Ack) -> None:
        known = self._server.eio.sockets.get(line)
        try:
            if known is not None:
                known.send(Packet(MESSAGE, f"3{number}{encoded([ack])}"))
        except SocketIsClosedError:
            pass  # it left meanwhile, and asks again when it is back
        except Exception:  # whoever is told next has no part in it
            report_bug("lane")
        finally:
            self._go_on(line)
