"""The people in the hall: windows that only know forms, and lines that only know the socket."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from flask import Flask
from flask.testing import FlaskClient
from flask_socketio import SocketIOTestClient

from spel.core.actors import SessionId
from spel.core.script import Script
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.web.doors import HOLDERS, Key
from spel.web.drawing import PATHS
from spel.web.protocol import SCREEN, TAP, View
from spel.wiring import Server
from tests.integration.markup import Form, Page, Values, read

Fields = Mapping[str, str | Sequence[str]]


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


@dataclass
class Line:
    """Somebody on the socket: what was sent to them, as it went over the wire."""

    socket: SocketIOTestClient
    client: FlaskClient
    session: SessionId
    view: View
    taps: count = field(default_factory=lambda: count(1))

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
        id = tap or f"{self.view}-tap-{next(self.taps):04}"
        return self.socket.emit(TAP, {"id": id, "fields": {"kind": kind, **fields}}, callback=True)

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

    def __init__(self, server: Server, script: Script) -> None:
        self.server = server
        self.key = server.parts.doors.begin(script, "begin-0001")
        self.session = self.key.session

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
        return Line(socket, client, self.session, view)

    def connect(self, auth: object, client: FlaskClient | None = None) -> SocketIOTestClient:
        """Knock at the socket with this said and these cookies."""
        return self.server.io.test_client(self.server.app, auth=auth, flask_test_client=client)

    def address(self, view: View, rest: str = "") -> str:
        """Where a view is."""
        return f"/avond/{self.session}/{PATHS[view]}{rest}"

    def flush(self) -> None:
        """A round of the fan-out, as the background task would do it."""
        self.server.parts.fanout.flush_stale()
