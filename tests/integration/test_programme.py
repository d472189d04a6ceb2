"""The programme: sets and themes on the start page, flags and the order of the evening at the desk."""

from random import Random

import pytest

from spel.core.script import Place, StepId
from spel.scenario.vorm import Hoofdstuk
from spel.steps.plan import plan
from tests.integration.hall import Hall, Window, planned

STEP = {"titel": "Wat speelt hier?", "stappen": [{"stap": "kiezen", "minuten": 5}]}


def ticked(window):
    form = window.page.form_to("/start")
    return [each.value for each in form.inputs if each.name == "casus" and each.on]


def propose(window, **fields):
    """Press a set or a theme, in a browser without scripts."""
    window.open("/start")
    form = window.page.form_to("/start")
    sent = form.sent({"titel": "Avond over de brug", "vorm": "dorp-en-gemeente"}, None)
    window._arrive(window.client.post("/start/voorstel", data={**sent, **fields}))


def test_a_set_ticks_its_casussen_and_keeps_what_was_typed(window, library):
    propose(window, voorstel="wonen")

    assert ticked(window) == list(library.sets["wonen"].casussen)
    assert window.page.form_to("/start").value("titel") == "Avond over de brug"


def test_a_theme_hides_the_others_but_not_what_is_ticked(window, library):
    energy = {id for id, casus in library.casussen.items() if "energie" in casus.themas}
    propose(window, voorstel="wonen")
    form = window.page.form_to("/start")

    window._arrive(window.client.post("/start/voorstel", data={**form.sent({}, None), "thema": "energie"}))

    shown = [
        line for line in window.html.split('<div class="case-choice"')[1:] if " hidden>" not in line[:80]
    ]
    found = {each.split('value="')[1][:3] for each in shown}
    assert found == {*library.sets["wonen"].casussen, *energy}


def test_a_tender_casus_is_folded_apart_and_never_proposed(window, library):
    window.open("/start")

    assert library.casussen["c29"].gevoelig
    assert "c29" not in ticked(window)
    assert window.html.index("casus-c29") > window.html.index('<details class="tender">')
    assert "Deze kunnen mensen raken." in window.page.text


def test_rules_of_the_room_stand_under_the_three_of_the_game(window, server):
    window.open("/start")
    rules = "- Wij tutoyeren.\n\nWie praat, houdt de lepel vast.\nDrie.\nVier."
    window.submit(window.page.form_to("/start"), {"titel": "Avond", "spelregels": rules})

    (row,) = server.parts.store.sessions()
    script = server.parts.doors.clerk(row.id).state.script
    assert script.spelregels == ("Wij tutoyeren.", "Wie praat, houdt de lepel vast.", "Drie.")
    window.submit(window.page.form_to(f"/avond/{row.id}/projector/open"))
    assert "Wij tutoyeren." in window.page.text


def test_a_broken_own_casus_is_named_on_the_start_page(window, server):
    server.parts.own_casussen.mkdir()
    (server.parts.own_casussen / "c90-stuk.yaml").write_text("id: c90")

    window.open("/start")

    assert window.status == 200
    assert "c90-stuk.yaml" in window.page.text


@pytest.fixture
def choosing(server, library) -> Hall:
    """An evening with five casussen on the table, of which two fit."""
    vorm = library.vormen["kort"]
    casussen = vorm.casussen.model_copy(update={"aantal": 2, "maximaal": 8})
    before, *after = vorm.hoofdstukken
    chapters = (before, Hoofdstuk.model_validate(STEP), *after)
    form = vorm.model_copy(update={"casussen": casussen, "hoofdstukken": chapters})
    cases = [library.casussen[f"c0{n}"] for n in range(1, 6)]
    return Hall(server, plan(form, cases, library.terms, Place(), "Avond", Random(7)))


def test_a_button_of_the_programme_works_without_scripts(choosing):
    desk = Window(choosing.server.app, choosing.client("desk", choosing.key.token))
    desk.open(choosing.address("desk"))
    desk.submit(desk.page.form(kind="open_step", step="kiezen"))

    form = desk.page.form(kind="pick_cases")
    desk._arrive(
        desk.client.post(form.action, data={**form.sent({}, None), "erbij": "c04"}, follow_redirects=True)
    )

    assert choosing.state.picked == ("c01", "c02", "c04")
    assert "Er passen 2 casussen in de tijd. Haal er 1 uit." in desk.page.text


def test_dots_reach_the_wall_after_the_reveal_and_not_before(choosing):
    phones = [choosing.phone(name=name) for name in ("Haas", "Hek", "Uil")]
    desk = choosing.desk()
    desk.tap("open_step", step="kiezen", seen="inloop")
    for phone in phones:
        assert phone.tap("give_answer", step="kiezen", a_stippen=["c01", "c03"])["ok"]
    wall = choosing.projector()

    before = wall.hello()["html"]
    desk.tap("reveal_step", step="kiezen", shown="1")

    assert "stippenbord" not in before
    assert "stippenbord" in wall.hello()["html"]


def test_a_flag_is_read_at_the_desk_and_in_the_report(choosing):
    desk = choosing.desk()
    desk.tap("open_step", step="c01/lezen", seen="inloop")

    desk.tap("flag_case", casus="c01", text="De kerk is al verkocht.")

    window = Window(choosing.server.app, choosing.client("desk", choosing.key.token))
    window.open(choosing.address("desk"))
    assert "De kerk is al verkocht." in window.page.text
    window.open(f"/avond/{choosing.session}/verslag")
    assert "Meldingen over casussen" in window.page.text
    assert "De kerk is al verkocht." in window.page.text


def test_the_green_button_passes_what_is_better_kept_for_the_mirror(server, library):
    """With one casus there is nothing to choose, so that step is not there."""
    hall = Hall(server, planned(library, "dorp-en-gemeente", "c05"))
    desk = hall.desk()
    desk.tap("open_step", step="startfoto", seen="inloop")

    _, green = desk.hello()["html"].split(" data-forward>")

    assert hall.state.script.step(StepId("kiezen")) is None
    assert green.startswith("<span>Volgende</span>")
