"""Who is in: taking somebody out in two taps, a closed door, and answers that wait."""

import json

from spel.core.questions import Choice
from spel.core.refusals import Refusal
from spel.core.state import DESK
from spel.core.vocabulary import Side
from spel.views.phrases import why_not
from spel.web.pages import GONE
from tests.integration.hall import Window, sat_down
from tests.integration.test_seats import id_of, lent
from tests.integration.test_seats_desk import desk_window


def take_out(hall, app, name):
    """The spelleider takes somebody out on the page with the places."""
    window = desk_window(hall, app)
    window.open(f"/avond/{hall.session}/plekken")
    window.submit(window.page.form_to(f"/avond/{hall.session}/plekken/{id_of(hall, name)}/weg"))
    return window


def at_zelf(hall, app, name="Uil"):
    """Somebody who answered the first question of the casus."""
    if hall.state.step_id != "c05/zelf":
        hall.desk().tap("open_step", step="c05/zelf", seen="inloop")
    window = sat_down(app, hall.code, name)
    form = window.page.form(kind="give_answer")
    window.submit(form, {"a.keuze": form.choices("a.keuze")[0]})
    return window


def test_somebody_is_taken_out_by_nickname_with_all_answers(hall, app):
    at_zelf(hall, app, "Uil")
    at_zelf(hall, app, "Das")

    window = take_out(hall, app, "Uil")

    assert [seated.name for seated in hall.state.seats.values()] == ["Das"]
    assert set(hall.state.answers["c05/zelf"]) == {id_of(hall, "Das")}
    assert "Die plek is weg, met alle antwoorden." in window.page.text
    assert "Uil" not in window.page.text


def test_the_button_that_takes_out_waits_behind_a_first_tap(hall, app):
    sat_down(app, hall.code, "Uil")
    window = desk_window(hall, app)

    window.open(f"/avond/{hall.session}/plekken")

    details = window.html[window.html.index("<details><summary>Haal weg") :].split("</details>")[0]
    assert "Ja, haal Uil weg" in details
    assert "Alle antwoorden van Uil gaan mee. Dit kan niet terug." in details


def test_who_is_taken_out_twice_is_out(hall, app):
    sat_down(app, hall.code, "Uil")
    seat = id_of(hall, "Uil")
    take_out(hall, app, "Uil")

    answer = desk_window(hall, app).client.post(f"/avond/{hall.session}/plekken/{seat}/weg")

    assert answer.status_code == 303


def test_only_the_desk_takes_out(hall, app):
    phone = sat_down(app, hall.code, "Uil")
    seat = id_of(hall, "Uil")

    answers = [
        phone.client.post(f"/avond/{hall.session}/plekken/{seat}/weg").status_code,
        phone.client.post(
            hall.address("phone", "/tik"), data={"kind": "remove_seat", "seat": seat}
        ).status_code,
    ]

    assert answers == [403, 303]
    assert seat in hall.state.seats


def test_the_telephone_lands_at_the_door_with_a_kind_word_and_may_come_in_again(hall, app):
    phone = at_zelf(hall, app)
    take_out(hall, app, "Uil")

    phone.open(hall.address("phone"))
    told = phone.page.text
    phone.submit(phone.page.form_to(f"/mee/{hall.code}"), {"name": "Specht"}, press="Dorp")

    assert phone.address.startswith(hall.address("phone"))
    assert GONE.msgid in told
    assert [seated.name for seated in hall.state.seats.values()] == ["Specht"]
    assert hall.state.answers.get("c05/zelf", {}) == {}


def test_the_old_key_opens_nothing(hall, app):
    phone = at_zelf(hall, app)
    token = phone.client.get_cookie(f"spel_seat_{hall.session}").value
    seat = id_of(hall, "Uil")
    take_out(hall, app, "Uil")

    tapped = phone.client.post(
        hall.address("phone", "/tik"), data={"kind": "give_answer", "step": "c05/zelf"}
    )
    seen = phone.client.get(hall.address("phone", "/scherm"))
    wall = phone.client.get(hall.address("hand"))
    by_key = Window(app)
    by_key.open("/sleutel")
    by_key.submit(by_key.page.form_to("/sleutel"), {"sleutel": f"seat.{hall.session}.{token}"})

    assert (tapped.status_code, seen.status_code, wall.status_code, by_key.status) == (403, 403, 302, 404)
    assert seat not in hall.state.seats


def test_the_form_of_before_gives_no_way_back_in(hall, app):
    phone = Window(app)
    phone.open(f"/mee/{hall.code}")
    form = phone.page.form_to(f"/mee/{hall.code}")
    phone.submit(form, {"name": "Uil"}, press="Dorp")
    take_out(hall, app, "Uil")

    phone.submit(form, {"name": "Uil"}, press="Dorp")

    assert hall.state.seats == {}
    assert GONE.msgid in phone.page.text


def test_an_open_line_is_closed_at_once_and_does_not_come_back(hall, app):
    line = hall.phone(name="Haas")
    take_out(hall, app, "Haas")

    again = hall.connect({"session": hall.session, "view": "phone"}, line.client)

    assert not line.socket.is_connected()
    assert not again.is_connected()
    assert hall.server.parts.presence.total() == 0


def test_nothing_goes_to_who_is_taken_out(hall, app):
    sent = []
    line = hall.phone(Side.GEMEENTE, name="Haas")
    hall.server.parts.fanout._emit = lambda event, message, to: sent.append(to)
    take_out(hall, app, "Haas")

    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")

    assert not line.socket.is_connected()
    assert [room for room in sent if "gemeente" in room] == []


def test_on_a_shared_telephone_the_next_one_plays_on(hall, app):
    window = lent(hall, app)  # Uil lent the telephone to Egel
    window.submit(window.page.forms[0], press="Ik ben Egel")
    take_out(hall, app, "Egel")

    window.open(hall.address("phone"))
    window.submit(window.page.forms[0], press="Ik ben Uil")

    assert window.address.startswith(hall.address("phone"))
    assert [seated.name for seated in hall.state.seats.values()] == ["Uil"]


def test_who_lent_the_telephone_leaves_it_to_who_borrowed_it(hall, app):
    window = lent(hall, app)
    take_out(hall, app, "Uil")

    window.open(hall.address("phone"))

    assert "Geef de telefoon aan Egel" in window.page.text
    assert [(seated.name, seated.via) for seated in hall.state.seats.values()] == [("Egel", "")]


def test_a_place_without_a_telephone_is_taken_out_too(hall, app):
    window = desk_window(hall, app)
    window.open(f"/avond/{hall.session}/plekken")
    window.submit(window.page.form_to(f"/avond/{hall.session}/plekken"), {"name": "Haas"}, press="Dorp")
    assert next(iter(hall.state.seats.values())).via == DESK

    take_out(hall, app, "Haas")

    assert hall.state.seats == {}


def test_the_file_of_the_evening_keeps_nothing_of_who_was_taken_out(hall, app):
    at_zelf(hall, app, "Uil")
    take_out(hall, app, "Uil")
    hall.desk().tap("close_session")

    written = desk_window(hall, app).client.get(f"/avond/{hall.session}/avond.json").text

    kinds = [each["event"]["kind"] for each in json.loads(written)["gebeurtenissen"]]
    assert kinds == ["session.created", "step.opened", "step.opened", "seat.removed", "session.closed"]


def test_a_closed_door_says_so_kindly_and_lets_nobody_in(hall, app):
    early = Window(app)
    early.open(f"/mee/{hall.code}")
    form = early.page.form_to(f"/mee/{hall.code}")
    hall.desk().tap("set_door", open="0")

    early.submit(form, {"name": "Uil"}, press="Dorp")
    late = Window(app)
    secret = hall.server.parts.gate.rooms.secret(hall.session)
    late.client.post(f"/mee/{hall.code}/zaal", data={"zaal": secret})
    late.open(f"/mee/{hall.code}")

    assert hall.state.seats == {}
    assert (early.status, late.status) == (409, 200)
    for window in (early, late):
        assert "De spelleider laat nu niemand meer binnen." in window.page.text
        assert window.page.forms == []
        assert window.page.links["Kijk opnieuw"] == f"/mee/{hall.code}"


def test_who_is_inside_and_comes_back_passes_the_closed_door(hall, app):
    phone = sat_down(app, hall.code, "Uil")
    hall.desk().tap("set_door", open="0")

    phone.open(f"/mee/{hall.code}")

    assert phone.address == hall.address("phone")


def test_who_was_taken_out_comes_in_again_only_by_an_open_door(hall, app):
    phone = sat_down(app, hall.code, "Uil")
    take_out(hall, app, "Uil")
    hall.desk().tap("set_door", open="0")

    phone.open(hall.address("phone"))

    assert GONE.msgid in phone.page.text
    assert phone.page.forms == []


def test_one_tap_at_the_desk_closes_and_opens_the_door(hall, app):
    window = desk_window(hall, app)
    window.open(hall.address("desk"))

    window.submit(window.page.form(kind="set_door"), press="Doe de deur dicht")
    shut, words = hall.state.door_open, window.page.text
    window.submit(window.page.form(kind="set_door"), press="Doe de deur open")

    assert (shut, hall.state.door_open) == (False, True)
    assert "De deur is dicht" in words


def test_while_nothing_is_taken_telephones_say_so_and_keep_what_was_filled_in(hall, app):
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")
    phone = sat_down(app, hall.code, "Uil")
    hall.desk().tap("set_intake", open="0")
    phone.again()
    form = phone.page.form(kind="give_answer")
    chosen = form.choices("a.keuze")[1]

    phone.submit(form, {"a.keuze": chosen})
    refused = (phone.status, phone.page.text, phone.page.form(kind="give_answer").value("a.keuze"))
    hall.desk().tap("set_intake", open="1")
    phone.submit(phone.page.form(kind="give_answer"))

    assert (refused[0], refused[2]) == (409, chosen)
    assert why_not(Refusal.INTAKE_CLOSED).msgid in refused[1]
    assert "De spelleider neemt even niets aan. Wat u invult, blijft staan." in refused[1]
    (answer,) = hall.state.answers["c05/zelf"].values()
    assert answer.values == {"keuze": Choice(chosen)}
    assert "De spelleider neemt even niets aan." not in phone.page.text


def test_an_open_telephone_hears_of_the_pause_in_the_next_round(hall):
    phone = hall.phone()
    phone.hello()
    phone.events()

    hall.desk().tap("set_intake", open="0")
    hall.flush()

    assert "Wat u invult, blijft staan." in phone.screens()[-1]["html"]


def test_a_paused_answer_is_refused_on_the_line_with_a_reason(hall):
    phone = hall.phone()
    hall.desk().tap("set_intake", open="0")

    ack = phone.tap("give_answer", step="inloop", a_trots="de kerk")

    assert (ack["ok"], ack["reason"], hall.state.answers) == (False, "intake_closed", {})


def test_beside_the_green_button_stands_that_the_door_is_shut_or_that_answers_wait(hall, app):
    window = desk_window(hall, app)
    line = hall.desk()

    told = []
    for kind, is_open in (("set_door", "0"), ("set_intake", "0"), ("set_door", "1"), ("set_intake", "1")):
        line.tap(kind, open=is_open)
        window.open(hall.address("desk"))
        said = window.html.partition('<p class="order-told">')[2].partition("</p>")[0]
        told.append([words in said for words in ("De deur is dicht.", "Antwoorden wachten even.")])

    assert told == [[True, False], [True, True], [False, True], [False, False]]
