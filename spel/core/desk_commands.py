"""What somebody at the desk wants with the evening itself: lead, undo, make time, keep order."""

from dataclasses import dataclass
from typing import Literal

from spel.core.actors import SeatId
from spel.core.script import StepId


@dataclass(frozen=True, slots=True)
class TakeLead:
    """From now on this desk leads; every other desk only looks."""

    kind: Literal["take_lead"] = "take_lead"


@dataclass(frozen=True, slots=True)
class UndoDesk:
    """Take back what the desk did last; `seen` is when that was, as the screen of who tapped had it."""

    seen: str = ""
    kind: Literal["undo_desk"] = "undo_desk"


@dataclass(frozen=True, slots=True)
class ExtendStep:
    """Give a step more minutes than planned, or fewer."""

    step: StepId
    minutes: float
    kind: Literal["extend_step"] = "extend_step"


@dataclass(frozen=True, slots=True)
class SkipSteps:
    """Let Volgende pass these steps by, or not any more."""

    steps: tuple[StepId, ...]
    on: bool = True
    kind: Literal["skip_steps"] = "skip_steps"


@dataclass(frozen=True, slots=True)
class SetFreeze:
    """Let the wall stand still while the desk looks ahead, or let it go on."""

    on: bool
    kind: Literal["set_freeze"] = "set_freeze"


@dataclass(frozen=True, slots=True)
class SetOverview:
    """Show the picture of the whole evening on the wall, or return to the step."""

    on: bool
    kind: Literal["set_overview"] = "set_overview"


@dataclass(frozen=True, slots=True)
class SetQr:
    """Fill the wall with the QR code for who comes in late, or return to the step."""

    on: bool
    kind: Literal["set_qr"] = "set_qr"


@dataclass(frozen=True, slots=True)
class SetDoor:
    """Let nobody in any more, or everybody again."""

    open: bool
    kind: Literal["set_door"] = "set_door"


@dataclass(frozen=True, slots=True)
class SetIntake:
    """Take no answers for a while, or take them again."""

    open: bool
    kind: Literal["set_intake"] = "set_intake"


@dataclass(frozen=True, slots=True)
class RemoveSeat:
    """Take somebody out of the evening, with all they answered."""

    seat: SeatId
    kind: Literal["remove_seat"] = "remove_seat"


@dataclass(frozen=True, slots=True)
class SetAside:
    """Put written words aside: they do not wait any more, and are not shown."""

    step: StepId
    field: str
    seats: tuple[SeatId, ...]
    on: bool = True
    kind: Literal["set_aside"] = "set_aside"


@dataclass(frozen=True, slots=True)
class GroupTexts:
    """Put written words together under one name; an empty name takes them apart."""

    step: StepId
    field: str
    seats: tuple[SeatId, ...]
    name: str
    kind: Literal["group_texts"] = "group_texts"


DeskCommand = (
    TakeLead
    | UndoDesk
    | ExtendStep
    | SkipSteps
    | SetFreeze
    | SetOverview
    | SetQr
    | SetDoor
    | SetIntake
    | RemoveSeat
    | SetAside
    | GroupTexts
)
