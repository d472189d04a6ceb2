"""Everything that must not be guessed: tokens, codes, ids. Only digests are kept."""

import hashlib
import secrets
from datetime import datetime
from random import Random, SystemRandom

from spel.core.actors import SeatId, SessionId

CODE_DIGITS = 8
RESUME_SIGNS = "23456789bcdfghjkmnpqrstvwxz"
"""What can be read aloud and typed over without a doubt: no vowels, so no words; no l, o, y, 0, 1."""
RESUME_LENGTH = 9
RESUME_PART, RESUME_PARTS = 6 * 60 * 60, 4
"""Seconds of a quarter of a day, and in how many of those a terugkomcode works."""
CHANCE: Random = SystemRandom()
"""Nobody can guess what it draws next."""


def new_token() -> str:
    """A secret of 192 bits for a seat, a desk or a projector."""
    return secrets.token_urlsafe(24)


def digest(token: str) -> str:
    """What is kept of a token: SHA-256 in hex; tokens are random, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_code() -> str:
    """The number people type to get in: 8 digits, the first not 0."""
    return str(secrets.randbelow(9 * 10 ** (CODE_DIGITS - 1)) + 10 ** (CODE_DIGITS - 1))


def grouped(code: str) -> str:
    """A code as people read it aloud: `1234 5678`."""
    return f"{code[:4]} {code[4:]}"


def new_resume_code() -> str:
    """The terugkomcode of one person, in groups: 9 signs of 27 are 42 bits; guesses at it are limited."""
    signs = "".join(secrets.choice(RESUME_SIGNS) for _ in range(RESUME_LENGTH))
    return " ".join(signs[start : start + 3] for start in range(0, RESUME_LENGTH, 3))


def resume_digests(session: SessionId, written: str, now: datetime) -> tuple[str, ...]:
    """What is kept of a terugkomcode, however it was typed: salted with its evening, as it is short.

    The first is of a code that is given now. It works as long as it is among these: at least 18 hours, and
    less than 24.
    """
    signs = "".join(sign for sign in written[:40].lower() if sign.isalnum())
    part = int(now.timestamp()) // RESUME_PART
    return tuple(digest(f"{session} {part - ago} {signs}") for ago in range(RESUME_PARTS))


def new_session_id() -> SessionId:
    """A name for an evening in addresses; it opens nothing by itself."""
    return SessionId(secrets.token_hex(6))


def new_seat_id(rng: Random = CHANCE) -> SeatId:
    """A name for a seat in the log; it says nothing about who sits there."""
    return SeatId(f"{rng.getrandbits(48):012x}")


def new_desk_id(rng: Random = CHANCE) -> str:
    """A name for one more desk of an evening; it says nothing about whose device it is."""
    return f"{rng.getrandbits(32):08x}"


def session_of(begun: str) -> SessionId:
    """The evening that goes with the digest of the tap that began it: the same form, the same evening."""
    return SessionId(begun[:12])


def new_tap() -> str:
    """An id for one tap, for forms that are sent without JavaScript."""
    return secrets.token_hex(12)
