"""Remembers which code leads where and which token opens what: both are asked at every page and line."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from spel.core.actors import SessionId
from spel.store.base import Record, SessionRow, Store
from spel.store.codec import Row

K = TypeVar("K")
V = TypeVar("V")

MOST = 20_000
"""So many of each are remembered; a hall of a thousand phones needs a thousand."""


class Recent(Generic[K, V]):
    """The most recent answers, no more than MOST of them."""

    def __init__(self) -> None:
        self._kept: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        """The answer, if it is remembered."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def keep(self, key: K, value: V) -> None:
        """Remember one more."""
        self._kept[key] = value
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def drop(self, *keys: K) -> None:
        """Forget these."""
        for key in keys:
            self._kept.pop(key, None)

    def items(self) -> tuple[tuple[K, V], ...]:
        """All that is remembered."""
        return tuple(self._kept.items())


Secret = tuple[SessionId, str, str]
"""An evening, a kind, and the digest of a token."""


@dataclass(slots=True)
class KnownStore:
    """A store whose short questions are answered from memory. Only what was found is remembered.

    For one server on one store: what another server drops is noticed here only after a restart.
    """

    real: Store
    _codes: Recent[str, SessionId] = field(default_factory=Recent)
    _holders: Recent[Secret, str] = field(default_factory=Recent)

    def find(self, code: str) -> SessionId | None:
        known = self._codes.get(code)
        if known is None and (known := self.real.find(code)) is not None:
            self._codes.keep(code, known)
        return known

    def holder_of(self, session: SessionId, kind: str, digest: str) -> str | None:
        secret = (session, kind, digest)
        known = self._holders.get(secret)
        if known is None and (known := self.real.holder_of(*secret)) is not None:
            self._holders.keep(secret, known)
        return known

    def keep_secret(self, session: SessionId, kind: str, holder: str, digest: str) -> None:
        self.real.keep_secret(session, kind, holder, digest)
        self._holders.keep((session, kind, digest), holder)

    def drop_secrets(self, session: SessionId, kind: str, holder: str) -> None:
        self.real.drop_secrets(session, kind, holder)
        kept = self._holders.items()
        self._holders.drop(*(key for key, who in kept if key[:2] == (session, kind) and who == holder))

    def remove(self, session: SessionId) -> None:
        self.real.remove(session)
        self._codes.drop(*(code for code, leads_to in self._codes.items() if leads_to == session))
        self._holders.drop(*(key for key, _ in self._holders.items() if key[0] == session))

    def create(self, session: SessionId, code: str, at: datetime, records: Sequence[Record]) -> None:
        self.real.create(session, code, at, records)

    def read(self, session: SessionId, after: int = 0) -> tuple[Record, ...]:
        return self.real.read(session, after)

    def rows(self, session: SessionId) -> tuple[Row, ...]:
        return self.real.rows(session)

    def append(self, session: SessionId, expected: int, records: Sequence[Record]) -> None:
        self.real.append(session, expected, records)

    def seen(self, session: SessionId, tap: str) -> Record | None:
        return self.real.seen(session, tap)

    def sessions(self) -> tuple[SessionRow, ...]:
        return self.real.sessions()

    def close(self) -> None:
        """Let go of the store below."""
        self.real.close()
