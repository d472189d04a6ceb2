"""The whole short form by plain forms only: the proof that there is one door."""

from spel.core.openness import is_public
from spel.core.questions import Words
from spel.core.vocabulary import Side
from spel.web.evening import SAVED
from tests.integration.hall import Window, sat_down

PEOPLE = [("Haas", "Dorp"), ("Hek", "Dorp"), ("Uil", "Dorp"), ("Klok", "Gemeente"), ("Pen", "Gemeente")]
PEOPLE += [("Stempel", "Gemeente"), ("School", "Andere partij")]
SHOW_ALL = "Toon alles"


def begin(app):
    """The spelleider begins with the wizard, from the start page on."""
    desk = Window(app)
    desk.open("/")
    desk.open(desk.page.links["Start een avond"])
    values = {"titel": "Avond over Hazeldorp", "vorm": "kort", "casus": ["c05"]}
    desk.submit(desk.page.form_to("/start"), values)
    assert (desk.status, "/desk" in desk.address) == (200, True)
    return desk


def filled(form, person):
    """Something in every input: an option, all chips on one part, a few words."""
    picked = {name: form.choices(name) for name in form.names("radio")}
    chips = form.names("number")
    most = next((each.most for each in form.inputs if each.kind == "number"), "")
    written = dict.fromkeys(form.names("text", "textarea"), f"woord van {person}")
    laid = {name: most if place == person % len(chips) else "0" for place, name in enumerate(chips)}
    return {name: values[person % len(values)] for name, values in picked.items()} | laid | written


def answer(phone, person):
    """Fill in whatever this screen asks, and check that it is said to be kept."""
    phone.again()
    for form in [*phone.page.forms_with(kind="give_answer"), *phone.page.forms_with(kind="give_joint")]:
        phone.submit(form, filled(form, person))
        assert phone.status == 200
        assert SAVED.msgid in phone.page.text


def steer(desk):
    """Let all words through, show, and go on; False when this was the last step."""
    desk.again()
    while waiting := [form for form in desk.page.forms if form.button(SHOW_ALL)]:
        desk.submit(waiting[0], press=SHOW_ALL)
    for form in desk.page.forms_with(kind="reveal_step", shown="1"):
        desk.submit(form)
    onward = next((form for form in desk.page.forms_with(kind="open_step") if form.button("Volgende")), None)
    if onward is None:
        return False
    desk.submit(onward)
    return desk.status == 200


def test_an_evening_is_played_from_start_to_report_without_any_script(app, server):
    desk = begin(app)
    (row,) = server.parts.store.sessions()
    grouped = f"{row.code[:4]} {row.code[4:]}"
    assert grouped in desk.page.text
    phones = [sat_down(app, grouped, name, side) for name, side in PEOPLE]
    wall = Window(app, desk.client)
    wall.submit(desk.page.form_to(f"/avond/{row.id}/projector/open"))
    walls = []

    while True:
        for person, phone in enumerate(phones):
            answer(phone, person)
        walls.append(wall.again().text)
        if not steer(desk):
            break
    walls.append(wall.again().text)
    desk.submit(desk.page.form(kind="close_session"))
    stukken = desk.open(desk.page.links["Naar het verslag en de stukken"])
    written = desk.open(f"/avond/{row.id}/stukken/verslag")
    desk.open(stukken.links["Alle cijfers van de avond"])

    state = server.parts.doors.clerk(row.id).state
    steps = [step.id for step in state.script.steps]
    assert state.closed
    assert state.visited == set(steps)
    assert {step: len(given) for step, given in state.answers.items()} == {
        step.id: len(PEOPLE) for step in state.script.steps if step.asks and not step.joint
    }
    assert set(state.joint["c05/samen"]) == set(Side)
    assert all(is_public(state, step.id) for step in state.script.steps if step.asks)
    assert len(set(walls)) == len(steps) + 1
    assert "woord van 3" in walls[-1]
    assert "De avond is nog bezig." not in desk.page.text
    assert {"Te hard door de straat", "Wie waren er"} <= set(desk.page.texts)
    assert "Te hard door de straat" in written.text


def test_a_phone_says_what_it_was_given_when_it_is_opened_again(app, server):
    desk = begin(app)
    (row,) = server.parts.store.sessions()
    phone = sat_down(app, row.code, "Haas", "Dorp")
    answer(phone, 1)

    phone.open(f"/avond/{row.id}/telefoon")

    form = phone.page.form(kind="give_answer")
    given = next(iter(server.parts.doors.clerk(row.id).state.answers["inloop"].values()))
    assert given.values["trots"] == Words("woord van 1")
    assert form.value("a.trots") == "woord van 1"
    assert desk.again().text.count("woord van 1") == 1


def test_every_form_of_every_screen_has_a_tap_id_of_its_own(app, server):
    desk = begin(app)
    (row,) = server.parts.store.sessions()
    phone = sat_down(app, row.code, "Haas", "Dorp")

    taps = [form.value("tap") for window in (desk, phone) for form in window.page.forms if form.value("kind")]
    named = [tap for tap in taps if tap]

    assert len(named) > 10
    assert len(set(named)) == len(named)
