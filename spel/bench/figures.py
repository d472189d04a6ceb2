"""Many measurements in a few numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median

__all__ = ["Spread", "lags", "median", "percentile", "ratio", "spread"]


@dataclass(frozen=True, slots=True)
class Spread:
    """Half, most, nearly all and the slowest, in milliseconds."""

    p50: float
    p95: float
    p99: float
    max: float


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that this share of the values does not exceed (nearest rank); 0 for none."""
    ordered = sorted(values)
    return ordered[max(ceil(share * len(ordered)) - 1, 0)] if ordered else 0.0


def spread(seconds: Sequence[float]) -> Spread:
    """What these seconds come to, in milliseconds."""
    millis = [each * 1000 for each in seconds]
    return Spread(*(round(percentile(millis, share), 2) for share in (0.5, 0.95, 0.99, 1.0)))


def lags(acknowledged: Sequence[float], shown: Sequence[tuple[int, float]]) -> list[float]:
    """For the k-th acknowledgement: how much later the desk showed k. What it never showed is left out."""
    late: list[float] = []
    looks = iter(sorted(shown, key=lambda each: each[1]))
    count, at = 0, 0.0
    for place, moment in enumerate(sorted(acknowledged), 1):
        while count < place:
            look = next(looks, None)
            if look is None:
                return late
            count, at = max(count, look[0]), look[1]
        late.append(max(at - moment, 0.0))
    return late


def ratio(ours: float | None, other: float | None) -> float | None:
    """How many times as much; nothing where one of them was not measured."""
    return None if ours is None or not other else ours / other
