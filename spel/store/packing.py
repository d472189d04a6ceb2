"""The zip of a copy: every file with the sum of what was really packed, and by it taken out again."""

import json
import os
import shutil
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from spel.core.words import N_, text
from spel.store.base import StoreBroken
from spel.store.tray import check_room

KIND, TOLD = "kleine-kernen-spel", "kopie.json"
NAMED_COPIES = ("kopie", "backup", "reserve", "eerder-")
"""How the name begins of what is a copy already."""
LONGEST_LIST = 1 << 26
"""Bytes of the list of what is in a copy."""
AT_A_TIME = 1 << 20

UNSOUND = (BadZipFile, zlib.error, LookupError, ValueError, TypeError, EOFError, RuntimeError)
"""What reading says of a file that is no copy, or not any more."""
NO_COPY = N_("Het bestand {file} is geen reservekopie, of het is beschadigd. Neem een andere kopie.")


class Unsound(StoreBroken):
    """This is no copy, or not any more."""


def names(folder: Path, database: str) -> Sequence[str]:
    """Every file beside the database that belongs in a copy, by its name in the folder."""
    return [name for name in _lying(folder, database) if is_plain(name, database)]


def left_out(folder: Path, database: str) -> Sequence[str]:
    """Files with a name that can not be put back everywhere."""
    return [name for name in _lying(folder, database) if not is_plain(name, database)]


def _lying(folder: Path, database: str) -> Sequence[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    lying = (path for path in found if not is_copy(folder, path))
    inside = (path.relative_to(folder).as_posix() for path in lying)
    return sorted(name for name in inside if not name.startswith(database))


def is_copy(folder: Path, path: Path) -> bool:
    """Whether this is a copy, or part of one, or hidden: never packed, and never moved."""
    parts = path.relative_to(folder).parts
    return _names_a_copy(parts) or (path.suffix.lower() == ".zip" and _holds_a_list(path))


def _names_a_copy(parts: Sequence[str]) -> bool:
    return any(part.startswith(".") for part in parts) or parts[0].lower().startswith(NAMED_COPIES)


def _holds_a_list(path: Path) -> bool:
    try:
        with ZipFile(path) as packed:
            return TOLD in packed.namelist()
    except (OSError, *UNSOUND):
        return False


def is_plain(name: str, database: str) -> bool:
    """Whether this is the name of a file in the folder, on every system, that is not SQLite's own."""
    path = PurePosixPath(name)
    plain = not path.is_absolute() and ".." not in path.parts and name == path.as_posix() != "."
    ours = name == database or not name.startswith(database)
    odd = any(sign in "\\:" or ord(sign) < ord(" ") or "\ud800" <= sign <= "\udfff" for sign in name)
    return plain and ours and not odd and not _names_a_copy(path.parts)


def pack(target: Path, files: Iterable[tuple[str, Path]], at: datetime) -> None:
    """Make the zip, for its own person alone. A file that is gone meanwhile is not in it."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL, 0o600))
    sums = {}
    with ZipFile(target, "w", ZIP_DEFLATED, strict_timestamps=False) as archive:
        for name, path in files:
            with suppress(FileNotFoundError):
                sums[name] = _packed(archive, name, path)
        told = {"kind": KIND, "at": at.isoformat(), "files": sums}
        archive.writestr(TOLD, json.dumps(told, indent=1))


def _packed(archive: ZipFile, name: str, path: Path) -> str:
    """Pack a file of any size; the sum of what went in, whatever is written to it meanwhile."""
    info = ZipInfo.from_file(path, name, strict_timestamps=False)
    info.compress_type = ZIP_DEFLATED
    summed = sha256()
    with path.open("rb") as file, archive.open(info, "w", force_zip64=True) as member:
        while part := file.read(AT_A_TIME):
            summed.update(part)
            member.write(part)
    return summed.hexdigest()


def unpack(archive: Path, into: Path, database: str) -> None:
    """Take everything out, into an empty folder. Raises Unsound when anything is not as it was packed."""
    try:
        with ZipFile(archive) as packed:
            sums = _sums(packed, database)
            check_room(into, sum(info.file_size for info in packed.infolist()))
            whole = all(_taken_out(packed, name, into / name) == summed for name, summed in sums.items())
    except UNSOUND as wrong:
        raise Unsound(text(NO_COPY, file=str(archive))) from wrong
    if not whole:
        raise Unsound(text(NO_COPY, file=str(archive)))


def _sums(packed: ZipFile, database: str) -> Mapping[str, str]:
    """The list of what is in a copy. Raises one of UNSOUND when it does not fit."""
    sizes = {info.filename: info.file_size for info in packed.infolist()}
    if sizes[TOLD] > LONGEST_LIST:
        raise ValueError
    told = json.loads(packed.read(TOLD))
    sums: dict[str, str] = dict(told["files"])
    plain = all(is_plain(name, database) for name in sums)
    if told["kind"] != KIND or database not in sums or sizes.keys() != {*sums, TOLD} or not plain:
        raise ValueError
    return sums


def _taken_out(packed: ZipFile, name: str, path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    with os.fdopen(made, "rb+") as file, packed.open(name) as member:
        shutil.copyfileobj(member, file, AT_A_TIME)
        file.flush()
        os.fsync(made)
        file.seek(0)
        summed = sha256()
        while part := file.read(AT_A_TIME):
            summed.update(part)
    return summed.hexdigest()
