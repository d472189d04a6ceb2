"""The pages of an evening, as a browser without scripts sees them: answers, desk, wall, report, keys."""

import json

import pytest

from spel.core.actors import Projector
from spel.core.questions import Answer, Words
from spel.core.refusals import Refusal
from spel.core.standing import mark
from spel.core.vocabulary import Side
from spel.views.phrases import why_not
from spel.web.evening import SAVED
from spel.web.sleutel import WRONG_KEY
from tests.integration.hall import Window, own_place, sat_down

CHURCH = Answer({"trots": Words("de kerk")})


@pytest.fixture
def desk(hall, app):
    """The spelleider in a browser."""
    window = Window(app, hall.client("desk", hall.key.token))
    window.open(hall.address("desk"))
    return window


def test_an_answer_by_form_is_kept_and_said_to_be(hall, app):
    window = sat_down(app, hall.code)
    form = window.page.form(kind="give_answer")

    window.submit(form, {"a.trots": "  het  pleintje "})

    seat = next(iter(hall.state.seats))
    assert hall.state.answers["inloop"][seat].words("trots") == "het pleintje"
    assert SAVED.msgid in window.page.text
    assert window.page.form(kind="give_answer").value("a.trots") == "het pleintje"


def test_an_answer_that_does_not_fit_is_refused_with_a_sentence(hall, app):
    window = sat_down(app, hall.code)

    window.submit(window.page.form(kind="give_answer"), {"a.trots": "   "})

    assert why_not(Refusal.DOES_NOT_FIT).msgid in window.page.text
    assert "inloop" not in hall.state.answers


def test_a_form_post_that_asks_for_json_gets_the_acknowledgement(hall, app):
    window = sat_down(app, hall.code)
    form = window.page.form(kind="give_answer")

    answer = window.client.post(
        form.action, data=form.sent({"a.trots": "de kerk"}, None), headers={"Accept": "application/json"}
    )

    assert answer.json == {
        "ok": True,
        "version": hall.state.version,
        "own": {"inloop": {"a.trots": "de kerk", "was": mark(CHURCH)}, "": own_place(hall, "Uil")},
    }


def test_the_desk_steers_by_forms(hall, desk):
    desk.submit(desk.page.form(kind="set_black"))
    desk.submit(desk.page.form(kind="write_note"), {"text": "Vraag naar de brug."})
    desk.submit(desk.page.form(kind="open_step"))

    assert (hall.state.black, [note.text for note in hall.state.notes]) == (True, ["Vraag naar de brug."])
    assert hall.state.step_id == "c05/lezen"
    assert desk.address == hall.address("desk")


def test_two_desks_move_one_step(hall, desk):
    form = desk.page.form(kind="open_step", step="c05/lezen")
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")

    desk.submit(form)

    assert hall.state.step_id == "c05/zelf"
    assert why_not(Refusal.STALE).msgid in desk.page.text


def test_the_wall_opens_from_the_desk_and_controls_nothing(hall, desk):
    form = desk.page.form_to(f"/avond/{hall.session}/projector/open")

    desk.submit(form)

    assert (desk.status, desk.address) == (200, hall.address("projector"))
    assert desk.page.forms == []


def test_who_holds_the_wall_can_not_steer(hall, app):
    wall = hall.server.parts.doors.give_key(hall.session, "projector")
    client = hall.client("projector", wall.token)

    by_its_own_door = client.post(hall.address("projector", "/tik"), data={"kind": "set_black", "on": "1"})
    by_the_desk = client.post(hall.address("desk", "/tik"), data={"kind": "set_black", "on": "1"})

    assert by_its_own_door.location.endswith("?melding=not_yours")
    assert by_the_desk.status_code == 403
    assert not hall.state.black
    assert hall.server.parts.doors.actor(hall.session, "projector", wall.token) == Projector()


def test_the_report_is_there_at_any_moment_and_says_that_it_is_not_finished(hall, desk):
    desk.open(f"/avond/{hall.session}/verslag")

    assert desk.status == 200
    assert "De avond is nog bezig." in desk.page.text


def test_an_evening_goes_home_as_json(hall, desk):
    answer = desk.client.get(f"/avond/{hall.session}/avond.json")

    whole = json.loads(answer.text)
    begun = hall.state.created_at.date().isoformat()
    assert answer.headers["Content-Disposition"] == f"attachment; filename=avond-hazeldorp-{begun}.json"
    assert [each["event"]["kind"] for each in whole["gebeurtenissen"]] == ["session.created", "step.opened"]
    assert "begin-0001" not in answer.text


def test_the_file_of_an_evening_tells_no_nicknames(hall, desk):
    hall.phone(Side.DORP, "Roerdomp")

    text = desk.client.get(f"/avond/{hall.session}/avond.json").text

    assert ("seat.joined" in text, "Roerdomp" in text) == (True, False)


@pytest.mark.parametrize("rest", ["/verslag", "/avond.json", "/herstel"])
def test_only_the_desk_takes_things_home(hall, app, rest):
    phone = sat_down(app, hall.code)

    refused = [
        window.client.get(f"/avond/{hall.session}{rest}").status_code for window in (phone, Window(app))
    ]

    assert refused == [403, 403]


def test_the_recovery_card_makes_any_device_the_desk(hall, app, desk):
    desk.open(f"/avond/{hall.session}/herstel")
    link = next(part for part in desk.page.text.split() if "/sleutel#" in part)

    other = Window(app)
    other.open("/sleutel")
    other.submit(other.page.form_to("/sleutel"), {"sleutel": link})

    assert link.startswith("http://spel.test/sleutel#desk.")
    assert (other.status, other.address) == (200, hall.address("desk"))


@pytest.mark.parametrize(
    "key", ["", "desk", "desk.{session}.x", "spreker.{session}.{token}", "#", "desk.x.y.z"]
)
def test_another_key_opens_nothing(hall, app, key):
    window = Window(app)
    window.open("/sleutel")

    window.submit(
        window.page.form_to("/sleutel"),
        {"sleutel": key.format(session=hall.session, token=hall.key.token)},
    )

    assert window.status == 404
    assert WRONG_KEY.msgid in window.page.text


def test_the_screen_alone_is_there_for_browsers_without_a_socket(hall, app):
    window = sat_down(app, hall.code)

    answer = window.client.get(hall.address("phone", "/scherm"))

    assert answer.json["ok"]
    assert answer.json["version"] == hall.state.version
    assert answer.json["own"] == {"": own_place(hall, "Uil")}
    assert answer.json["html"].startswith('<main id="screen"')
    assert Window(app).client.get(hall.address("phone", "/scherm")).status_code == 403


def test_a_page_that_waits_refreshes_itself_only_without_scripts(hall, app):
    window = sat_down(app, hall.code)
    asked = window.html
    hall.desk().tap("open_step", step="c05/lezen", seen="inloop")

    window.again()

    assert 'http-equiv="refresh"' not in asked
    assert '<noscript><meta http-equiv="refresh"' in window.html


def test_the_file_of_an_evening_tells_nothing_before_its_reveal(hall, desk):
    hall.phone(Side.DORP).tap("give_answer", step="inloop", a_trots="zwaluwen")
    address = f"/avond/{hall.session}/avond.json"
    (seat,) = hall.state.seats

    before = desk.client.get(address).text
    hall.desk().tap("release_texts", step="inloop", field="trots", seats=[seat], shown="1")
    released = desk.client.get(address).text
    hall.desk().tap("reveal_step", step="inloop", shown="1")
    after = desk.client.get(address).text

    assert "zwaluwen" not in released
    assert ("zwaluwen" in before, "zwaluwen" in after) == (False, True)
