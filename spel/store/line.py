"""The way to a database: whole transactions, one at a time where needed, and its troubles in our words."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError

from spel.core.words import N_, text
from spel.store.base import Offload, StoreBroken, StoreFull, directly

T = TypeVar("T")
Opened = Callable[[], AbstractContextManager[Connection]]

BARE = "bare"
"""The option of a connection on which no transaction is begun."""
UNREADABLE = "Could not decode to UTF-8"
"""What is said of a text on a page that went bad."""
DAMAGED = text(N_("De bewaarde avonden zijn beschadigd. Zet een reservekopie terug."))


@dataclass(frozen=True, slots=True)
class Failed:
    """An error on its way home; thread pools tend to print what leaves them as an exception."""

    error: Exception


def unheard(_error: Exception) -> None:
    """Nobody asks what fails."""


@dataclass(frozen=True, slots=True)
class Line:
    """Runs one transaction after another; `turn` is held meanwhile, a lock where only one may write.

    `failed` hears of every error, before who ran the work does.

    Nothing switches to another green thread between begin and commit, except inside `offload`.
    """

    engine: Engine
    turn: AbstractContextManager[object]
    offload: Offload = directly
    failed: Callable[[Exception], None] = unheard

    def run(self, work: Callable[[Connection], T]) -> T:
        """What the work gave, after the commit. Raises StoreFull, StoreBroken, IntegrityError."""
        return self._in_turn(self.engine.begin, work)

    def bare(self, work: Callable[[Connection], T]) -> T:
        """What the work gave that no transaction can hold. Raises StoreFull, StoreBroken."""
        return self._in_turn(lambda: self.engine.connect().execution_options(**{BARE: True}), work)

    def close(self) -> None:
        """Let the transaction at hand finish, then hang up."""
        with self.turn:
            self.engine.dispose()

    def _in_turn(self, opened: Opened, work: Callable[[Connection], T]) -> T:
        with self.turn:
            outcome = self.offload(lambda: _tried(opened, work))
        if isinstance(outcome, Failed):
            self.failed(outcome.error)
            raise outcome.error
        return outcome


def _tried(opened: Opened, work: Callable[[Connection], T]) -> T | Failed:
    try:
        with in_our_words(), opened() as connection:
            return work(connection)
    except Exception as error:
        return Failed(error)


@contextmanager
def in_our_words() -> Iterator[None]:
    """Turn the troubles of a database into those of a store; broken rules and bugs pass as they are."""
    try:
        yield
    except (OperationalError, InterfaceError) as trouble:
        if UNREADABLE in str(trouble.orig):
            raise StoreBroken(DAMAGED) from trouble
        raise StoreFull(str(trouble.orig)) from trouble
    except UnicodeDecodeError as trouble:  # what SQLite says of a bad page may quote it
        raise StoreBroken(DAMAGED) from trouble
    except DatabaseError as trouble:
        if trouble.connection_invalidated:
            raise StoreFull(str(trouble.orig)) from trouble
        if type(trouble) is DatabaseError:  # SQLite says so of a file that is not, or no longer, a database
            raise StoreBroken(DAMAGED) from trouble
        raise
