"""The figure of looking back: what became of every afspraak, according to one side."""

from dataclasses import dataclass

from spel.core.vocabulary import Side
from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One afspraak in the words of then, with how often each outcome was tapped."""

    wat: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Counts of one side: a column for each of `names`, a row for each afspraak; `n` people answered."""

    side: Side
    names: tuple[Say, ...]
    rows: tuple[OutcomeRow, ...]
    n: int
