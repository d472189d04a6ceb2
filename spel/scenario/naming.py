"""Names for machines out of words for people: of a file after its titel, of a course after its text."""

import re
from collections.abc import Collection
from unicodedata import normalize


def slug(words: str) -> str:
    """Small letters, figures and dashes; nothing when there is no letter in it."""
    letters = normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def file_stem(id: str, titel: str) -> str:
    """How the file of a casus is called, without .yaml."""
    return f"{id}-{slug(titel)}".rstrip("-")


def distinct_slug(words: str, taken: Collection[str], otherwise: str) -> str:
    """A slug of the words that nothing else is called yet; `otherwise` where the words give none."""
    wanted = slug(words)[:50].strip("-") or otherwise
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (wanted, *numbered) if each not in taken)
