"""A casus of the room's own: written at the desk, played the same evening, kept for the next."""

import shutil

import pytest

from spel import paths
from spel.scenario.library import load_library
from spel.steps import STEPS
from spel.web.own_case_form import EMPTY
from tests.integration.hall import Window

WRITTEN = {
    "titel": "De brug",
    "situatie": "De brug gaat dicht. Niemand weet hoe lang.",
    "spanning": "Wie wacht hier op wie?",
    "vaststaat": "De brug is oud",
    "open": "De datum\nDe omleiding",
    "uitnodiging": "dorp",
    "dorp.vertegenwoordiger": "Wij vragen de gemeente om een datum.",
    "dorp.kennisdeler": "Wij tellen wie er over de brug gaat.",
    "dorp.verbinder": "Wij zetten schippers en fietsers aan tafel.",
    "dorp.aanjager": "Wij varen zelf een pontje.",
    "gemeente.1.tekst": "Wij volgen de regels.",
    "gemeente.2.tekst": "Wij maken een plan.",
    "gemeente.3.tekst": "Wij betalen een pontje.",
    "gemeente.4.tekst": "Wij helpen het dorp met een pontje.",
    "eigenaarschap": ["E2", "E4"],
}


@pytest.fixture
def desk(hall) -> Window:
    """The desk of a short evening, in a browser without scripts."""
    return Window(hall.server.app, hall.client("desk", hall.key.token))


def address(hall, rest=""):
    return f"/avond/{hall.session}/eigen-casus{rest}"


def send(hall, desk, **changed):
    """Fill in the form as it is served, and send it."""
    desk.open(address(hall))
    return desk.submit(desk.page.form_to(address(hall)), {**WRITTEN, **changed})


def test_the_form_helps_with_every_role(hall, desk):
    desk.open(address(hall))

    assert "Wat doet een verbinder?" in desk.page.text
    assert "Bijvoorbeeld bij ‘De laatste winkel’:" in desk.page.text


def test_it_joins_the_programme_with_the_steps_of_the_other_casussen(hall, desk):
    before = hall.state.script

    send(hall, desk)

    after = hall.state.script
    assert (desk.status, desk.address) == (200, address(hall, "?klaar=c90"))
    assert "‘De brug’ staat in het programma van vanavond." in desk.page.text
    assert [case.titel for case in after.cases][-1] == "De brug"
    assert [step.kind for step in after.steps if step.case == "c90"] == [
        step.kind for step in before.steps if step.case == "c05"
    ]


def test_the_file_is_offered_and_passes_the_check(hall, desk, tmp_path):
    send(hall, desk)

    answer = desk.client.get(address(hall, "/c90.yaml"))

    scenarios = shutil.copytree(paths.SCENARIOS, tmp_path / "scenarios")
    (scenarios / "casussen" / "c90-de-brug.yaml").write_bytes(answer.data)
    checked = load_library(scenarios, STEPS)
    assert answer.headers["Content-Disposition"] == "attachment; filename=c90-de-brug.yaml"
    assert (checked.faults, checked.warnings) == ((), ())
    assert checked.casussen["c90"].titel == "De brug"


def test_the_next_evening_can_choose_it_again(hall, desk):
    send(hall, desk)

    desk.open("/start")

    assert "De brug eigen casus" in desk.page.text
    assert "c90" in desk.page.form_to("/start").choices("casus")


def test_what_is_missing_is_told_beside_its_field_and_nothing_is_lost(hall, desk):
    send(hall, desk, titel="", open=" ", **{"gemeente.2.trede": "reguleren"})

    form = desk.page.form_to(address(hall))
    assert desk.status == 400
    assert EMPTY["open"].msgid in desk.page.text
    assert "Schrijf hier een tekst." in desk.page.text
    assert "Dit staat er al een keer. Kies iets anders." in desk.page.text
    assert form.value("dorp.aanjager") == WRITTEN["dorp.aanjager"]
    assert len(hall.state.script.cases) == 1


def test_the_same_form_sent_twice_adds_one_casus(hall, desk):
    desk.open(address(hall))
    form = desk.page.form_to(address(hall))

    desk.submit(form, WRITTEN)
    desk.submit(form, WRITTEN)

    assert [case.id for case in hall.state.script.cases] == ["c05", "c90"]
    assert [path.name for path in hall.server.parts.own_casussen.iterdir()] == ["c90-de-brug.yaml"]


def test_a_second_casus_gets_the_next_number(hall, desk):
    send(hall, desk)
    send(hall, desk, titel="De andere brug")

    assert [case.id for case in hall.state.script.cases] == ["c05", "c90", "c91"]


def test_only_the_desk_gets_in(hall):
    stranger = Window(hall.server.app)

    assert [stranger.client.get(address(hall, rest)).status_code for rest in ("", "/c90.yaml")] == [403, 403]
    assert stranger.client.post(address(hall), data=WRITTEN).status_code == 403


def test_a_file_that_is_not_of_this_evening_is_not_given(hall, desk):
    assert desk.client.get(address(hall, "/c02.yaml")).status_code == 404
