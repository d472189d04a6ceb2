"""Where an evening stands: the sum of its events, never changed in place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from spel.core.actors import SeatId
from spel.core.questions import Answer
from spel.core.script import Case, Place, Script, Step, StepId
from spel.core.vocabulary import Side

NOWHERE = StepId("")
EMPTY = Script(title="", vorm="", vorm_titel="", place=Place(), sides=(), steps=())
BEFORE = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody at the table."""

    side: Side
    name: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the spelleider at a step."""

    step: StepId
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Shown:
    """The name of one written text: whose, where."""

    step: StepId
    field: str
    seat: SeatId


@dataclass(frozen=True, slots=True)
class State:
    """The evening now. `version` counts its events; `opened_at` is when the current step began."""

    version: int = 0
    script: Script = EMPTY
    step_id: StepId = NOWHERE
    created_at: datetime = BEFORE
    opened_at: datetime = BEFORE
    seats: Mapping[SeatId, Seated] = field(default_factory=dict)
    visited: frozenset[StepId] = frozenset()
    revealed: frozenset[StepId] = frozenset()
    sheets: Mapping[StepId, int] = field(default_factory=dict)
    answers: Mapping[StepId, Mapping[SeatId, Answer]] = field(default_factory=dict)
    joint: Mapping[StepId, Mapping[Side, Answer]] = field(default_factory=dict)
    krassed: Mapping[StepId, frozenset[SeatId]] = field(default_factory=dict)
    released: frozenset[Shown] = frozenset()
    notes: tuple[Note, ...] = ()
    black: bool = False
    talking: bool = False
    closed: bool = False

    @property
    def step(self) -> Step:
        """The step the room is at. Only for an evening that was created."""
        step = self.script.step(self.step_id)
        if step is None:
            raise LookupError("an evening that was not created is at no step")
        return step

    def case_of(self, step: Step) -> Case | None:
        """The casus a step belongs to."""
        return self.script.case(step.case)

    def side_size(self, side: Side) -> int:
        """How many seats a side has."""
        return sum(seated.side == side for seated in self.seats.values())

    def answers_of(self, step: StepId, side: Side) -> Mapping[SeatId, Answer]:
        """The answers of one side to one step."""
        given = self.answers.get(step, {})
        return {seat: answer for seat, answer in given.items() if self.seats[seat].side == side}


NEW = State()
