"""What somebody wants. Who wants it is in the stamp, never in the command."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from spel.core.actors import SeatId, Stamp
from spel.core.afspraak_commands import AfspraakCommand
from spel.core.desk_commands import DeskCommand
from spel.core.questions import Answer
from spel.core.script import Case, CaseId, Script, Step, StepId
from spel.core.stukken_commands import StukCommand
from spel.core.vocabulary import Side


@dataclass(frozen=True, slots=True)
class CreateSession:
    """Begin an evening with this script."""

    script: Script
    kind: Literal["create_session"] = "create_session"


@dataclass(frozen=True, slots=True)
class JoinSession:
    """Sit down on a side; the seat id is drawn at the door.

    `people` share the seat and its telephone. `via` is the seat whose telephone this one borrows.
    From the desk it is a seat without a telephone, for which the spelleider fills in.
    """

    seat: SeatId
    side: Side
    name: str
    people: int = 1
    via: str = ""
    table: str = ""
    kind: Literal["join_session"] = "join_session"


@dataclass(frozen=True, slots=True)
class ChangeSeat:
    """Move to another side or take another name, as long as nothing was answered."""

    side: Side
    name: str
    people: int = 1
    table: str = ""
    kind: Literal["change_seat"] = "change_seat"


@dataclass(frozen=True, slots=True)
class GiveAnswer:
    """Fill in the form of a step, or fill it in again.

    `was` holds marks of the answers that this one may take the place of; None says that it was not said.
    """

    step: StepId
    answer: Answer
    was: frozenset[str] | None = None
    kind: Literal["give_answer"] = "give_answer"


@dataclass(frozen=True, slots=True)
class GiveJoint:
    """Fill in a step for a whole side, or a whole table; a seat only for its own, the desk for any.

    `was` is as in `GiveAnswer`.
    """

    step: StepId
    side: Side
    answer: Answer
    table: str = ""
    was: frozenset[str] | None = None
    kind: Literal["give_joint"] = "give_joint"


@dataclass(frozen=True, slots=True)
class OpenKras:
    """Scratch the card of a step."""

    step: StepId
    kind: Literal["open_kras"] = "open_kras"


@dataclass(frozen=True, slots=True)
class OpenStep:
    """Go to a step; `seen` is the step the desk was looking at when it decided."""

    step: StepId
    seen: StepId
    kind: Literal["open_step"] = "open_step"


@dataclass(frozen=True, slots=True)
class RevealStep:
    """Show what the current step has to show, or cover it again."""

    step: StepId
    shown: bool = True
    kind: Literal["reveal_step"] = "reveal_step"


@dataclass(frozen=True, slots=True)
class ShowSheet:
    """Put one sheet of the current step on the screen; from 0."""

    step: StepId
    sheet: int
    kind: Literal["show_sheet"] = "show_sheet"


@dataclass(frozen=True, slots=True)
class ReleaseTexts:
    """Let the room see words that were written, or take them away."""

    step: StepId
    field: str
    seats: tuple[SeatId, ...]
    shown: bool = True
    kind: Literal["release_texts"] = "release_texts"


@dataclass(frozen=True, slots=True)
class SetBlack:
    """Make the projector black, or show again."""

    on: bool
    kind: Literal["set_black"] = "set_black"


@dataclass(frozen=True, slots=True)
class SetTalk:
    """Lock the phones for a talk, or free them."""

    on: bool
    kind: Literal["set_talk"] = "set_talk"


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Note something at the current step. With `quote` it is what somebody said, who is fine with that."""

    text: str
    quote: bool = False
    kind: Literal["write_note"] = "write_note"


@dataclass(frozen=True, slots=True)
class CloseSession:
    """End the evening."""

    kind: Literal["close_session"] = "close_session"


@dataclass(frozen=True, slots=True)
class ReopenSession:
    """Go on with an evening that was closed too early."""

    kind: Literal["reopen_session"] = "reopen_session"


@dataclass(frozen=True, slots=True)
class CountHands:
    """Paper mode: raised hands or paper cards of a side, per field how many for each option."""

    step: StepId
    side: Side
    counts: Mapping[str, Mapping[str, int]]
    kind: Literal["count_hands"] = "count_hands"


@dataclass(frozen=True, slots=True)
class PickCases:
    """Which casussen are played, in this order."""

    cases: tuple[CaseId, ...]
    kind: Literal["pick_cases"] = "pick_cases"


@dataclass(frozen=True, slots=True)
class AddCase:
    """Play a casus of our own, with the steps that go with it."""

    case: Case
    steps: tuple[Step, ...]
    kind: Literal["add_case"] = "add_case"


@dataclass(frozen=True, slots=True)
class FlagCase:
    """Say that a casus is not right any more, and why."""

    case: CaseId
    text: str
    kind: Literal["flag_case"] = "flag_case"


Command = (
    CreateSession
    | JoinSession
    | ChangeSeat
    | GiveAnswer
    | GiveJoint
    | OpenKras
    | OpenStep
    | RevealStep
    | ShowSheet
    | ReleaseTexts
    | SetBlack
    | SetTalk
    | WriteNote
    | CloseSession
    | ReopenSession
    | CountHands
    | PickCases
    | AddCase
    | FlagCase
    | AfspraakCommand
    | DeskCommand
    | StukCommand
)


@dataclass(frozen=True, slots=True)
class Stamped:
    """A command as the server received it."""

    stamp: Stamp
    command: Command
