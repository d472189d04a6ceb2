"""Keeps two servers from sharing one folder: a lock that is gone as soon as its process is."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from spel.core.words import N_, text
from spel.store.base import StoreBroken

if sys.platform != "win32":
    import fcntl

IN_USE = N_("Het spel draait al met de map {folder}. Sluit dat eerst, of kies een andere map.")
TOOL_BUSY = N_(
    "Een andere opdracht werkt nog met de map {folder}. Wacht tot die klaar is, en doe het opnieuw."
)

LetGo = Callable[[], None]


def hold(path: Path, busy: str = IN_USE, *, shared: bool = False) -> LetGo:
    """Take the lock of this file; what it gives lets go again. Raises StoreBroken when it is taken.

    Those who share it are in the way of nobody but who wants it alone.
    """
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform != "win32":
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(file)
        raise StoreBroken(text(busy, folder=str(path.parent))) from None
    except BaseException:
        os.close(file)
        raise
    return lambda: os.close(file)


def hold_as_server(database: Path) -> LetGo:
    """Be the one server of this database; tools may come beside it."""
    return hold(_of_server(database))


def hold_as_tool(database: Path) -> LetGo:
    """Be one of the tools at this database, also beside a server; only not while all of it is replaced."""
    return hold(_of_tools(database), TOOL_BUSY, shared=True)


def hold_alone(database: Path) -> LetGo:
    """Keep servers and tools away from this database."""
    first = hold(_of_server(database))
    try:
        second = hold(_of_tools(database), TOOL_BUSY)
    except BaseException:
        first()
        raise

    def let_go() -> None:
        second()
        first()

    return let_go


def has_server(database: Path) -> bool:
    """Whether a server has this database open; where nothing can be locked that is taken to be so."""
    return in_use(_of_server(database))


def _of_server(database: Path) -> Path:
    return database.with_name(database.name + ".lock")


def _of_tools(database: Path) -> Path:
    return database.with_name(database.name + ".tools.lock")


def in_use(path: Path) -> bool:
    """Whether somebody holds this lock; where nothing can be locked that is taken to be so."""
    if sys.platform == "win32" or not path.parent.is_dir():
        return True
    try:
        hold(path, shared=True)()  # two that ask at once do not take each other for somebody who holds it
    except StoreBroken:
        return True
    return False
