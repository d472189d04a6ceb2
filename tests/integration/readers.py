"""Browsers of people who read an evening from outside, each with what it holds, and the doors they try."""

import re

from flask.testing import FlaskClient

from spel.core.actors import Desk
from spel.core.stukken_commands import DecideReaders
from spel.core.vocabulary import Lezers
from spel.engine.outcome import Accepted
from spel.web.doors import Key
from spel.web.tokens import new_tap
from tests.integration.hall import Hall, Window
from tests.integration.markup import Form

PATHS = {"dorp": "/dorp", "gemeente": "/lezen", "dorpen": "/lezen"}
"""Where a link of each kind leads."""


ROUTES = {
    "links at the desk": ("GET", "/delen", {}),
    "a link from the desk": ("POST", "/delen", {"voor": "dorp"}),
    "a link taken back by the desk": ("POST", "/delen/intrekken", {"voor": "dorpen"}),
    "the page of the village": ("GET", "/dorp", {}),
    "a stuk of the village": ("GET", "/dorp/stukken/poster", {}),
    "a file of the village": ("GET", "/dorp/stukken/poster.json", {}),
    "what others would read": ("GET", "/dorp/zoals-dorpen/poster", {}),
    "the evening as a file": ("GET", "/dorp/avond.json", {}),
    "a decision": ("POST", "/dorp/lezers", {"lezers": "dorpen"}),
    "a link from the village": ("POST", "/dorp", {"voor": "dorpen"}),
    "a link taken back": ("POST", "/dorp/intrekken", {"voor": "dorpen"}),
    "throwing away": ("POST", "/dorp/weg", {}),
    "the page of readers": ("GET", "/lezen", {}),
    "a stuk of readers": ("GET", "/lezen/stukken/verslag", {}),
    "a file of readers": ("GET", "/lezen/stukken/verslag.json", {}),
    "the comparison": ("GET", "/vergelijk", {}),
}
"""Every address of readers: method, path and fields."""


def decide(hall: Hall, lezers: Lezers) -> None:
    """The village says who may read."""
    outcome = hall.server.parts.doors.act(hall.session, Desk(), new_tap(), DecideReaders(lezers))
    assert isinstance(outcome, Accepted)


def link(hall: Hall, kind: str) -> Key:
    """A fresh link of a kind."""
    return hall.server.parts.doors.new_link(hall.session, kind)


def holder(hall: Hall, kind: str) -> FlaskClient:
    """A browser that used a fresh link of this kind, or that is somebody in the hall."""
    doors = hall.server.parts.doors
    if kind in PATHS:
        return using(hall, link(hall, kind)).client
    client = hall.server.app.test_client()
    keys = {"desk": lambda: hall.key, "seat": hall.seat}
    given = keys.get(kind, lambda: doors.give_key(hall.session, kind))
    if kind != "nobody":
        client.set_cookie(f"spel_{kind}_{hall.session}", given().token)
    return client


def using(hall: Hall, key: Key) -> Window:
    """A browser that pastes a link, as a phone without scripts does."""
    window = Window(hall.server.app)
    window.open("/sleutel")
    window.submit(window.page.form_to("/sleutel"), {"sleutel": f"http://spel.test/sleutel#{key}"})
    return window


def village(hall: Hall) -> Window:
    """The window of who holds the link of the village, on its page."""
    return using(hall, link(hall, "dorp"))


def asked(client: FlaskClient, hall: Hall, route: str) -> int:
    """What a browser gets at a route of an evening."""
    method, path, fields = ROUTES[route]
    return client.open(f"/avond/{hall.session}{path}", method=method, data=fields).status_code


def form(window: Window, path: str) -> Form:
    """The form on a page that is sent to the end of an address."""
    return next(each for each in window.page.forms if each.action.partition("#")[0].endswith(path))


def told_link(window: Window) -> str:
    """The link on the page, if one is told."""
    found = re.search(r"http://spel\.test/sleutel#[\w.-]+", window.html)
    return found[0] if found else ""
