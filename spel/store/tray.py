"""Hidden folders to work in until something is whole; what a program that was killed left there is swept."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from spel.core.words import N_, text
from spel.store.base import StoreBroken
from spel.store.lockfile import LetGo, hold, in_use

COPIES = "kopie"
"""The folder among the evenings that holds copies, when no other place is named."""
PREFIX, BUSY = ".kopie-", ".bezig"
MEGABYTE = 1_000_000
NO_ROOM = N_(
    "In {folder} is {needed} MB nodig, en {free} MB vrij. Maak ruimte vrij, of kies een andere map. "
    "Er is niets veranderd."
)
NOT_MADE = N_("De map {folder} is er niet en kan niet worden gemaakt: {why}. Kies een andere map.")


def made(folder: Path) -> Path:
    """This folder, made for its own person when it is not there. Raises StoreBroken."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as trouble:
        why = trouble.strerror or type(trouble).__name__
        raise StoreBroken(text(NOT_MADE, folder=str(folder), why=why)) from trouble
    return folder


@contextmanager
def tray(parent: Path) -> Iterator[Path]:
    """An empty folder on the same disk, gone afterwards; first those that nobody works in any more."""
    sweep(parent)
    with TemporaryDirectory(dir=parent, prefix=PREFIX) as work:
        let_go = _at_work(Path(work) / BUSY)
        try:
            yield Path(work)
        finally:
            let_go()


def _at_work(mark: Path) -> LetGo:
    try:
        return hold(mark)
    except OSError:  # a share that knows no locks: without this mark nobody sweeps it
        mark.unlink(missing_ok=True)
        return lambda: None


def sweep(parent: Path) -> None:
    """Throw away what programs that were killed were working on in this folder."""
    for left in parent.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if (left / BUSY).exists() and not in_use(left / BUSY):
                shutil.rmtree(left, ignore_errors=True)


def check_room(folder: Path, needed: int) -> None:
    """Raise StoreBroken when so many bytes do not fit in this folder."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        rounded = {"needed": str(-(-needed // MEGABYTE)), "free": str(free // MEGABYTE)}
        raise StoreBroken(text(NO_ROOM, folder=str(around(folder)), **rounded))


def around(path: Path) -> Path:
    """The folder that somebody knows, of a path in a tray; any other path itself."""
    return next((each.parent for each in (path, *path.parents) if each.name.startswith(PREFIX)), path)


def on_disk(path: Path) -> None:
    """Return when this file, or the list of what is in this folder, would outlive a power cut."""
    file = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(file)
    except OSError:
        if not path.is_dir():  # not every disk can do this for a folder
            raise
    finally:
        os.close(file)


def folder_on_disk(folder: Path) -> None:
    """The same for a folder, where the system can open one."""
    with suppress(PermissionError):  # Windows can not
        on_disk(folder)
