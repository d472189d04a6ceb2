"""What happened to the cards of what the room agrees on. A `kind` never changes once released."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from spel.core.afspraken import AfspraakId, Soort, Status, Uitkomst
from spel.core.script import NO_CASE, CaseId
from spel.core.vocabulary import Groep, Side


@dataclass(frozen=True, slots=True)
class AfspraakDrafted:
    """A card lies on the table."""

    id: AfspraakId
    soort: Soort
    velden: Mapping[str, str]
    van: Side | None = None
    casus: CaseId = NO_CASE
    gehoord: tuple[Groep, ...] = ()
    kind: Literal["afspraak.drafted"] = "afspraak.drafted"


@dataclass(frozen=True, slots=True)
class AfspraakEdited:
    """A card has other words; akkoord and stresstest were about the old ones."""

    id: AfspraakId
    velden: Mapping[str, str]
    gehoord: tuple[Groep, ...] = ()
    kind: Literal["afspraak.edited"] = "afspraak.edited"


@dataclass(frozen=True, slots=True)
class AfspraakShaken:
    """A side shook hands on a card, or let go."""

    id: AfspraakId
    side: Side
    on: bool = True
    kind: Literal["afspraak.shaken"] = "afspraak.shaken"


@dataclass(frozen=True, slots=True)
class AfspraakSet:
    """A card became something else, for a reason."""

    id: AfspraakId
    status: Status
    reden: str = ""
    kind: Literal["afspraak.set"] = "afspraak.set"


@dataclass(frozen=True, slots=True)
class AfspraakDropped:
    """A card was taken from the table."""

    id: AfspraakId
    kind: Literal["afspraak.dropped"] = "afspraak.dropped"


@dataclass(frozen=True, slots=True)
class StressDrawn:
    """These questions of the stresstest are put to a card."""

    id: AfspraakId
    vragen: tuple[str, ...]
    kind: Literal["stress.drawn"] = "stress.drawn"


@dataclass(frozen=True, slots=True)
class AfspraakStressed:
    """A side answered one question of the stresstest."""

    id: AfspraakId
    vraag: str
    side: Side
    uitkomst: Uitkomst
    kind: Literal["afspraak.stressed"] = "afspraak.stressed"


@dataclass(frozen=True, slots=True)
class AfspraakLaid:
    """The room looks at this card."""

    id: AfspraakId
    kind: Literal["afspraak.laid"] = "afspraak.laid"


AfspraakEvent = (
    AfspraakDrafted
    | AfspraakEdited
    | AfspraakShaken
    | AfspraakSet
    | AfspraakDropped
    | StressDrawn
    | AfspraakStressed
    | AfspraakLaid
)
