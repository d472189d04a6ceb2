"""How many may sit down or begin an evening from one address: many at once, and then no more for long."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from threading import Lock

from spel.web.guesses import TooManyGuesses

AT_ONCE = 1_200
"""So many sit down at once: as many places as there are in an evening."""
PER_SECOND = 10.0
"""So many may follow, in the long run."""


class TooManyJoins(TooManyGuesses):
    """More people sit down from one address than fit in any hall."""


class TooManyEvenings(TooManyGuesses):
    """More evenings begin from one address than anybody leads."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, so many a second in the long run, and what is raised for more."""

    at_once: int
    per_second: float
    more: type[TooManyGuesses]


SITTING = Rate(AT_ONCE, PER_SECOND, TooManyJoins)
BEGINNING = Rate(60, 0.05, TooManyEvenings)
"""Every evening stays on the disk. A file of one weighs as much as it has megabytes, and one."""


class Pace:
    """Who did it lately, by address; kept in memory only, as a digest, until it no longer matters."""

    def __init__(self, now: Callable[[], float], key: bytes, rate: Rate = SITTING) -> None:
        """`now` gives seconds that only go up."""
        self._now = now
        self._key = key
        self._rate = rate
        self._spent: OrderedDict[bytes, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, address: str, weight: int = 1) -> None:
        """Somebody does it once more. Raises what the rate says."""
        caller = hashlib.blake2b(address.encode(), key=self._key, digest_size=16).digest()
        with self._lock:
            now = self._now()
            self._forget(now)
            spent, at = self._spent.get(caller, (0.0, now))
            spent = max(0.0, spent - (now - at) * self._rate.per_second) + weight
            if spent > self._rate.at_once:
                raise self._rate.more(ceil((spent - self._rate.at_once) / self._rate.per_second))
            self._spent[caller] = (spent, now)
            self._spent.move_to_end(caller)

    def __len__(self) -> int:
        """The addresses that are remembered."""
        return len(self._spent)

    def _forget(self, now: float) -> None:
        """Those of which all has been made good, however much it was."""
        lasts = self._rate.at_once / self._rate.per_second
        while self._spent and next(iter(self._spent.values()))[1] < now - lasts:
            self._spent.popitem(last=False)
