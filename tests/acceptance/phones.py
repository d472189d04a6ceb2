"""Phones and a desk without a browser: they join, keep their line open and tap until they are answered."""

import json
import re
import secrets
import time
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from random import Random
from threading import Event, Thread
from typing import Any
from urllib.parse import urlencode

from websocket import WebSocket, WebSocketException, WebSocketTimeoutException, create_connection

from tests.acceptance.history import Filled, History, Sent
from tests.integration.markup import Form, read

PATIENCE = 20.0
"""Seconds to wait for an answer before the line counts as dead."""
PAUSE = 0.1
"""Seconds between two attempts to get a line."""
GIVES_UP = 0.25
"""How often somebody taps something newer instead of waiting for the answer that hangs."""
SOCKET_PATH = "socket.io/?EIO=4&transport=websocket"
BROKEN = (OSError, HTTPException, WebSocketException)
NEVER_DECIDED = {"not_kept", "taken", "bug"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody sits: the evening, the view, and the cookie that proves it."""

    address: str
    session: str
    view: str
    cookie: str

    @classmethod
    def of(cls, address: str, view: str, set_cookie: str) -> "Place":
        """From the cookie that the door hands over."""
        cookie = set_cookie.partition(";")[0]
        return cls(address, cookie.partition("=")[0].rpartition("_")[2], view, cookie)


def ask(address: str, method: str, path: str, fields: Filled | None = None, cookie: str = "") -> Any:
    """One request without following redirects: the answer, with its `text` read."""
    connection = HTTPConnection(address, timeout=PATIENCE)
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        headers |= {"Cookie": cookie} if cookie else {}
        connection.request(method, path, urlencode(fields or {}, doseq=True), headers)
        answer: Any = connection.getresponse()
        answer.text = answer.read().decode()
        return answer
    finally:
        connection.close()


class Line:
    """One open socket, spoken by hand: Engine.IO 4 and Socket.IO 5, as far as we use them."""

    def __init__(self, place: Place) -> None:
        self.screen: dict[str, Any] = {"version": -1, "html": ""}
        self._asked = 0
        self._socket: WebSocket = create_connection(
            f"ws://{place.address}/{SOCKET_PATH}", cookie=place.cookie, timeout=PATIENCE
        )
        try:
            self._expect("0")
            self._socket.send("40" + json.dumps({"session": place.session, "view": place.view}))
            self._expect("40")
        except BaseException:
            self.close()
            raise

    def _expect(self, start: str) -> None:
        frame = str(self._socket.recv())
        if not frame.startswith(start):
            raise WebSocketException(f"expected {start}, heard {frame[:80]!r}")

    def ask(self, event: str, message: object = None) -> dict[str, Any]:
        """Send an event and wait for its acknowledgement."""
        self._asked += 1
        number = f"42{self._asked}"
        self._socket.send(number + json.dumps([event] if message is None else [event, message]))
        while True:
            frame = self._hear(PATIENCE)
            if frame.startswith(f"43{self._asked}["):
                answer: dict[str, Any] = json.loads(frame.removeprefix(f"43{self._asked}"))[0]
                return answer

    def listen(self, seconds: float) -> None:
        """Take in what comes of itself."""
        try:
            self._hear(seconds)
        except WebSocketTimeoutException:
            return

    def _hear(self, seconds: float) -> str:
        self._socket.settimeout(seconds)
        frame = str(self._socket.recv())
        if not frame:
            raise WebSocketException("the line was closed")
        if frame == "2":
            self._socket.send("3")
        elif frame.startswith('42["screen"'):
            self.show(json.loads(frame.removeprefix("42"))[1])
        return frame

    def show(self, screen: dict[str, Any]) -> None:
        """A newer screen takes the place of the older one."""
        if screen["version"] >= self.screen["version"]:
            self.screen = screen

    def close(self) -> None:
        """Hang up without a goodbye, as a phone does that goes out of reach."""
        self._socket.shutdown()


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
            self._form = _form_of(self._read_html)
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
            if own.get(step, {}) not in may:
                self._history.complain(f"{self.name} finds {own.get(step)} at {step}, and sent {may}")


def _form_of(html: str) -> tuple[str, Form | None]:
    step = re.search(r'data-step="([^"]+)"', html)
    assert step is not None, html[:300]
    return step[1], next(iter(read(html).forms_with(kind="give_answer")), None)


class DeskByHand:
    """A spelleider without a browser."""

    def __init__(self, address: str, vorm: str, casus: str) -> None:
        fields = {"titel": "Avond over ons dorp", "vorm": vorm, "casus": casus, "tap": secrets.token_hex(12)}
        answer = ask(address, "POST", "/start", fields)
        assert answer.status == 303, (answer.status, answer.text[:300])
        self.address = address
        self.place = Place.of(address, "desk", answer.headers["Set-Cookie"])
        self._path = f"/avond/{self.place.session}/desk"
        html = ask(address, "GET", self._path, cookie=self.place.cookie).text
        code = re.search(r'class="door-code">([\d ]+)<', html)
        assert code is not None, html[:300]
        self.code = code[1].replace(" ", "")
        self.step = _form_of(html)[0]
        self.opened: list[str] = []
        """The steps of which it was told that the room is there."""

    @property
    def session(self) -> str:
        """The evening it leads."""
        return self.place.session

    def open(self, step: str) -> None:
        """Go to a step; the same tap again while nobody answers."""
        self._do("open_step", step=step, seen=self.step)
        self.step = step
        self.opened.append(step)

    def reveal(self, shown: bool) -> None:
        """Show what a step shows, or cover it; nothing where there is nothing to show."""
        self._ask("reveal_step", step=self.step, shown=str(int(shown)))

    def close(self) -> None:
        """End the evening."""
        self._do("close_session")

    def reopen(self) -> None:
        """Go on after all."""
        self._do("reopen_session")

    def _do(self, kind: str, **fields: str) -> None:
        answer = self._ask(kind, **fields)
        assert json.loads(answer)["ok"], answer

    def _ask(self, kind: str, **fields: str) -> str:
        """The same tap again while nobody answers."""
        tap = {"kind": kind, **fields, "tap": secrets.token_hex(12)}
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return str(ask(self.address, "POST", f"{self._path}/tik", tap, self.place.cookie).text)
            except BROKEN:
                assert time.monotonic() < deadline, "the server did not come back"
                time.sleep(PAUSE)

    def seat(self, side: str, name: str) -> Place:
        """A seat in this evening."""
        fields = {"tap": secrets.token_hex(12), "side": side, "name": name}
        answer = ask(self.address, "POST", f"/mee/{self.code}", fields)
        assert answer.status == 303, (answer.status, answer.text[:300])
        return Place.of(self.address, "phone", answer.headers["Set-Cookie"])
