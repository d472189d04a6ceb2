"""A socket in the hands of somebody who means ill: whatever bytes, at whatever moment."""

import base64
import json
import os
import socket
import struct
from contextlib import suppress

from tests.acceptance.lines import SOCKET_PATH, Place

PATIENCE = 8.0
"""Seconds to wait for what the server has to say."""


def dial(address: str, patience: float = PATIENCE) -> socket.socket:
    """A bare connection."""
    host, _, port = address.partition(":")
    return socket.create_connection((host, int(port)), timeout=patience)


def masked(payload: bytes | str, opcode: int = 1, last: bool = True, length: int | None = None) -> bytes:
    """One frame as a browser sends it; `length` is what it says of itself, when that is something else."""
    body = payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else payload
    first, long = (128 if last else 0) | opcode, len(body) if length is None else length
    if long <= 125:
        head = struct.pack("!BB", first, 128 | long)
    elif long <= 0xFFFF:
        head = struct.pack("!BBH", first, 128 | 126, long)
    else:
        head = struct.pack("!BBQ", first, 128 | 127, long)
    return head + bytes(4) + body  # a mask of zeros leaves everything as it is


def event(number: int, *said: object) -> str:
    """An event that asks for an answer."""
    return f"42{number}{json.dumps(said)}"


class RawLine:
    """A WebSocket that was opened by the book; what follows is up to whoever holds it."""

    def __init__(self, address: str, cookie: str = "", headers: str = "") -> None:
        self.socket = dial(address)
        self._ahead = b""
        self.code: int | None = None
        self.word = ""
        key = base64.b64encode(os.urandom(16)).decode()
        carried = f"Cookie: {cookie}\r\n" if cookie else ""
        self.socket.sendall(
            f"GET /{SOCKET_PATH} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n"
            "Upgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n{carried}{headers}\r\n".encode()
        )
        head = self._until(b"\r\n\r\n")
        assert b" 101 " in head.partition(b"\r\n")[0], head

    @classmethod
    def into(cls, place: Place) -> "RawLine":
        """Of somebody who has a seat and says so."""
        line = cls(place.address, place.cookie)
        line.say("40" + json.dumps({"session": place.session, "view": place.view}))
        heard = line.heard_until("40")
        assert heard.startswith("40"), heard
        return line

    def _until(self, end: bytes) -> bytes:
        while end not in self._ahead:
            more = self.socket.recv(4096)
            if not more:
                raise ConnectionError(self._ahead)
            self._ahead += more
        head, _, self._ahead = self._ahead.partition(end)
        return head

    def say(self, text: str | bytes) -> None:
        """One packet in one frame."""
        self.socket.sendall(masked(text))

    def throw(self, data: bytes) -> bool:
        """Bytes as they are; whether they could be sent."""
        try:
            self.socket.sendall(data)
        except OSError:
            return False
        return True

    def hear(self, patience: float = PATIENCE) -> str | None:
        """The next message; None when the line is over, with its code in `code`. Raises TimeoutError."""
        self.socket.settimeout(patience)
        try:
            while True:
                opcode, payload = self._frame()
                if opcode == 8:
                    self.code = int.from_bytes(payload[:2], "big") or None
                    self.word = payload[2:].decode()
                    return None
                if opcode == 1:
                    return payload.decode()
        except TimeoutError:
            raise
        except OSError:
            return None

    def _frame(self) -> tuple[int, bytes]:
        first, second = self._take(2)
        length = second & 127
        if length == 126:
            length = int.from_bytes(self._take(2), "big")
        elif length == 127:
            length = int.from_bytes(self._take(8), "big")
        return first & 15, self._take(length)

    def _take(self, count: int) -> bytes:
        while len(self._ahead) < count:
            more = self.socket.recv(65536)
            if not more:
                raise ConnectionError("over")
            self._ahead += more
        taken, self._ahead = self._ahead[:count], self._ahead[count:]
        return taken

    def heard_until(self, start: str, patience: float = PATIENCE) -> str:
        """The first message that starts so; nothing when the line ended before."""
        while True:
            message = self.hear(patience)
            if message is None or message.startswith(start):
                return message or ""

    def ending(self, patience: float = PATIENCE) -> str:
        """How the line ends: the code and its word, `cut` when there was none, `open` when it goes on."""
        try:
            while self.hear(patience) is not None:
                continue
        except TimeoutError:
            return "open"
        return f"{self.code} {self.word}".strip() if self.code else "cut"

    def say_no_more(self) -> None:
        """Nothing will follow; what the server says can still be heard."""
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        """Hang up without a goodbye."""
        with suppress(OSError):
            self.socket.close()
