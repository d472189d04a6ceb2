"""Swaps what is in a data folder for what came from a copy: all of it or nothing, whatever comes between."""

import errno
import os
from collections.abc import Sequence
from datetime import datetime
from itertools import count
from pathlib import Path

from spel.core.words import N_, text
from spel.store.base import StoreBroken
from spel.store.packing import is_copy
from spel.store.tray import folder_on_disk

ASIDE, BUSY = "eerder-", ".terugzetten-bezig"
RESTORE = "spel restore BESTAND --replace --data '{folder}'"
UNFINISHED = N_(
    "In {folder} ontbreekt het bestand met de avonden. Is het terugzetten van een kopie afgebroken? "
    "Doe het dan opnieuw: {command} "
    "Wat er eerst stond, ligt in {left}. Leeg beginnen? Zet {left} dan ergens anders."
)
STUCK = N_(
    "Het terugzetten bleef steken: {why}. Wat er stond, ligt in {left}. "
    "Maak de schijf in orde en doe het opnieuw: {command}"
)

Moves = Sequence[tuple[Path, Path]]


def exchange(folder: Path, fresh: Path, database: str, at: datetime) -> Path | None:
    """Bring in all of `fresh`; what was there goes to a dated folder inside, which is given back.

    The database goes out first and comes in last: where there is one, it is that of a whole folder.
    """
    old = sorted(_moving(folder, database), key=lambda each: (not each.name.startswith(database), each.name))
    new = sorted(fresh.iterdir(), key=lambda each: (each.name == database, each.name))
    aside = _new_name(folder, at)
    moves = [(each, aside / each.name) for each in old] + [(each, folder / each.name) for each in new]
    for each in fresh.rglob("*"):
        if each.is_dir():
            folder_on_disk(each)
    try:
        (folder / BUSY).touch(mode=0o600)
        if old:
            aside.mkdir(mode=0o700)
        for start, end in moves:
            _move(start, end)
        finished(folder)
    except BaseException:
        _undo(moves, folder, aside)
        raise
    return aside if old else None


def _moving(folder: Path, database: str) -> Sequence[Path]:
    """All that was there, but for the copies and the locks that are held now."""
    locks = {f"{database}.lock", f"{database}.tools.lock"}
    return [each for each in folder.iterdir() if each.name not in locks and not is_copy(folder, each)]


def _new_name(folder: Path, at: datetime) -> Path:
    first = folder / f"{ASIDE}{at:%Y%m%d-%H%M%S}"
    others = (first.with_name(f"{first.name}-{number}") for number in count(2))
    return first if not first.exists() else next(each for each in others if not each.exists())


def _move(start: Path, end: Path) -> None:
    if os.path.lexists(end):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(end))
    start.rename(end)
    folder_on_disk(end.parent)
    folder_on_disk(start.parent)


def _undo(moves: Moves, folder: Path, aside: Path) -> None:
    """Undo what was done of it. Raises StoreBroken when that fails too; then no server starts here."""
    try:
        _move_back(moves)
        if aside.exists():
            aside.rmdir()
        finished(folder)
    except BaseException as trouble:
        why = getattr(trouble, "strerror", "") or type(trouble).__name__
        command = RESTORE.format(folder=folder)
        raise StoreBroken(text(STUCK, why=why, left=str(aside), command=command)) from trouble


def _move_back(moves: Moves) -> None:
    """Last things first: the database is back when all else is."""
    for start, end in reversed(moves):
        if os.path.lexists(end) and not os.path.lexists(start):
            end.rename(start)


def finished(folder: Path) -> None:
    """Note that nothing is half done here."""
    (folder / BUSY).unlink(missing_ok=True)
    folder_on_disk(folder)


def refuse_unfinished(database: Path) -> None:
    """Raise StoreBroken where a new beginning would hide evenings that are half put back, or lie aside."""
    folder = database.parent
    if database.exists() or not folder.is_dir():
        return
    left = [*sorted(folder.glob(f"{ASIDE}*"), reverse=True), *folder.glob(BUSY)]
    if left:
        command = RESTORE.format(folder=folder)
        raise StoreBroken(text(UNFINISHED, folder=str(folder), command=command, left=str(left[0])))
