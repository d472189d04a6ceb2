"""A YAML file as a small tree in which every key and value still knows its line and column."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Loc: TypeAlias = tuple[int | str, ...]
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file, counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, always as the text that was written."""

    at: Spot
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    at: Spot
    items: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value."""

    key_at: Spot
    value: "Node"


@dataclass(frozen=True, slots=True)
class Fields:
    """A block of keys and values."""

    at: Spot
    entries: Mapping[str, Entry]


Node: TypeAlias = Scalar | Items | Fields


def plain(node: Node) -> Plain:
    """The tree without places, as pydantic wants it."""
    match node:
        case Scalar(text=text):
            return text
        case Items(items=items):
            return [plain(item) for item in items]
        case Fields(entries=entries):
            return {key: plain(entry.value) for key, entry in entries.items()}


def find(root: Node, loc: Loc) -> tuple[Spot, Node | None]:
    """The last key or item that exists on the way to `loc`, and the value if the way is whole."""
    at, node = root.at, root
    for step in loc:
        match node, step:
            case Fields(entries=entries), str() if step in entries:
                at, node = entries[step].key_at, entries[step].value
            case Items(items=items), int() if step < len(items):
                at, node = items[step].at, items[step]
            case _:
                return at, None
    return at, node
