"""The folder with the casussen that people here wrote themselves, beside those of the game."""

import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from spel.scenario.eigen import Written
from spel.scenario.library import Library, casus_shelf
from spel.scenario.shelf import files
from spel.scenario.source import Remark

NUMBERS = (*range(90, 100), *range(900, 1000))
"""What casussen of one's own are called by: c90 and on, which the game itself does not use."""
CASUS_ID = re.compile(r"[a-z][0-9]{2,3}")


def with_own(library: Library, folder: Path) -> Library:
    """The library with the sound casussen of the folder; the broken ones are told in `own_faults`."""
    if not folder.is_dir():
        return library
    shelf = casus_shelf(folder, library.terms)
    books = {id: book for id, book in shelf.books.items() if id not in library.casussen}
    taken = tuple(
        book.source.fault(Remark(("id",), "Deze id is al van een casus van het spel. Kies een andere."))
        for id, book in shelf.books.items()
        if id not in books
    )
    faults = (*shelf.faults, *taken)
    return replace(
        library,
        casussen={**library.casussen, **{id: book.value for id, book in books.items()}},
        hashes={**library.hashes, **{id: book.source.digest for id, book in books.items()}},
        faults=(*library.faults, *faults),
        own=frozenset(books),
        own_faults=faults,
    )


def free_id(folder: Path, taken: Collection[str]) -> str | None:
    """An id that no casus and no file has yet; None when all are used."""
    used = {path.stem.partition("-")[0] for path in files(folder)}.union(taken)
    return next((f"c{number}" for number in NUMBERS if f"c{number}" not in used), None)


def keep(folder: Path, written: Written) -> Path:
    """Put the file in the folder; one that is there already stays. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / written.file
    half = path.with_suffix(".half")
    if not path.exists():
        half.write_text(written.text, encoding="utf-8")
        half.replace(path)
    return path


def file_of(folder: Path, id: str) -> Path | None:
    """The file of a casus of one's own, if it is kept here."""
    if not CASUS_ID.fullmatch(id):
        return None
    return next((path for path in files(folder) if path.stem.partition("-")[0] == id), None)
