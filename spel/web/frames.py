"""WebSocket frames (RFC 6455), read and written by hand, so that every size and number has a bound."""

import struct
from collections.abc import Callable
from functools import lru_cache

LARGEST_MESSAGE = 16 * 1024
"""Bytes of one message, in however many pieces it comes: the longest tap fits ten times."""
MOST_PIECES = 16
AT_ONCE = 16 * 1024
"""Bytes in one read."""
CACHED_FROM = 512
"""Signs from which a message is framed once for all who get it."""

MORE, TEXT, BYTES, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
WORTH_TELLING = frozenset({*range(1000, 1004), *range(1007, 1012), *range(3000, 5000)})
"""The codes with which somebody may hang up."""

GONE, BROKEN, NOT_TEXT, NOT_UTF8, NOT_UNDERSTOOD, TOO_LARGE = 1000, 1002, 1003, 1007, 1008, 1009


class Refused(Exception):
    """This line ends: with which code, and the word that goes with it."""

    def __init__(self, code: int, word: str) -> None:
        super().__init__(word)
        self.code = code
        self.word = word


class HungUp(Exception):
    """The other side is gone."""


class Frames:
    """Reads messages from a socket.

    `read` gives some bytes, none at the end. `answer` sends a frame back. `count` hears of every frame,
    also of those that carry nothing.
    """

    def __init__(
        self, read: Callable[[int], bytes], answer: Callable[[bytes], None], count: Callable[[], None]
    ) -> None:
        self._read = read
        self._answer = answer
        self._count = count
        self._ahead = b""

    @property
    def waiting(self) -> bool:
        """Whether more was sent than is read so far."""
        return bool(self._ahead)

    def message(self) -> str:
        """The next message. Raises Refused for what may not be, HungUp at the end."""
        pieces: list[bytes] = []
        while True:
            opcode, last, payload = self._frame(bool(pieces))
            self._count()
            if opcode >= CLOSE:
                self._control(opcode, payload)
                continue
            if opcode == BYTES:
                raise Refused(NOT_TEXT, "not_text")
            pieces.append(payload)
            if len(pieces) > MOST_PIECES or sum(map(len, pieces)) > LARGEST_MESSAGE:
                raise Refused(TOO_LARGE, "too_large")
            if last:
                return _text(b"".join(pieces))

    def _frame(self, going_on: bool) -> tuple[int, bool, bytes]:
        first, second = self._take(2)
        opcode, last, length = first & 15, bool(first & 128), second & 127
        control = opcode >= CLOSE
        known = opcode in (MORE, TEXT, BYTES, CLOSE, PING, PONG)
        fits = (last and length <= 125) if control else (opcode == MORE) is going_on
        if first & 112 or not known or not second & 128 or not fits:
            raise Refused(BROKEN, "broken_frame")
        length = self._length(length)
        if length > LARGEST_MESSAGE:
            raise Refused(TOO_LARGE, "too_large")
        mask = self._take(4)
        return opcode, last, unmasked(self._take(length), mask)

    def _length(self, short: int) -> int:
        if short == 126:
            return int.from_bytes(self._take(2), "big")
        return int.from_bytes(self._take(8), "big") if short == 127 else short

    def _control(self, opcode: int, payload: bytes) -> None:
        if opcode == PING:
            self._answer(frame(payload, PONG))
        elif opcode == CLOSE:
            raise Refused(*_goodbye(payload))

    def _take(self, count: int) -> bytes:
        while len(self._ahead) < count:
            more = self._read(AT_ONCE)
            if not more:
                raise HungUp
            self._ahead += more
        taken, self._ahead = self._ahead[:count], self._ahead[count:]
        return taken


def _text(payload: bytes) -> str:
    try:
        return payload.decode()
    except UnicodeDecodeError:
        raise Refused(NOT_UTF8, "not_utf8") from None


def _goodbye(payload: bytes) -> tuple[int, str]:
    """How to answer somebody who hangs up."""
    if not payload:
        return GONE, ""
    code = int.from_bytes(payload[:2], "big") if len(payload) > 1 else 0
    try:
        payload[2:].decode()
    except UnicodeDecodeError:
        return BROKEN, "broken_frame"
    return (code, "") if code in WORTH_TELLING else (BROKEN, "broken_frame")


def unmasked(data: bytes, mask: bytes) -> bytes:
    """What was sent, from under the mask of four bytes; as one large number, which is the quick way."""
    length = len(data)
    cover = (mask * (length // 4 + 1))[:length]
    return (int.from_bytes(data, "big") ^ int.from_bytes(cover, "big")).to_bytes(length, "big")


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """One whole frame from a server."""
    length = len(payload)
    if length <= 125:
        return struct.pack("!BB", 128 | opcode, length) + payload
    if length <= 0xFFFF:
        return struct.pack("!BBH", 128 | opcode, 126, length) + payload
    return struct.pack("!BBQ", 128 | opcode, 127, length) + payload


def goodbye(code: int, word: str) -> bytes:
    """The frame that ends a line."""
    return frame(struct.pack("!H", code) + word.encode(), CLOSE)


def framed(message: str) -> bytes:
    """A message as a frame; a screen that goes to a whole hall is framed once."""
    return _framed(message) if len(message) >= CACHED_FROM else frame(message.encode())


@lru_cache(maxsize=32)
def _framed(message: str) -> bytes:
    return frame(message.encode())
