"""What whoever has a file, or only the number of an evening that came from one, can not do with it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from spel.core.actors import Seat
from spel.core.events import SeatJoined
from spel.core.script import Place
from spel.core.stukken_commands import DecideReaders
from spel.core.vocabulary import Lezers
from spel.web import vergelijk
from spel.web.evening_file import BROKEN
from spel.web.exports import seen_json
from tests.integration.hall import Hall, Window, planned
from tests.integration.test_reopening import reopened
from tests.integration.test_vergelijk import BESIDE, FEW, seen, village
from tests.lived import Lived

OTHERS = ("Molendorp", "Duindorp", "Beekdorp")


@pytest.fixture(scope="module")
def lived(library):
    """An evening that is under way, with people in it."""
    return Lived(planned(library, "dorp-en-gemeente", "c05"), people=3).until(3)


@pytest.fixture
def hall(server, lived):
    """The same on this server, from its file."""
    window = Window(server.app)
    reopened(window, seen_json(lived.records).encode())
    (row,) = server.parts.store.sessions()
    key = server.parts.doors.give_key(row.id, "desk")
    return Hall(server, lived.state.script, key)


def taps(hall):
    """Every tap in the evening under which somebody sat down, and what those of a file were called once."""
    joined = [
        each for each in hall.server.parts.store.read(hall.session) if isinstance(each.event, SeatJoined)
    ]
    return [each.tap for each in joined] + [f"bestand-{each.seq}" for each in joined]


def held(hall, client):
    """The seat that a browser plays for now."""
    cookie = client.get_cookie(f"spel_seat_{hall.session}")
    actor = hall.server.parts.doors.actor(hall.session, "phone", cookie.value) if cookie else None
    return actor.id if isinstance(actor, Seat) else None


def kept_by(hall, client):
    """The seats of which a browser has the secret."""
    page = client.get(f"/avond/{hall.session}/doorgeven").text
    return [seat for seat in hall.state.seats if f"/doorgeven/{seat}" in page]


def test_at_the_door_nobody_gets_the_seat_of_somebody_in_the_file(hall):
    there, found = set(hall.state.seats), []
    for tap in taps(hall):
        client = hall.server.app.test_client()
        client.post(f"/mee/{hall.code}", data={"side": "dorp", "name": "Uil", "tap": tap})
        found.append(held(hall, client))

    assert len(there) > 2
    assert None not in found
    assert there.isdisjoint(found)


def test_a_telephone_that_goes_round_does_not_get_one_either(hall):
    client = hall.client("phone", hall.seat().token)
    there = set(hall.state.seats) - {held(hall, client)}

    for tap in taps(hall):
        client.post(f"/avond/{hall.session}/doorgeven", data={"side": "dorp", "name": "Uil", "tap": tap})

    kept = [name for name in there if name in kept_by(hall, client)]
    assert kept == []
    assert len(kept_by(hall, client)) > 2


def test_the_socket_takes_no_tap_of_a_file(hall):
    phone = hall.phone()
    stored = [each.tap for each in hall.server.parts.store.read(hall.session)][:9]

    told = {phone.send("give_answer", {}, tap)["reason"] for tap in stored if tap.startswith("bestand ")}

    assert told == {"not_understood"}


def shared(library, naam):
    """The file of a short evening that is over, which other villages may read."""
    script = replace(planned(library, "kort", "c05"), place=Place(naam=naam), title=f"Avond in {naam}")
    lived = Lived(script, people=3).whole()
    lived.desk(DecideReaders(Lezers.DORPEN))
    assert (lived.state.closed, lived.state.lezers) == (True, Lezers.DORPEN)
    return seen_json(lived.records).encode()


@pytest.fixture
def own(server, library):
    """The evening of a village, which shares."""
    return village(server, planned(library, "kort", "c05"), "Hazeldorp")


def test_an_evening_from_a_file_is_not_among_the_others(server, library, own):
    script = planned(library, "kort", "c05")
    for naam in OTHERS[:2]:
        village(server, script, naam)

    reopened(Window(server.app), shared(library, "Nepdorp"))

    assert len(server.parts.store.sessions()) == 4
    assert (FEW in seen(own).page.text, BESIDE in seen(own).page.text) == (True, False)


def test_what_came_from_files_or_is_not_over_takes_no_room_of_the_others(server, library, own, monkeypatch):
    monkeypatch.setattr(vergelijk, "MOST", 3)
    script = planned(library, "kort", "c05")
    for naam in OTHERS:
        village(server, script, naam)
    for naam in ("Ene", "Andere"):
        village(server, script, naam, closed=False)
    again = village(server, script, "Heropend")
    again.desk().tap("reopen_session")

    assert not again.state.closed
    assert BESIDE in seen(own).page.text


def test_a_file_from_the_future_is_refused(server, lived):
    later = [replace(each, at=each.at + timedelta(days=40_000)) for each in lived.records]
    window = Window(server.app)

    reopened(window, seen_json(later).encode())

    assert (window.status, BROKEN.msgid in window.page.text) == (400, True)


def test_the_own_evening_may_come_from_a_file(server, library):
    for naam in OTHERS:
        village(server, planned(library, "kort", "c05"), naam)
    window = Window(server.app)
    reopened(window, shared(library, "Hazeldorp"))
    session = window.address.split("/")[2]
    key = server.parts.doors.new_link(session, "dorp")
    window.client.set_cookie(f"spel_dorp_{session}", key.token)

    page = window.open(f"/avond/{session}/vergelijk")

    assert window.status == 200
    assert BESIDE in page.text
