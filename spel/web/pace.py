"""How many may sit down from one address: a whole hall at once, and no more than that for long."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from math import ceil
from threading import Lock

from spel.web.guesses import TooManyGuesses

AT_ONCE = 1_200
"""So many sit down at once: as many places as there are in an evening."""
PER_SECOND = 10.0
"""So many may follow, in the long run."""


class TooManyJoins(TooManyGuesses):
    """More people sit down from one address than fit in any hall."""


class Pace:
    """Who sat down lately, by address; kept in memory only, as a digest, until it no longer matters."""

    def __init__(self, now: Callable[[], float], key: bytes) -> None:
        """`now` gives seconds that only go up."""
        self._now = now
        self._key = key
        self._spent: OrderedDict[bytes, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, address: str) -> None:
        """Somebody sits down. Raises TooManyJoins."""
        caller = hashlib.blake2b(address.encode(), key=self._key, digest_size=16).digest()
        with self._lock:
            now = self._now()
            self._forget(now)
            spent, at = self._spent.get(caller, (0.0, now))
            spent = max(0.0, spent - (now - at) * PER_SECOND)
            if spent > AT_ONCE - 1:
                raise TooManyJoins(ceil((spent - AT_ONCE + 1) / PER_SECOND))
            self._spent[caller] = (spent + 1, now)
            self._spent.move_to_end(caller)

    def __len__(self) -> int:
        """The addresses that are remembered."""
        return len(self._spent)

    def _forget(self, now: float) -> None:
        """Those of which all has been made good, however much it was."""
        while self._spent and next(iter(self._spent.values()))[1] < now - AT_ONCE / PER_SECOND:
            self._spent.popitem(last=False)
