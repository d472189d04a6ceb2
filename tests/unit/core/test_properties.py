"""Whatever people tap, in whatever order: the log is the evening, and nothing raises."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hypothesis import given as for_any
from hypothesis import settings
from hypothesis import strategies as some

from spel.core import commands as c
from spel.core import events as e
from spel.core.actors import Actor, SeatId, Stamp
from spel.core.evolve import replay
from spel.core.openness import is_public
from spel.core.permissions import ALLOWED
from spel.core.questions import Answer, Ask, Chips, Choice, Words, fits
from spel.core.script import StepId
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.engine.batch import Batch
from spel.engine.clerk import Accepted, Clerk, Outcome, Refused
from spel.engine.clerks import Clerks
from spel.store.memory import MemoryStore
from tests.story import (
    AT_E2,
    AVOND,
    BEGUN,
    C_WITH_WORDS,
    CLOCK,
    DESK,
    HAAS,
    HEK,
    KLOK,
    PROJECTOR,
    SCRIPT,
    SPREIDING,
    TEN_CHIPS,
    VISITOR,
    ZELF,
    B,
    moment,
)

PEOPLE = (HAAS, HEK, KLOK, DESK, VISITOR, PROJECTOR, CLOCK)
FITTING = (B, C_WITH_WORDS, TEN_CHIPS, AT_E2)

SEATS = some.sampled_from([HAAS.id, HEK.id, KLOK.id, SeatId("onbekend")])
STEPS = some.sampled_from(
    [ZELF, SPREIDING, ZELF, SPREIDING, *(step.id for step in SCRIPT.steps), StepId("?")]
)
SIDES = some.sampled_from(Side)
NAMES = some.sampled_from(["Haas", "Hek", "", "\N{SNOWMAN}"])
FIELDS = some.sampled_from(["keuze", "waarom", "waarom", "rollen", "nu", "nergens"])
VALUES = some.one_of(
    some.builds(Choice, some.sampled_from(["A", "B", "E2", "Z"])),
    some.builds(Words, some.text(max_size=45)),
    some.builds(Chips, some.dictionaries(some.sampled_from(["spreken", "doen"]), some.integers(-1, 10))),
)
ANSWERS = some.sampled_from(FITTING) | some.builds(Answer, some.dictionaries(FIELDS, VALUES, max_size=3))
MOVING = some.builds(c.OpenStep, STEPS, STEPS)
SHOWING = some.builds(c.RevealStep, STEPS, some.sampled_from([True, True, False]))
ANSWERING = some.builds(c.GiveAnswer, STEPS, ANSWERS)
RELEASING = some.builds(
    c.ReleaseTexts, STEPS, FIELDS, some.lists(SEATS, max_size=2).map(tuple), some.booleans()
)
SELDOM = some.one_of(
    some.builds(c.CreateSession, some.just(SCRIPT)),
    some.builds(c.JoinSession, SEATS, SIDES, NAMES),
    some.builds(c.ChangeSeat, SIDES, NAMES),
    some.builds(c.GiveJoint, STEPS, SIDES, ANSWERS),
    some.builds(c.OpenKras, STEPS),
    some.builds(c.ShowSheet, STEPS, some.integers(-1, 3)),
    some.builds(c.SetBlack, some.booleans()),
    some.builds(c.SetTalk, some.booleans()),
    some.builds(c.WriteNote, some.text(max_size=3)),
    some.just(c.CloseSession()),
    some.just(c.ReopenSession()),
)
COMMANDS = some.sampled_from([MOVING, MOVING, SHOWING, ANSWERING, ANSWERING, RELEASING, SELDOM, SELDOM])
EVENTS = some.one_of(
    some.builds(e.SeatJoined, SEATS, SIDES, NAMES),
    some.builds(e.SeatChanged, SEATS, SIDES, NAMES),
    some.builds(e.StepOpened, STEPS),
    some.builds(e.StepRevealed, STEPS),
    some.builds(e.StepHidden, STEPS),
    some.builds(e.SheetShown, STEPS, some.integers(0, 3)),
    some.builds(e.AnswerGiven, SEATS, STEPS, ANSWERS),
    some.builds(e.JointGiven, SIDES, STEPS, ANSWERS),
    some.builds(e.KrasOpened, SEATS, STEPS),
    some.builds(e.TextsReleased, STEPS, FIELDS, some.lists(SEATS, max_size=2).map(tuple), some.booleans()),
    some.builds(e.BlackSet, some.booleans()),
    some.builds(e.TalkSet, some.booleans()),
    some.builds(e.NoteWritten, STEPS, NAMES),
    some.just(e.SessionClosed()),
    some.just(e.SessionReopened()),
)


@dataclass(frozen=True)
class Tap:
    """Somebody taps. `aimed` makes it one that may well succeed: who may, where the room is, what fits."""

    by: Actor
    command: c.Command
    aimed: bool

    def at(self, state: State, number: int) -> tuple[c.Command, Stamp]:
        """The command as it arrives, with its stamp."""
        by, command = (self._allowed(), self._here(state)) if self.aimed else (self.by, self.command)
        return command, Stamp(by, moment(number), f"tap {number}")

    def _allowed(self) -> Actor:
        may = ALLOWED[type(self.command)]
        return self.by if isinstance(self.by, may) else next(each for each in PEOPLE if isinstance(each, may))

    def _here(self, state: State) -> c.Command:
        match self.command:
            case c.OpenStep():
                return replace(self.command, seen=state.step_id)
            case c.GiveAnswer(answer=answer) | c.GiveJoint(answer=answer):
                asked = state.step.asks.get(Side.DORP, Ask(()))
                fitting = next((each for each in FITTING if fits(asked, each)), answer)
                return replace(
                    self.command, step=state.step_id, answer=answer if fits(asked, answer) else fitting
                )
            case c.RevealStep() | c.ShowSheet():
                return replace(self.command, step=state.step_id)
            case other:
                return other


SOME_TAPS = some.builds(
    Tap,
    some.sampled_from(PEOPLE),
    COMMANDS.flatmap(lambda kind: kind),
    some.sampled_from([True, True, False]),
)
any_taps = for_any(some.lists(SOME_TAPS, min_size=20, max_size=60))
often = settings(max_examples=40, deadline=None)


@dataclass
class Evening:
    """An evening at a clerk, with Haas and Klok seated."""

    store: MemoryStore = field(default_factory=MemoryStore)

    def __post_init__(self):
        self.clerk = Clerks(self.store).begin(AVOND, "HAZEL1", SCRIPT, Stamp(CLOCK, moment(0), "begin"))
        for seat, side in ((HAAS, Side.DORP), (KLOK, Side.GEMEENTE)):
            self.clerk.handle(
                c.JoinSession(seat.id, side, seat.id), Stamp(VISITOR, moment(0), f"join {seat.id}")
            )

    def play(self, taps: list[Tap]) -> Iterator[tuple[State, Outcome, State]]:
        """Tap after tap: the state before, what was told, the state after."""
        for number, tap in enumerate(taps):
            before = self.clerk.state
            outcome = self.clerk.handle(*tap.at(before, number))
            yield before, outcome, self.clerk.state


@often
@any_taps
def test_the_log_replayed_is_the_evening(taps):
    evening = Evening()

    for _ in evening.play(taps):
        pass

    log = evening.store.read(AVOND)
    assert replay((record.event, record.at) for record in log) == evening.clerk.state
    assert Clerk(evening.store, AVOND).state == evening.clerk.state
    assert evening.clerk.state.version == len(log)


@often
@any_taps
def test_a_refused_tap_changes_nothing(taps):
    evening = Evening()

    for before, outcome, after in evening.play(taps):
        if isinstance(outcome, Refused) or outcome.events == ():
            assert after is before
        else:
            assert after.version == before.version + len(outcome.events) == outcome.version

    assert evening.clerk.state.version == len(evening.store.read(AVOND))


@often
@any_taps
def test_a_repeated_tap_is_told_the_same_and_changes_nothing(taps):
    evening = Evening()

    for number, (before, outcome, after) in enumerate(evening.play(taps)):
        if isinstance(outcome, Accepted) and outcome.events:
            again = evening.clerk.handle(*taps[number].at(before, number))

            assert again == replace(outcome, repeated=True)
            assert evening.clerk.state is after


@often
@any_taps
def test_what_the_room_may_have_seen_does_not_change_any_more(taps):
    evening = Evening()

    for before, _, after in evening.play(taps):
        for step in SCRIPT.steps:
            if is_public(before, step.id):
                assert after.answers.get(step.id) == before.answers.get(step.id)
                assert after.joint.get(step.id) == before.joint.get(step.id)


@often
@any_taps
def test_taps_that_are_decided_together_lead_to_what_they_lead_to_one_by_one(taps):
    evening = Evening()
    batch = Batch(evening.clerk.state, {})

    for number, tap in enumerate(taps):
        command, stamp = tap.at(batch.state, number)
        batch.add(c.Stamped(stamp, command))

    assert batch.fates == [outcome for _, outcome, _ in evening.play(taps)]
    assert batch.state == evening.clerk.state
    assert tuple(batch.records) == evening.store.read(AVOND, after=4)


@often
@for_any(some.lists(EVENTS, max_size=40))
def test_no_event_ever_raises_when_it_happens(events):
    log = [(event, moment(number)) for number, event in enumerate((*BEGUN, *events))]

    assert replay(log).version == len(log)
