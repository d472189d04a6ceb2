"""Written words in bundles: what the desk put under one name, and for the rest what says nearly the same."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from spel.core.actors import SeatId
from spel.insights.alike import alike, bare

Groups = tuple[tuple[int, ...], ...]
Together = Callable[[Sequence[str]], Groups]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Words that count as one, by who wrote them; `near` is the named bundle they look like."""

    name: str
    texts: Mapping[SeatId, str]
    near: str = ""

    @property
    def says(self) -> str:
        """What the bundle goes by: its name, or its first text."""
        return self.name or next(iter(self.texts.values()))


def equal(texts: Sequence[str]) -> Groups:
    """Places of texts that are the same but for case, signs and the order of their words."""
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        places.setdefault(bare(text), []).append(place)
    return tuple(map(tuple, places.values()))


def bundles(
    texts: Mapping[SeatId, str], names: Mapping[SeatId, str], together: Together = alike
) -> tuple[Bundle, ...]:
    """All texts, each in one bundle, in the order of the first text of each."""
    home = _homes(tuple(texts), together(tuple(texts.values())), names)
    found: dict[Home, dict[SeatId, str]] = {}
    for seat, text in texts.items():
        found.setdefault(home[seat], {})[seat] = text
    return tuple(Bundle(name, by, near) for (name, near, _), by in found.items())


Home = tuple[str, str, int]
"""The name of a bundle, what it looks like when it has none, and which of those it is."""


def _homes(seats: Sequence[SeatId], groups: Groups, names: Mapping[SeatId, str]) -> Mapping[SeatId, Home]:
    homes: dict[SeatId, Home] = {}
    for number, group in enumerate(groups):
        within = [seats[place] for place in group]
        near = next((names[seat] for seat in within if seat in names), "")
        homes |= {seat: (names[seat], "", 0) if seat in names else ("", near, number) for seat in within}
    return homes
