"""The village square of who was heard: one house per group, with or without light."""

from dataclasses import dataclass
from enum import StrEnum


class Licht(StrEnum):
    """How much light burns in a house: a light of its own, one window, or none yet."""

    AAN = "aan"
    HALF = "half"
    UIT = "uit"


@dataclass(frozen=True, slots=True)
class Huis:
    """One group by its name."""

    naam: str
    licht: Licht


@dataclass(frozen=True, slots=True)
class Huizen:
    """The houses in the order of the data. Says no numbers, so that nobody can count who spoke to whom."""

    square: tuple[Huis, ...]
