"""Figures that insights and steps hand to a template: numbers with the words that go with them."""

from dataclasses import dataclass

from spel.core.figures_afspraken import Huizen
from spel.core.figures_fasen import FaseField
from spel.core.figures_kaart import Kaart
from spel.core.figures_programme import Stippenbord
from spel.core.figures_terugkijken import Outcomes
from spel.core.vocabulary import Eigenaar, Rol, Side
from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class Bar:
    """One option with how many chose it. `mine` is `<step>:<field>:<option>`, to find one's own."""

    label: Say
    count: int
    letter: str = ""
    mine: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """How one side chose: bars in the order of the options; `n` answers in all."""

    side: Side
    bars: tuple[Bar, ...]
    n: int


@dataclass(frozen=True, slots=True)
class Profile:
    """A mix over the four roles: shares adding up to 1, with the name of the picture it is."""

    label: Say
    shares: tuple[tuple[Rol, float], ...]
    based_on: Say
    side: Side | None = None
    n: int = 0


@dataclass(frozen=True, slots=True)
class Profiles:
    """Role profiles under each other; `names` gives each role its name from the data."""

    rows: tuple[Profile, ...]
    names: tuple[tuple[Rol, str], ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """One role from now to later, both as a share of 1."""

    rol: Rol
    name: str
    nu: float
    straks: float


@dataclass(frozen=True, slots=True)
class Shifts:
    """Arrows from now to later, per role."""

    rows: tuple[Shift, ...]
    n: int
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class PawnRow:
    """Where one side put its pawns: counts over E1 to E4, now or as it should be."""

    side: Side
    wished: bool
    counts: tuple[int, int, int, int]

    @property
    def n(self) -> int:
        """How many pawns stand in this row."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class PawnField:
    """The field of ownership: four places from leefdomein to publiek domein, rows of pawns."""

    places: tuple[tuple[Eigenaar, str, str], ...]
    """Code, name, domain of each place."""
    rows: tuple[PawnRow, ...]


@dataclass(frozen=True, slots=True)
class Cloud:
    """Words of the room, each with how often it was written."""

    words: tuple[tuple[str, int], ...]
    title: Say = ""


@dataclass(frozen=True, slots=True)
class Matched:
    """Of `of` joint choices of a side, so many were guessed by at least half of the other side."""

    guesser: Side
    guessed: Side
    right: int
    of: int


@dataclass(frozen=True, slots=True)
class Matches:
    """Goed geraden, in both directions, kindly."""

    rows: tuple[Matched, ...]


@dataclass(frozen=True, slots=True)
class Lamp:
    """A place where ownership meets or misses: a casus where both claim, or both point away."""

    casus: Say
    doubled: bool


@dataclass(frozen=True, slots=True)
class Lamps:
    """Niemandsland and dubbel eigendom, casus by casus."""

    spots: tuple[Lamp, ...]


@dataclass(frozen=True, slots=True)
class Picks:
    """How often each principle was named: per row its name, by its own side, by the other."""

    rows: tuple[tuple[str, int, int], ...]
    title: Say
    n: int


Figure = (
    Spread
    | Profiles
    | Shifts
    | PawnField
    | Cloud
    | Huizen
    | Matches
    | Lamps
    | Picks
    | FaseField
    | Stippenbord
    | Outcomes
    | Kaart
)


@dataclass(frozen=True, slots=True)
class Insight:
    """A figure with one plain sentence, what it is based on, and the sides it rests on.

    `rests_on` holds for each side whose individual answers are used how many people gave them;
    views.privacy silences an insight that rests on a side that is too small to show apart.
    """

    name: str
    title: Say
    figure: Figure | None
    sentence: Say
    based_on: Say
    rests_on: tuple[tuple[Side, int], ...] = ()
