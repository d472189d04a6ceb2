"""Van der Eijk's measure of agreement A: how far answers on a scale of order lie together."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations


def agreement(counts: Sequence[float]) -> float:
    """A over the places of an ordered scale: 1 all on one place, 0 evenly spread, -1 on the two ends.

    Source: C. van der Eijk (2001), Measuring Agreement in Ordered Rating Scales, Quality & Quantity 35,
    325-341. The counts are taken apart in layers: each takes the smallest count that is left away from
    every place that has any. A layer is a row of full and empty places; its agreement is
    U * (1 - (S - 1) / (K - 1)), with S full places of K. U is about its triples of places: with TU of the
    kinds 110 and 011 and TDU of the kind 101, U = ((K - 2) * TU - (K - 1) * TDU) / ((K - 2) * (TU + TDU)).
    One full place counts as 1, no such triple as 0. A is the mean of the layers, weighed by their answers.
    Raises ValueError for fewer than three places, a count below 0, or no answers at all.
    """
    left = [Fraction(str(count)) for count in counts]
    whole = sum(left)
    if len(left) < 3 or min(left) < 0 or not whole:
        raise ValueError("agreement needs three places or more, and answers")
    total = Fraction(0)
    while any(left):
        full = tuple(count > 0 for count in left)
        height = min(count for count in left if count)
        total += height * sum(full) * _layer(full)
        left = [count - height if count else count for count in left]
    return float(total / whole)


def _layer(full: Sequence[bool]) -> Fraction:
    """The agreement of one layer."""
    if sum(full) == 1:
        return Fraction(1)
    return _unimodality(full) * (1 - Fraction(sum(full) - 1, len(full) - 1))


def _unimodality(full: Sequence[bool]) -> Fraction:
    """U: 1 when the full places lie together, down to -1 when only the two ends are full."""
    triples = list(combinations(full, 3))
    together = triples.count((True, True, False)) + triples.count((False, True, True))
    apart, places = triples.count((True, False, True)), len(full)
    if not together + apart:
        return Fraction(0)
    return Fraction((places - 2) * together - (places - 1) * apart, (places - 2) * (together + apart))
