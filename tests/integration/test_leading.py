"""Two desks: one leads, the other looks along until it takes the lead with one button."""

import re
from threading import Barrier, Thread

import pytest

from spel.core.actors import Desk
from spel.core.refusals import Refusal
from spel.engine.outcome import Accepted, Refused
from spel.views.phrases import why_not
from tests.integration.hall import Hall, Window, planned

BUTTON = re.compile(r"<button\b[^>]*>")


def first_desk(hall, app):
    """The browser that began the evening."""
    return Window(app, hall.client("desk", hall.key.token))


def by_card(hall, app, key=None):
    """Another device that showed the recovery card."""
    window = Window(app)
    window.open("/sleutel")
    window.submit(window.page.form_to("/sleutel"), {"sleutel": f"http://spel.test/sleutel#{key or hall.key}"})
    return window


def secret(window, hall):
    """The desk's cookie of a browser."""
    return window.client.get_cookie(f"spel_desk_{hall.session}").value


def id_of(window, hall):
    """Which desk a browser is."""
    return hall.server.parts.doors.actor(hall.session, "desk", secret(window, hall)).id


def banner(window):
    """The bar that says that this screen looks along, as it was served."""
    return re.search(r'<section class="looking"[^>]*>', window.html)[0]


def tap_buttons(window):
    """Every button of the desk's taps on the screen itself."""
    main = window.html[window.html.index('<main id="screen"') :]
    forms = re.findall(r"<form[^>]*data-tap.*?</form>", main, re.DOTALL)
    return [each for form in forms for each in BUTTON.findall(form)]


def test_a_desk_that_is_alone_leads_without_a_word(hall, app):
    window = first_desk(hall, app)

    window.open(hall.address("desk"))

    assert "hidden" in banner(window)
    assert 'data-lead=""' in window.html
    assert "disabled" not in "".join(tap_buttons(window))


def test_a_recovery_card_makes_another_device_a_desk_of_its_own_that_leads(hall, app):
    window = by_card(hall, app)

    assert (window.status, window.address) == (200, hall.address("desk"))
    assert secret(window, hall) != hall.key.token
    assert hall.state.lead == id_of(window, hall) != id_of(first_desk(hall, app), hall)
    assert f'data-desk="{hall.state.lead}"' in window.html
    assert f'data-lead="{hall.state.lead}"' in window.html
    assert "hidden" in banner(window)


def test_until_then_nothing_changes_for_the_old_desk(hall, app):
    hall.server.parts.doors.give_key(hall.session, "desk", "ander")

    ack = hall.desk().tap("open_step", step="c05/zelf", seen="inloop")

    assert ack["ok"]


def test_the_old_desk_looks_along_and_says_so(hall, app):
    old = first_desk(hall, app)
    by_card(hall, app)

    old.open(hall.address("desk"))

    assert "hidden" not in banner(old)
    assert "Dit scherm kijkt mee. Een ander scherm leidt de avond." in old.page.text
    held = tap_buttons(old)
    assert len(held) > 5
    assert all("disabled" in each for each in held)


@pytest.mark.parametrize("kind", ["open_step", "set_black", "undo_desk", "close_session", "set_door"])
def test_the_old_desk_is_refused_whatever_it_sends(hall, app, kind):
    old = hall.desk()
    by_card(hall, app)
    before = hall.state

    ack = old.tap(kind, step="c05/zelf", seen="inloop", on="1", open="0")

    assert ack == {"ok": False, "reason": "not_leading", "say": why_not(Refusal.NOT_LEADING).msgid}
    assert hall.state is before


def test_without_scripts_the_old_desk_is_told_why(hall, app):
    old = first_desk(hall, app)
    old.open(hall.address("desk"))
    form = old.page.form(kind="set_black")
    by_card(hall, app)

    old.submit(form)

    assert why_not(Refusal.NOT_LEADING).msgid in old.page.text
    assert not hall.state.black


def test_one_button_takes_the_lead_back_also_without_scripts(hall, app):
    old, new = first_desk(hall, app), by_card(hall, app)
    old.open(hall.address("desk"))

    old.submit(old.page.form(kind="take_lead"), press="Neem de leiding")
    new.again()

    assert hall.state.lead == id_of(old, hall)
    assert ("hidden" in banner(old), "hidden" in banner(new)) == (True, False)


def test_the_screen_that_goes_to_all_desks_says_who_leads_and_holds_nothing(hall, app):
    old = hall.desk()
    old.hello()
    old.events()
    new = by_card(hall, app)
    hall.flush()

    html = old.screens()[-1]["html"]

    assert f'data-lead="{id_of(new, hall)}"' in html
    assert "data-held" not in html


def test_the_own_card_on_the_own_device_stays_the_same_desk_and_leads(hall, app):
    old, _ = first_desk(hall, app), by_card(hall, app)

    old.open("/sleutel")
    old.submit(old.page.form_to("/sleutel"), {"sleutel": str(hall.key)})

    assert secret(old, hall) == hall.key.token
    assert hall.state.lead == id_of(old, hall)


@pytest.mark.parametrize(
    "shown",
    [
        "{code}",
        "desk.{session}.{code}",
        "desk.{session}.",
        "projector.{session}.{wall}",
        "desk.{session}.{seat}",
    ],
)
def test_the_lead_is_taken_with_the_secret_and_never_with_the_number_of_the_room(hall, app, shown):
    wall = hall.server.parts.doors.give_key(hall.session, "projector").token
    known = {"code": hall.code, "session": hall.session, "wall": wall, "seat": hall.seat().token}

    window = by_card(hall, app, shown.format(**known))

    assert hall.state.lead == ""
    assert window.client.get_cookie(f"spel_desk_{hall.session}") is None


def test_the_key_of_another_evening_leads_nothing_here(hall, app, server, library):
    elsewhere = server.parts.doors.begin(planned(library, "kort", "c05"), "elders-0001")
    other = Hall(server, hall.state.script, elsewhere)

    by_card(hall, app, f"desk.{hall.session}.{other.key.token}")

    assert (hall.state.lead, other.state.lead) == ("", "")


def test_a_desk_that_looks_along_fills_in_for_nobody(hall, app):
    old = first_desk(hall, app)
    old.open(f"/avond/{hall.session}/plekken")
    add = old.page.form_to(f"/avond/{hall.session}/plekken")
    old.submit(add, {"name": "Haas"}, press="Dorp")
    (seat,) = hall.state.seats
    by_card(hall, app)

    statuses = [
        old.client.post(f"/avond/{hall.session}/plekken{rest}", data={"side": "dorp"}).status_code
        for rest in ("", f"/{seat}", "/kaarten", f"/{seat}/weg")
    ]

    assert statuses == [409, 409, 409, 409]
    assert list(hall.state.seats) == [seat]


def test_the_recovery_card_says_in_three_steps_what_to_do(hall, app):
    window = first_desk(hall, app)

    window.open(f"/avond/{hall.session}/herstel")

    assert window.html.count("<li>") == 3
    assert str(hall.key) in window.page.text
    assert "<svg" in window.html
    assert hall.code not in window.html


def at_once(hall, tap, *tapped):
    """These desks tap these fields at the same moment, each in a thread; what came of it."""
    barrier, came = Barrier(len(tapped)), {}

    def run(desk, fields):
        barrier.wait()
        listed = {name: [value] for name, value in fields.items()}
        came[desk], _ = hall.server.parts.doors.receive(hall.session, desk, f"{tap}-{desk.id}", listed)

    threads = [Thread(target=run, args=each) for each in tapped]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return came


LAPTOP, TELEFOON = Desk("laptop"), Desk("telefoon")


def test_two_hundred_races_of_two_desks_give_one_step_each(hall):
    there_and_back = [1, 2, 1, 0] * 50

    for race, place in enumerate(there_and_back):
        before = hall.state
        fields = {"kind": "open_step", "step": before.order[place], "seen": before.step_id}

        came = at_once(hall, f"race-{race:03}", (LAPTOP, fields), (TELEFOON, fields))

        assert hall.state.step_id == before.order[place]
        assert hall.state.version == before.version + 1
        assert sorted(type(each).__name__ for each in came.values()) == ["Accepted", "Refused"]
        assert Refused(Refusal.STALE) in came.values()


def test_of_a_tap_and_a_hand_over_at_once_either_comes_first_and_nothing_else(hall):
    for race in range(50):
        at_once(hall, f"lead-{race:03}", (LAPTOP, {"kind": "take_lead"}))
        before = hall.state
        black = {"kind": "set_black", "on": "0" if before.black else "1"}

        came = at_once(hall, f"take-{race:03}", (LAPTOP, black), (TELEFOON, {"kind": "take_lead"}))

        assert isinstance(came[TELEFOON], Accepted)
        assert hall.state.lead == "telefoon"
        assert (hall.state.black != before.black) == isinstance(came[LAPTOP], Accepted)
