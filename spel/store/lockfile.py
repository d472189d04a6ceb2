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


def hold(path: Path) -> Callable[[], None]:
    """Take the lock of this file; what it gives lets go again. Raises StoreBroken when it is taken."""
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform != "win32":
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(file)
        raise StoreBroken(text(IN_USE, folder=str(path.parent))) from None
    return lambda: os.close(file)


def in_use(path: Path) -> bool:
    """Whether a server holds this lock; where nothing can be locked that is taken to be so."""
    if sys.platform == "win32" or not path.parent.is_dir():
        return True
    try:
        hold(path)()
    except StoreBroken:
        return True
    return False
