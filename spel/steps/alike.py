"""Which written words say nearly the same, so that the desk can let them in together."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

ALIKE = 86
"""Of 100: how much two texts have in common, whatever the order of their words."""
AGAINST = frozenset({"geen", "niet", "nooit", "niemand", "niets", "nergens", "nee"})
"""One of these turns a sentence round, however alike it looks."""
SHORTEST = 4
"""Below so many signs one letter makes another word: those must be equal."""


def alike(texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Places of texts that belong together, groups in the order of their first text.

    Case, signs and the order of words do not matter; a slip of the pen does not either. Every text is in
    one group: that of the first text it is like.
    """
    return _grouped(tuple(map(_bare, texts)))


@lru_cache(maxsize=256)
def _grouped(bare: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    groups: list[list[int]] = []
    for place, text in enumerate(bare):
        home = next((group for group in groups if _same(bare[group[0]], text)), None)
        if home is None:
            groups.append([place])
        else:
            home.append(place)
    return tuple(map(tuple, groups))


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST or AGAINST & {*one.split()} != AGAINST & {*other.split()}:
        return False
    return fuzz.token_sort_ratio(one, other, score_cutoff=ALIKE) > 0


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
