"""Who sits in a rehearsal: names that nobody mistakes for people, each with a temperament and a taste."""

from dataclasses import dataclass
from enum import StrEnum

from spel.core.vocabulary import Side
from spel.core.words import N_

NAMES = (
    "Ekster", "Spreeuw", "Lijster", "Kwikstaart", "Scholekster", "Grutto", "Wulp", "Tureluur",
    "Buizerd", "Sperwer", "Torenvalk", "Kerkuil", "Zwaan", "Eend", "Gans", "Meerkoet",
    "Waterhoen", "Fuut", "Aalscholver", "Stern", "Meeuw", "Fazant", "Patrijs", "Kwartel",
    "Mol", "Muis", "Hermelijn", "Wezel", "Konijn", "Hamster", "Vleermuis", "Ezel",
    "Schaap", "Koe", "Paard", "Kip", "Haan", "Hond", "Kat", "Bij",
    "Krekel", "Slak", "Spin", "Snoek", "Paling", "Baars", "Stoof", "Hark",
    "Schoffel", "Gieter", "Ladder", "Mand", "Kruik", "Deurbel", "Klink", "Vensterbank",
    "Stoep", "Heg", "Vlag", "Windvaan",
)  # fmt: skip
"""Animals and things, so many as a rehearsal can seat; none that the door proposes to people."""
MOST = len(NAMES)

MARKED = N_("{naam} (oefen)")


class Temperament(StrEnum):
    """How somebody fills in a form."""

    RUSTIG = "rustig"
    VLOT = "vlot"
    PRATER = "prater"
    STIL = "stil"
    TWIJFELAAR = "twijfelaar"


@dataclass(frozen=True, slots=True)
class Manner:
    """What a temperament comes to.

    `delay` is how many seconds an answer takes, at least and at most; `writes` and `changes` are chances.
    """

    delay: tuple[float, float]
    writes: float
    changes: float = 0.0


MANNERS = {
    Temperament.RUSTIG: Manner((6, 18), 0.5),
    Temperament.VLOT: Manner((2, 7), 0.5),
    Temperament.PRATER: Manner((8, 20), 1.0),
    Temperament.STIL: Manner((6, 16), 0.0),
    Temperament.TWIJFELAAR: Manner((8, 22), 0.3, changes=0.5),
}


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody in a rehearsal.

    `taste` (0 to 1) is where this person stands on any list of choices, `whim` the chance of standing
    elsewhere for once. `slow` multiplies every delay. A `drops` character loses its line now and then.
    """

    name: str
    side: Side
    temperament: Temperament
    taste: float = 0.5
    whim: float = 0.3
    slow: float = 1.0
    drops: bool = False
    table: str = ""

    @property
    def manner(self) -> Manner:
        """How this person fills in a form."""
        return MANNERS[self.temperament]
