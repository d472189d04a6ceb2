"""What happened to the evening itself. A `kind` never changes once released."""

from dataclasses import dataclass
from typing import Literal

from spel.core.actors import SeatId
from spel.core.script import StepId


@dataclass(frozen=True, slots=True)
class LeadTaken:
    """This desk leads."""

    desk: str
    kind: Literal["lead.taken"] = "lead.taken"


@dataclass(frozen=True, slots=True)
class DeskUndone:
    """What the desk did last was taken back."""

    kind: Literal["desk.undone"] = "desk.undone"


@dataclass(frozen=True, slots=True)
class StepExtended:
    """A step has so many minutes more than its form gives it, or fewer."""

    step: StepId
    minutes: float
    kind: Literal["step.extended"] = "step.extended"


@dataclass(frozen=True, slots=True)
class StepsSkipped:
    """Volgende passes these steps by, or not any more."""

    steps: tuple[StepId, ...]
    on: bool = True
    kind: Literal["steps.skipped"] = "steps.skipped"


@dataclass(frozen=True, slots=True)
class FreezeSet:
    """The wall stands still, or goes on."""

    on: bool
    kind: Literal["freeze.set"] = "freeze.set"


@dataclass(frozen=True, slots=True)
class OverviewSet:
    """The wall shows the whole evening, or the step."""

    on: bool
    kind: Literal["overview.set"] = "overview.set"


@dataclass(frozen=True, slots=True)
class QrSet:
    """The QR code fills the wall, or not any more."""

    on: bool
    kind: Literal["qr.set"] = "qr.set"


@dataclass(frozen=True, slots=True)
class DoorSet:
    """The door is open, or closed."""

    open: bool
    kind: Literal["door.set"] = "door.set"


@dataclass(frozen=True, slots=True)
class IntakeSet:
    """Answers are taken, or not for a while."""

    open: bool
    kind: Literal["intake.set"] = "intake.set"


@dataclass(frozen=True, slots=True)
class SeatRemoved:
    """Somebody was taken out of the evening, with all they answered."""

    seat: SeatId
    kind: Literal["seat.removed"] = "seat.removed"


@dataclass(frozen=True, slots=True)
class TextsSetAside:
    """Written words were put aside, or wait again."""

    step: StepId
    field: str
    seats: tuple[SeatId, ...]
    on: bool = True
    kind: Literal["texts.set-aside"] = "texts.set-aside"


@dataclass(frozen=True, slots=True)
class TextsGrouped:
    """Written words are together under one name, or apart again."""

    step: StepId
    field: str
    seats: tuple[SeatId, ...]
    name: str
    kind: Literal["texts.grouped"] = "texts.grouped"


DeskEvent = (
    LeadTaken
    | DeskUndone
    | StepExtended
    | StepsSkipped
    | FreezeSet
    | OverviewSet
    | QrSet
    | DoorSet
    | IntakeSet
    | SeatRemoved
    | TextsSetAside
    | TextsGrouped
)
