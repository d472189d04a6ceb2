"""Keeps rehearsals apart: those stay in memory, every real evening goes to the real store."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from spel.core.actors import SessionId
from spel.store.base import CodeTaken, Record, Secret, SessionRow, Store
from spel.store.codec import Row
from spel.store.memory import MemoryStore

REHEARSAL = "oefen-"
"""How the name of a rehearsal begins; no real evening is called so."""


def is_rehearsal(session: SessionId) -> bool:
    """Whether an evening is one to practise with."""
    return session.startswith(REHEARSAL)


@dataclass(slots=True)
class SplitStore:
    """Two stores behind one door; the name of an evening says in which it is."""

    real: Store
    memory: MemoryStore = field(default_factory=MemoryStore)

    def _of(self, session: SessionId) -> Store:
        return self.memory if is_rehearsal(session) else self.real

    def create(self, session: SessionId, code: str, at: datetime, records: Sequence[Record]) -> None:
        here = self._of(session)
        there = self.real if here is self.memory else self.memory
        if there.find(code) is not None:  # one number leads to one door
            raise CodeTaken(code)
        here.create(session, code, at, records)

    def read(self, session: SessionId, after: int = 0) -> tuple[Record, ...]:
        return self._of(session).read(session, after)

    def rows(self, session: SessionId) -> tuple[Row, ...]:
        return self._of(session).rows(session)

    def append(
        self, session: SessionId, expected: int, records: Sequence[Record], keys: Sequence[Secret] = ()
    ) -> None:
        self._of(session).append(session, expected, records, keys)

    def seen(self, session: SessionId, tap: str) -> Record | None:
        return self._of(session).seen(session, tap)

    def find(self, code: str) -> SessionId | None:
        return self.memory.find(code) or self.real.find(code)

    def sessions(self) -> tuple[SessionRow, ...]:
        rows = (*self.real.sessions(), *self.memory.sessions())
        return tuple(sorted(rows, key=lambda row: row.created_at))

    def keep_secret(self, session: SessionId, kind: str, holder: str, digest: str) -> None:
        self._of(session).keep_secret(session, kind, holder, digest)

    def holder_of(self, session: SessionId, kind: str, digest: str) -> str | None:
        return self._of(session).holder_of(session, kind, digest)

    def drop_secrets(self, session: SessionId, kind: str, holder: str, but: str = "") -> None:
        self._of(session).drop_secrets(session, kind, holder, but)

    def trim_secrets(self, session: SessionId, kind: str, holder: str, newest: int) -> bool:
        return self._of(session).trim_secrets(session, kind, holder, newest)

    def remove(self, session: SessionId) -> None:
        self._of(session).remove(session)

    def was_removed(self, session: SessionId) -> bool:
        return self._of(session).was_removed(session)

    def close(self) -> None:
        """Let go of both."""
        self.memory.close()
        self.real.close()
