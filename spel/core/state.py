"""Where an evening stands: the sum of its events, never changed in place."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from spel.core.actors import SeatId
from spel.core.afspraken import Afspraak, AfspraakId
from spel.core.questions import Answer
from spel.core.script import Case, CaseId, Place, Script, Step, StepId
from spel.core.stukken import Touch
from spel.core.undo import Undo
from spel.core.vocabulary import Lezers, Side

if TYPE_CHECKING:
    from dataclasses import replace

    changed = replace

NOWHERE = StepId("")
NO_CARD = AfspraakId("")
DESK = "desk"
"""What `Seated.via` says of a seat without a telephone."""
EMPTY = Script(title="", vorm="", vorm_titel="", place=Place(), sides=(), steps=())
BEFORE = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody at the table, or `people` of them who answer as one.

    `via` is the seat whose telephone this one borrows, or `DESK` where the spelleider fills in.
    """

    side: Side
    name: str
    people: int = 1
    via: str = ""
    table: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the spelleider at a step."""

    step: StepId
    text: str
    at: datetime
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """The name of one written text: whose, where."""

    step: StepId
    field: str
    seat: SeatId


@dataclass(frozen=True, slots=True)
class Flag:
    """Why a casus is not right any more, according to this room."""

    case: CaseId
    text: str


@dataclass(frozen=True)  # without slots, so that `changed` can take over all fields at once
class State:
    """The evening now. `version` counts its events; `opened_at` is when the current step began.

    `order` holds the steps that can be reached, in the order in which they are played. `hands` are the
    answers of raised hands, one for each hand.
    """

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
    by_table: Mapping[StepId, Mapping[str, Answer]] = field(default_factory=dict)
    hands: Mapping[StepId, Mapping[Side, tuple[Answer, ...]]] = field(default_factory=dict)
    order: tuple[StepId, ...] = ()
    picked: tuple[CaseId, ...] = ()
    flags: tuple[Flag, ...] = ()
    afspraken: Mapping[AfspraakId, Afspraak] = field(default_factory=dict)
    laid: AfspraakId = NO_CARD
    krassed: Mapping[StepId, frozenset[SeatId]] = field(default_factory=dict)
    released: frozenset[Shown] = frozenset()
    notes: tuple[Note, ...] = ()
    black: bool = False
    talking: bool = False
    closed: bool = False
    lead: str = ""
    """The desk that leads; empty until one took the lead."""
    overview: bool = False
    qr: bool = False
    """Whether the code to join fills the wall, until the next step."""
    door_open: bool = True
    intake_open: bool = True
    frozen: "State | None" = None
    """What the wall keeps showing while it stands still."""
    skipped: frozenset[StepId] = frozenset()
    extended: Mapping[StepId, float] = field(default_factory=dict)
    aside: frozenset[Shown] = frozenset()
    groups: Mapping[Shown, str] = field(default_factory=dict)
    started_at: datetime = BEFORE
    """When the room left its first step."""
    undo: Undo | None = None
    touches: Mapping[str, Mapping[str, Touch]] = field(default_factory=dict)
    """What was changed in the documents: kind of document, id of the piece."""
    lezers: Lezers | None = None
    """Who may read, as the village decided on its own page; none: what it said in the room holds."""

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
        """How many people sit on a side."""
        return sum(seated.people for seated in self.seats.values() if seated.side == side)

    def devices(self, side: Side) -> int:
        """How many telephones the people of a side answer with."""
        return sum(not seated.via for seated in self.seats.values() if seated.side == side)

    def place(self, step: StepId) -> int:
        """Where a step comes in the evening, from 0; -1 for one that is not played."""
        return self.order.index(step) if step in self.order else -1

    @property
    def route(self) -> tuple[Step, ...]:
        """The steps that Volgende and Terug go along."""
        steps = (self.script.step(id) for id in self.order if id not in self.skipped)
        return tuple(step for step in steps if step is not None and not step.extra)

    def answers_of(self, step: StepId, side: Side) -> Mapping[SeatId, Answer]:
        """The answers of one side to one step."""
        given = self.answers.get(step, {})
        return {seat: answer for seat, answer in given.items() if self.seats[seat].side == side}


NAMES = frozenset(each.name for each in fields(State))

if not TYPE_CHECKING:  # to the type checker it is `dataclasses.replace`, which looks at every name

    def changed(state, /, **named):
        """The state with other values under these names. Raises TypeError for a name it has not.

        What `dataclasses.replace` does, twenty times as quick: every event of a log comes by here.
        """
        if not named.keys() <= NAMES:
            raise TypeError(f"a state has no {sorted(named.keys() - NAMES)}")
        after = object.__new__(State)
        after.__dict__.update(state.__dict__, **named)
        return after


NEW = State()
