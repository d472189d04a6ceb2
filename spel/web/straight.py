"""Sends a packet to the network at once, where nothing else waits on its line.

Stock Engine.IO hands every packet to a green thread of its own: waking it takes longer than sending. For a
new step in a hall of a thousand phones that is most of the time.
"""

from collections.abc import Callable
from typing import Any, Protocol

from engineio.packet import PING

from spel.web.frames import framed

Raw = Callable[[bytes], int]
"""Sends as much as the network takes now, and says how much. Raises BlockingIOError when that is nothing."""
Send = Callable[[Any], None]


class Line(Protocol):
    """What is used of a WebSocket."""

    @property
    def is_idle(self) -> bool: ...


class Rest(bytes):
    """What is left of a frame that the network did not take at once; it is a packet by itself."""

    def encode(self) -> "Rest":
        """What goes on the line: these bytes, and no frame around them."""
        return self


def straight(engine: Any, line: Line, raw: Raw, later: Send) -> Send:
    """How the Engine.IO socket of this line sends a packet: at once, or else `later`, by its own thread.

    Only that thread writes beside us, and says so on the line; who is slow gets everything later, in order.
    """

    def send(packet: Any) -> None:
        # A ping always goes by the thread of the line, which without it would think the line dead.
        slow = packet.packet_type == PING or engine.queue.qsize() or not line.is_idle
        if slow or not engine.connected or engine.closed:
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
            engine.queue.put(Rest(frame[went:]))
        return None

    return send
