"""The people in the hall: windows that only know forms, and lines that only know the socket."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from queue import SimpleQueue
from random import Random

from flask import Flask
from flask.testing import FlaskClient
from flask_socketio import SocketIOTestClient

from spel.core.actors import SessionId
from spel.core.script import Place, Script
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.scenario.library import Library
from spel.steps.plan import plan
from spel.web.doors import HOLDERS, Key
from spel.web.links import PATHS
from spel.web.protocol import SCREEN, TAP, View
from spel.web.sockets import Sockets
from spel.web.tokens import new_tap
from spel.wiring import Server
from tests.integration.markup import Form, Page, Values, read

Fields = Mapping[str, str | Sequence[str]]
HEARD_BY_NOW = 30
"""Seconds after which an answer will never come."""


def planned(library: Library, vorm: str, *casussen: str, seed: int = 7) -> Script:
    """An evening in Hazeldorp with these casussen; the same seed gives the same order of options."""
    return plan(
        vorm=library.vormen[vorm],
        casussen=[library.casussen[id] for id in casussen],
        terms=library.terms,
        place=Place(naam="Hazeldorp"),
        title="Avond over Hazeldorp",
        rng=Random(seed),
        hashes=library.hashes,
    )


class Window:
    """A browser without scripts: it opens addresses, fills in forms and keeps cookies."""

    def __init__(self, app: Flask, client: FlaskClient | None = None) -> None:
        self.client = client or app.test_client()
        self.page = Page()
        self.address = ""
        self.status = 0

    def open(self, address: str) -> Page:
        """Go to an address, through redirects."""
        return self._arrive(self.client.get(address, follow_redirects=True))

    def again(self) -> Page:
        """Load this page again."""
        return self.open(self.address.partition("?")[0])

    def submit(self, form: Form, values: Values | None = None, press: str = "") -> Page:
        """Fill in a form and press a button: the one with these words on it, else the first."""
        button = form.button(press) if press else next(iter(form.buttons), None)
        assert button is not None or not press, f"no button {press}"
        fields = form.sent(values or {}, button)
        send = self.client.get if form.method == "get" else self.client.post
        carried = {"query_string": fields} if form.method == "get" else {"data": fields}
        return self._arrive(send(form.action, follow_redirects=True, **carried))

    def _arrive(self, answer) -> Page:
        self.status, self.html = answer.status_code, answer.text
        self.address = answer.request.full_path.rstrip("?")
        self.page = read(answer.text)
        return self.page


def sat_down(app: Flask, code: str, name: str = "Uil", side: str = "Dorp") -> Window:
    """Somebody who typed the number and chose a name and a side, by the words on its button."""
    window = Window(app)
    window.open("/")
    window.submit(window.page.form_to("/mee"), {"code": code})
    (form,) = window.page.forms
    window.submit(form, {"name": name}, press=side)
    return window


@dataclass
class Line:
    """Somebody on the socket: what was sent to them, as it went over the wire."""

    socket: SocketIOTestClient
    client: FlaskClient
    session: SessionId
    view: View
    number: int
    taps: count = field(default_factory=lambda: count(1))
    usual: bool = False
    """Whether taps go as any message does, also those of a phone; else those have a lane of their own."""

    def hello(self) -> dict:
        """Ask for everything."""
        return self.socket.emit("hello", callback=True)

    def tap(self, kind: str, tap: str = "", **fields: str | Sequence[str]) -> dict:
        """Tap, and wait for what became of it. `a_x` stands for the input `a.x`."""
        named = {
            name.replace("a_", "a.", 1) if name.startswith("a_") else name: fields[name] for name in fields
        }
        return self.send(kind, named, tap)

    def send(self, kind: str, fields: Fields, tap: str = "") -> dict:
        """The same with the inputs as they are called."""
        id = tap or f"{self.view}-{self.number}-tap-{next(self.taps)}"
        message = {"id": id, "fields": {"kind": kind, **fields}}
        ack = None if self.usual else self._by_lane(message)
        return ack or self.socket.emit(TAP, message, callback=True)

    def _by_lane(self, message: object) -> dict | None:
        """What a phone hears of its tap; nothing when that has to go the usual way."""
        server = self.socket.socketio.server
        sockets: Sockets = server.handlers["/"][TAP].__wrapped__.__self__
        place = server.manager.sid_from_eio_sid(self.socket.eio_sid, "/")
        told: SimpleQueue[dict] = SimpleQueue()
        taken = place is not None and sockets.take(place, json.loads(json.dumps(message)), told.put)
        return told.get(timeout=HEARD_BY_NOW) if taken else None

    def events(self) -> list[str]:
        """The names of what came in since the last time."""
        return [each["name"] for each in self.socket.get_received()]

    def screens(self) -> list[dict]:
        """The screens that came in since the last time."""
        return [each["args"][0] for each in self.socket.get_received() if each["name"] == SCREEN]

    def frames(self) -> list[str]:
        """Everything that came in since the last time, as text."""
        return [json.dumps(each, ensure_ascii=False) for each in self.socket.get_received()]


class Hall:
    """One evening on a composed server, and the doors to it."""

    def __init__(self, server: Server, script: Script, key: Key | None = None) -> None:
        self.server = server
        self.key = key or server.parts.doors.begin(script, new_tap())
        self.session = self.key.session
        self._numbers = count(1)

    @property
    def state(self) -> State:
        """The evening as it stands."""
        clerk = self.server.parts.doors.clerk(self.session)
        assert clerk is not None
        return clerk.state

    @property
    def code(self) -> str:
        """The number to get in."""
        return self.server.parts.drawer.code(self.session)

    def desk(self) -> Line:
        """The spelleider on the socket."""
        return self.line("desk", self.key)

    def projector(self) -> Line:
        """The wall on the socket."""
        return self.line("projector", self.server.parts.doors.give_key(self.session, "projector"))

    def phone(self, side: Side = Side.DORP, name: str = "Haas") -> Line:
        """Somebody who sits down and connects."""
        return self.line("phone", self.seat(side, name))

    def seat(self, side: Side = Side.DORP, name: str = "Haas") -> Key:
        """The key to a new seat."""
        taken = len(self.state.seats)
        key, _ = self.server.parts.doors.join(self.session, side, name, f"join-{taken:04}")
        assert key is not None
        return key

    def client(self, view: View, token: str) -> FlaskClient:
        """A browser that holds a token for a view."""
        client = self.server.app.test_client()
        client.set_cookie(f"spel_{HOLDERS[view]}_{self.session}", token)
        return client

    def line(self, view: View, key: Key) -> Line:
        """Somebody who holds this key, on the socket."""
        client = self.client(view, key.token)
        socket = self.connect({"session": self.session, "view": view}, client)
        assert socket.is_connected()
        return Line(socket, client, self.session, view, next(self._numbers))

    def connect(self, auth: object, client: FlaskClient | None = None) -> SocketIOTestClient:
        """Knock at the socket with this said and these cookies."""
        return self.server.io.test_client(self.server.app, auth=auth, flask_test_client=client)

    def address(self, view: View, rest: str = "") -> str:
        """Where a view is."""
        return f"/avond/{self.session}/{PATHS[view]}{rest}"

    def flush(self) -> None:
        """A round of the fan-out, as the background task would do it."""
        self.server.parts.fanout.flush_stale()


def own_place(hall: Hall, name: str) -> dict[str, str]:
    """What a telephone is told about the place of its holder, who is alone on the side of the village."""
    seat = next(seat for seat, seated in hall.state.seats.items() if seated.name == name)
    return {"seat": seat, "name": name, "side": "dorp", "people": "1", "table": ""}
