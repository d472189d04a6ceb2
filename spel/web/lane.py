"""A lane of its own for taps: from a line to their handler and back, past what Socket.IO does for any event.

Socket.IO reads the message once more, and looks up what for a tap is always the same. What comes in was
looked at before (`packets`); the handler, and what it answers, are those of every tap.
"""

import json
import re
from collections.abc import Callable, Mapping, MutableMapping
from typing import Protocol

from engineio.packet import MESSAGE, Packet

from spel.web.protocol import TAP

ASKED = re.compile(rf'2(\d{{1,15}})(\["{TAP}",.*\])', re.DOTALL)
"""A tap whose sender waits for an answer, as a packet of Socket.IO in the only namespace."""
ROOM = "/"
encoded = json.JSONEncoder(separators=(",", ":")).encode


class Line(Protocol):
    """A socket of Engine.IO."""

    def send(self, packet: Packet) -> None: ...


class Lines(Protocol):
    """What is used of an Engine.IO server."""

    handlers: MutableMapping[str, Callable[..., object]]
    sockets: Mapping[str, Line]


class Names(Protocol):
    """Knows under which name a line is in the room."""

    def sid_from_eio_sid(self, line: str, namespace: str) -> str | None: ...


class Server(Protocol):
    """What is used of a Socket.IO server."""

    eio: Lines
    manager: Names
    handlers: Mapping[str, Mapping[str, Callable[..., object]]]


def open_lane(server: Server) -> None:
    """Let taps through here from now on; all else goes where it went. The handlers must stand already."""
    usual, tap = server.eio.handlers["message"], server.handlers[ROOM][TAP]

    def heard(line: str, message: str | bytes) -> object:
        asked = ASKED.fullmatch(message) if isinstance(message, str) else None
        said = _read(asked[2]) if asked else None
        sid = server.manager.sid_from_eio_sid(line, ROOM) if said else None
        if asked is None or said is None or sid is None:
            return usual(line, message)
        answer = tap(sid, *said[1:])
        socket = server.eio.sockets.get(line)
        if socket is not None:
            socket.send(Packet(MESSAGE, f"3{asked[1]}{encoded([answer])}"))
        return None

    server.eio.handlers["message"] = heard


def _read(written: str) -> list[object] | None:
    """What was said, or None when that can not be read."""
    try:
        said: list[object] = json.loads(written)
    except (ValueError, RecursionError):
        return None
    return said
