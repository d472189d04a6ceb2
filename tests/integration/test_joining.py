"""The way in: a number, a side, a name, and coming back to the same place."""

import pytest

from spel.core.refusals import Refusal
from spel.core.vocabulary import Side
from spel.views.phrases import why_not
from spel.web.doors import MOST_KEYS
from spel.web.pace import AT_ONCE
from spel.web.pages import CHOOSE_SIDE, NO_PLACE, WRONG_CODE
from tests.integration.hall import Window, sat_down

UNKNOWN = "/avond/bestaatniet"


def test_the_start_page_asks_for_a_number_and_points_to_the_wizard(window):
    window.open("/")

    assert window.status == 200
    assert window.page.form_to("/mee").names("text") == ["code"]
    assert {"/start", "/over"} <= set(window.page.links.values())


def test_a_wrong_number_is_told_and_stays_where_it_was_typed(window):
    window.open("/")

    window.submit(window.page.form_to("/mee"), {"code": "1234 567x"})

    assert window.status == 404
    assert WRONG_CODE.msgid in window.page.text
    assert window.page.form_to("/mee").value("code") == "1234 567x"


@pytest.mark.parametrize("address", ["/mee/87654321", "/mee/%00", "/mee/" + "9" * 500, "/mee"])
def test_a_link_with_a_wrong_number_gives_the_start_page(window, address):
    window.open(address)

    assert window.status == 404
    assert WRONG_CODE.msgid in window.page.text


def test_a_number_may_be_typed_with_spaces(hall, window):
    window.open("/")

    window.submit(window.page.form_to("/mee"), {"code": f" {hall.code[:4]} {hall.code[4:]} "})

    assert (window.status, window.address) == (200, f"/mee/{hall.code}")


def test_joining_takes_two_taps_a_number_and_a_side(hall, app):
    window = sat_down(app, hall.code, "Uil", "Gemeente")

    assert (window.status, window.address) == (200, hall.address("phone"))
    assert [(each.side, each.name) for each in hall.state.seats.values()] == [(Side.GEMEENTE, "Uil")]
    assert "Uil" in window.page.text


def test_the_door_proposes_a_name(hall, window):
    window.open(f"/mee/{hall.code}")

    proposed = window.page.form_to(f"/mee/{hall.code}").value("name")
    window.submit(window.page.form_to(f"/mee/{hall.code}"), press="Dorp")

    assert [each.name for each in hall.state.seats.values()] == [proposed]


def test_an_empty_name_becomes_one_of_ours(hall, app):
    sat_down(app, hall.code, " \u200b ")

    assert all(each.name.strip() for each in hall.state.seats.values())


def test_without_a_side_the_door_asks_for_one(hall, client):
    answer = client.post(f"/mee/{hall.code}", data={"name": "Uil", "side": "publiek"})

    assert (answer.status_code, len(hall.state.seats)) == (400, 0)
    assert CHOOSE_SIDE.msgid in answer.text


def test_the_same_form_sent_twice_gives_one_seat(hall, app, window):
    window.open(f"/mee/{hall.code}")
    form = window.page.form_to(f"/mee/{hall.code}")

    window.submit(form, press="Dorp")
    other = Window(app)
    other.open(f"/mee/{hall.code}")
    other.submit(form, press="Dorp")

    assert len(hall.state.seats) == 1
    assert (other.status, other.address) == (200, hall.address("phone"))


def test_who_already_sits_goes_on_where_they_were(hall, app):
    window = sat_down(app, hall.code)

    window.open(f"/mee/{hall.code}")

    assert window.address == hall.address("phone")
    assert len(hall.state.seats) == 1


def test_a_closed_evening_takes_nobody_in(hall, app):
    window = Window(app)
    window.open(f"/mee/{hall.code}")
    hall.desk().tap("close_session")

    window.submit(window.page.form_to(f"/mee/{hall.code}"), press="Dorp")

    assert window.status == 409
    assert why_not(Refusal.CLOSED).msgid in window.page.text


@pytest.mark.parametrize("made_up", ["", "verzonnen"])
@pytest.mark.parametrize("view", ["phone", "hand"])
def test_who_only_knows_where_an_evening_is_learns_neither_its_number_nor_the_way_in(
    hall, app, view, made_up
):
    client = app.test_client()
    if made_up:
        client.set_cookie(f"spel_seat_{hall.session}", made_up)
        client.set_cookie(f"spel_plek_{hall.session}_abc", made_up, path=f"/avond/{hall.session}")

    answer = client.get(hall.address(view))
    start = client.get(answer.location)

    assert (answer.status_code, answer.location) == (302, "/?weg=1")
    assert "Set-Cookie" not in answer.headers
    assert NO_PLACE.msgid in start.text
    assert hall.code not in answer.text + start.text


@pytest.mark.parametrize("view", ["desk", "projector"])
def test_who_holds_another_key_of_the_evening_is_sent_to_the_door(hall, view):
    key = {"desk": hall.key, "projector": hall.server.parts.doors.give_key(hall.session, "projector")}[view]

    answer = hall.client(view, key.token).get(hall.address("phone"))

    assert answer.location == f"/mee/{hall.code}"


@pytest.mark.parametrize("view", ["desk", "projector"])
def test_a_stranger_at_the_desk_or_the_wall_is_asked_for_a_key(hall, window, view):
    window.open(hall.address(view))

    assert window.address == "/sleutel"


@pytest.mark.parametrize("rest", ["/telefoon", "/desk", "/projector", "/nergens", ""])
def test_an_unknown_evening_is_not_found(window, rest):
    window.open(UNKNOWN + rest)

    assert window.status == 404
    assert window.page.links


def test_somebody_may_change_sides_until_they_answered(hall, app):
    window = sat_down(app, hall.code)

    window.submit(window.page.form(kind="change_seat"), press="Gemeente")
    window.submit(window.page.form(kind="give_answer"), {"a.trots": "de kerk"})
    window.submit(window.page.form(kind="change_seat"), press="Dorp")

    assert [each.side for each in hall.state.seats.values()] == [Side.GEMEENTE]
    assert why_not(Refusal.SIDE_IS_FIXED).msgid in window.page.text


def test_the_start_page_leads_back_to_where_this_browser_was(hall, app):
    window = sat_down(app, hall.code)
    place = window.address.partition("?")[0]

    window.open("/")

    assert place in window.page.links.values()
    assert hall.state.script.title in window.page.text


def test_a_cookie_that_opens_nothing_leads_nowhere(hall, app, window):
    window.client.set_cookie(f"spel_desk_{hall.session}", "verzonnen")
    window.open("/")

    assert hall.state.script.title not in window.page.text


def test_a_form_that_is_sent_without_end_leaves_the_newest_keys_of_its_seat(hall):
    doors, kept = hall.server.parts.doors, []
    for _ in range(MOST_KEYS + 3):
        key, _ = doors.join(hall.session, Side.DORP, "Uil", "tik-steeds-weer")
        kept.append(key)

    opened = [doors.seat_behind(hall.session, key.token) is not None for key in kept]

    assert opened == [False] * 3 + [True] * MOST_KEYS
    assert len(hall.state.seats) == 1


def test_a_browser_that_sits_takes_no_second_seat(hall, app):
    window = sat_down(app, hall.code, "Uil")

    again = window.client.post(f"/mee/{hall.code}", data={"side": "dorp", "name": "Vos", "tap": "tik-anders"})

    assert (again.status_code, again.location) == (303, hall.address("phone"))
    assert [seated.name for seated in hall.state.seats.values()] == ["Uil"]


def test_more_people_of_one_address_than_fit_in_any_hall_wait(hall, app, monkeypatch):
    joins = hall.server.parts.gate.joins
    monkeypatch.setattr(joins, "_now", lambda: 100.0)
    for _ in range(AT_ONCE):
        joins.take("127.0.0.1")

    answer = app.test_client().post(f"/mee/{hall.code}", data={"side": "dorp", "tap": "tik-te-veel"})

    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "1")
    assert "Hier komen heel veel mensen tegelijk binnen." in answer.text
    assert hall.state.seats == {}
