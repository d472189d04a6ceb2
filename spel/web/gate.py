"""What stands before the doors: limits on guessing, the secret of a room, the passphrase."""

from dataclasses import dataclass

from flask import Response, request
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SessionId
from spel.web.caller import caller
from spel.web.cookies import held, keep
from spel.web.guesses import Guesses
from spel.web.passphrase import Passphrase
from spel.web.rooms import Rooms

SEEN = "spel_zaal_"
"""How the cookie begins of who scanned the QR code of an evening."""
SEEN_FOR = 60 * 60 * 24
"""Seconds it lasts."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Guesses of numbers, keys, passphrases and codes to return are counted apart: none shuts the others."""

    rooms: Rooms
    passphrase: Passphrase
    codes: Guesses
    keys: Guesses
    words: Guesses
    returns: Guesses
    proxies: int = 0
    """So many web servers of our own stand in front of us."""

    def judge(self, guesses: Guesses, *, right: bool) -> None:
        """The one who asks now tried something. Raises TooManyGuesses when they have to wait."""
        guesses.judge(caller(request.environ, self.proxies), right=right)

    def has_seen(self, session: SessionId | None) -> bool:
        """Whether the one who asks now scanned the QR code of that evening."""
        shown = request.form.get("zaal", "") or held(f"{SEEN}{session}")
        return self.rooms.opens(session, shown)

    def remember(self, answer: Response | Redirect, session: SessionId) -> None:
        """Let this browser show at the door that it scanned the QR code, or was in the room."""
        keep(answer, f"{SEEN}{session}", self.rooms.secret(session), SEEN_FOR, "/mee")
