"""What goes over the line: our own protocol, which the bare server speaks too, and that of the control."""

import json
import re
from dataclasses import dataclass
from typing import Protocol

HEAD = 200
"""Characters in which a screen says its version; the rest need not be read to know when it came."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a frame says: the answer to our `number`, or a screen of that version, or neither."""

    number: int = 0
    told: str = ""
    version: int = -1
    count: int = -1


NOTHING = Heard()


class Tongue(Protocol):
    """How a game is spoken to."""

    path: str

    def event(self, number: int, name: str, body: object = None) -> str:
        """A message that wants an answer under this number."""

    def heard(self, frame: str) -> Heard:
        """What came in."""


class SocketIo:
    """Engine.IO 4 and Socket.IO 5, as far as we use them."""

    path = "/socket.io/?EIO=4&transport=websocket"
    _screen = re.compile(r'42\["screen",\s*\{.*?"version":\s*(\d+)', re.DOTALL)
    _ack = re.compile(r"43(\d+)")

    def event(self, number: int, name: str, body: object = None) -> str:
        return f"42{number}" + json.dumps([name] if body is None else [name, body])

    def heard(self, frame: str) -> Heard:
        if ack := self._ack.match(frame):
            return Heard(number=int(ack[1]), told=frame[ack.end() + 1 : -1])
        if screen := self._screen.match(frame, 0, HEAD):
            return Heard(version=int(screen[1]))
        return NOTHING


class Plain:
    """The control: JSON without a layer around it."""

    path = "/"
    _fields = re.compile(r'\{"t":"(\w+)","n":(\d+)')

    def event(self, number: int, name: str, body: object = None) -> str:
        return json.dumps({"t": name, "n": number, "body": body})

    def heard(self, frame: str) -> Heard:
        found = self._fields.match(frame, 0, HEAD)
        match found and found[1]:
            case "ack":
                return Heard(number=int(found[2]), told='{"ok":true}')  # type: ignore[index]
            case "screen":
                return Heard(version=int(found[2]))  # type: ignore[index]
            case "count":
                return Heard(count=int(found[2]))  # type: ignore[index]
            case _:
                return NOTHING
