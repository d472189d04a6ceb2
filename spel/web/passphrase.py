"""The passphrase of the spelleiders: on a shared server not everybody may begin an evening."""

import hmac
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from spel.web.rooms import ServerKey

COOKIE = "spel_toegang"
LASTS = 60 * 60 * 12
"""Seconds a browser is not asked again: an evening with what goes before and after it."""
LONGEST_MOMENT = 12
"""Digits: what is signed is remembered, so nothing long may be asked."""


class Passphrase:
    """Knows the passphrase by its digest only; gives a ticket to who knows it too."""

    def __init__(self, phrase: str, key: ServerKey, now: Callable[[], datetime]) -> None:
        """An empty phrase asks nothing of anybody."""
        self._digest = _digest(phrase) if phrase else ""
        self._key = key
        self._now = now

    @property
    def is_asked(self) -> bool:
        """Whether there is one."""
        return bool(self._digest)

    def fits(self, written: str) -> bool:
        """Whether this is it, compared in a time that tells nothing."""
        return self.is_asked and hmac.compare_digest(self._digest, _digest(written))

    def ticket(self) -> str:
        """What a browser keeps; worthless after a while, and as soon as the passphrase is another."""
        until = int(self._now().timestamp()) + LASTS
        return f"{until}.{self._key.sign('toegang', f'{until} {self._digest}')}"

    def lets_in(self, ticket: str) -> bool:
        """Whether somebody with this ticket may begin an evening."""
        if not self.is_asked:
            return True
        until, _, signed = ticket.partition(".")
        if len(until) > LONGEST_MOMENT or not self._key.fits("toegang", f"{until} {self._digest}", signed):
            return False
        return int(until) > self._now().timestamp()


def _digest(phrase: str) -> str:
    """Spaces around it are of the clipboard."""
    return sha256(phrase.strip().encode(errors="replace")).hexdigest()
