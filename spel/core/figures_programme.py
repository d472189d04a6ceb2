"""The board of dots: what plays here according to each side, casus by casus."""

from dataclasses import dataclass

from spel.core.script import CaseId
from spel.core.vocabulary import Side


@dataclass(frozen=True, slots=True)
class Stip:
    """So many people of one side laid a dot."""

    side: Side
    count: int


@dataclass(frozen=True, slots=True)
class Gestipt:
    """One casus with the dots of each side, in the order of the sides of the board."""

    casus: CaseId
    titel: str
    dots: tuple[Stip, ...]


@dataclass(frozen=True, slots=True)
class Stippenbord:
    """All casussen in the order of the evening, never by number of dots.

    `people` says for each side how many gave their dots: a side that is too small is left out as a whole.
    """

    rows: tuple[Gestipt, ...]
    people: tuple[tuple[Side, int], ...]
