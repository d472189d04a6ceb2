"""Which written words say nearly the same, so that they are read and counted together."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

ALIKE = 86
"""Of 100: how much two texts have in common, whatever the order of their words."""
AGAINST = frozenset({"geen", "niet", "nooit", "niemand", "niets", "nergens", "nee"})
"""One of these turns a sentence round, however alike it looks."""
SHORTEST = 4
"""Below so many signs one letter makes another word: those must be equal."""


def alike(texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Places of texts that belong together, groups in the order of their first text.

    Case, signs and the order of words do not matter; a slip of the pen does not either, but another number or
    a denial does. Every text is in one group: that of the first text it is like.
    """
    return _grouped(tuple(map(bare, texts)))


def bare(text: str) -> str:
    """The words of a text without case and signs, by the alphabet; of signs alone the signs."""
    return " ".join(sorted(re.findall(r"\w+", text.casefold()))) or text


@lru_cache(maxsize=256)
def _grouped(texts: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    groups: list[list[int]] = []
    heads: list[str] = []
    for place, text in enumerate(texts):
        home = _home(text, heads)
        if home < len(heads):
            groups[home].append(place)
        else:
            groups.append([place])
            heads.append(text)
    return tuple(map(tuple, groups))


def _home(text: str, heads: Sequence[str]) -> int:
    """The first of these that a text is like, or one past the last; compared all at once, which is fast."""
    near = process.extract(text, heads, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
    return min((place for head, _, place in near if _same(head, text)), default=len(heads))


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    return (
        min(len(one), len(other)) >= SHORTEST
        and _numbers(one) == _numbers(other)
        and not AGAINST & ({*one.split()} ^ {*other.split()})
    )


def _numbers(text: str) -> list[str]:
    """The numbers in a text: another number is another house, year or amount."""
    return re.findall(r"\d+", text)
