"""What stands before the doors: limits on guessing, the secret of a room, the passphrase."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from flask import Response, request
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SessionId
from spel.web.caller import caller
from spel.web.cookies import held, keep
from spel.web.guesses import Guesses, Limit
from spel.web.pace import Pace
from spel.web.passphrase import Passphrase
from spel.web.rooms import Rooms

SEEN = "spel_zaal_"
"""How the cookie begins of who scanned the QR code of an evening."""
SEEN_FOR = 60 * 60 * 24
"""Seconds it lasts."""


TURN = "spel_beurt"
"""The cookie with which who had to wait shows since when."""
MEGABYTE = 1024 * 1024
TO_RETURN = Limit(most=60, pause=0.1)
"""For codes to return of people who have seen the room, all of one evening together.

There are 27 ** 9 codes, some 7.6e12 (42 bits), and each works for a day at most. Two turns in a tenth of a
second are 1.8 million guesses in a day. Where 1,200 people all hold a code, one chance in 3,500 finds any of
them in that day, and one in four million that of a certain person.
"""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gate:
    """Guesses of numbers, keys, passphrases and codes to return are counted apart: none shuts the others."""

    rooms: Rooms
    passphrase: Passphrase
    codes: Guesses
    keys: Guesses
    words: Guesses
    returns: Guesses
    joins: Pace
    begins: Pace
    proxies: int = 0
    """So many web servers of our own stand in front of us."""

    def tried(self, guesses: Guesses, look: Callable[[], T | None]) -> T | None:
        """What the one who asks now found. Raises TooManyGuesses, before it looks, when they must wait."""
        return guesses.tried(caller(request.environ, self.proxies), held(TURN), look)

    def returned(self, session: SessionId | None, look: Callable[[], T | None]) -> T | None:
        """The same for a code to return. Who has seen the room is never held up by an address they share."""
        if session is None or not self.has_seen(session):
            return self.tried(self.codes, look)
        return self.returns.tried(session, held(TURN), look)

    def sits_down(self) -> None:
        """Somebody takes a seat. Raises TooManyJoins, a kind of TooManyGuesses."""
        self.joins.take(caller(request.environ, self.proxies))

    def begins_evening(self, size: int = 0) -> None:
        """Somebody leaves an evening here, maybe from a file of so many bytes. Raises TooManyEvenings."""
        self.begins.take(caller(request.environ, self.proxies), 1 + size // MEGABYTE)

    def has_seen(self, session: SessionId | None) -> bool:
        """Whether the one who asks now scanned the QR code of that evening."""
        return self.rooms.opens(session, self.carried() or held(f"{SEEN}{session}"))

    def carried(self) -> str:
        """What the form brought along of the QR code; a page that is only asked for has no form to read."""
        return request.form.get("zaal", "") if request.method == "POST" else ""

    def remember(self, answer: Response | Redirect, session: SessionId) -> None:
        """Let this browser show at the door that it scanned the QR code, or was in the room."""
        keep(answer, f"{SEEN}{session}", self.rooms.secret(session), SEEN_FOR, "/mee")
