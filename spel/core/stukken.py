"""What the spelleider did to a document of the evening before it goes: a piece said anew, or left out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Touch:
    """One piece of a document: its new words (none: as it was), and whether it is left out."""

    words: str = ""
    out: bool = False


UNTOUCHED = Touch()
