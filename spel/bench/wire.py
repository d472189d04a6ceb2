"""One WebSocket of one phone: frames are heard the moment they come in, without a task per phone."""

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar

from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.http11 import Response
from websockets.typing import Origin
from websockets.uri import WebSocketURI

LARGEST_FRAME = 4 * 1024 * 1024
"""A desk screen is the largest that comes."""

T = TypeVar("T")
Hear = Callable[[str, float], None]


class Lost(Exception):
    """The line did not open, or was closed."""


def settle(waiting: "asyncio.Future[T]", outcome: T) -> None:
    """Fill in what somebody waits for, unless that is over."""
    if not waiting.done():
        waiting.set_result(outcome)


class Wire(asyncio.Protocol):
    """Speaks RFC 6455; `hear` gets each text with the moment (seconds, monotonic) at which it came in."""

    def __init__(self, url: WebSocketURI, origin: str, cookie: str, hear: Hear) -> None:
        self._speech = ClientProtocol(url, origin=Origin(origin), max_size=LARGEST_FRAME)
        self._cookie = cookie
        self._hear = hear
        self._transport: asyncio.Transport | None = None
        self.open: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self.closed: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    @classmethod
    async def to(cls, address: tuple[str, int], path: str, cookie: str, hear: Hear) -> "Wire":
        """An open line, as a browser on that address gets it. Raises Lost, OSError."""
        origin = f"http://{address[0]}:{address[1]}"
        url = WebSocketURI(False, *address, path.partition("?")[0], path.partition("?")[2])
        loop = asyncio.get_running_loop()
        _, wire = await loop.create_connection(lambda: cls(url, origin, cookie, hear), *address)
        try:
            if not await wire.open:
                raise Lost("de server weigerde de lijn")
        except BaseException:
            wire.drop()
            raise
        return wire

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 -- as create_connection promises
        self._transport = transport
        request = self._speech.connect()
        if self._cookie:
            request.headers["Cookie"] = self._cookie
        self._speech.send_request(request)
        self._flush()

    def data_received(self, data: bytes) -> None:
        at = time.monotonic()
        self._speech.receive_data(data)
        for event in self._speech.events_received():
            if isinstance(event, Response):
                settle(self.open, self._speech.handshake_exc is None)
            elif isinstance(event, Frame) and event.opcode is Opcode.TEXT:
                self._hear(bytes(event.data).decode(), at)
        self._flush()

    def eof_received(self) -> None:
        self._speech.receive_eof()

    def connection_lost(self, reason: Exception | None) -> None:
        settle(self.open, False)
        settle(self.closed, True)

    def send(self, text: str) -> None:
        """Let a text go. Raises Lost."""
        if self._transport is None or self.closed.done():
            raise Lost("de lijn is dicht")
        self._speech.send_text(text.encode())
        self._flush()

    def drop(self) -> None:
        """Out of reach: no goodbye in WebSocket, the connection is simply gone."""
        if self._transport is not None:
            self._transport.abort()

    def _flush(self) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.writelines(part for part in self._speech.data_to_send() if part)
