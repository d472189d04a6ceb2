"""Grows the tree of a file while its events come in, without recursion."""

from dataclasses import dataclass, field

from spel.scenario.faults import quoted
from spel.scenario.nodes import Entry, Fields, Items, Node, Scalar, Spot

MAX_DEPTH = 12
MAX_NODES = 20_000


class Refused(Exception):
    """The file cannot be read any further; `at` says where and `advice` what to do."""

    def __init__(self, at: Spot, found: str, advice: str) -> None:
        super().__init__(advice)
        self.at = at
        self.found = found
        self.advice = advice


@dataclass(slots=True)
class _Open:
    at: Spot
    is_fields: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: Scalar | None = None

    def closed(self) -> Node:
        return Fields(self.at, self.entries) if self.is_fields else Items(self.at, tuple(self.items))

    def add(self, node: Node) -> None:
        if not self.is_fields:
            self.items.append(node)
        elif self.key is None:
            self.key = self._new_key(node)
        else:
            self.entries[self.key.text] = Entry(self.key.at, node)
            self.key = None

    def _new_key(self, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            raise Refused(node.at, "", "Hier hoort de naam van een veld: een gewoon woord.")
        if node.text in self.entries:
            first = self.entries[node.text].key_at.line
            raise Refused(node.at, quoted(node.text), f"Dit veld staat al op regel {first}. Haal er een weg.")
        return node


@dataclass(slots=True)
class Tree:
    """Takes nodes in the order of the file; `root` is there once the outermost one is closed."""

    root: Node | None = None
    _path: list[_Open] = field(default_factory=list)
    _nodes: int = 0

    def open(self, at: Spot, *, is_fields: bool) -> None:
        if len(self._path) == MAX_DEPTH:
            raise Refused(at, "", f"Dit zit te diep: meer dan {MAX_DEPTH} lijsten en blokken in elkaar.")
        self._path.append(_Open(at, is_fields))

    def close(self) -> None:
        self.add(self._path.pop().closed())

    def add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise Refused(node.at, "", "Dit zijn te veel onderdelen. Verdeel ze over meer bestanden.")
        if self._path:
            self._path[-1].add(node)
        else:
            self.root = node
