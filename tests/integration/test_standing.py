"""An answer lands under the seat that filled it in, and an old one never over a newer one."""

from itertools import pairwise

import pytest

from spel.config import Settings
from spel.core.questions import Answer, Words
from spel.core.refusals import Refusal
from spel.core.standing import mark
from spel.views.phrases import why_not
from spel.wiring import compose
from tests.integration.hall import Hall, Window, sat_down

AS_JSON = {"Accept": "application/json"}


def words(text):
    """An answer at the first step."""
    return Answer({"trots": Words(text)})


def standing(hall):
    """What everybody wrote at the first step, by name."""
    given = hall.state.answers.get("inloop", {})
    return {hall.state.seats[seat].name: answer.words("trots") for seat, answer in given.items()}


def seat_of(hall, name):
    """The seat of that name."""
    return next(seat for seat, seated in hall.state.seats.items() if seated.name == name)


@pytest.fixture
def phone(hall):
    """Haas, on the socket."""
    return hall.phone(name="Haas")


@pytest.fixture
def handed(hall, app):
    """A page of Uil on a telephone that was handed to Egel in another tab."""
    window = sat_down(app, hall.code, "Uil")
    old = window.page
    there = f"/avond/{hall.session}/doorgeven"
    window.open(there)
    window.submit(window.page.form_to(there), {"name": "Egel"}, press="Dorp")
    window.submit(window.page.forms[0], press="Ik ben Egel")
    return window, old


def test_what_another_seat_filled_in_is_refused_and_kept_by_its_sender(hall, phone):
    hall.phone(name="Uil")

    refused = phone.tap("give_answer", step="inloop", a_trots="van Uil", seat=seat_of(hall, "Uil"))
    own = phone.tap("give_answer", step="inloop", a_trots="van Haas", seat=seat_of(hall, "Haas"))

    assert (refused["ok"], refused["reason"], own["ok"]) == (False, "other_seat", True)
    assert standing(hall) == {"Haas": "van Haas"}


def test_a_page_from_before_this_rule_is_still_taken(hall, phone):
    assert phone.tap("give_answer", step="inloop", a_trots="de kerk")["ok"]


def test_the_form_of_a_page_that_was_handed_on_does_not_land_under_the_next(hall, handed):
    window, old = handed

    window.submit(old.form(kind="give_answer"), {"a.trots": "van Uil"})

    assert standing(hall) == {}
    assert why_not(Refusal.OTHER_SEAT).msgid in window.page.text
    assert "van Uil" not in window.html


def test_nor_does_its_other_name_or_what_was_missed(hall, app, handed):
    window, old = handed
    window.submit(old.form(kind="change_seat"), {"name": "Uilskuiken"}, press="Dorp")
    desk = hall.desk()
    for seen, step in pairwise(("inloop", "c05/lezen", "c05/zelf", "c05/spreiding")):
        desk.tap("open_step", step=step, seen=seen)
    uil = sat_down(app, hall.code, "Das")
    uil.open(f"/avond/{hall.session}/gemist?sinds=inloop")
    (missed,) = uil.page.forms_with(kind="give_answer")

    window.submit(missed, {name: missed.choices(name)[0] for name in missed.names("radio")})

    assert {seated.name for seated in hall.state.seats.values()} == {"Uil", "Egel", "Das"}
    assert hall.state.answers == {}


def test_every_form_on_a_phone_says_whose_it_is(hall, app):
    window = sat_down(app, hall.code, "Uil")
    forms = [window.page.form(kind=kind) for kind in ("give_answer", "change_seat")]
    window.submit(forms[0], {"a.trots": "de kerk"})  # a page with something of one's own is drawn apart
    forms += [window.page.form(kind=kind) for kind in ("give_answer", "change_seat")]

    assert {form.value("seat") for form in forms} == {seat_of(hall, "Uil")}
    assert "--plek" not in window.html


def late(hall, phone, **more):
    """What comes of an answer that was filled in when nothing stood there."""
    return phone.tap("give_answer", step="inloop", a_trots="eerst", was="", **more)


def test_an_old_answer_is_not_put_over_a_newer_one(hall, phone):
    phone.tap("give_answer", step="inloop", a_trots="later", was="")

    refused = late(hall, phone)

    assert (refused["ok"], refused["reason"]) == (False, "newer")
    assert standing(hall) == {"Haas": "later"}


def test_who_was_late_is_told_what_stands_there_and_may_send_it_again(hall, phone):
    phone.tap("give_answer", step="inloop", a_trots="later", was="")

    seen = late(hall, phone)["own"]["inloop"]
    again = phone.tap("give_answer", step="inloop", a_trots="eerst", was=seen["was"])

    assert (seen["a.trots"], again["ok"]) == ("later", True)
    assert standing(hall) == {"Haas": "eerst"}


def test_who_saw_what_stands_there_may_change_it(hall, phone):
    seen = phone.tap("give_answer", step="inloop", a_trots="eerst", was="")["own"]["inloop"]["was"]

    changed = phone.tap("give_answer", step="inloop", a_trots="later", was=seen)

    assert (seen, changed["ok"]) == (mark(words("eerst")), True)
    assert standing(hall) == {"Haas": "later"}


def test_after_a_restart_and_along_the_detour_it_holds_too(hall, phone, app, tmp_path, library):
    seen = phone.tap("give_answer", step="inloop", a_trots="eerst", was="")["own"]["inloop"]["was"]
    phone.tap("give_answer", step="inloop", a_trots="later", was=seen)
    again = compose(Settings(data=tmp_path, driver="threading"), hall.server.parts.store, lambda: library)
    client = again.app.test_client()
    client.set_cookie(f"spel_seat_{hall.session}", phone.client.get_cookie(f"spel_seat_{hall.session}").value)

    fields = {"kind": "give_answer", "step": "inloop", "a.trots": "oud", "was": seen, "tap": "tik-van-eerder"}
    answer = client.post(hall.address("phone", "/tik"), data=fields, headers=AS_JSON)

    assert answer.json["reason"] == "newer"
    assert standing(hall) == {"Haas": "later"}


def test_the_same_tap_again_is_no_older_answer(hall, phone):
    late(hall, phone, tap="tik-een-van-haas")
    phone.tap("give_answer", step="inloop", a_trots="later", was=mark(words("eerst")))

    again = late(hall, phone, tap="tik-een-van-haas")

    assert again["ok"]
    assert standing(hall) == {"Haas": "later"}


def test_what_came_in_without_a_word_may_be_replaced_by_its_sender(hall, phone):
    """The first one was kept but its acknowledgement was lost: the sender never saw it stand there."""
    late(hall, phone, tap="tik-een-van-haas")

    changed = phone.tap("give_answer", step="inloop", a_trots="later", was="", after="tik-een-van-haas")

    assert changed["ok"]
    assert standing(hall) == {"Haas": "later"}


def test_a_tap_of_somebody_else_or_elsewhere_replaces_nothing(hall, phone):
    uil = hall.phone(name="Uil")
    uil.tap("give_answer", step="inloop", tap="tik-een-van-uil", a_trots="later", was="")
    phone.tap("give_answer", step="inloop", a_trots="later", was="")

    tried = [late(hall, phone, after=tap)["reason"] for tap in ("tik-een-van-uil", "nooit-gezien", "")]

    assert tried == ["newer"] * 3


def test_a_form_without_scripts_does_the_same_and_keeps_the_words(hall, app):
    window = sat_down(app, hall.code, "Uil")
    old = window.page.form(kind="give_answer")
    window.submit(old, {"a.trots": "later"})
    window.client.get(hall.address("phone"))
    stale = {**old.sent({"a.trots": "eerst"}, None), "tap": "tik-van-een-oude-bladzijde"}

    answer = window.client.post(old.action, data=stale)
    page = Window(app, window.client)._arrive(answer)

    assert (answer.status_code, standing(hall)) == (409, {"Uil": "later"})
    assert why_not(Refusal.NEWER).msgid in page.text
    form = page.form(kind="give_answer")
    assert form.value("a.trots") == "eerst"
    page = window.submit(form)
    assert standing(hall) == {"Uil": "eerst"}


def test_the_desk_fills_in_for_a_side_as_before(hall):
    assert Hall.desk(hall).tap("write_note", text="x", was="", seat="niemand")["ok"]
