"""Phones without a browser: they join, keep their line open and tap until they are answered."""

import secrets
from contextlib import closing
from random import Random
from threading import Event, Thread
from typing import Any

from tests.acceptance.deskbyhand import DeskByHand, form_of
from tests.acceptance.history import Filled, History, Sent
from tests.acceptance.lines import BROKEN, PAUSE, Line, Place, ask
from tests.integration.markup import Form, read

GIVES_UP = 0.25
"""How often somebody taps something newer instead of waiting for the answer that hangs."""
NEVER_DECIDED = {"not_kept", "taken", "bug"}


class Phone(Thread):
    """Somebody who keeps answering whatever is asked, through every lost line."""

    def __init__(  # noqa: PLR0913, PLR0917 -- one argument for each thing that a phone is
        self,
        desk: "DeskByHand",
        side: str,
        history: History,
        name: str,
        seed: int,
        patient: bool = False,
    ) -> None:
        """A patient one waits with its answer until the server can keep it."""
        super().__init__(name=name, daemon=True)
        self._address, self._door, self._side = desk.address, f"/mee/{desk.code}", side
        self._history = history
        self._chance = Random(seed)
        self._leaving = Event()
        self._patient = patient
        self.place: Place | None = None
        self._waiting: Sent | None = None
        self._impatient = False
        self._form: tuple[str, Form | None] = ("", None)
        self._read_html = ""
        self._words = 0
        self._may_stand: dict[str, list[Filled]] = {}

    def leave(self) -> None:
        """Stop after the tap at hand."""
        self._leaving.set()

    def run(self) -> None:
        """Join, and be there until it is time to leave."""
        try:
            place = self.place = self._join()
            while not self._leaving.is_set():
                self._be_there(place)
        except Exception as bug:
            self._history.complain(f"{self.name}: {bug!r}")
            raise

    def _join(self) -> Place:
        """Through the door like a browser; the same form again when nobody answered."""
        fields: dict[str, str] = {}
        while not self._leaving.is_set():
            try:
                if not fields:
                    form = read(ask(self._address, "GET", self._door).text).form_to(self._door)
                    fields = {name: form.value(name) for name in ("tap", "name")} | {"side": self._side}
                answer = ask(self._address, "POST", self._door, fields)
            except BROKEN:
                self._leaving.wait(PAUSE)
                continue
            if self._patient and answer.status == 503:
                self._leaving.wait(PAUSE)
                continue
            assert answer.status == 303, (answer.status, answer.text[:300])
            return Place.of(self._address, "phone", answer.headers["Set-Cookie"])
        raise AssertionError("told to leave before it was in")

    def _be_there(self, place: Place) -> None:
        """From getting a line to losing it."""
        life = self._history.life
        try:
            with closing(Line(place)) as line:
                welcome = line.ask("hello")
                assert welcome["ok"], welcome
                line.show(welcome)
                self._check_own(welcome["own"])
                self._history.arrived(self.name, life)
                while not self._leaving.is_set():
                    self._act(line)
        except BROKEN:
            if self._impatient:
                self._waiting = None
            self._leaving.wait(PAUSE)

    def _act(self, line: Line) -> None:
        tap = self._waiting or self._next(line)
        if tap is None:
            return line.listen(0.2)
        form = {"kind": "give_answer", "step": tap.step, **tap.answer}
        self._settle(tap, line.ask("tap", {"id": tap.tap, "fields": form}))

    def _next(self, line: Line) -> Sent | None:
        """Fill in the form on the screen; when that has just changed, somebody taps the old one once more."""
        step, form = self._form
        if line.screen["html"] != self._read_html:
            self._read_html = line.screen["html"]
            self._form = form_of(self._read_html)
        if form is None:
            step, form = self._form
        if form is None:
            return None
        tap = Sent(self.name, secrets.token_hex(12), step, self._fill(step, form))
        self._waiting, self._impatient = tap, self._chance.random() < GIVES_UP
        self._may_stand.setdefault(step, [{}]).append(tap.answer)
        self._history.sends(tap)
        return tap

    def _fill(self, step: str, form: Form) -> Filled:
        """Something else than the last time."""
        self._words += 1
        last = self._may_stand.get(step, [{}])[-1]
        picked = {
            name: self._chance.choice([each for each in form.choices(name) if each != last.get(name)])
            for name in form.names("radio")
        }
        return picked | dict.fromkeys(form.names("text", "textarea"), f"{self.name} {self._words}")

    def _settle(self, tap: Sent, ack: dict[str, Any]) -> None:
        if self._patient and not ack["ok"] and ack["reason"] == "not_kept":
            self._history.waits(ack["say"])
            self._leaving.wait(PAUSE)
            return
        if not ack["ok"] and ack["reason"] in NEVER_DECIDED:
            self._history.complain(f"{self.name} heard {ack}")
        self._waiting = None
        tap.fate = "kept" if ack["ok"] else "refused"
        tap.version = ack.get("version", 0)
        self._may_stand[tap.step] = [tap.answer] if ack["ok"] else self._may_stand[tap.step][:-1]

    def _check_own(self, own: dict[str, dict[str, str]]) -> None:
        """What the server says we answered is the last that was acknowledged, or something sent later."""
        for step, may in self._may_stand.items():
            stands = {name: value for name, value in own.get(step, {}).items() if name != "was"}
            if stands not in may:
                self._history.complain(f"{self.name} finds {own.get(step)} at {step}, and sent {may}")
