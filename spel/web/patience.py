"""How long a request may take to come in, and which ones are not let in at all: the same for each driver."""

from collections.abc import Callable
from email.message import Message
from html import escape
from io import BufferedReader, RawIOBase
from time import monotonic, sleep
from typing import Protocol

from spel.core.words import N_, text

STRANGE = text(N_("Dit verzoek konden wij niet lezen. Ga terug en probeer het nog eens."))

IDLE = 30.0
"""Seconds between two requests on one connection."""
WITHIN = 12.0
"""Seconds in which a request has to be here; a large one gets more, by what came in already."""
SLOWEST = 8 * 1024
"""Bytes a second of somebody on a very bad line."""
WRITING = 20.0
"""Seconds to wait until somebody takes in more of an answer."""
LARGEST_BODY = 52 * 1024 * 1024
"""Bytes of the largest form there is: two whole evenings as files."""
LONGEST_LENGTH = 9
"""Digits."""


class Socket(Protocol):
    """What is used of a socket; the driver has made it cooperative."""

    def recv_into(self, buffer: memoryview, /) -> int: ...

    def settimeout(self, seconds: float | None, /) -> None: ...


class Hurried(RawIOBase):
    """What somebody sends, as long as they get on with it; raises TimeoutError when they do not."""

    def __init__(self, socket: Socket, now: Callable[[], float] = monotonic) -> None:
        self._sock = socket
        self._now = now
        self._since: float | None = None
        self._got = 0

    def begin(self) -> None:
        """A new request may come."""
        self._since, self._got = None, 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any buffer will do
        """Some more bytes; 0 at the end."""
        since = self._since
        left = IDLE if since is None else since + WITHIN + self._got / SLOWEST - self._now()
        if left <= 0:
            raise TimeoutError
        self._sock.settimeout(left)
        count = self._sock.recv_into(buffer)
        self._sock.settimeout(WRITING)
        self._since = self._now() if since is None else since
        self._got += count
        if count == len(buffer):
            sleep(0)  # who sends much lets the others go first
        return count


class Incoming(BufferedReader):
    """A file to read the requests of one connection from."""

    def __init__(self, socket: Socket) -> None:
        self.socket = socket
        self._hurried = Hurried(socket)
        super().__init__(self._hurried, 8 * 1024)

    def begin(self) -> None:
        """A new request may come."""
        self._hurried.begin()


def unwelcome(headers: Message) -> int:
    """The status for a request that is too large, or of which nobody can say where it ends; else 0."""
    lengths = headers.get_all("content-length", [])
    if headers.get_all("transfer-encoding"):
        return 411
    if len(lengths) > 1 or len(headers.get_all("host", [])) > 1:
        return 400
    if lengths and not (lengths[0].isascii() and lengths[0].isdigit()):
        return 400
    if lengths and (len(lengths[0]) > LONGEST_LENGTH or int(lengths[0]) > LARGEST_BODY):
        return 413
    return 0


REASONS = {400: "Bad Request", 408: "Request Timeout", 411: "Length Required", 413: "Content Too Large"}


def refusal(status: int) -> bytes:
    """The whole answer to it, for somebody with a browser; nothing of what they sent is in it."""
    status = status if status in REASONS else 400
    said = escape(STRANGE.msgid)
    page = f'<!doctype html><html lang="nl"><title>{status}</title><p>{said}</p></html>'.encode()
    head = (
        f"HTTP/1.1 {status} {REASONS[status]}",
        "Connection: close",
        "Content-Type: text/html; charset=utf-8",
        "Cache-Control: no-store",
        "X-Content-Type-Options: nosniff",
        f"Content-Length: {len(page)}",
    )
    return "\r\n".join((*head, "", "")).encode() + page
