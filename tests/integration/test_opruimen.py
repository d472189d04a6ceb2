"""An evening goes for good when its desk wants that: with all answers and keys, and everybody hears it."""

import pytest

from spel.rehearsal.halls import GEWOON
from spel.web.pages import CLEARED
from spel.web.wifi import Wifi
from tests.integration.hall import Hall, Window, planned, sat_down

WIFI = Wifi("Dorpshuis", "zzwachtwoord")


@pytest.fixture
def desk(hall, app):
    """The window of the spelleider, on the page that explains what goes."""
    window = Window(app, hall.client("desk", hall.key.token))
    window.open(clear(hall))
    return window


def clear(hall):
    """Where an evening is cleared away."""
    return f"/avond/{hall.session}/opruimen"


def cleared(desk, hall):
    """The desk ticked and pressed."""
    desk.submit(desk.page.form_to(clear(hall)), {"zeker": "1"})


def test_the_page_says_what_goes_and_to_save_it_first(hall, desk):
    hall.seat()

    page = desk.again()

    assert "De plek van 1 mens" in page.text
    assert page.links["Bewaar de avond als bestand"] == f"/avond/{hall.session}/avond.json"
    assert page.links["Alles in één map"] == f"/avond/{hall.session}/stukken/alles.zip"
    assert "Dit kan niet terug." in page.text


def test_without_the_tick_nothing_goes(hall, desk):
    desk.submit(desk.page.form_to(clear(hall)))

    assert desk.status == 400
    assert "Zet eerst het vinkje." in desk.page.text
    assert hall.state.version > 0


def test_with_the_tick_nothing_is_left(hall, app, server, desk, tmp_path):
    phone = hall.seat(name="Zzhaas")
    store, code = server.parts.store, hall.code

    cleared(desk, hall)

    assert (desk.status, CLEARED.msgid in desk.page.text) == (200, True)
    assert (store.read(hall.session), store.find(code), server.parts.doors.clerk(hall.session)) == (
        (),
        None,
        None,
    )
    assert server.parts.doors.seat_behind(hall.session, phone.token) is None
    assert server.parts.doors.actor(hall.session, "desk", hall.key.token) is None
    assert hall.session not in {row.id for row in store.sessions()}
    assert b"Zzhaas" not in b"".join(each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())


def test_another_evening_stays_as_it_was(hall, app, server, library, desk):
    other = Hall(server, planned(library, "kort", "c05"))
    phone = sat_down(app, other.code, "Uil")
    before = other.state

    cleared(desk, hall)

    assert other.state == before
    assert phone.client.get(other.address("phone")).status_code == 200


def test_the_hall_of_it_is_forgotten_too(server, hall, desk):
    book = server.parts.addresses
    book.set_wifi(hall.session, WIFI)
    book.choose(hall.session, "http://10.0.0.5")
    book.notice(hall.session, "http://10.0.0.6")
    server.parts.trials.phone_came(hall.session)

    cleared(desk, hall)

    assert (book.wifi(hall.session), book.base(hall.session)) == (None, "http://spel.test")
    assert not server.parts.trials.of(hall.session).phone


def test_every_line_is_hung_up_and_every_page_finds_the_front_door(hall, app, desk):
    phone = hall.phone()
    wall = hall.projector()

    cleared(desk, hall)

    assert [line.socket.is_connected() for line in (phone, wall)] == [False, False]
    assert hall.server.parts.presence.total() == 0
    for line in (phone, wall):
        window = Window(app, line.client)
        window.open(hall.address(line.view))
        assert CLEARED.msgid in window.page.text
        assert line.client.get(hall.address(line.view)).status_code == 404  # its cookie went with it


def test_who_never_was_there_hears_nothing_of_it(hall, app, desk):
    cleared(desk, hall)

    stranger = Window(app)
    stranger.open(hall.address("phone"))

    assert (stranger.status, CLEARED.msgid in stranger.page.text) == (404, False)


def test_an_evening_that_is_there_is_never_said_to_be_gone(hall, app):
    window = Window(app)

    window.open(f"/?opgeruimd={hall.session}")

    assert CLEARED.msgid not in window.page.text
    assert "data-cleared" not in window.html


def test_its_rehearsals_go_too(hall, server, desk):
    key = server.parts.rehearsals.start(hall.state.script, GEWOON, 3, hall.session)

    cleared(desk, hall)

    assert server.parts.doors.clerk(key.session) is None


def test_a_rehearsal_is_stopped_and_not_cleared_away(hall, server):
    key = server.parts.rehearsals.start(hall.state.script, GEWOON, 3, hall.session)
    window = Window(server.app)
    window.client.set_cookie(f"spel_desk_{key.session}", key.token)

    listed = window.open(f"/avond/{key.session}/stukken")
    status = window.status
    sent = window.client.post(f"/avond/{key.session}/opruimen", data={"zeker": "1"})

    assert (status, "Ruim de avond op" in listed.links, sent.status_code) == (200, False, 404)


def test_a_desk_that_looks_along_clears_nothing(hall, desk):
    doors = hall.server.parts.doors
    hall.line("desk", doors.give_key(hall.session, "desk", "ander")).tap("take_lead")

    shown = desk.client.get(clear(hall))
    sent = desk.client.post(clear(hall), data={"zeker": "1"})

    assert [shown.status_code, sent.status_code] == [409, 409]
    assert hall.state.version > 0


def test_a_phone_clears_nothing(hall, app):
    phone = sat_down(app, hall.code)

    sent = phone.client.post(clear(hall), data={"zeker": "1"})

    assert (sent.status_code, hall.state.version > 0) == (403, True)


def test_a_form_of_another_site_clears_nothing(hall, desk):
    sent = desk.client.post(clear(hall), data={"zeker": "1"}, headers={"Origin": "http://elders.example"})

    assert (sent.status_code, hall.state.version > 0) == (403, True)
