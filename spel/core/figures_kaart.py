"""The map of an evening: roles by ownership, one row for each casus; where all of it is drawn is beside."""

from dataclasses import dataclass

from spel.core.vocabulary import Eigenaar, Rol, Side


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the pawns of one side lie on a casus: means over the places 1 (E1) to 4 (E4)."""

    side: Side
    n: int
    nu: float
    straks: float


@dataclass(frozen=True, slots=True)
class KaartRow:
    """One casus: its number in the evening, the role the village took in it, and the sides that stand there.

    Without `rol` the village was divided, or said that it is not for them, or did not choose yet.
    """

    number: int
    titel: str
    rol: Rol | None
    stands: tuple[Stand, ...] = ()


@dataclass(frozen=True, slots=True)
class Kaart:
    """All casussen so far; `fresh` is the number of the one that was just played."""

    rows: tuple[KaartRow, ...]
    names: tuple[tuple[Rol, str], ...]
    places: tuple[tuple[Eigenaar, str, str], ...]
    """Code, name, domain of each place."""
    fresh: int = 0

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that stand somewhere on it, in their own order."""
        here = {stand.side for row in self.rows for stand in row.stands}
        return tuple(side for side in Side if side in here)

    @property
    def lanes(self) -> tuple[tuple[Rol | None, str], ...]:
        """A lane for each role, and one without a role when some casus needs it."""
        apart = any(row.rol is None for row in self.rows)
        return (*self.names, (None, "")) if apart else self.names
