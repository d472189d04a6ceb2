"""What is wrong in a content file, where, and what its author can do about it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """One remark for an author; line 0 means the whole file, `found` is empty where nothing was written."""

    file: str
    line: int
    column: int
    field: str
    found: str
    advice: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        field = f"{self.field}: " if self.field else ""
        found = f"Er staat {self.found}. " if self.found else ""
        return f"{place}  {field}{found}{self.advice}"


def quoted(text: str, longest: int = _LONGEST) -> str:
    """The written text on one short line between quotes."""
    line = re.sub(r"\s+", " ", text).strip()
    return f"'{line}'" if len(line) <= longest else f"'{line[:longest].rstrip()}...'"


def nearest(found: str, known: Iterable[str]) -> str:
    """A question that offers the known word most like the found one, or nothing."""
    words = {word.casefold(): word for word in known}
    close = get_close_matches(found.strip().casefold()[:_LONGEST], list(words), n=1)
    return f" Bedoelt u '{words[close[0]]}'?" if close else ""
