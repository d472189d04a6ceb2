"""A document as typed blocks: what it says, whatever form it takes."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "verslag",
    "bouwstenen",
    "brief",
    "raadsvoorstel",
    "dorpskrant",
    "poster",
    "dias",
    "persoonlijk",
    "gebied",
    "vergelijking",
]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `depth` 1 is that of a part, the title of the document stands above all."""

    text: str
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain text. `quiet` is said small: on what a figure rests."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody wrote or said, with `by` who that was: a side, never a name."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Points under each other."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one header row. Every row has as many cells as the header; `title` names it as a sheet."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str | int | float, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with, in words, all that it shows. `svg` has its own namespace, colours and sizes."""

    svg: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Fill:
    """A line that people fill in by hand or in Word: what belongs there."""

    label: str


Block = Heading | Paragraph | Quote | Listing | Table | Chart | Fill


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to take home, in the language `language` (a BCP 47 tag).

    `eigenaar` is whose it is; `date` is its day as 2026-11-21, and the subtitle says that day in words.
    """

    kind: Kind
    title: str
    subtitle: str
    eigenaar: str
    language: str
    date: str
    blocks: tuple[Block, ...] = field(default=())

    @property
    def tables(self) -> tuple[Table, ...]:
        """What goes into a sheet."""
        return tuple(block for block in self.blocks if isinstance(block, Table))
