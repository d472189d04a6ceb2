"""What somebody wants with the cards of what the room agrees on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from spel.core.afspraken import AfspraakId, Soort, Status, Uitkomst
from spel.core.script import NO_CASE, CaseId
from spel.core.vocabulary import Groep, Side


@dataclass(frozen=True, slots=True)
class DraftAfspraak:
    """Put a card on the table."""

    id: AfspraakId
    soort: Soort
    velden: Mapping[str, str]
    van: Side | None = None
    casus: CaseId = NO_CASE
    gehoord: tuple[Groep, ...] = ()
    kind: Literal["draft_afspraak"] = "draft_afspraak"


@dataclass(frozen=True, slots=True)
class EditAfspraak:
    """Write a card again; hands that were shaken on other words are let go."""

    id: AfspraakId
    velden: Mapping[str, str]
    gehoord: tuple[Groep, ...] = ()
    kind: Literal["edit_afspraak"] = "edit_afspraak"


@dataclass(frozen=True, slots=True)
class ShakeAfspraak:
    """Akkoord of a side, or not any more; a seat only for its own side, the desk for any.

    `seen` is the edition of the words that were on the screen; without it the words as they are now.
    """

    id: AfspraakId
    side: Side
    on: bool = True
    seen: int | None = None
    kind: Literal["shake_afspraak"] = "shake_afspraak"


@dataclass(frozen=True, slots=True)
class SetAfspraak:
    """Make it a wens, a voornemen, an open punt or a nee, with the reason. Never an afspraak."""

    id: AfspraakId
    status: Status
    reden: str = ""
    kind: Literal["set_afspraak"] = "set_afspraak"


@dataclass(frozen=True, slots=True)
class DropAfspraak:
    """Take a card from the table."""

    id: AfspraakId
    kind: Literal["drop_afspraak"] = "drop_afspraak"


@dataclass(frozen=True, slots=True)
class DrawStress:
    """Put these questions of the stresstest to a card."""

    id: AfspraakId
    vragen: tuple[str, ...]
    kind: Literal["draw_stress"] = "draw_stress"


@dataclass(frozen=True, slots=True)
class StressAfspraak:
    """What a side says to one question; a seat only for its own side, the desk for any."""

    id: AfspraakId
    vraag: str
    side: Side
    uitkomst: Uitkomst
    kind: Literal["stress_afspraak"] = "stress_afspraak"


@dataclass(frozen=True, slots=True)
class LayAfspraak:
    """Put one card before the room."""

    id: AfspraakId
    kind: Literal["lay_afspraak"] = "lay_afspraak"


AfspraakCommand = (
    DraftAfspraak
    | EditAfspraak
    | ShakeAfspraak
    | SetAfspraak
    | DropAfspraak
    | DrawStress
    | StressAfspraak
    | LayAfspraak
)
