"""Looks at this machine for the checks: a real file on the disk, the newest copy, the clock and its zone."""

import os
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

PROBE = b"proef" * 800
COPY_NAMES = ("kopie", "backup", "reserve")
"""A folder among the evenings whose name begins like this holds copies."""


@dataclass(frozen=True, slots=True)
class Disk:
    """Whether a file could be written and read back, and how many bytes are free; -1 when nobody knows."""

    writable: bool
    free: int


def try_disk(folder: Path) -> Disk:
    """Write a real file in this folder, read it back, and take it away."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        free = -1
    return Disk(_is_writable(folder), free)


def _is_writable(folder: Path) -> bool:
    probe = folder / f".proef-{secrets.token_hex(4)}"
    try:
        with probe.open("xb") as file:
            file.write(PROBE)
            file.flush()
            os.fsync(file.fileno())
        return probe.read_bytes() == PROBE
    except OSError:
        return False
    finally:
        probe.unlink(missing_ok=True)


def newest_copy(folder: Path) -> datetime | None:
    """When the newest copy in the data folder was made, as far as we can see."""
    times = [file.stat().st_mtime for place in _copy_folders(folder) for file in _files(place)]
    return datetime.fromtimestamp(max(times), UTC) if times else None


def _copy_folders(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (each for each in folder.iterdir() if each.is_dir() and _is_copy(each.name))


def _is_copy(name: str) -> bool:
    return name.lower().startswith(COPY_NAMES)


def _files(place: Path) -> Iterator[Path]:
    return (each for each in place.rglob("*") if each.is_file())


def zone_of(moment: datetime) -> str:
    """What this computer calls its time zone, or nothing when it only knows world time."""
    local = moment.astimezone()
    name = local.tzname() or ""
    return "" if name in {"UTC", "GMT", "Etc/UTC", "Z"} else name
