"""One folder of content files, where a broken file never takes the others down."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from spel.scenario.faults import Fault
from spel.scenario.load import open_source, validate
from spel.scenario.model import Casus
from spel.scenario.source import Remark, Source
from spel.scenario.vorm import Vorm

Kind = TypeVar("Kind", Casus, Vorm)


@dataclass(frozen=True, slots=True)
class Book(Generic[Kind]):
    """One sound file with the source it came from."""

    value: Kind
    source: Source


@dataclass(frozen=True, slots=True)
class Shelf(Generic[Kind]):
    """The sound files of a folder by id, in the order of their names, and what is wrong with the others."""

    books: dict[str, Book[Kind]]
    faults: tuple[Fault, ...]


def fill(folder: Path, model: type[Kind], check: Callable[[Kind, str], Iterable[Remark]]) -> Shelf[Kind]:
    """Reads every file of one kind; `check` sees the model and the file name without .yaml."""
    if not folder.is_dir():
        return Shelf({}, (Fault(folder.name, 0, 0, "", "", "Deze map is er niet. Maak de map aan."),))
    books: dict[str, Book[Kind]] = {}
    faults: list[Fault] = []
    for path in files(folder):
        book = _read(path, model, check)
        if isinstance(book, Book) and (first := books.get(book.value.id)):
            faults.append(_double(book, first))
        elif isinstance(book, Book):
            books[book.value.id] = book
        else:
            faults.extend(book)
    return Shelf(books, (*faults, *_misnamed(folder)))


def files(folder: Path) -> Iterator[Path]:
    """The content files in a folder; a second dot is a translation (c02-....fy.yaml) and not ours."""
    return (path for path in sorted(folder.glob("*.yaml")) if "." not in path.stem)


def _read(
    path: Path, model: type[Kind], check: Callable[[Kind, str], Iterable[Remark]]
) -> Book[Kind] | tuple[Fault, ...]:
    source = open_source(path)
    if isinstance(source, Fault):
        return (source,)
    value = validate(source, model)
    if isinstance(value, tuple):
        return value
    return tuple(source.fault(remark) for remark in check(value, path.stem)) or Book(value, source)


def _double(book: Book[Kind], first: Book[Kind]) -> Fault:
    return book.source.fault(Remark(("id",), f"Deze id is al van {first.source.file}. Kies een andere id."))


def _misnamed(folder: Path) -> Iterator[Fault]:
    for path in sorted(folder.glob("*.yml")):
        yield Fault(
            path.name, 0, 0, "", "", "Dit bestand telt niet mee. Geef het een naam die eindigt op .yaml."
        )
