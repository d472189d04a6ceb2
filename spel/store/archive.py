"""One file with everything of a data folder: made beside a running server, looked through on its way back."""

import json
import os
import shutil
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from spel.core.words import N_, text
from spel.store.base import StoreBroken
from spel.store.copying import Held, copy_database, look_through
from spel.store.lockfile import hold
from spel.store.wal import lost_commits

KIND, TOLD = "kleine-kernen-spel", "kopie.json"
COPIES = ("kopie", "backup", "reserve", "eerder-")
"""How the name begins of what is a copy already."""
LARGEST = 4 * 2**30
"""Bytes that one copy may unpack to."""

UNSOUND = (BadZipFile, zlib.error, LookupError, ValueError, TypeError, EOFError, RuntimeError)
"""What reading says of a file that is no copy, or not any more."""

GONE = N_("Het bestand {file} is er niet. Kijk de naam na.")
THERE = N_("Het bestand {file} is er al. Kies een andere naam.")
NO_COPY = N_("Het bestand {file} is geen reservekopie, of het is beschadigd. Neem een andere kopie.")
OVERWRITES = N_(
    "In {folder} staan al avonden. Kies een andere map, of geef --replace. "
    "Dan gaan die avonden eerst opzij, in een eigen map."
)
FAILED = N_("Het lukte niet in {folder}: {why}. Er is niets veranderd.")


@dataclass(frozen=True, slots=True)
class PutBack:
    """What was put back, and the folder in which lies what was there; empty when there was nothing."""

    held: Held
    aside: Path | None


def make(folder: Path, database: str, target: Path, at: datetime) -> Held:
    """Copy a data folder into one file, for its own person alone. Raises StoreBroken; never overwrites.

    It has its name only when it is whole and was looked through.
    """
    if target.exists():
        raise StoreBroken(text(THERE, file=str(target)))
    with _told(target.parent), TemporaryDirectory(dir=target.parent, prefix=".kopie-") as tray:
        copy, packed = Path(tray) / database, Path(tray) / "heel"
        copy_database(folder / database, copy)
        held = look_through(copy)
        os.close(os.open(packed, os.O_CREAT | os.O_EXCL, 0o600))
        with ZipFile(packed, "w", ZIP_DEFLATED, strict_timestamps=False) as archive:
            sums = {name: _pack(archive, name, path) for name, path in _files(folder, database, copy)}
            told = {"kind": KIND, "at": at.isoformat(), "files": sums}
            archive.writestr(TOLD, json.dumps(told, indent=1))
        _on_disk(packed)
        if target.exists():
            raise StoreBroken(text(THERE, file=str(target)))
        packed.rename(target)
    return held


def put_back(archive: Path, folder: Path, database: str, at: datetime, replace: bool) -> PutBack:
    """Put all of a copy into a data folder that no server uses. Raises StoreBroken, and then nothing changed.

    What was there is moved to a dated folder inside it, only with `replace` when those are evenings.
    """
    if not archive.is_file():
        raise StoreBroken(text(GONE, file=str(archive)))
    with _told(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".kopie-") as tray:
            names = _unpack(archive, Path(tray), database)
            held = look_through(Path(tray) / database)
            let_go = hold(folder / f"{database}.lock")
            try:
                if not replace and _has_evenings(folder / database):
                    raise StoreBroken(text(OVERWRITES, folder=str(folder)))
                names = sorted(names, key=lambda each: each == database)  # the evenings last
                aside = _exchange(folder, Path(tray), names, at)
            finally:
                let_go()
    return PutBack(held, aside)


def _files(folder: Path, database: str, copy: Path) -> Iterator[tuple[str, Path]]:
    """Every file that matters, by its name in the folder; the database as it was copied."""
    yield database, copy
    for name in _names(folder):
        path = folder / name
        if path.is_file() and not path.is_symlink() and not name.startswith(database):
            yield name, path


def _names(folder: Path) -> Sequence[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*"))
    return sorted(each.as_posix() for each in found if not _is_copy(each.parts))


def _is_copy(parts: Sequence[str]) -> bool:
    return any(part.startswith(".") for part in parts) or parts[0].lower().startswith(COPIES)


def _pack(archive: ZipFile, name: str, path: Path) -> str:
    archive.write(path, name)
    return _sum(path)


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        summed = sha256()
        while part := file.read(1 << 20):
            summed.update(part)
    return summed.hexdigest()


def _on_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _unpack(archive: Path, tray: Path, database: str) -> Sequence[str]:
    """The files of a copy, unpacked and found as they were packed."""
    bad = StoreBroken(text(NO_COPY, file=str(archive)))
    try:
        with ZipFile(archive) as packed:
            told = json.loads(packed.read(TOLD))
            sums = dict(told["files"])
            sizes = {info.filename: info.file_size for info in packed.infolist()}
            fits = sum(sizes.values()) <= LARGEST and sizes.keys() == {*sums, TOLD}
            if told["kind"] != KIND or database not in sums or not fits or not all(map(_is_inside, sums)):
                raise bad
            for name in sums:
                path = tray / name
                path.parent.mkdir(parents=True, exist_ok=True)
                made = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
                with os.fdopen(made, "wb") as file, packed.open(name) as member:
                    shutil.copyfileobj(member, file)
    except UNSOUND as wrong:
        raise bad from wrong
    if any(_sum(tray / name) != summed for name, summed in sums.items()):
        raise bad
    return tuple(sums)


def _is_inside(name: str) -> bool:
    """Whether this is the plain name of a file in the folder."""
    path = PurePosixPath(name)
    plain = not path.is_absolute() and ".." not in path.parts and name == path.as_posix()
    return plain and not any(sign in name for sign in "\\:\0") and not _is_copy(path.parts)


def _has_evenings(database: Path) -> bool:
    """Whether anything would be lost here; what can not be read counts."""
    if not database.exists() or database.stat().st_size == 0:
        return False
    try:
        return lost_commits(database.with_name(database.name + "-wal")) or look_through(database).evenings > 0
    except StoreBroken:
        return True


def _exchange(folder: Path, tray: Path, names: Sequence[str], at: datetime) -> Path | None:
    """What was there goes aside, what was unpacked comes in; all of it or nothing."""
    aside = folder / f"eerder-{at:%Y%m%d-%H%M%S}"
    old = [each for each in folder.iterdir() if not _is_copy([each.name]) and not each.name.endswith(".lock")]
    moves = [(each, aside / each.name) for each in old] + [(tray / name, folder / name) for name in names]
    moved: list[tuple[Path, Path]] = []
    try:
        for start, end in moves:
            end.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            start.rename(end)
            moved.append((start, end))
    except OSError:
        for start, end in reversed(moved):
            end.rename(start)
        raise
    return aside if old else None


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """The troubles of a disk in words; a copy that is not sound is told as such by who reads it."""
    try:
        yield
    except OSError as trouble:
        why = trouble.strerror or type(trouble).__name__
        raise StoreBroken(text(FAILED, folder=str(folder), why=why)) from trouble
