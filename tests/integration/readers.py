"""Browsers of people who read an evening from outside, each with what it holds."""

from flask.testing import FlaskClient

from spel.core.actors import Desk
from spel.core.stukken_commands import DecideReaders
from spel.core.vocabulary import Lezers
from spel.engine.outcome import Accepted
from spel.web.doors import Key
from spel.web.tokens import new_tap
from tests.integration.hall import Hall, Window

PATHS = {"dorp": "/dorp", "gemeente": "/lezen", "dorpen": "/lezen"}
"""Where a link of each kind leads."""


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
