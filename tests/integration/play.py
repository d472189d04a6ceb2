"""Plays a whole evening over the socket, and writes down what everybody was shown and when."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from spel.core.actors import Clock, SeatId, SessionId, Stamp, Visitor
from spel.core.commands import JoinSession
from spel.core.questions import Ask, ChooseOne, ChooseSeveral, DivideChips, PlacePawn, Write
from spel.core.script import Script, Step
from spel.core.vocabulary import Side
from spel.wiring import Server
from tests.integration.hall import Hall, Line

SESSION, CODE = SessionId("avond"), "12345678"
BEGUN_AT = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
MARKER = re.compile(r"zzmerk\w+")
TAP_ID = re.compile(r'name="tap" value="[0-9a-f]*"')


@dataclass(frozen=True)
class Person:
    """Somebody at the table; `number` counts from 1 on each side."""

    side: Side
    number: int

    @property
    def name(self) -> str:
        """What they are called, which is also the name of their seat."""
        return f"{self.side}{self.number}"


PEOPLE = [Person(Side.DORP, n) for n in range(1, 6)] + [Person(Side.GEMEENTE, n) for n in range(1, 4)]
QUIET = ("dorp5", "gemeente3", "desk", "projector")
"""Who is watched most: they answer the same whatever the others do."""

ENOUGH_SHEETS = 16
"""Of the sets of sentences that can be left out of a summary not every one is looked at."""

Picks = Callable[[Person, Step], int]
"""Which option somebody picks in a step: a place in the list, also from the end."""


def same(_person: Person, _step: Step) -> int:
    """Everybody picks the first option."""
    return 0


def fields(ask: Ask, person: Person, pick: int, step: Step) -> dict[str, str]:
    """A form filled in; words that nobody else writes in every text."""
    filled: dict[str, str] = {}
    for each in ask.fields:
        match each.question:
            case ChooseOne(options=options) | ChooseSeveral(options=options) | PlacePawn(places=options):
                filled[f"a.{each.name}"] = options[pick].key
            case DivideChips(parts=parts, total=total):
                filled[f"a.{each.name}.{parts[pick].key}"] = str(total)
            case Write():
                filled[f"a.{each.name}"] = marker(person, step, each.name)
    return filled


def marker(person: Person, step: Step, name: str) -> str:
    """A word that only this person writes, and only in this field of this step."""
    return f"zzmerk{person.name}{step.id.replace('/', '')}{name}"


@dataclass(frozen=True)
class Seen:
    """One thing that somebody was shown, at which step, before or after its reveal."""

    who: str
    what: str
    step: Step
    revealed: bool
    text: str

    @cached_property
    def markers(self) -> set[str]:
        """The words in it that only one person writes."""
        return set(MARKER.findall(self.text.casefold()))


@dataclass
class Play:
    """An evening of five from the village, three of the gemeente, a desk and a wall."""

    server: Server
    script: Script
    picks: Picks = same
    reveals: bool = True
    released: frozenset[str] = frozenset({"dorp1", "gemeente1", "dorp"})
    """Whose words the spelleider lets through."""
    seen: list[Seen] = field(default_factory=list)
    revealed: bool = False
    lines: dict[str, Line] = field(default_factory=dict)

    def whole(self) -> "Play":
        """Play it from the first step to the last."""
        self._begin()
        for before, step in zip((None, *self.script.steps), self.script.steps, strict=False):
            self.step, self.revealed = step, False
            if before is not None:
                self._desk("open_step", step=step.id, seen=before.id)
            self._report("report when opened")
            self._everybody_answers()
            self._look_around()
            self._talk()
            self._release()
            self._look_around()
            self._report("report before the reveal")
            if self.reveals and step.shows:
                self._show()
        return self

    def _begin(self) -> None:
        parts = self.server.parts
        clerk = parts.clerks.begin(SESSION, CODE, self.script, Stamp(Clock(), BEGUN_AT, "begin"))
        self.hall = Hall(self.server, self.script, parts.doors.give_key(SESSION, "desk"))
        for person in PEOPLE:
            seat = SeatId(person.name)
            clerk.handle(JoinSession(seat, person.side, person.name), Stamp(Visitor(), BEGUN_AT, person.name))
            self.lines[person.name] = self.hall.line("phone", parts.doors.give_key(SESSION, "seat", seat))
        self.lines |= {"desk": self.hall.desk(), "projector": self.hall.projector()}
        self.step = self.script.steps[0]
        for name, line in self.lines.items():
            self._note(name, "hello", line.hello())
        self._frames()

    def _desk(self, kind: str, **given: str | list[str]) -> None:
        ack = self.lines["desk"].tap(kind, **given)
        assert ack["ok"], (kind, given, ack)
        self._note("desk", "ack", ack)
        self._frames()

    def _everybody_answers(self) -> None:
        for person in PEOPLE:
            ask = self.step.asks.get(person.side)
            given = {} if ask is None else fields(ask, person, self._pick(person), self.step)
            if ask is not None and not self.step.joint:
                self._tap(person, "give_answer", given)
            elif ask is not None and person.number == 1:
                self._tap(person, "give_joint", {"side": person.side.value, **given})
            elif self.step.kind == "krassen":
                self._tap(person, "open_kras", {})
        self.hall.flush()
        self._frames()

    def _pick(self, person: Person) -> int:
        return 1 if person.name in QUIET else self.picks(person, self.step)

    def _tap(self, person: Person, kind: str, given: Mapping[str, str]) -> None:
        ack = self.lines[person.name].send(kind, {"step": self.step.id, **given})
        assert ack["ok"], (person, self.step.id, given, ack)
        self._note(person.name, "ack", ack)

    def _talk(self) -> None:
        if self.step.kind in {"zelf", "samen"}:
            self._desk("set_talk", on="1")
            self._desk("set_talk", on="0")

    def _release(self) -> None:
        joint = {side.value for side in self.hall.state.joint.get(self.step.id, {})}
        writers = joint or set(self.hall.state.answers.get(self.step.id, {}))
        for name in sorted({each.name for ask in self.step.asks.values() for each in _written(ask)}):
            seats = sorted(seat for seat in writers & self.released if self._wrote(seat, name))
            self._desk("release_texts", step=self.step.id, field=name, seats=seats, shown="1")

    def _wrote(self, seat: str, name: str) -> bool:
        state = self.hall.state
        given = state.joint.get(self.step.id) or state.answers.get(self.step.id, {})
        return bool(given[seat].words(name))

    def _show(self) -> None:
        self.revealed = True
        self._desk("reveal_step", step=self.step.id, shown="1")
        for sheet in range(1, min(self.step.sheets, ENOUGH_SHEETS)):
            self._desk("show_sheet", step=self.step.id, sheet=str(sheet))
        self._look_around()
        self._report("report")

    def _look_around(self) -> None:
        for name in QUIET:
            line = self.lines[name]
            for rest in ("", "/scherm"):
                answer = line.client.get(self.hall.address(line.view, rest))
                assert answer.status_code == 200, answer.text
                self._note(name, f"page{rest}", answer.text)

    def _report(self, what: str) -> None:
        answer = self.lines["desk"].client.get(f"/avond/{SESSION}/verslag")
        assert answer.status_code == 200, answer.text
        self._note("desk", what, answer.text)

    def _frames(self) -> None:
        for name, line in self.lines.items():
            for frame in line.frames():
                self._note(name, "frame", frame)

    def _note(self, who: str, what: str, said: object) -> None:
        text = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
        self.seen.append(Seen(who, what, self.step, self.revealed, TAP_ID.sub("", text)))


def _written(ask: Ask) -> list:
    return [each for each in ask.fields if isinstance(each.question, Write)]
