"""Where the evening is as a whole: a block for the wall, to return to between the steps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter of the evening. `casussen` are played in it, so many of them began already."""

    title: str
    been: bool = False
    here: bool = False
    casussen: int = 0
    begun: int = 0


@dataclass(frozen=True, slots=True)
class ChapterLine:
    """The chapters in the order of the evening; `alone` when nothing else is on the wall."""

    chapters: tuple[Chapter, ...]
    alone: bool = False
