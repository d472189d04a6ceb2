"""The evening in plain words, counted from its log without the rules of the game."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace

from spel.core import desk_events as d
from spel.core import events as e
from spel.core.actors import Desk, Seat
from spel.core.evolve import UNDOABLE
from spel.core.questions import Answer
from spel.core.script import Script
from spel.core.state import State
from spel.store.base import Record
from tests.contract.truth import Tapped

SWITCHES = {
    e.BlackSet: "black",
    e.TalkSet: "talking",
    d.OverviewSet: "overview",
    d.QrSet: "qr",
    d.DoorSet: "door_open",
    d.IntakeSet: "intake_open",
}


@dataclass(frozen=True)
class Steered:
    """What a desk decides, and takes back; the names are those of the state."""

    step_id: str = ""
    revealed: frozenset[str] = frozenset()
    sheets: Mapping[str, int] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    extended: Mapping[str, float] = field(default_factory=dict)
    black: bool = False
    talking: bool = False
    overview: bool = False
    qr: bool = False
    door_open: bool = True
    intake_open: bool = True
    closed: bool = False


class Ledger:
    """Goes through a log line by line, and says where a line could not have been written."""

    def __init__(self, script: Script, taps: Mapping[str, Tapped]) -> None:
        self.script, self.taps = script, taps
        self.steered, self.before = Steered(), None
        self.lead = ""
        self.seats: set[str] = set()
        self.visited: set[str] = set()
        self.said: dict[tuple[str, str], Answer] = {}

    def add(self, record: Record) -> None:
        """One line more."""
        self._may(record)
        event = record.event
        if isinstance(event, d.DeskUndone):
            self.steered, self.before = self.before or self.steered, None
        elif type(event) in UNDOABLE:
            self.before = self.steered if self.steered.step_id else None
        self._steer(event)
        self._room(event)

    def _may(self, record: Record) -> None:
        """Who is not there gives nothing; a desk that does not lead moves nothing, and one step at a time."""
        by, event = record.by, record.event
        assert not isinstance(by, Seat) or by.id in self.seats, ("does not sit", record)
        leads = self.lead in {"", by.id} if isinstance(by, Desk) else True
        assert leads or isinstance(event, d.LeadTaken), ("does not lead", self.lead, record)
        if isinstance(event, e.AnswerGiven) and isinstance(by, Seat):
            assert event.seat == by.id, ("gives for another", record)
        if isinstance(event, e.StepOpened) and record.tap in self.taps:
            asked = self.taps[record.tap].fields
            assert (event.step, self.steered.step_id) == (asked["step"], asked["seen"]), ("not asked", record)

    def _steer(self, event: e.Event) -> None:
        now = self.steered
        match event:
            case e.StepOpened(step=step):
                asks = any(each.id == step and each.asks for each in self.script.steps)
                covered = {each.id for each in self.script.steps if asks and step in each.shows}
                turned = {"step_id": step, "revealed": now.revealed - covered}
                turned |= dict.fromkeys(("talking", "qr", "overview"), False)
            case e.StepRevealed(step=step):
                turned = {"revealed": now.revealed | {step}, "overview": False}
            case e.StepHidden(step=step):
                turned = {"revealed": now.revealed - {step}}
            case e.SheetShown(step=step, sheet=sheet):
                turned = {"sheets": {**now.sheets, step: sheet}}
            case e.SessionClosed():
                turned = {"closed": True, "black": False}
            case e.SessionReopened():
                turned = {"closed": False}
            case d.StepExtended(step=step, minutes=minutes):
                turned = {"extended": {**now.extended, step: minutes}}
            case d.StepsSkipped(steps=steps, on=on):
                turned = {"skipped": now.skipped | {*steps} if on else now.skipped - {*steps}}
            case d.DoorSet() | d.IntakeSet():
                turned = {SWITCHES[type(event)]: event.open}
            case _:
                turned = {SWITCHES[type(event)]: event.on} if type(event) in SWITCHES else {}
        self.steered = replace(now, **turned)

    def _room(self, event: e.Event) -> None:
        match event:
            case e.StepOpened(step=step):
                self.visited.add(step)
            case e.SeatJoined(seat=seat):
                self.seats.add(seat)
            case d.LeadTaken(desk=desk):
                self.lead = desk
            case d.SeatRemoved(seat=seat):
                self.seats.remove(seat)
                self.said = {at: answer for at, answer in self.said.items() if at[1] != seat}
            case e.AnswerGiven(seat=seat, step=step, answer=answer):
                self.said[step, seat] = answer
            case e.JointGiven(side=side, step=step, table=table, answer=answer):
                self.said[step, table or side] = answer

    def is_that_of(self, state: State) -> None:
        """The rules made the same of it."""
        steered = {each.name: getattr(state, each.name) for each in fields(Steered)}
        assert steered == {each.name: getattr(self.steered, each.name) for each in fields(Steered)}
        assert (state.lead, state.seats.keys(), state.visited) == (self.lead, self.seats, self.visited)
        assert said(state) == self.said


def said(state: State) -> dict[tuple[str, str], Answer]:
    """All answers that stand, by step and by who gave them."""
    return {
        (step, who): answer
        for given in (state.answers, state.joint, state.by_table)
        for step, by in given.items()
        for who, answer in by.items()
    }


def counted(log: Sequence[Record], state: State, taps: Mapping[str, Tapped]) -> None:
    """What a log says in plain words is what the evening shows."""
    ledger = Ledger(state.script, taps)
    for record in log[: state.version]:
        ledger.add(record)
    ledger.is_that_of(state)
