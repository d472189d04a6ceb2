"""A file that has been read: its tree, its hash, and remarks about it turned into faults with a place."""

from dataclasses import dataclass
from enum import Enum, auto

from spel.scenario.faults import Fault, quoted
from spel.scenario.nodes import Fields, Items, Loc, Node, Scalar, Spot, find

_LONGEST_STEP = 40


class About(Enum):
    """What a remark points at: the value, the name of the field, or the place where something is missing."""

    VALUE = auto()
    KEY = auto()
    PLACE = auto()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about one field; `found` replaces the whole value where a part says more."""

    loc: Loc
    advice: str
    about: About = About.VALUE
    found: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One readable file; `digest` is the start of the sha256 of its bytes, in hex."""

    file: str
    digest: str
    root: Node

    def fault(self, remark: Remark) -> Fault:
        """The remark with its place in this file."""
        at, found = self._found(remark)
        return Fault(self.file, at.line, at.column, dotted(remark.loc), remark.found or found, remark.advice)

    def _found(self, remark: Remark) -> tuple[Spot, str]:
        key_at, value = find(self.root, remark.loc)
        if remark.about is About.KEY:
            return key_at, quoted(str(remark.loc[-1]))
        if value is None:
            return key_at, ""
        is_empty = isinstance(value, Scalar) and not value.text.strip()  # YAML puts these on the line below
        return key_at if is_empty else value.at, shown(value) if remark.about is About.VALUE else ""


def dotted(loc: Loc) -> str:
    """The path to a field as an author counts: the first of a list is 1."""
    return ".".join(
        str(step + 1) if isinstance(step, int) else quoted(step, _LONGEST_STEP)[1:-1] for step in loc
    )


def shown(node: Node) -> str:
    """What was written, in a few words."""
    match node:
        case Scalar(text=text):
            return quoted(text) if text.strip() else "niets"
        case Items():
            return "een lijst"
        case Fields():
            return "een blok met velden"
