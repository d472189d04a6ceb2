"""How often somebody may be wrong: only failures count, per address and for the whole server."""

import hashlib
import hmac
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from threading import Lock
from typing import TypeVar

T = TypeVar("T")

MOST, WINDOW = 60, 600.0
"""So many failures of one address, in so many seconds, before its tries are spread out."""
PAUSE = 5.0
"""Seconds between two tries of who failed too often: no ban, as a whole hall may share an address."""
MOST_IN_ALL, MINUTE = 300, 60.0
"""So many failures of all addresses together, in so many seconds, before who failed once is spread out."""
REMEMBERED = 20_000
"""So many failures are remembered, however many addresses there are."""


class TooManyGuesses(Exception):
    """Somebody has to wait, so many whole seconds; nobody looked whether they were right.

    Who shows `ticket` after that is heard before others of the same address.
    """

    def __init__(self, wait: int, ticket: str = "") -> None:
        super().__init__(wait)
        self.wait = wait
        self.ticket = ticket


@dataclass(frozen=True, slots=True)
class Limit:
    """So many failures without a wait, and then so many seconds between two tries."""

    most: int = MOST
    pause: float = PAUSE


USUAL = Limit()


class Guesses:
    """The failures of the last ten minutes.

    Who failed too often is heard once in a pause, whoever of that address comes first. Whoever comes too
    early gets a ticket, and with it a turn of their own after one pause: there is one of those in a pause
    too, each ticket is good once, and coming early pushes no moment away. So a flood of tries of a neighbour
    takes the first turn, never the other, unless it waits with tickets as well.

    Addresses are kept in memory only, and as a digest with `key`.
    """

    def __init__(self, now: Callable[[], float], key: bytes, limit: Limit = USUAL) -> None:
        """`now` gives seconds that only go up."""
        self._now = now
        self._key = key
        self._limit = limit
        self._failures: deque[tuple[float, bytes]] = deque()
        self._of: Counter[bytes] = Counter()
        self._open: dict[bytes, float] = {}
        self._turn: dict[bytes, float] = {}
        self._used: dict[str, float] = {}
        self._lock = Lock()

    def tried(self, address: str, ticket: str, look: Callable[[], T | None]) -> T | None:
        """What `look` finds; nothing is a failure. Raises TooManyGuesses before it looks at all."""
        caller = hashlib.blake2b(address.encode(), key=self._key, digest_size=16).digest()
        with self._lock:
            line = self._let_in(caller, ticket)
        found = look()
        with self._lock:
            if found is None:
                self._count(caller, free=line is None)
            elif line is not None:
                line.pop(caller, None)  # who is right takes no turn from a neighbour
        return found

    def __len__(self) -> int:
        """The failures that are remembered."""
        return len(self._failures)

    def _let_in(self, caller: bytes, ticket: str) -> dict[bytes, float] | None:
        """The line in which a turn was taken, where one was needed. Raises TooManyGuesses."""
        now = self._now()
        self._forget(now - WINDOW)
        if self._of[caller] < (1 if self._is_busy(now) else self._limit.most):
            return None
        given = self._given(caller, ticket)
        own = max(given + self._limit.pause, self._turn.get(caller, now)) if given is not None else None
        for line, opens in ((self._open, self._open.get(caller, now)), (self._turn, own)):
            if opens is not None and opens <= now:
                line[caller] = now + self._limit.pause
                if line is self._turn:
                    self._used[ticket] = now
                return line
        wait = min(self._open[caller], self._open[caller] if own is None else own) - now
        raise TooManyGuesses(ceil(wait), ticket if given is not None else self._ticket(caller, now))

    def _is_busy(self, now: float) -> bool:
        """Whether as many failed in the last minute as fit in one."""
        many = self._failures
        return len(many) >= MOST_IN_ALL and many[-MOST_IN_ALL][0] > now - MINUTE

    def _ticket(self, caller: bytes, now: float) -> str:
        """Says since when somebody waits; only we can make it, and only for this address."""
        since = f"{now:.6f}"
        signed = hashlib.blake2b(since.encode() + caller, key=self._key, digest_size=16)
        return f"{since}-{signed.hexdigest()}"

    def _given(self, caller: bytes, ticket: str) -> float | None:
        """Since when the holder of this ticket waits; None for one that is not ours, or was used."""
        since = ticket.partition("-")[0]
        try:
            at = float(since)
        except ValueError:
            return None
        ours = hmac.compare_digest(self._ticket(caller, at).encode(), ticket.encode(errors="replace"))
        fresh = at > self._now() - WINDOW and ticket not in self._used
        return at if ours and fresh else None

    def _count(self, caller: bytes, *, free: bool) -> None:
        now = self._now()
        self._failures.append((now, caller))
        self._of[caller] += 1
        if free:  # when the last free one was taken, the first turn is a pause away
            self._open[caller] = now + self._limit.pause
        if len(self._failures) > REMEMBERED:
            self._let_go()

    def _forget(self, until: float) -> None:
        while self._failures and self._failures[0][0] <= until:
            self._let_go()
        while self._used and next(iter(self._used.values())) <= until:
            del self._used[next(iter(self._used))]

    def _let_go(self) -> None:
        """Forget the oldest failure, and with the last one of an address all that is known of it."""
        _, caller = self._failures.popleft()
        self._of[caller] -= 1
        if not self._of[caller]:
            del self._of[caller]
            self._open.pop(caller, None)
            self._turn.pop(caller, None)
