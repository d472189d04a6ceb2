"""What every store promises: an append-only log per evening, and the secrets that open it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Protocol, TypeVar

from spel.core.actors import Actor, SessionId
from spel.core.events import Event
from spel.core.words import Text

if TYPE_CHECKING:
    from spel.store.codec import Row

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the log: event number `seq` (from 1), when (aware, UTC), by whom, under which tap."""

    seq: int
    at: datetime
    by: Actor
    tap: str
    event: Event


@dataclass(frozen=True, slots=True)
class SessionRow:
    """An evening as the store lists it."""

    id: SessionId
    code: str
    created_at: datetime


class CodeTaken(Exception):
    """Another evening has this code; draw a new one."""


class ConcurrentAppend(Exception):
    """Somebody else appended first: read on and decide again."""


class RepeatedTap(Exception):
    """This tap is in the log already."""

    def __init__(self, tap: str) -> None:
        super().__init__(tap)
        self.tap = tap


class NoSuchSession(Exception):
    """The store has no evening of this name."""


class Unreadable(Exception):
    """A line of the log that this version of the program can not read."""


class StoreFull(Exception):
    """The disk did not take it: full, failing, locked or away. Nothing of it may be acknowledged."""


class StoreBroken(Exception):
    """The store can not be used at all; `say` tells the person at the keyboard what to do."""

    def __init__(self, say: Text) -> None:
        super().__init__(say.msgid.format(**say.params))
        self.say = say


@dataclass(frozen=True, slots=True)
class Secret:
    """A token that opens `kind` for `holder`, as its SHA-256 in hex."""

    kind: str
    holder: str
    digest: str


class Offload(Protocol):
    """Runs blocking work where it holds up nobody else, and gives its outcome."""

    def __call__(self, work: Callable[[], T], /) -> T: ...


def directly(work: Callable[[], T]) -> T:
    """The offload of a program without green threads."""
    return work()


class Store(Protocol):
    """A log per session. Every call may block; every call may be made from any thread."""

    def create(self, session: SessionId, code: str, at: datetime, records: Sequence[Record]) -> None:
        """Begin a log. Raises CodeTaken, or ConcurrentAppend when the session exists."""

    def read(self, session: SessionId, after: int = 0) -> tuple[Record, ...]:
        """The records behind `after`, in order; none for an unknown session. Raises Unreadable."""

    def rows(self, session: SessionId) -> tuple["Row", ...]:
        """The whole log as it lies on disk, in order, undecoded: to travel to where it is read."""

    def append(
        self, session: SessionId, expected: int, records: Sequence[Record], keys: Sequence["Secret"] = ()
    ) -> None:
        """Add records behind number `expected`, all or none; returns when they are on disk.

        `keys` are kept in the same write: a seat and its key exist together.

        Records that share a tap are the parts of one command and travel in one append.
        Raises ConcurrentAppend when `expected` is not the last number, RepeatedTap, NoSuchSession, StoreFull.
        """

    def seen(self, session: SessionId, tap: str) -> Record | None:
        """The first record that was written under a tap."""

    def find(self, code: str) -> SessionId | None:
        """The evening with this code."""

    def sessions(self) -> tuple[SessionRow, ...]:
        """Every evening, oldest first."""

    def keep_secret(self, session: SessionId, kind: str, holder: str, digest: str) -> None:
        """Remember that the token with this SHA-256 opens `kind` for `holder`; a second time is the same.

        Raises NoSuchSession, StoreFull.
        """

    def holder_of(self, session: SessionId, kind: str, digest: str) -> str | None:
        """Whose token this is."""

    def drop_secrets(self, session: SessionId, kind: str, holder: str, but: str = "") -> None:
        """Make every token of this holder worthless, except the one with digest `but`."""

    def trim_secrets(self, session: SessionId, kind: str, holder: str, newest: int) -> bool:
        """Make the tokens of this holder worthless, but for so many that were kept last; whether any was.

        Raises StoreFull.
        """

    def remove(self, session: SessionId) -> None:
        """Forget an evening for good: its log, its code, every secret; nothing happens when there is none.

        Raises StoreFull when the disk did not take it; then the evening is still there, whole.
        """

    def was_removed(self, session: SessionId) -> bool:
        """Whether an evening of this name was removed here."""

    def close(self) -> None:
        """Let go of files and connections."""


def tombstone(session: SessionId) -> str:
    """What is kept of an evening that was removed: a digest of its name."""
    return sha256(session.encode(errors="replace")).hexdigest()


def check_numbers(expected: int, records: Sequence[Record]) -> None:
    """Raise ValueError unless the records are numbered on from `expected`, one by one."""
    numbers = [record.seq for record in records]
    if numbers != list(range(expected + 1, expected + 1 + len(numbers))):
        raise ValueError(f"records {numbers} do not follow on {expected}")
