"""A code of one's own gives a seat back on another device, in its own evening, and opens nothing else."""

import re

import pytest
from sqlalchemy import func, select

from spel.core.actors import SeatId
from spel.core.vocabulary import Side
from spel.store.base import StoreFull
from spel.store.split import SplitStore
from spel.store.tables import secrets
from spel.web.guesses import MOST
from spel.web.identity import NO_COOKIES, TRIAL
from spel.web.terugkomen import WRONG
from spel.web.wachten import SCAN
from tests.integration.hall import Hall, Window, planned, sat_down


def code_of(window: Window, hall: Hall) -> str:
    """Ask for the code on the own telephone, and read it."""
    window.open(hall.address("phone"))
    window.submit(window.page.form_to(f"/avond/{hall.session}/terugkomcode"))
    found = re.search(r'class="resume-code"><b>([^<]+)<', window.html)
    assert found is not None, window.html
    return found[1]


def handed_in(window: Window, hall: Hall, code: str) -> str:
    """Follow the link at the door and fill in a code; gives where one ends."""
    window.open(f"/mee/{hall.code}")
    assert f'href="/mee/{hall.code}/terug"' in window.html
    window.open(f"/mee/{hall.code}/terug")
    window.submit(window.page.form_to(f"/mee/{hall.code}/terug"), {"terugkomcode": code})
    return window.address


def test_another_device_goes_on_with_the_same_seat_however_the_code_is_typed(hall, app):
    code = code_of(sat_down(app, hall.code, "Uil"), hall)

    arrived = handed_in(Window(app), hall, code.upper().replace(" ", "-"))

    assert arrived == hall.address("phone")
    assert [seated.name for seated in hall.state.seats.values()] == ["Uil"]


def test_the_old_device_keeps_its_key_and_the_newest_line_wins(hall, app):
    old, new = sat_down(app, hall.code), Window(app)
    handed_in(new, hall, code_of(old, hall))
    said = {"session": hall.session, "view": "phone"}
    first = hall.connect(said, old.client)

    second = hall.connect(said, new.client)

    assert [each["name"] for each in first.get_received()][-1] == "taken"
    assert second.is_connected()


def test_a_page_that_wakes_does_not_take_the_seat_from_one_that_was_opened_later(hall, app):
    window = sat_down(app, hall.code)
    said = {"session": hall.session, "view": "phone"}
    hall.connect({**said, "tab": "oud"}, window.client)
    newest = hall.connect({**said, "tab": "nieuw"}, window.client)

    woke = hall.connect({**said, "tab": "oud", "again": True}, window.client)

    assert (woke.is_connected(), newest.is_connected()) == (False, True)
    assert "taken" not in [each["name"] for each in newest.get_received()]


def test_a_code_works_again_until_a_new_one_is_asked_for(hall, app):
    phone = sat_down(app, hall.code)
    first = code_of(phone, hall)
    twice = [handed_in(Window(app), hall, first) for _ in range(2)]

    second = code_of(phone, hall)

    assert twice == [hall.address("phone")] * 2
    assert handed_in(Window(app), hall, second) == hall.address("phone")
    refused = Window(app)
    assert handed_in(refused, hall, first) == f"/mee/{hall.code}/terug"
    assert (refused.status, WRONG.msgid in refused.html) == (404, True)
    assert refused.page.form_to(f"/mee/{hall.code}/terug").value("terugkomcode") == first


def test_a_new_code_that_can_not_be_kept_leaves_the_old_one(hall, app, monkeypatch):
    phone = sat_down(app, hall.code)
    first = code_of(phone, hall)

    def full(*_):
        raise StoreFull("database or disk is full")

    monkeypatch.setattr(SplitStore, "keep_secret", full)
    refused = phone.client.post(f"/avond/{hall.session}/terugkomcode")
    monkeypatch.undo()

    assert refused.status_code == 503
    assert handed_in(Window(app), hall, first) == hall.address("phone")


def test_a_code_opens_no_other_evening(hall, app, library):
    other = Hall(hall.server, planned(library, "kort", "c05"))
    code = code_of(sat_down(app, hall.code), hall)

    window = Window(app)

    assert handed_in(window, other, code) == f"/mee/{other.code}/terug"
    assert not other.state.seats


def test_the_code_of_who_was_taken_out_opens_nothing(hall, app):
    code = code_of(sat_down(app, hall.code), hall)
    (seat,) = hall.state.seats

    hall.desk().tap("remove_seat", seat=seat)

    assert handed_in(Window(app), hall, code) == f"/mee/{hall.code}/terug"


def test_who_comes_back_gets_in_by_a_door_that_is_shut(hall, app):
    code = code_of(sat_down(app, hall.code), hall)
    hall.desk().tap("set_door", open="0")

    assert handed_in(Window(app), hall, code) == hall.address("phone")


def test_a_code_is_nowhere_but_on_the_page_that_was_asked_for(hall, app, caplog):
    caplog.set_level("DEBUG")
    phone = sat_down(app, hall.code)
    code = code_of(phone, hall)
    joined = code.replace(" ", "")

    handed_in(Window(app), hall, code)

    store = hall.server.parts.store
    seen = [*map(repr, store.rows(hall.session)), *map(repr, store.read(hall.session)), caplog.text]
    seen += [hall.desk().hello()["html"], phone.open(hall.address("phone")).text]
    assert not [each for each in seen if code in each or joined in each]


@pytest.mark.parametrize("view", ["desk", "projector"])
def test_desk_and_wall_can_ask_for_no_code(hall, view):
    key = {"desk": hall.key, "projector": hall.server.parts.doors.give_key(hall.session, "projector")}[view]
    client = hall.client(view, key.token)

    assert client.post(f"/avond/{hall.session}/terugkomcode").status_code == 403


def test_the_spelleider_who_fills_in_for_somebody_can_ask_for_no_code(hall):
    desk = hall.desk()
    desk.client.post(
        f"/avond/{hall.session}/plekken", data={"side": "dorp", "name": "Uil", "tap": "plek-0001"}
    )
    seat = next(iter(hall.state.seats))
    key = hall.server.parts.doors.lend(hall.session, seat)
    assert key is not None

    answer = hall.client("phone", key.token).post(f"/avond/{hall.session}/terugkomcode")

    assert answer.status_code == 403


def test_a_browser_that_keeps_no_cookies_is_told_so_and_takes_no_seat(hall, app):
    client = app.test_client(use_cookies=False)
    client.get(f"/mee/{hall.code}")

    sat = client.post(f"/mee/{hall.code}", data={"side": "dorp", TRIAL: "1"})
    back = client.post(f"/mee/{hall.code}/terug", data={"terugkomcode": "x", TRIAL: "1"})

    assert (sat.status_code, back.status_code, len(hall.state.seats)) == (400, 400, 0)
    assert all(NO_COOKIES.msgid in each.text for each in (sat, back))


def test_the_page_of_the_code_can_be_loaded_again_and_shows_it_to_nobody_else(hall, app):
    window = sat_down(app, hall.code)
    code = code_of(window, hall)
    address = f"/avond/{hall.session}/terugkomcode"

    again = window.open(address).text
    later = hall.client("phone", hall.seat().token).get(address).text

    assert (code in again, code in later) == (True, False)
    assert "Toon mijn terugkomcode" in later


def test_the_page_for_the_code_does_not_tell_which_evenings_there_are(hall, app):
    known, unknown = (Window(app).open(f"/mee/{code}/terug").text for code in (hall.code, "00000000"))
    refused = [Window(app), Window(app)]
    for window, code in zip(refused, (hall.code, "00000000"), strict=True):
        window.open(f"/mee/{code}/terug")
        window.submit(window.page.form_to(f"/mee/{code}/terug"), {"terugkomcode": "bcd fgh jkm"})

    assert known == unknown
    assert [window.status for window in refused] == [404, 404]
    assert refused[0].page.text == refused[1].page.text


def test_a_seat_that_comes_back_keeps_what_it_answered(hall, app):
    phone = sat_down(app, hall.code)
    code = code_of(phone, hall)
    line = hall.connect({"session": hall.session, "view": "phone"}, phone.client)
    fields = {"kind": "give_answer", "step": "inloop", "a.trots": "de kerk"}
    line.emit("tap", {"id": "answer-0001", "fields": fields}, callback=True)

    other = Window(app)
    handed_in(other, hall, code)

    assert "de kerk" in other.html
    assert hall.state.side_size(Side.DORP) == 1


def test_who_guesses_at_codes_has_to_wait_and_a_shut_door_shows_the_way_back(hall, app):
    code = code_of(sat_down(app, hall.code), hall)
    hall.desk().tap("set_door", open="0")
    window = Window(app)
    window.open(f"/mee/{hall.code}")
    assert f'href="/mee/{hall.code}/terug"' in window.html

    for _ in range(MOST):
        window.client.post(f"/mee/{hall.code}/terug", data={"terugkomcode": "bcd fgh jkm"})

    keys = key_count(hall)
    assert window.client.post(f"/mee/{hall.code}/terug", data={"terugkomcode": code}).status_code == 429
    assert key_count(hall) == keys


def test_who_saw_the_room_comes_back_however_much_a_neighbour_guessed(hall, app):
    code = code_of(sat_down(app, hall.code), hall)
    neighbour, window = app.test_client(), Window(app)
    for _ in range(MOST + 1):
        neighbour.post(f"/mee/{hall.code}/terug", data={"terugkomcode": "bcd fgh jkm"})
    secret = hall.server.parts.gate.rooms.secret(hall.session)

    stopped = window.client.post(f"/mee/{hall.code}/terug", data={"terugkomcode": code})
    window.client.post(f"/mee/{hall.code}/zaal", data={"zaal": secret})
    heard = window.client.post(f"/mee/{hall.code}/terug", data={"terugkomcode": code})

    assert (stopped.status_code, heard.status_code) == (429, 303)
    assert SCAN.msgid in stopped.text


def key_count(hall: Hall) -> int:
    """How many keys to seats there are on disk."""
    count = select(func.count()).where(secrets.c.kind == "seat")
    return hall.server.parts.store.real.real._read.run(lambda connection: connection.scalar(count))


@pytest.mark.parametrize("way", ["link", "code"])
def test_a_seat_that_is_slipped_onto_a_telephone_takes_no_other_one_away(hall, app, way):
    other, phone = sat_down(app, hall.code, "Vos"), sat_down(app, hall.code, "Uil")
    slipped = hall.server.parts.doors.give_key(hall.session, "seat", id_of(hall, "Vos"))
    code = code_of(other, hall)

    if way == "link":
        phone.open("/sleutel")
        phone.submit(phone.page.form_to("/sleutel"), {"sleutel": str(slipped)})
    else:
        phone.open(f"/mee/{hall.code}/terug")
        phone.submit(phone.page.form_to(f"/mee/{hall.code}/terug"), {"terugkomcode": code})

    assert "U gaat verder als Vos" in phone.page.text
    calm = phone.page
    phone.open(hall.address("phone"))
    assert playing(hall, phone) == "Uil"
    phone.submit(calm.form_to(f"/avond/{hall.session}/doorgeven/{id_of(hall, 'Vos')}"))
    assert playing(hall, phone) == "Vos"
    phone.open(f"/avond/{hall.session}/doorgeven")
    assert "Geef aan Uil" in phone.page.text


def test_the_own_seat_is_opened_again_at_once(hall, app):
    phone = sat_down(app, hall.code, "Uil")

    assert handed_in_here(phone, hall, code_of(phone, hall)) == hall.address("phone")


def id_of(hall: Hall, name: str) -> SeatId:
    """The seat of somebody with this name."""
    return next(seat for seat, seated in hall.state.seats.items() if seated.name == name)


def playing(hall: Hall, window: Window) -> str:
    """Who plays in this browser now."""
    token = window.client.get_cookie(f"spel_seat_{hall.session}").value
    return hall.state.seats[hall.server.parts.doors.seat_behind(hall.session, token)].name


def handed_in_here(window: Window, hall: Hall, code: str) -> str:
    """Fill in a code on a telephone that sits already; gives where one ends."""
    window.open(f"/mee/{hall.code}/terug")
    window.submit(window.page.form_to(f"/mee/{hall.code}/terug"), {"terugkomcode": code})
    return window.address
