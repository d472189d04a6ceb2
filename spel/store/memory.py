"""Keeps the log in memory: for tests and for practising, never for a real evening."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from spel.core.actors import SessionId
from spel.store.base import (
    CodeTaken,
    ConcurrentAppend,
    NoSuchSession,
    Record,
    RepeatedTap,
    Secret,
    SessionRow,
    check_numbers,
    tombstone,
)
from spel.store.codec import Row, encode


@dataclass(slots=True)
class MemoryStore:
    """Every log in a list; what a process keeps here goes with it."""

    _rows: dict[SessionId, SessionRow] = field(default_factory=dict)
    _logs: dict[SessionId, list[Record]] = field(default_factory=dict)
    _taps: dict[tuple[SessionId, str], Record] = field(default_factory=dict)
    _secrets: dict[tuple[SessionId, str], dict[str, str]] = field(default_factory=dict)
    _removed: set[str] = field(default_factory=set)
    _turn: Lock = field(default_factory=Lock)

    def create(self, session: SessionId, code: str, at: datetime, records: Sequence[Record]) -> None:
        check_numbers(0, records)
        with self._turn:
            if session in self._rows:
                raise ConcurrentAppend
            if any(row.code == code for row in self._rows.values()):
                raise CodeTaken(code)
            self._rows[session] = SessionRow(session, code, at)
            self._logs[session] = []
            self._add(session, records)

    def read(self, session: SessionId, after: int = 0) -> tuple[Record, ...]:
        return tuple(self._logs.get(session, ())[after:])

    def rows(self, session: SessionId) -> tuple[Row, ...]:
        return encode(self.read(session))

    def append(
        self, session: SessionId, expected: int, records: Sequence[Record], keys: Sequence[Secret] = ()
    ) -> None:
        check_numbers(expected, records)
        if not records:
            return
        with self._turn:
            if session not in self._logs:
                raise NoSuchSession(session)
            if len(self._logs[session]) != expected:
                raise ConcurrentAppend
            for record in records:
                if (session, record.tap) in self._taps:
                    raise RepeatedTap(record.tap)
            self._add(session, records)
            for each in keys:
                self._secrets.setdefault((session, each.kind), {})[each.digest] = each.holder

    def seen(self, session: SessionId, tap: str) -> Record | None:
        return self._taps.get((session, tap))

    def find(self, code: str) -> SessionId | None:
        return next((row.id for row in self.sessions() if row.code == code), None)

    def sessions(self) -> tuple[SessionRow, ...]:
        return tuple(sorted(self._rows.values(), key=lambda row: row.created_at))

    def keep_secret(self, session: SessionId, kind: str, holder: str, digest: str) -> None:
        with self._turn:
            if session not in self._logs:
                raise NoSuchSession(session)
            known = self._secrets.setdefault((session, kind), {})
            known.pop(digest, None)  # what is kept again is the newest
            known[digest] = holder

    def holder_of(self, session: SessionId, kind: str, digest: str) -> str | None:
        return self._secrets.get((session, kind), {}).get(digest)

    def digests(self, session: SessionId, kind: str) -> frozenset[str]:
        """Of every token that opens `kind`."""
        with self._turn:
            return frozenset(self._secrets.get((session, kind), ()))

    def drop_secrets(self, session: SessionId, kind: str, holder: str, but: str = "") -> None:
        with self._turn:
            kept = self._secrets.get((session, kind), {}).items()
            stays = {digest: each for digest, each in kept if each != holder or digest == but}
            self._secrets[session, kind] = stays

    def trim_secrets(self, session: SessionId, kind: str, holder: str, newest: int) -> bool:
        with self._turn:
            known = self._secrets.get((session, kind), {})
            oldest = [digest for digest, who in known.items() if who == holder][:-newest]
            for digest in oldest:
                del known[digest]
        return bool(oldest)

    def remove(self, session: SessionId) -> None:
        with self._turn:
            if self._rows.pop(session, None):
                self._removed.add(tombstone(session))
            self._logs.pop(session, None)
            for kept in (self._taps, self._secrets):
                for key in [each for each in kept if each[0] == session]:
                    del kept[key]

    def was_removed(self, session: SessionId) -> bool:
        return tombstone(session) in self._removed

    def close(self) -> None:
        """Nothing to let go of: the log stays as long as this object."""

    def _add(self, session: SessionId, records: Sequence[Record]) -> None:
        self._logs[session].extend(records)
        for record in records:
            self._taps.setdefault((session, record.tap), record)
