"""Sends a packet to the network at once, where nothing else waits on its line.

Stock Engine.IO hands every packet to a green thread of its own: waking it takes longer than sending. For a
new step in a hall of a thousand phones that is most of the time.
"""

from collections.abc import Callable
from typing import Protocol

from spel.web.frames import framed

Raw = Callable[[bytes], int]
"""Sends as much as the network takes now, and says how much. Raises BlockingIOError when that is nothing."""


class Packet(Protocol):
    """What is used of a packet of Engine.IO."""

    def encode(self) -> str: ...


Send = Callable[[Packet], None]


class Waiting(Protocol):
    """What waits for the thread of a line."""

    def qsize(self) -> int: ...

    def put(self, packet: object) -> None: ...


class Engine(Protocol):
    """What is used of a socket of Engine.IO."""

    queue: Waiting
    connected: bool
    closed: bool
    send: Send

    def check_ping_timeout(self) -> bool: ...


class Line(Protocol):
    """What is used of a WebSocket."""

    @property
    def is_idle(self) -> bool: ...

    def tear(self) -> None: ...


class Rest(bytes):
    """What is left of a frame that the network did not take at once; it is a packet by itself."""

    def encode(self) -> "Rest":
        """What goes on the line: these bytes, and no frame around them."""
        return self


def straight(engine: Engine, line: Line, raw: Raw, later: Send) -> Send:
    """How the Engine.IO socket of this line sends a packet: at once, or else `later`, by its own thread.

    Only that thread writes beside us, and says so on the line; who is slow gets everything later, in order.
    """

    def send(packet: Packet) -> None:
        if engine.queue.qsize() or not line.is_idle or not engine.connected or engine.closed:
            return later(packet)
        if not engine.check_ping_timeout():
            return None
        frame = framed(packet.encode())
        try:
            went = raw(frame)
        except BlockingIOError:
            went = 0
        except OSError:  # gone: the thread of this line finds out and closes it
            return later(packet)
        if went < len(frame):
            line.tear()
            engine.queue.put(Rest(frame[went:]))
        return None

    return send
