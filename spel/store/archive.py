"""One file with everything of a data folder: made beside a running server, looked through on its way back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from spel.core.words import N_, text
from spel.store import packing
from spel.store.base import StoreBroken, StoreFull
from spel.store.copying import Held, copy_database, look_through
from spel.store.exchange import exchange
from spel.store.lockfile import hold_alone
from spel.store.tray import around, check_room, folder_on_disk, made, on_disk, tray
from spel.store.trouble import Trouble, trouble_of
from spel.store.wal import lost_commits

GONE = N_("Het bestand {file} is er niet. Kijk de naam na.")
THERE = N_("Het bestand {file} is er al. Kies een andere naam.")
OVERWRITES = N_(
    "In {folder} staan al avonden. Kies een andere map, of geef --replace. "
    "Dan gaan die avonden eerst opzij, in een eigen map."
)
FAILED = N_("Het lukte niet in {folder}: {why}. Er is niets veranderd.")
FULL = N_(
    "Het past niet in {folder}: de schijf is vol. Maak ruimte vrij, of kies een andere map. "
    "Er is niets veranderd."
)
NOT_WHOLE = N_(
    "De kopie bleek niet heel, en is niet bewaard. Kijk de schijf na, of kies een andere dan {folder}."
)
HELD = N_("Een ander programma houdt de avonden vast. Wacht even en doe het opnieuw. Er is niets veranderd.")


@dataclass(frozen=True, slots=True)
class PutBack:
    """What was put back, and the folder in which lies what was there; empty when there was nothing."""

    held: Held
    aside: Path | None


def make(folder: Path, database: str, target: Path, at: datetime) -> Held:
    """Copy a data folder into one file, for its own person alone. Raises StoreBroken; never overwrites.

    It has its name only when it is whole and was taken out again and looked through.
    """
    with _told(target.parent):
        _refuse_existing(target)
        with tray(target.parent) as work:
            check_room(work, _size(folder, database))
            copy, packed, opened = work / database, work / "heel", work / "open"
            copy_database(folder / database, copy)
            beside = [(name, folder / name) for name in packing.names(folder, database)]
            packing.pack(packed, [(database, copy), *beside], at)
            copy.unlink()
            held = _looked_through(packed, opened, database)
            on_disk(packed)
            _refuse_existing(target)
            packed.rename(target)
            folder_on_disk(target.parent)
    return held


def put_back(archive: Path, folder: Path, database: str, at: datetime, replace: bool) -> PutBack:
    """Put all of a copy into a data folder that nobody uses. Raises StoreBroken, and then nothing changed.

    What was there is moved to a dated folder inside it, only with `replace` when those are evenings.
    """
    with _told(archive):
        if not archive.is_file():
            raise StoreBroken(text(GONE, file=str(archive)))
    with _told(folder), tray(made(folder)) as work:
        fresh = work / "heel"
        fresh.mkdir()
        packing.unpack(archive, fresh, database)
        held = look_through(fresh / database)
        let_go = hold_alone(folder / database)
        try:
            if not replace and _has_evenings(folder / database):
                raise StoreBroken(text(OVERWRITES, folder=str(folder)))
            aside = exchange(folder, fresh, database, at)
        finally:
            let_go()
    return PutBack(held, aside)


def _looked_through(packed: Path, opened: Path, database: str) -> Held:
    """What a copy holds that was just packed."""
    opened.mkdir()
    try:
        packing.unpack(packed, opened, database)
    except packing.Unsound as broken:
        raise StoreBroken(text(NOT_WHOLE, folder=str(packed.parent.parent))) from broken
    return look_through(opened / database)


def _refuse_existing(target: Path) -> None:
    if target.exists():
        raise StoreBroken(text(THERE, file=str(target)))


def _size(folder: Path, database: str) -> int:
    """Bytes that all of it takes when it is not packed."""
    files = [folder / name for name in (database, f"{database}-wal", *packing.names(folder, database))]
    return sum(file.stat().st_size for file in files if file.exists())


def _has_evenings(database: Path) -> bool:
    """Whether anything would be lost here; what can not be read counts."""
    if not database.exists() or database.stat().st_size == 0:
        return False
    try:
        return lost_commits(database.with_name(database.name + "-wal")) or look_through(database).evenings > 0
    except (StoreBroken, StoreFull):
        return True


@contextmanager
def _told(place: Path) -> Iterator[None]:
    """The troubles of a disk in words, with where they are."""
    try:
        yield
    except (OSError, StoreFull) as trouble:
        named = trouble.filename if isinstance(trouble, OSError) else None
        why = (trouble.strerror if isinstance(trouble, OSError) else str(trouble)) or type(trouble).__name__
        said = {Trouble.FULL: FULL, Trouble.LOCKED: HELD}.get(trouble_of(trouble) or Trouble.OTHER, FAILED)
        raise StoreBroken(text(said, folder=str(around(Path(named or place))), why=why)) from trouble
