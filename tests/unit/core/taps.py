"""Whatever people may tap and whatever may have happened: every command and every event, at random."""

from dataclasses import dataclass, replace

from hypothesis import strategies as some

from spel.core import afspraak_commands as ac
from spel.core import afspraak_events as ae
from spel.core import commands as c
from spel.core import desk_commands as d
from spel.core import desk_events as de
from spel.core import events as e
from spel.core import stukken_commands as sc
from spel.core import stukken_events as se
from spel.core.actors import Actor, Desk, Dorp, Seat, SeatId, Stamp
from spel.core.afspraken import AfspraakId, Soort, Status, Uitkomst
from spel.core.openness import is_open
from spel.core.permissions import ALLOWED
from spel.core.questions import Answer, Ask, Chips, Choice, Picks, Words, fits
from spel.core.script import NO_CASE, Script, Step, StepId
from spel.core.state import State
from spel.core.vocabulary import Groep, Lezers, Side
from spel.core.written import written
from tests.programme import C1, C2, C3, OWN, TABLES, beat, beats, casus
from tests.story import (
    AT_E2,
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

PLAYED: Script = replace(
    SCRIPT,
    steps=(*SCRIPT.steps[:-1], *(step for case in (C1, C2) for step in beats(case)), SCRIPT.steps[-1]),
    cases=(casus(C1), casus(C2)),
    play=1,
    tables=TABLES,
)
"""The evening of the story, with two casussen of which one fits, and tables."""

LAPTOP, TELEFOON = Desk("laptop"), Desk("telefoon")
PEOPLE = (HAAS, HEK, KLOK, DESK, LAPTOP, TELEFOON, VISITOR, PROJECTOR, CLOCK, Dorp())
FITTING = (B, C_WITH_WORDS, TEN_CHIPS, AT_E2)
TABLE_OF = {Side.DORP: "molen", Side.GEMEENTE: "raadhuis", Side.PARTIJ: ""}
WORDS = {"wat": "De bank maken", "eigenaar": "E2", "contact": "de bode", "wanneer": "mei"}

SEATS = some.sampled_from([HAAS.id, HEK.id, KLOK.id, SeatId("onbekend")])
OFTEN = (ZELF, SPREIDING, ZELF, SPREIDING, beat(C1, "zelf"), beat(C1, "spreiding"), beat(C1, "samen"))
STEPS = some.sampled_from(
    [*OFTEN, *OFTEN, *(step.id for step in PLAYED.steps), *(step.id for step in beats(OWN)), StepId("?")]
)
CASES = some.sampled_from([C1, C2, C3, OWN, NO_CASE])
SIDES = some.sampled_from(Side)
NAMES = some.sampled_from(["Haas", "Hek", "", "\N{SNOWMAN}"])
PEOPLES = some.sampled_from([1, 1, 1, 3, 0, -1])
VIAS = some.sampled_from(["", "", HAAS.id, "desk", "onbekend"])
AT_TABLES = some.sampled_from(["", "molen", "duin", "raadhuis", "nergens"])
FIELDS = some.sampled_from(["keuze", "waarom", "waarom", "rollen", "nu", "nergens"])
OPTIONS = some.sampled_from(["A", "B", "E2", "Z"])
VALUES = some.one_of(
    some.builds(Choice, OPTIONS),
    some.builds(Picks, some.lists(OPTIONS, max_size=3).map(tuple)),
    some.builds(Words, some.text(max_size=45)),
    some.builds(Chips, some.dictionaries(some.sampled_from(["spreken", "doen"]), some.integers(-1, 10))),
)
DISSENT = some.sampled_from([0, 0, 0, 1, 2, -1])
ANSWERS = some.sampled_from(FITTING) | some.builds(
    Answer, some.dictionaries(FIELDS, VALUES, max_size=3), DISSENT
)
COUNTS = some.sampled_from([{"keuze": {"A": 2, "B": 1}}, {"nu": {"E1": 3}}]) | some.dictionaries(
    FIELDS, some.dictionaries(OPTIONS, some.integers(-1, 3), max_size=2), max_size=2
)
PICKED = some.lists(CASES, max_size=3).map(tuple)

CARDS = some.sampled_from([AfspraakId("k1"), AfspraakId("k1"), AfspraakId("k2"), AfspraakId("")])
SOORTEN = some.sampled_from([Soort.AFSPRAAK, Soort.AFSPRAAK, Soort.NEE, Soort.LOSLATEN])
LINES = some.sampled_from([WORDS, WORDS, {**WORDS, "wanneer": "juni"}, {"wat": "Iets"}, {}, {"geheim": "x"}])
FROM = some.sampled_from([None, None, *Side])
HEARD = some.lists(some.sampled_from(Groep), max_size=2).map(tuple)
REASONS = some.sampled_from(["", "Te duur."])
QUESTIONS = some.sampled_from(["Wie?", "Wat?", ""])
DRAWN = some.lists(QUESTIONS, max_size=2).map(tuple)
SEEN = some.sampled_from([None, None, 0, 1])
STATUSES, UITKOMSTEN = some.sampled_from(Status), some.sampled_from(Uitkomst)

SOME_SEATS = some.lists(SEATS, max_size=2).map(tuple)
MOVING = some.builds(c.OpenStep, STEPS, STEPS)
SHOWING = some.builds(c.RevealStep, STEPS, some.sampled_from([True, True, False]))
ANSWERING = some.builds(c.GiveAnswer, STEPS, ANSWERS)
TOGETHER = some.builds(c.GiveJoint, STEPS, SIDES, ANSWERS, AT_TABLES)
COUNTING = some.builds(c.CountHands, STEPS, SIDES, COUNTS)
RELEASING = some.builds(c.ReleaseTexts, STEPS, FIELDS, SOME_SEATS, some.booleans())
SELDOM = some.one_of(
    some.builds(c.CreateSession, some.just(PLAYED)),
    some.builds(c.JoinSession, SEATS, SIDES, NAMES, PEOPLES, VIAS, AT_TABLES),
    some.builds(c.ChangeSeat, SIDES, NAMES, PEOPLES, AT_TABLES),
    some.builds(c.OpenKras, STEPS),
    some.builds(c.ShowSheet, STEPS, some.integers(-1, 3)),
    some.builds(c.SetBlack, some.booleans()),
    some.builds(c.SetTalk, some.booleans()),
    some.builds(c.WriteNote, some.text(max_size=3)),
    some.sampled_from([c.CloseSession(), c.ReopenSession(), c.ReopenSession()]),
)
PROGRAMME = some.one_of(
    some.builds(c.PickCases, PICKED),
    some.builds(c.AddCase, CASES.map(casus), some.sampled_from([(), beats(OWN), beats(C3)])),
    some.builds(c.FlagCase, CASES, REASONS),
)
AGREEING = some.one_of(
    some.builds(ac.DraftAfspraak, CARDS, SOORTEN, LINES, FROM, CASES, HEARD),
    some.builds(ac.DraftAfspraak, CARDS, some.just(Soort.AFSPRAAK), some.just(WORDS)),
    some.builds(ac.EditAfspraak, CARDS, LINES, HEARD),
    some.builds(ac.ShakeAfspraak, CARDS, SIDES, some.sampled_from([True, True, False]), SEEN),
    some.builds(ac.ShakeAfspraak, CARDS, SIDES),
    some.builds(ac.SetAfspraak, CARDS, STATUSES, REASONS),
    some.builds(ac.DropAfspraak, CARDS),
    some.builds(ac.DrawStress, CARDS, DRAWN),
    some.builds(ac.StressAfspraak, CARDS, QUESTIONS, SIDES, UITKOMSTEN),
    some.builds(ac.LayAfspraak, CARDS),
)
SOME_STEPS = some.lists(STEPS, max_size=2).map(tuple)
GROUPS = some.sampled_from(["", "De winkel", "x" * 61])
MINUTES = some.sampled_from([5, -2.5, 0, 61])
DESKS = some.sampled_from(["laptop", "telefoon"])
UNDOING = some.just(d.UndoDesk())
KEEPING_ORDER = some.one_of(
    some.just(d.TakeLead()),
    some.builds(d.ExtendStep, STEPS, MINUTES),
    some.builds(d.SkipSteps, SOME_STEPS, some.booleans()),
    some.builds(d.SetFreeze, some.booleans()),
    some.builds(d.SetOverview, some.booleans()),
    some.builds(d.SetQr, some.booleans()),
    some.builds(d.SetDoor, some.sampled_from([True, True, False])),
    some.builds(d.SetIntake, some.sampled_from([True, True, False])),
    some.builds(d.RemoveSeat, SEATS),
    some.builds(d.SetAside, STEPS, FIELDS, SOME_SEATS, some.booleans()),
    some.builds(d.GroupTexts, STEPS, FIELDS, SOME_SEATS, GROUPS),
)
TOUCHED = (some.sampled_from(["verslag", ""]), some.sampled_from(["0" * 12, "?"]), NAMES, some.booleans())
READERS = some.sampled_from(Lezers)
DOCUMENTS = some.builds(sc.TouchPiece, *TOUCHED) | some.builds(sc.DecideReaders, READERS)
ROOM = (MOVING, MOVING, SHOWING, ANSWERING, ANSWERING, TOGETHER, COUNTING, RELEASING, SELDOM, SELDOM)
COMMANDS = some.sampled_from(
    [*ROOM, PROGRAMME, DOCUMENTS, AGREEING, AGREEING, AGREEING, KEEPING_ORDER, KEEPING_ORDER, UNDOING]
)
EVENTS = some.one_of(
    some.builds(e.SeatJoined, SEATS, SIDES, NAMES, PEOPLES, VIAS, AT_TABLES),
    some.builds(e.SeatChanged, SEATS, SIDES, NAMES, PEOPLES, AT_TABLES),
    some.builds(e.StepOpened, STEPS),
    some.builds(e.StepRevealed, STEPS),
    some.builds(e.StepHidden, STEPS),
    some.builds(e.SheetShown, STEPS, some.integers(0, 3)),
    some.builds(e.AnswerGiven, SEATS, STEPS, ANSWERS),
    some.builds(e.JointGiven, SIDES, STEPS, ANSWERS, AT_TABLES),
    some.builds(e.HandsCounted, STEPS, SIDES, COUNTS),
    some.builds(e.KrasOpened, SEATS, STEPS),
    some.builds(e.TextsReleased, STEPS, FIELDS, SOME_SEATS, some.booleans()),
    some.builds(e.BlackSet, some.booleans()),
    some.builds(e.TalkSet, some.booleans()),
    some.builds(e.NoteWritten, STEPS, NAMES),
    some.builds(e.CasesPicked, PICKED),
    some.builds(e.CaseAdded, CASES.map(casus), some.sampled_from([(), beats(OWN), beats(C3)])),
    some.builds(e.CaseFlagged, CASES, REASONS),
    some.builds(ae.AfspraakDrafted, CARDS, SOORTEN, LINES, FROM, CASES, HEARD),
    some.builds(ae.AfspraakEdited, CARDS, LINES, HEARD),
    some.builds(ae.AfspraakShaken, CARDS, SIDES, some.booleans()),
    some.builds(ae.AfspraakSet, CARDS, STATUSES, REASONS),
    some.builds(ae.AfspraakDropped, CARDS),
    some.builds(ae.StressDrawn, CARDS, DRAWN),
    some.builds(ae.AfspraakStressed, CARDS, QUESTIONS, SIDES, UITKOMSTEN),
    some.builds(ae.AfspraakLaid, CARDS),
    some.just(e.SessionClosed()),
    some.just(e.SessionReopened()),
    some.builds(de.LeadTaken, DESKS),
    some.just(de.DeskUndone()),
    some.builds(de.StepExtended, STEPS, MINUTES),
    some.builds(de.StepsSkipped, SOME_STEPS, some.booleans()),
    some.builds(de.FreezeSet, some.booleans()),
    some.builds(de.OverviewSet, some.booleans()),
    some.builds(de.QrSet, some.booleans()),
    some.builds(de.DoorSet, some.booleans()),
    some.builds(de.IntakeSet, some.booleans()),
    some.builds(de.SeatRemoved, SEATS),
    some.builds(de.TextsSetAside, STEPS, FIELDS, SOME_SEATS, some.booleans()),
    some.builds(de.TextsGrouped, STEPS, FIELDS, SOME_SEATS, GROUPS),
    some.builds(se.PieceTouched, *TOUCHED),
    some.builds(se.ReadersDecided, READERS),
)


@dataclass(frozen=True)
class Tap:
    """Somebody taps. `aimed` makes it one that may well succeed: who may, where the room is, what fits."""

    by: Actor
    command: c.Command
    aimed: bool

    def at(self, state: State, number: int) -> tuple[c.Command, Stamp]:
        """The command as it arrives, with its stamp."""
        by = self._allowed(state) if self.aimed else self.by
        command = self._here(by, state) if self.aimed else self.command
        return command, Stamp(by, moment(number), f"tap {number}")

    def _allowed(self, state: State) -> Actor:
        may = ALLOWED[type(self.command)]
        by = self.by if isinstance(self.by, may) else next(each for each in PEOPLE if isinstance(each, may))
        leading = Desk(state.lead) if state.lead else by
        return leading if isinstance(by, Desk) and not isinstance(self.command, d.TakeLead) else by

    def _here(self, by: Actor, state: State) -> c.Command:
        match self.command:
            case c.OpenStep():
                return replace(self.command, seen=state.step_id)
            case c.JoinSession(side=side) | c.ChangeSeat(side=side):
                return replace(self.command, people=max(self.command.people, 1), table=TABLE_OF[side])
            case c.GiveAnswer() | c.GiveJoint() | c.CountHands():
                return self._answering(by, state)
            case ac.DraftAfspraak():
                return replace(self.command, velden=WORDS, casus=NO_CASE)
            case ac.ShakeAfspraak() | ac.StressAfspraak():
                return replace(self.command, id=_lying(state), side=self._side(by, state))
            case ac.EditAfspraak() | ac.SetAfspraak() | ac.DrawStress():
                return replace(self.command, id=_lying(state))
            case c.RevealStep() | c.ShowSheet() | d.ExtendStep():
                return replace(self.command, step=state.step_id)
            case c.AddCase():
                return c.AddCase(casus(OWN), beats(OWN))
            case c.ReleaseTexts() | d.SetAside() | d.GroupTexts():
                return _about_words(self.command, state)
            case other:
                return other

    def _answering(self, by: Actor, state: State) -> c.Command:
        """At a step that is open and asks for this, if the room has been at one."""
        together = isinstance(self.command, c.GiveJoint)
        asking = [each for each in state.script.steps if each.asks and each.joint == together]
        step = next((each for each in reversed(asking) if is_open(state, each.id)), state.step)
        side = self._side(by, state)
        match self.command:
            case c.GiveJoint(answer=answer):
                return c.GiveJoint(step.id, side, _fitting(step, side, answer), TABLE_OF[side])
            case c.GiveAnswer(answer=answer):
                return c.GiveAnswer(step.id, _fitting(step, side, answer))
            case other:
                return replace(other, step=step.id)

    def _side(self, by: Actor, state: State) -> Side:
        asked = getattr(self.command, "side", Side.DORP)
        return state.seats[by.id].side if isinstance(by, Seat) and by.id in state.seats else asked


def _about_words(
    command: c.ReleaseTexts | d.SetAside | d.GroupTexts, state: State
) -> c.ReleaseTexts | d.SetAside | d.GroupTexts:
    """Of words that somebody wrote, if anybody did."""
    for step in state.script.steps:
        if names := written(step.id, "waarom", state):
            return replace(command, step=step.id, field="waarom", seats=tuple(sorted(names)))
    return command


def _lying(state: State) -> AfspraakId:
    return next(iter(state.afspraken), AfspraakId("k1"))


def _fitting(step: Step, side: Side, given: Answer) -> Answer:
    asked = step.asks.get(side, Ask(()))
    return given if fits(asked, given) else next((each for each in FITTING if fits(asked, each)), given)


SOME_TAPS = some.builds(
    Tap,
    some.sampled_from(PEOPLE),
    COMMANDS.flatmap(lambda kind: kind),
    some.sampled_from([True, True, False]),
)
MANY_TAPS = some.lists(SOME_TAPS, min_size=20, max_size=60)
CARD_TAPS = some.lists(
    some.builds(Tap, some.sampled_from([HAAS, KLOK, DESK]), AGREEING, some.just(True)),
    min_size=10,
    max_size=60,
)
"""Taps that are all about cards, so that hands do meet."""
