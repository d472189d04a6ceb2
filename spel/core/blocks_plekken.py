"""Blocks for a room with tables, and for hands that are counted."""

from dataclasses import dataclass

from spel.core.questions import Field
from spel.core.script import StepId
from spel.core.vocabulary import Side
from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class TableRow:
    """One option with the names of the tables that chose it."""

    letter: str
    label: Say
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableChoices:
    """What the tables of one side chose together: options in the order of the form, tables in theirs."""

    side: Side
    title: Say
    rows: tuple[TableRow, ...]
    n: int


@dataclass(frozen=True, slots=True)
class HandsSide:
    """One side of a question that hands can answer; `counted` holds `<field>.<option>` with its hands."""

    side: Side
    fields: tuple[Field, ...]
    counted: tuple[tuple[str, int], ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class HandsDesk:
    """Desk: count raised hands or paper cards for a step. Never what the telephones answered."""

    step: StepId
    title: Say
    sides: tuple[HandsSide, ...]
