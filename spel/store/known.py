"""Remembers every code and which token opens what: both are asked at every page and line."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import inf
from threading import Lock
from time import monotonic
from typing import Generic, TypeVar

from spel.core.actors import SessionId
from spel.store.base import Record, Secret, SessionRow, Store, StoreFull
from spel.store.codec import Row

K = TypeVar("K")
V = TypeVar("V")

MOST = 20_000
"""So many tokens are remembered; a hall of a thousand phones needs a thousand."""
SOON = 5.0
"""Seconds after which the codes are read again."""


class Recent(Generic[K, V]):
    """The most recent answers, no more than MOST of them."""

    def __init__(self) -> None:
        self._kept: OrderedDict[K, V] = OrderedDict()
        self._turn = Lock()
        self._drops = 0

    def get(self, key: K) -> V | None:
        """The answer, if it is remembered."""
        with self._turn:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def asked(self, key: K, ask: Callable[[], V | None]) -> V | None:
        """Ask, and remember what was found; not when something was dropped meanwhile: it may be just this."""
        drops = self._drops
        found = ask()
        with self._turn:
            self._kept.pop(key, None)
            if found is not None and drops == self._drops:
                self._kept[key] = found
                self._shorten()
        return found

    def drop(self, is_gone: Callable[[K, V], bool]) -> None:
        """Forget what this is true of."""
        with self._turn:
            self._drops += 1
            for key in [key for key, value in self._kept.items() if is_gone(key, value)]:
                del self._kept[key]

    def noted(self, found: Mapping[K, V], write: Callable[[], None]) -> None:
        """Write, and remember what that brought; not when something was dropped meanwhile."""
        drops = self._drops
        write()
        with self._turn:
            if drops == self._drops:
                self._kept.update(found)
                self._shorten()

    def _shorten(self) -> None:
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def items(self) -> tuple[tuple[K, V], ...]:
        """All that is remembered."""
        with self._turn:
            return tuple(self._kept.items())


Opens = tuple[SessionId, str, str]
"""An evening, a kind, and the digest of a token."""


@dataclass(slots=True)
class KnownStore:
    """A store whose short questions are answered from memory. Of tokens only what was found is remembered.

    All codes are in memory, so that how long an answer takes does not tell who guesses whether there is such
    an evening. For one server on one store: tools beside it may add evenings, which are found soon; a token
    that another server drops is noticed here only after a restart.
    """

    real: Store
    ticks: Callable[[], float] = monotonic
    _codes: Mapping[str, SessionId] = field(default_factory=dict)
    _read_again: float = -inf
    _holders: Recent[Opens, str] = field(default_factory=Recent)

    def find(self, code: str) -> SessionId | None:
        now = self.ticks()
        if now >= self._read_again:  # whatever is asked for, or that would tell
            known, found = self._codes, self._listed()
            if self._codes is not known:  # an evening began or went while we read
                return self._codes.get(code) or found.get(code)
            self._codes, self._read_again = found, now + SOON
        return self._codes.get(code)

    def _listed(self) -> Mapping[str, SessionId]:
        """All codes; those of before while the disk is away. Raises StoreFull where there are none."""
        try:
            return {row.code: row.id for row in self.real.sessions()}
        except StoreFull:
            if not self._codes:
                raise
            return self._codes

    def holder_of(self, session: SessionId, kind: str, digest: str) -> str | None:
        secret = (session, kind, digest)
        known = self._holders.get(secret)
        return self._holders.asked(secret, lambda: self.real.holder_of(*secret)) if known is None else known

    def keep_secret(self, session: SessionId, kind: str, holder: str, digest: str) -> None:
        def kept() -> str:
            self.real.keep_secret(session, kind, holder, digest)
            return holder

        self._holders.asked((session, kind, digest), kept)

    def drop_secrets(self, session: SessionId, kind: str, holder: str, but: str = "") -> None:
        self.real.drop_secrets(session, kind, holder, but)
        self._holders.drop(lambda key, who: key[:2] == (session, kind) and who == holder and key[2] != but)

    def _let_go(self, session: SessionId, kind: str, holder: str) -> None:
        self._holders.drop(lambda key, who: key[:2] == (session, kind) and who == holder)

    def trim_secrets(self, session: SessionId, kind: str, holder: str, newest: int) -> bool:
        some = self.real.trim_secrets(session, kind, holder, newest)
        if some:
            self._let_go(session, kind, holder)  # which are left is asked again
        return some

    def remove(self, session: SessionId) -> None:
        self.real.remove(session)
        self._codes = {code: leads_to for code, leads_to in self._codes.items() if leads_to != session}
        self._holders.drop(lambda key, _: key[0] == session)

    def create(self, session: SessionId, code: str, at: datetime, records: Sequence[Record]) -> None:
        self.real.create(session, code, at, records)
        self._codes = {**self._codes, code: session}

    def read(self, session: SessionId, after: int = 0) -> tuple[Record, ...]:
        return self.real.read(session, after)

    def rows(self, session: SessionId) -> tuple[Row, ...]:
        return self.real.rows(session)

    def append(
        self, session: SessionId, expected: int, records: Sequence[Record], keys: Sequence[Secret] = ()
    ) -> None:
        opens = {(session, each.kind, each.digest): each.holder for each in keys}
        self._holders.noted(opens, lambda: self.real.append(session, expected, records, keys))

    def seen(self, session: SessionId, tap: str) -> Record | None:
        return self.real.seen(session, tap)

    def sessions(self) -> tuple[SessionRow, ...]:
        return self.real.sessions()

    def was_removed(self, session: SessionId) -> bool:
        return self.real.was_removed(session)

    def close(self) -> None:
        """Let go of the store below."""
        self.real.close()
