"""What a step may know when its form is made: before the evening, with nothing answered yet."""

from dataclasses import dataclass

from spel.core.script import Case, Earlier
from spel.core.terms import Terms
from spel.core.vocabulary import Side


@dataclass(frozen=True, slots=True)
class Scene:
    """One side of one step: the casus it belongs to, all casussen of the evening, and an earlier evening."""

    case: Case | None
    terms: Terms
    side: Side
    cases: tuple[Case, ...] = ()
    earlier: Earlier | None = None
