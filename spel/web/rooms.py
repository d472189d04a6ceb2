"""The secret of a room: in the QR code, kept nowhere, and the same after a restart."""

import hmac
import logging
import os
import secrets
from base64 import urlsafe_b64encode
from functools import lru_cache
from pathlib import Path

from spel.core.actors import SessionId

FILE = "server.sleutel"
BYTES = 32
SECRET = 16
"""Bytes of the secret of a room: 128 bits, as more would make the QR code on the wall finer."""
MOST = 1_000
"""So many signatures are remembered: that of a room is asked at every page."""
log = logging.getLogger(__name__)


class ServerKey:
    """What only this server knows. All that it signs is worthless without it."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self.sign = lru_cache(MOST)(self._signed)
        """128 bits that only this server can make; another purpose gives others."""

    def _signed(self, purpose: str, about: str) -> str:
        made = hmac.digest(self._key, f"{purpose}\0{about}".encode(), "sha256")
        return urlsafe_b64encode(made[:SECRET]).decode().rstrip("=")

    def fits(self, purpose: str, about: str, shown: str) -> bool:
        """Whether this was signed here for that."""
        return hmac.compare_digest(self.sign(purpose, about).encode(), shown.encode(errors="replace"))


class Rooms:
    """Who shows the secret of a room has seen its QR code, and need not be slowed down as who guesses."""

    def __init__(self, key: ServerKey) -> None:
        self._key = key

    def secret(self, session: SessionId) -> str:
        """What the QR code of an evening carries behind the #, where no log sees it."""
        return self._key.sign("zaal", session)

    def opens(self, session: SessionId | None, shown: str) -> bool:
        """Whether this is the secret of that room; takes as long where there is no such room."""
        return self._key.fits("zaal", session or "", shown) and session is not None


def server_key(folder: Path | None) -> ServerKey:
    """The key in the data folder, made at the first start; without a folder one for as long as we run.

    A file that can not be read or written costs the codes that hang in the hall, never the evening.
    """
    if folder is None:
        return ServerKey(secrets.token_bytes(BYTES))
    file = folder / FILE
    try:
        return ServerKey(_made(file) or _read(file))
    except (OSError, ValueError):
        log.warning("%s is niet te lezen of te bewaren; na een herstart zijn de QR-codes anders", FILE)
        return ServerKey(secrets.token_bytes(BYTES))


def _made(file: Path) -> bytes:
    """A new key on disk, for our own eyes only; nothing when there is one."""
    key = secrets.token_bytes(BYTES)
    try:
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return b""
    with os.fdopen(opened, "w", encoding="ascii") as writing:
        writing.write(key.hex())
        writing.flush()
        os.fsync(writing.fileno())
    return key


def _read(file: Path) -> bytes:
    """The key on disk. Raises ValueError when it is none."""
    file.chmod(0o600)
    key = bytes.fromhex(file.read_text(encoding="ascii").strip())
    if len(key) != BYTES:
        raise ValueError(FILE)
    return key
