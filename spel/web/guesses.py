"""How often somebody may be wrong: only failures count, per address and for the whole server."""

import hashlib
from collections import Counter, deque
from collections.abc import Callable
from math import ceil
from threading import Lock

MOST, WINDOW = 60, 600.0
"""So many failures of one address, in so many seconds, before it has to wait between two tries."""
PAUSE = 5.0
"""Seconds between two tries of who failed too often: no ban, as a whole hall may share an address."""
MOST_IN_ALL, MINUTE = 300, 60.0
"""So many failures of all addresses together, in so many seconds: for who has many addresses."""


class TooManyGuesses(Exception):
    """Somebody has to wait, so many whole seconds; whether they were right is not told."""

    def __init__(self, wait: int) -> None:
        super().__init__(wait)
        self.wait = wait


class Guesses:
    """The failures of the last ten minutes.

    Addresses are kept in memory only, and as a digest with `key`. Failures over the limits are not counted:
    there are never more than MOST_IN_ALL for each minute of the window.
    """

    def __init__(self, now: Callable[[], float], key: bytes) -> None:
        """`now` gives seconds that only go up."""
        self._now = now
        self._key = key
        self._failures: deque[tuple[float, bytes]] = deque()
        self._of: Counter[bytes] = Counter()
        self._last: dict[bytes, float] = {}
        self._lock = Lock()

    def judge(self, address: str, *, right: bool) -> None:
        """Somebody tried. Raises TooManyGuesses, whether they were right or not, when they have to wait."""
        caller = hashlib.blake2b(address.encode(), key=self._key, digest_size=16).digest()
        with self._lock:
            now = self._now()
            self._forget(now - WINDOW)
            wait = max(self._wait_of(caller, now), self._wait_of_all(now))
            if wait > 0:
                raise TooManyGuesses(ceil(wait))
            if not right:
                self._failures.append((now, caller))
                self._of[caller] += 1
                self._last[caller] = now

    def __len__(self) -> int:
        """The failures that are remembered."""
        return len(self._failures)

    def _wait_of(self, caller: bytes, now: float) -> float:
        return self._last[caller] + PAUSE - now if self._of[caller] >= MOST else 0

    def _wait_of_all(self, now: float) -> float:
        """Until the oldest of as many as fit in a minute is a minute ago."""
        if len(self._failures) < MOST_IN_ALL:
            return 0
        return self._failures[-MOST_IN_ALL][0] + MINUTE - now

    def _forget(self, until: float) -> None:
        while self._failures and self._failures[0][0] <= until:
            _, caller = self._failures.popleft()
            self._of[caller] -= 1
            if not self._of[caller]:
                del self._of[caller], self._last[caller]
