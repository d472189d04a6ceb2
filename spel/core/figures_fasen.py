"""The figure of ownership per fase: five rows on the field from leefdomein to publiek domein."""

from dataclasses import dataclass
from typing import Literal

from spel.core.vocabulary import Eigenaar, Fase, Side
from spel.core.words import Say

Light = Literal["", "niemandsland", "dubbel"]
FasePawns = tuple[tuple[Side, tuple[int, int, int, int]], ...]
"""Per side how many pawns stand on E1, E2, E3 and E4."""


@dataclass(frozen=True, slots=True)
class FaseRow:
    """One fase: where the pawns stand, and whether the sides miss or meet each other there."""

    fase: Fase
    name: Say
    pawns: FasePawns
    light: Light = ""


@dataclass(frozen=True, slots=True)
class FaseField:
    """All five fasen; `places` holds code, name and domain of each place, `sizes` the answers per side."""

    places: tuple[tuple[Eigenaar, str, str], ...]
    rows: tuple[FaseRow, ...]
    sizes: tuple[tuple[Side, int], ...]
