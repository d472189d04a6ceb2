"""More people on one telephone: every seat answers for itself, and none is shown to another."""

import re

import pytest

from spel.core.refusals import Refusal
from spel.core.vocabulary import Side
from spel.views.phrases import why_not
from spel.web.seating import MOST_ON_ONE_PHONE, Newcomer
from tests.integration.hall import Window, sat_down


def seats_of(hall):
    """Everybody by name."""
    return {seated.name: seated for seated in hall.state.seats.values()}


def id_of(hall, name):
    """The seat of that name."""
    return next(seat for seat, seated in hall.state.seats.items() if seated.name == name)


def lent(hall, app, name="Egel", side="Gemeente"):
    """Somebody who sat down as Uil, and then one more on the same telephone: the calm screen between."""
    window = sat_down(app, hall.code, "Uil", "Dorp")
    window.open(f"/avond/{hall.session}/doorgeven")
    window.submit(window.page.form_to(f"/avond/{hall.session}/doorgeven"), {"name": name}, press=side)
    return window


def test_a_group_sits_down_as_so_many_people(hall, app, window):
    window.open(f"/mee/{hall.code}")

    window.submit(window.page.form_to(f"/mee/{hall.code}"), {"name": "Tafel 3", "people": "6"}, press="Dorp")

    assert seats_of(hall)["Tafel 3"].people == 6
    assert hall.state.side_size(Side.DORP) == 6


def test_a_group_that_did_not_answer_yet_can_say_how_many_see_it_differently(hall, app):
    alone, group = Window(app), Window(app)
    for window, people in ((alone, "1"), (group, "3")):
        window.open(f"/mee/{hall.code}")
        window.submit(window.page.form_to(f"/mee/{hall.code}"), {"people": people}, press="Dorp")
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")

    pages = [window.open(hall.address("phone")) and window.html for window in (alone, group)]

    asked = [re.search(r'<input[^>]*name="dissent"[^>]*>', html)[0] for html in pages]
    assert ['max="2"' in each for each in asked] == [False, True]


@pytest.mark.parametrize("people", ["0", "41", "veel", "-2"])
def test_a_group_of_no_size_or_too_large_is_told_so(hall, window, people):
    window.open(f"/mee/{hall.code}")

    window.submit(window.page.form_to(f"/mee/{hall.code}"), {"people": people}, press="Dorp")

    assert (window.status, hall.state.seats) == (409, {})
    assert why_not(Refusal.DOES_NOT_FIT).msgid in window.page.text


def test_only_a_group_is_asked_how_many_see_it_differently(hall, app, window):
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")
    window.open(f"/mee/{hall.code}")
    window.submit(window.page.form_to(f"/mee/{hall.code}"), {"people": "6"}, press="Dorp")
    alone = sat_down(app, hall.code)

    boxes = [re.search(r"<div[^>]*data-dissent[^>]*>", each.html).group() for each in (window, alone)]

    assert ["hidden" in box for box in boxes] == [False, True]
    assert 'max="5"' in window.html


def test_who_sees_it_differently_is_kept_and_stands_in_the_form_again(hall, window):
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")
    window.open(f"/mee/{hall.code}")
    window.submit(window.page.form_to(f"/mee/{hall.code}"), {"people": "6"}, press="Dorp")
    form = window.page.form(kind="give_answer")

    window.submit(form, {"a.keuze": form.choices("a.keuze")[0], "dissent": "2"})

    (answer,) = hall.state.answers["c05/zelf"].values()
    assert answer.dissent == 2
    assert window.page.form(kind="give_answer").value("dissent") == "2"


def test_another_name_keeps_how_many_they_are(hall, window):
    window.open(f"/mee/{hall.code}")
    window.submit(window.page.form_to(f"/mee/{hall.code}"), {"name": "Uil", "people": "6"}, press="Dorp")

    window.submit(window.page.form(kind="change_seat"), {"name": "Egel"}, press="Dorp")

    assert seats_of(hall)["Egel"].people == 6


def test_one_more_on_a_telephone_borrows_it_from_its_first_seat(hall, app):
    lent(hall, app)

    seats = seats_of(hall)

    assert (seats["Egel"].via, seats["Egel"].side) == (id_of(hall, "Uil"), Side.GEMEENTE)
    assert hall.state.devices(Side.GEMEENTE) == 0


def test_a_third_seat_borrows_from_the_first_too(hall, app):
    window = lent(hall, app)
    window.submit(window.page.forms[0], press="Ik ben Egel")
    window.open(f"/avond/{hall.session}/doorgeven")

    window.submit(window.page.form_to(f"/avond/{hall.session}/doorgeven"), {"name": "Das"}, press="Dorp")

    assert seats_of(hall)["Das"].via == id_of(hall, "Uil")


def test_between_two_people_there_is_a_screen_with_nothing_of_anybody(hall, app):
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")
    window = sat_down(app, hall.code, "Uil", "Dorp")
    form = window.page.form(kind="give_answer")
    window.submit(form, {"a.keuze": form.choices("a.keuze")[0]})
    chosen = next(option.label for option in hall.state.step.asks[Side.DORP].fields[0].question.options)
    window.open(f"/avond/{hall.session}/doorgeven")
    window.submit(window.page.form_to(f"/avond/{hall.session}/doorgeven"), {"name": "Egel"}, press="Dorp")

    assert "Geef de telefoon aan Egel" in window.page.text
    assert [form.names() for form in window.page.forms] == [[]]
    assert "Uil" not in window.page.text
    assert str(chosen) not in window.page.text


def test_who_takes_the_telephone_answers_for_the_own_seat(hall, app):
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")
    window = lent(hall, app)

    window.submit(window.page.forms[0], press="Ik ben Egel")
    form = window.page.form(kind="give_answer")
    window.submit(form, {"a.keuze": form.choices("a.keuze")[0]})

    assert "Egel is aan de beurt." in window.page.text
    assert set(hall.state.answers["c05/zelf"]) == {id_of(hall, "Egel")}


def test_a_handed_over_telephone_goes_back_with_the_answers_of_its_first_seat(hall, app):
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")
    window = sat_down(app, hall.code, "Uil", "Dorp")
    form = window.page.form(kind="give_answer")
    window.submit(form, {"a.keuze": form.choices("a.keuze")[2]})
    window.open(f"/avond/{hall.session}/doorgeven")
    window.submit(window.page.form_to(f"/avond/{hall.session}/doorgeven"), {"name": "Egel"}, press="Dorp")
    window.submit(window.page.forms[0], press="Ik ben Egel")
    fresh = window.page.form(kind="give_answer").value("a.keuze")

    window.open(f"/avond/{hall.session}/doorgeven/{id_of(hall, 'Uil')}")
    window.submit(window.page.forms[0], press="Ik ben Uil")

    assert fresh == ""
    assert window.page.form(kind="give_answer").value("a.keuze") == form.choices("a.keuze")[2]


def test_the_socket_plays_for_the_seat_that_has_the_telephone(hall, app):
    window = lent(hall, app)
    window.submit(window.page.forms[0], press="Ik ben Egel")

    socket = hall.connect({"session": hall.session, "view": "phone"}, window.client)

    assert socket.emit("hello", callback=True)["own"][""]["name"] == "Egel"


def test_nobody_takes_a_seat_whose_key_their_browser_does_not_hold(hall, app):
    mine, other = sat_down(app, hall.code, "Uil"), sat_down(app, hall.code, "Das")
    stranger = id_of(hall, "Das")
    forged = mine.client
    forged.set_cookie(f"spel_plek_{hall.session}_{stranger}", "verzonnen", path=f"/avond/{hall.session}")

    seen = mine.open(f"/avond/{hall.session}/doorgeven").text
    answer = forged.post(f"/avond/{hall.session}/doorgeven/{stranger}")

    assert answer.status_code == 403
    assert "Das" not in seen
    assert other.again().text != ""


def test_a_key_of_one_seat_opens_no_other(hall, app):
    window, _ = sat_down(app, hall.code, "Uil"), sat_down(app, hall.code, "Das")
    own = window.client.get_cookie(f"spel_seat_{hall.session}").value
    stranger = id_of(hall, "Das")

    window.client.set_cookie(f"spel_plek_{hall.session}_{stranger}", own, path=f"/avond/{hall.session}")

    assert window.client.post(f"/avond/{hall.session}/doorgeven/{stranger}").status_code == 403


def test_without_a_seat_there_is_no_telephone_to_lend(hall, window):
    window.open(f"/avond/{hall.session}/doorgeven")

    assert window.status == 403


def test_a_telephone_is_lent_to_so_many_and_no_more(hall):
    first = hall.seat(name="Uil")
    lender = hall.server.parts.doors.actor(hall.session, "phone", first.token)
    sit = hall.server.parts.doors.sit
    for number in range(MOST_ON_ONE_PHONE - 1):
        sit(hall.session, Newcomer(Side.DORP, f"Nummer {number}"), f"lend-{number:04}", by=lender)

    key, outcome = sit(hall.session, Newcomer(Side.DORP, "Te veel"), "lend-last", by=lender)

    assert (key, outcome.reason) == (None, Refusal.TABLE_FULL)
    assert len(hall.state.seats) == MOST_ON_ONE_PHONE


def test_the_bar_to_hand_over_is_there_for_more_than_one_seat_only(hall, app):
    alone = sat_down(app, hall.code)
    shared = lent(hall, app)
    shared.submit(shared.page.forms[0], press="Ik ben Egel")

    assert "pass-on" not in alone.html
    assert "Geef door" in shared.page.text
