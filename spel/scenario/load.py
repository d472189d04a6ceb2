"""From a file to a model, or to everything that is wrong in it; nothing in a file makes this raise."""

from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from spel.scenario.faults import Fault
from spel.scenario.nodes import plain
from spel.scenario.reader import MAX_BYTES, parse
from spel.scenario.remarks import remarks
from spel.scenario.source import Source

Model = TypeVar("Model", bound=BaseModel)


def read(path: Path, model: type[Model]) -> Model | tuple[Fault, ...]:
    """The content of one file, or all its faults."""
    source = open_source(path)
    return (source,) if isinstance(source, Fault) else validate(source, model)


def open_source(path: Path) -> Source | Fault:
    """The tree of a file, or the one thing that makes it unreadable."""
    try:
        if not path.is_file():
            return Fault(path.name, 0, 0, "", "", "Dit bestand is er niet.")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError:
        return Fault(path.name, 0, 0, "", "", "Dit bestand mag niet gelezen worden. Kijk naar de rechten.")
    root = parse(path.name, content)
    return root if isinstance(root, Fault) else Source(path.name, sha256(content).hexdigest()[:16], root)


def validate(source: Source, model: type[Model]) -> Model | tuple[Fault, ...]:
    """The model of a tree, or all its faults in the order of the file."""
    try:
        return model.model_validate(plain(source.root))
    except ValidationError as error:
        faults = {source.fault(remark) for remark in remarks(error, source.root, model)}
        return tuple(sorted(faults, key=_place))


def _place(fault: Fault) -> tuple[int, int, str, str]:
    return fault.line, fault.column, fault.field, fault.advice
