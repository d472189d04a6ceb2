"""Ordering a document: the rows of the evenings go to the press as they lie in the store."""

from types import SimpleNamespace

from spel.core.actors import SessionId
from spel.web.orders import Order
from spel.web.press import made_for
from tests.story import evening

OWN, OTHER = SessionId("eigen"), SessionId("ander")
ORDER = Order("vergelijking", "json")


def test_the_page_of_one_person_is_made_here_and_now_of_what_is_in_memory():
    state = evening()
    parts = SimpleNamespace(
        doors=SimpleNamespace(clerk=lambda session: SimpleNamespace(state=state)),
        own_page=lambda known, order, renderer: f"{renderer}: {known.script.title}: {order.seat}".encode(),
        drawer=SimpleNamespace(renderer="hier"),
    )

    made = made_for(parts, OWN, Order("persoonlijk", "html", seat="haas"))

    assert made == b"hier: Avond in Hazeldorp: haas"


def test_the_own_evening_goes_first_and_others_behind_it():
    asked = []

    def press(evenings, order):
        asked.append((tuple(evenings), order))
        return b"gemaakt"

    parts = SimpleNamespace(press=press, store=SimpleNamespace(rows=lambda session: (f"rij van {session}",)))

    made = made_for(parts, OWN, ORDER, (OTHER,))

    assert made == b"gemaakt"
    assert asked == [((("rij van eigen",), ("rij van ander",)), ORDER)]


def test_the_rows_of_an_evening_are_read_when_the_press_asks_for_them():
    told = []

    def press(evenings, _order):
        told.append("turn")
        return b"".join(*evenings)

    def rows(_session):
        told.append("read")
        return (b"rij",)

    made = made_for(SimpleNamespace(press=press, store=SimpleNamespace(rows=rows)), OWN, ORDER)

    assert (made, told) == (b"rij", ["turn", "read"])
