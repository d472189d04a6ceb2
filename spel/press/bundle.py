"""Files together in one, the same bytes for the same files."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_UNIX, _READABLE = 3, 0o644 << 16


def bundle(files: Mapping[str, bytes], day: date) -> bytes:
    """A zip with these files, all of this day."""
    whole = BytesIO()
    with ZipFile(whole, "w") as into:
        for name, content in files.items():
            into.writestr(_entry(name, day), content)
    return whole.getvalue()


def dated(zipped: bytes, day: date) -> bytes:
    """The same zip without the moment at which it was made."""
    with ZipFile(BytesIO(zipped)) as found:
        return bundle({each.filename: found.read(each) for each in found.infolist()}, day)


def _entry(name: str, day: date) -> ZipInfo:
    entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, _UNIX, _READABLE
    return entry
