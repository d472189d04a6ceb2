"""Who can tap: a seat, the desk, the projector, the village afterwards, somebody at the door, the clock."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NewType

SeatId = NewType("SeatId", str)
SessionId = NewType("SessionId", str)


@dataclass(frozen=True, slots=True)
class Seat:
    """One participant's place in the evening; it stays theirs over reloads and devices."""

    id: SeatId
    kind: Literal["seat"] = "seat"


@dataclass(frozen=True, slots=True)
class Desk:
    """The screen of the spelleider; with more than one, `id` tells which."""

    id: str = ""
    kind: Literal["desk"] = "desk"


@dataclass(frozen=True, slots=True)
class Projector:
    """The screen on the wall: it shows and never acts."""

    kind: Literal["projector"] = "projector"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at the door who knows the code and has no seat yet."""

    kind: Literal["visitor"] = "visitor"


@dataclass(frozen=True, slots=True)
class Dorp:
    """Who holds the village's own link: it decides who may read, long after the evening too."""

    kind: Literal["dorp"] = "dorp"


@dataclass(frozen=True, slots=True)
class Clock:
    """The server itself: it opens the evening and keeps deadlines."""

    kind: Literal["clock"] = "clock"


Actor = Seat | Desk | Projector | Visitor | Dorp | Clock


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who tapped, when (aware, UTC), and the tap's own id, unique within the session."""

    by: Actor
    at: datetime
    tap: str
