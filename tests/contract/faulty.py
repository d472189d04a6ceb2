"""A disk that fails when it is told to: full, dying under a write, or silent about what it kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from spel.core.actors import SessionId
from spel.store.base import Record, Secret, Store, StoreFull

Fault = Literal["", "full", "dies before", "dies after", "unsure"]
"""`dies`: the process is gone, before or after the disk had it. `unsure`: kept, and we hear it is not."""


class Died(BaseException):
    """The process is gone at this very moment; nothing catches this."""


class FaultyStore:
    """Another store with faults in front of it; every fault but `full` happens once."""

    def __init__(self, real: Store) -> None:
        self.real = real
        self.fault: Fault = ""

    def __getattr__(self, name: str) -> object:
        return getattr(self.real, name)

    def create(self, session: SessionId, code: str, at: datetime, records: Sequence[Record]) -> None:
        self.real.create(session, code, at, records)

    def append(
        self, session: SessionId, expected: int, records: Sequence[Record], keys: Sequence[Secret] = ()
    ) -> None:
        fault = self._met()
        if fault == "dies before":
            raise Died
        self.real.append(session, expected, records, keys)
        if fault == "dies after":
            raise Died
        if fault == "unsure":
            raise StoreFull("who knows")

    def keep_secret(self, session: SessionId, kind: str, holder: str, digest: str) -> None:
        if self.fault == "full":
            raise StoreFull("no room")
        self.real.keep_secret(session, kind, holder, digest)

    def drop_secrets(self, session: SessionId, kind: str, holder: str, but: str = "") -> None:
        if self.fault == "full":
            raise StoreFull("no room")
        self.real.drop_secrets(session, kind, holder, but)

    def _met(self) -> Fault:
        if self.fault == "full":
            raise StoreFull("no room")
        fault, self.fault = self.fault, ""
        return fault
