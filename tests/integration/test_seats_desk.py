"""People without a telephone: the desk sets their places ready and fills in, for them and for nobody else."""

import pytest

from spel.core.actors import Seat, SeatId
from spel.core.state import DESK
from spel.core.vocabulary import Side
from tests.integration.hall import Window, sat_down
from tests.integration.test_seats import id_of, seats_of


def desk_window(hall, app):
    """The browser of the spelleider."""
    return Window(app, hall.client("desk", hall.key.token))


def test_the_desk_adds_a_seat_without_a_telephone(hall, app):
    window = desk_window(hall, app)
    window.open(f"/avond/{hall.session}/plekken")

    add = window.page.form_to(f"/avond/{hall.session}/plekken")
    window.submit(add, {"name": "Haas", "people": "3"}, press="Dorp")

    seated = seats_of(hall)["Haas"]
    assert (seated.via, seated.people, seated.side) == (DESK, 3, Side.DORP)
    assert (hall.state.side_size(Side.DORP), hall.state.devices(Side.DORP)) == (3, 0)
    assert "Vul in voor Haas" in "".join(b.label for f in window.page.forms for b in f.buttons)


def test_the_desk_fills_in_on_the_screen_of_that_seat(hall, app):
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")
    window = desk_window(hall, app)
    window.open(f"/avond/{hall.session}/plekken")
    add = window.page.form_to(f"/avond/{hall.session}/plekken")
    window.submit(add, {"name": "Haas"}, press="Dorp")

    window.submit(window.page.form_to(f"/avond/{hall.session}/plekken/{id_of(hall, 'Haas')}"))
    form = window.page.form(kind="give_answer")
    window.submit(form, {"a.keuze": form.choices("a.keuze")[0]})

    assert "U vult in voor Haas." in window.page.text
    assert set(hall.state.answers["c05/zelf"]) == {id_of(hall, "Haas")}


def test_the_desk_gets_no_key_of_a_seat_with_a_telephone(hall, app):
    phone = sat_down(app, hall.code, "Uil")
    phone.open(f"/avond/{hall.session}/doorgeven")
    phone.submit(phone.page.form_to(f"/avond/{hall.session}/doorgeven"), {"name": "Egel"}, press="Dorp")
    window = desk_window(hall, app)

    answers = [
        window.client.post(f"/avond/{hall.session}/plekken/{seat}")
        for seat in (id_of(hall, "Uil"), id_of(hall, "Egel"), "verzonnen")
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert all("Set-Cookie" not in answer.headers for answer in answers)


def test_the_doors_lend_no_key_but_of_a_seat_without_a_telephone(hall):
    hall.seat(name="Uil")

    keys = [hall.server.parts.doors.lend(hall.session, each) for each in (*hall.state.seats, SeatId("x"))]

    assert keys == [None, None]


@pytest.mark.parametrize("rest", ["", "/kaarten"])
def test_the_places_are_for_the_desk_only(hall, app, rest):
    phone = sat_down(app, hall.code)

    assert phone.client.get(f"/avond/{hall.session}/plekken").status_code == 403
    assert phone.client.post(f"/avond/{hall.session}/plekken{rest}").status_code == 403


def test_a_spelleider_who_plays_too_gets_the_own_seat_back(hall, app):
    window = sat_down(app, hall.code, "Uil")
    window.client.set_cookie(f"spel_desk_{hall.session}", hall.key.token)
    window.open(f"/avond/{hall.session}/plekken")
    add = window.page.form_to(f"/avond/{hall.session}/plekken")
    window.submit(add, {"name": "Haas"}, press="Dorp")
    window.submit(window.page.form_to(f"/avond/{hall.session}/plekken/{id_of(hall, 'Haas')}"))

    window.open(f"/avond/{hall.session}/doorgeven/{id_of(hall, 'Uil')}")
    window.submit(window.page.forms[0], press="Ik ben Uil")

    assert "Uil is aan de beurt." in window.page.text


def test_a_printed_card_opens_its_seat_on_any_telephone(hall, app):
    window = desk_window(hall, app)
    window.open(f"/avond/{hall.session}/plekken")
    add = window.page.form_to(f"/avond/{hall.session}/plekken")
    window.submit(add, {"name": "Haas"}, press="Dorp")

    window.submit(window.page.form_to(f"/avond/{hall.session}/plekken/kaarten"))
    key = hall.server.parts.doors.lend(hall.session, id_of(hall, "Haas"))
    phone = Window(app)
    phone.open("/sleutel")
    phone.submit(phone.page.form_to("/sleutel"), {"sleutel": str(key)})

    assert "Haas" in window.page.text
    assert phone.address == hall.address("phone")
    assert hall.server.parts.doors.actor(hall.session, "phone", key.token) == Seat(id_of(hall, "Haas"))


def test_a_side_is_needed_for_a_place(hall, app):
    window = desk_window(hall, app)

    answer = window.client.post(f"/avond/{hall.session}/plekken", data={"name": "Haas"})

    assert (answer.status_code, hall.state.seats) == (400, {})
