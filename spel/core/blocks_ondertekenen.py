"""Blocks with which a room signs its evening: the summary, and who may read the report."""

from dataclasses import dataclass

from spel.core.script import StepId
from spel.core.vocabulary import Side
from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class Zin:
    """One sentence of the summary; `slot` is its place in the fixed order of all that could be said.

    `rests_on` holds how many people of a side it rests on, as an insight does.
    """

    slot: int
    text: Say
    rests_on: tuple[tuple[Side, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Samenvatting:
    """The evening in at most `most` sentences."""

    zinnen: tuple[Zin, ...]
    most: int


@dataclass(frozen=True, slots=True)
class SamenvattingDesk:
    """Desk: every sentence, to leave out or put back. `left_out` has a bit for each slot that is out."""

    step: StepId
    zinnen: tuple[Zin, ...]
    left_out: int
    most: int


@dataclass(frozen=True, slots=True)
class Besluit:
    """Who may read the report, as the village decided; `wijd` counts how far it goes, from 0."""

    text: Say
    wijd: int
