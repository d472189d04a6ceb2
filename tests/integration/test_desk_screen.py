"""The taps of the desk as they come from its screen: time, skipping, undoing, and a tap that is late."""

from datetime import timedelta

import pytest

from spel.config import Settings
from spel.core.script import StepId
from spel.core.vocabulary import Side
from spel.web.fanout import MINUTE
from spel.wiring import compose
from tests.integration.hall import Hall, Window
from tests.integration.play import BEGUN_AT


def at_desk(hall):
    """The desk's browser, without scripts."""
    window = Window(hall.server.app, hall.client("desk", hall.key.token))
    window.open(hall.address("desk"))
    return window


def go_to(hall, step):
    """The desk opens a step."""
    assert hall.desk().tap("open_step", step=step, seen=hall.state.step_id)["ok"]


def test_a_step_gets_two_minutes_more_and_fewer(hall):
    go_to(hall, "c05/hardop")
    window = at_desk(hall)

    for _ in range(2):
        form = window.page.forms_with(kind="extend_step", step="c05/hardop")[0]
        window.submit(form, press=form.buttons[-1].label)

    assert hall.state.extended == {StepId("c05/hardop"): 4.0}
    assert "van 12 minuten" in window.page.text


def test_steps_are_skipped_and_taken_along_again_from_the_list(hall):
    desk = hall.desk()

    assert desk.tap("skip_steps", steps=["c05/samen", "c05/krassen"], on="1")["ok"]
    assert "overgeslagen" in at_desk(hall).page.text
    assert desk.tap("skip_steps", steps=["c05/krassen"], on="0")["ok"]

    assert hall.state.skipped == {StepId("c05/samen")}
    assert StepId("c05/samen") not in [step.id for step in hall.state.route]


def test_one_tap_takes_back_what_was_done_last(hall):
    go_to(hall, "c05/spreiding")
    window = at_desk(hall)
    window.submit(window.page.form(kind="reveal_step"))
    assert "Gedaan: Toon" in window.page.text

    window.submit(window.page.form(kind="undo_desk"))

    assert hall.state.revealed == frozenset()
    assert window.page.forms_with(kind="undo_desk") == []


@pytest.mark.parametrize("kind", ["set_talk", "set_black", "set_freeze", "set_overview"])
def test_a_switch_says_its_state_and_turns_back(hall, kind):
    window = at_desk(hall)
    assert window.page.form(kind=kind).value("on") == "1"

    window.submit(window.page.form(kind=kind))

    assert window.page.form(kind=kind).value("on") == "0"
    window.submit(window.page.form(kind=kind))
    assert window.page.form(kind=kind).value("on") == "1"


def test_the_big_buttons_keep_a_name_of_their_own(hall):
    """Without one a new screen is laid over them by place, and the focus jumps to another button."""
    go_to(hall, "c05/spreiding")

    ids = {form.id for form in at_desk(hall).page.forms}

    assert {"steer-show", "steer-next"} <= ids
    assert 'id="steer-back"' in at_desk(hall).html


@pytest.mark.parametrize(("step", "first"), [("inloop", "doors-open"), ("c05/lezen", "wall-head")])
def test_the_screens_to_open_stand_on_top_until_the_first_step(hall, step, first):
    if step != "inloop":
        go_to(hall, step)

    html = at_desk(hall).html

    assert min(("doors-open", "wall-head", 'id="doors"'), key=lambda id: html.find(id) % len(html)) == first


def test_a_closed_evening_gives_the_report_beside_the_big_button(hall):
    go_to(hall, "slot")
    window = at_desk(hall)

    window.submit(window.page.form(kind="close_session"))

    bar = window.html.partition('id="steer-bar"')[2].partition("Ga toch verder")[0]
    assert f'href="{hall.address("desk").removesuffix("desk")}stukken"' in bar


def test_the_desk_says_of_each_side_that_it_has_chosen_and_not_what(hall):
    phone = hall.phone(Side.DORP, "Uil")
    go_to(hall, "c05/samen")
    before = at_desk(hall).page.text
    form = Window(hall.server.app, phone.client)
    form.open(hall.address("phone"))
    ask = form.page.form(kind="give_joint")
    picked = {name: ask.choices(name)[0] for name in ask.names("radio")}

    kept = form.submit(ask, picked)

    assert "Samen gekozen. Verander het hier." not in before
    assert at_desk(hall).page.text.count("Samen gekozen. Verander het hier.") == 1
    assert "Bewaard. Jullie kunnen de keuze nog veranderen." in kept.text


def test_a_tap_about_an_older_step_moves_nothing_and_says_what_is_on(hall):
    desk = hall.desk()
    desk.tap("open_step", step="c05/lezen", seen="inloop")

    late = desk.tap("open_step", step="c05/lezen", seen="inloop")

    assert (late["ok"], late["reason"]) == (False, "stale")
    assert late["say"].endswith("Nu is: Te hard door de straat. De casus")
    assert hall.state.step_id == "c05/lezen"


def test_who_is_away_is_named_as_a_number_and_not_waited_for(hall):
    go_to(hall, "c05/zelf")
    hall.seat(Side.DORP, "Haas")
    hall.phone(Side.DORP, "Uil")
    hall.phone(Side.GEMEENTE, "Pen")

    told = at_desk(hall).page.text

    assert "Nog bezig: 1 Dorp , 1 Gemeente . Doorgaan mag altijd." in told
    assert "1 toestel is weg. Daar wachten we niet op." in told


def test_time_passes_at_the_desk_and_nowhere_else(server, kort):
    """A minute later only the desk gets a new screen."""
    clock = [BEGUN_AT]
    later = compose_at(server, clock)
    hall = Hall(later, kort)
    desk, phone = hall.desk(), hall.phone()
    desk.hello(), phone.hello()
    hall.flush()
    desk.screens(), phone.screens()

    clock[0] += timedelta(seconds=MINUTE)
    later.parts.fanout.mark_desks()
    hall.flush()

    assert (len(desk.screens()), len(phone.screens())) == (1, 0)


def compose_at(server, clock):
    """The same server with a clock that is set by hand."""
    again = compose(
        Settings(driver="threading", address="http://spel.test"),
        server.parts.store,
        server.parts.library,
        lambda: clock[0],
    )
    again.parts.drawer.renderer = server.parts.drawer.renderer
    return again
