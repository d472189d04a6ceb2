"""What happened. A `kind` is written by hand and never changes once released."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from spel.core.actors import SeatId
from spel.core.afspraak_events import AfspraakEvent
from spel.core.desk_events import DeskEvent
from spel.core.questions import Answer
from spel.core.script import Case, CaseId, Script, Step, StepId
from spel.core.stukken_events import StukEvent
from spel.core.vocabulary import Side


@dataclass(frozen=True, slots=True)
class SessionCreated:
    """The evening exists, with its whole script."""

    script: Script
    kind: Literal["session.created"] = "session.created"


@dataclass(frozen=True, slots=True)
class SeatJoined:
    """Somebody sat down: `people` of them on one telephone, which is that of `via` where it is borrowed."""

    seat: SeatId
    side: Side
    name: str
    people: int = 1
    via: str = ""
    table: str = ""
    kind: Literal["seat.joined"] = "seat.joined"


@dataclass(frozen=True, slots=True)
class SeatChanged:
    """Somebody moved to another side or took another name."""

    seat: SeatId
    side: Side
    name: str
    people: int = 1
    table: str = ""
    kind: Literal["seat.changed"] = "seat.changed"


@dataclass(frozen=True, slots=True)
class StepOpened:
    """The room is at this step."""

    step: StepId
    kind: Literal["step.opened"] = "step.opened"


@dataclass(frozen=True, slots=True)
class StepRevealed:
    """What this step shows may be seen."""

    step: StepId
    kind: Literal["step.revealed"] = "step.revealed"


@dataclass(frozen=True, slots=True)
class StepHidden:
    """What this step shows is covered again."""

    step: StepId
    kind: Literal["step.hidden"] = "step.hidden"


@dataclass(frozen=True, slots=True)
class SheetShown:
    """Of a step with several sheets (questions, mirrors), this one is on the screen; from 0."""

    step: StepId
    sheet: int
    kind: Literal["sheet.shown"] = "sheet.shown"


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """A seat filled in the form of a step; a later one takes its place."""

    seat: SeatId
    step: StepId
    answer: Answer
    kind: Literal["answer.given"] = "answer.given"


@dataclass(frozen=True, slots=True)
class JointGiven:
    """A side, or one table of it, filled in a step together; a later one takes its place."""

    side: Side
    step: StepId
    answer: Answer
    table: str = ""
    kind: Literal["joint.given"] = "joint.given"


@dataclass(frozen=True, slots=True)
class KrasOpened:
    """A seat scratched its card of this step."""

    seat: SeatId
    step: StepId
    kind: Literal["kras.opened"] = "kras.opened"


@dataclass(frozen=True, slots=True)
class TextsReleased:
    """Written words may be seen by the room (`shown`), or not any more."""

    step: StepId
    field: str
    seats: tuple[SeatId, ...]
    shown: bool
    kind: Literal["texts.released"] = "texts.released"


@dataclass(frozen=True, slots=True)
class BlackSet:
    """The projector is black, or shows again."""

    on: bool
    kind: Literal["black.set"] = "black.set"


@dataclass(frozen=True, slots=True)
class TalkSet:
    """ "Even praten": the phones are locked, or free again."""

    on: bool
    kind: Literal["talk.set"] = "talk.set"


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """The spelleider noted something at a step, or wrote down what somebody said and may be quoted on."""

    step: StepId
    text: str
    quote: bool = False
    kind: Literal["note.written"] = "note.written"


@dataclass(frozen=True, slots=True)
class SessionClosed:
    """The evening is over; nothing can be answered any more."""

    kind: Literal["session.closed"] = "session.closed"


@dataclass(frozen=True, slots=True)
class SessionReopened:
    """The evening was closed too early and goes on."""

    kind: Literal["session.reopened"] = "session.reopened"


@dataclass(frozen=True, slots=True)
class HandsCounted:
    """Raised hands or paper cards of a side were counted; a later count takes its place."""

    step: StepId
    side: Side
    counts: Mapping[str, Mapping[str, int]]
    kind: Literal["hands.counted"] = "hands.counted"


@dataclass(frozen=True, slots=True)
class CasesPicked:
    """These casussen are played, in this order."""

    cases: tuple[CaseId, ...]
    kind: Literal["cases.picked"] = "cases.picked"


@dataclass(frozen=True, slots=True)
class CaseAdded:
    """The room plays a casus of its own."""

    case: Case
    steps: tuple[Step, ...]
    kind: Literal["case.added"] = "case.added"


@dataclass(frozen=True, slots=True)
class CaseFlagged:
    """Somebody said that a casus is not right any more."""

    case: CaseId
    text: str
    kind: Literal["case.flagged"] = "case.flagged"


Event = (
    SessionCreated
    | SeatJoined
    | SeatChanged
    | StepOpened
    | StepRevealed
    | StepHidden
    | SheetShown
    | AnswerGiven
    | JointGiven
    | KrasOpened
    | TextsReleased
    | BlackSet
    | TalkSet
    | NoteWritten
    | SessionClosed
    | SessionReopened
    | HandsCounted
    | CasesPicked
    | CaseAdded
    | CaseFlagged
    | AfspraakEvent
    | DeskEvent
    | StukEvent
)
