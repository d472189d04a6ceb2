"""Ordering a document: the rows of the evenings go to the press as they lie in the store."""

from types import SimpleNamespace

from spel.core.actors import SessionId
from spel.web.orders import Order
from spel.web.press import made_for

OWN, OTHER = SessionId("eigen"), SessionId("ander")
ORDER = Order("vergelijking", "json")


def test_the_own_evening_goes_first_and_others_behind_it():
    asked = []

    def press(evenings, order):
        asked.append((evenings, order))
        return b"gemaakt"

    parts = SimpleNamespace(press=press, store=SimpleNamespace(rows=lambda session: (f"rij van {session}",)))

    made = made_for(parts, OWN, ORDER, (OTHER,))

    assert made == b"gemaakt"
    assert asked == [((("rij van eigen",), ("rij van ander",)), ORDER)]
