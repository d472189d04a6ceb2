"""An evening goes home as a file, and half a year later it comes along to look back on."""

import json
from io import BytesIO

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from spel.config import Settings
from spel.press.made import made
from spel.store.memory import MemoryStore
from spel.web.earlier_file import ANOTHER, LARGEST, NOTHING, TOO_LARGE
from spel.web.earlier_upload import CHOOSE_AGAIN
from spel.web.wizard import NEEDS_TITLE
from spel.wiring import compose
from tests.integration.hall import Hall, Window, planned
from tests.integration.play import BEGUN_AT, SESSION, Play

WAT = "Wij maken samen de bank bij de kerk."
MOVED = (
    "De rol van aanjager groeide het meest. De rollen van kennisdeler en verbinder bleven gelijk. "
    "Het dorp is nu vaker aanjager dan het toen wilde. De wens van toen ligt nu verder weg."
)
"""Then 0.8 vertegenwoordiger and 0.2 kennisdeler, wished for as well; now 0.2 kennisdeler, 0.8 aanjager."""
COUNTED = "Van 1 afspraak: 1 gedaan."


@pytest.fixture(scope="module")
def build(tmp_path_factory, library, renderer):
    """A server of its own."""

    def composed():
        settings = Settings(
            data=tmp_path_factory.mktemp("data"), driver="threading", address="http://spel.test"
        )
        server = compose(settings, MemoryStore(), lambda: library, now=lambda: BEGUN_AT, press=made)
        server.parts.drawer.renderer = renderer
        return server

    return composed


def export(play):
    """What the desk saves."""
    return play.lines["desk"].client.get(f"/avond/{SESSION}/avond.json").data


def begin(server, body, **changed):
    """Fill in the wizard with a file of an earlier evening; the window where one arrives."""
    window = Window(server.app)
    fields = {"titel": "Een half jaar later", "vorm": "herijking", **changed}
    file = FileStorage(BytesIO(body or b""), filename="" if body is None else "avond.json")
    boundary, sent = encode_multipart({**fields, "eerder": file})
    kind = f"multipart/form-data; boundary={boundary}"
    window._arrive(window.client.post("/start", data=sent, content_type=kind, follow_redirects=True))
    return window


def script_on(server):
    """The script of the only evening that the wizard began."""
    (row,) = server.parts.store.sessions()
    return server.parts.doors.clerk(row.id).state.script


def moved(_person, step):
    """Everybody lays the chips elsewhere; every afspraak was kept."""
    return {"startfoto": -1}.get(step.kind, 0)


@pytest.fixture(scope="module")
def first(build, library):
    """The file of an evening with one voornemen and one wish."""
    play = Play(build(), planned(library, "dorp-en-gemeente", "c05")).whole()
    play._desk("draft_afspraak", id="a1", **{"v.wat": WAT})
    play._desk("set_afspraak", id="a1", status="voornemen")
    play._desk("draft_afspraak", id="a2", **{"v.wat": "Een wens die een wens bleef."})
    return export(play)


@pytest.fixture(scope="module")
def again(build, first):
    """The herijking of that evening, played to its end."""
    server = build()
    begin(server, first)
    return Play(server, script_on(server), picks=moved).whole()


def test_the_file_comes_along_into_the_script(build, first):
    server = build()

    window = begin(server, first)

    earlier = script_on(server).earlier
    assert window.status == 200
    assert (earlier.title, earlier.date) == ("Avond over Hazeldorp", "2026-11-20")
    assert dict(earlier.nu) == {"vertegenwoordiger": 0.8, "kennisdeler": 0.2, "verbinder": 0, "aanjager": 0}
    assert earlier.afspraken == (("a1", WAT),)


def test_the_report_tells_what_moved_and_what_came_of_it(again):
    (report,) = [each.text for each in again.seen if each.what == "report"][-1:]

    assert (MOVED in report, COUNTED in report, WAT in report) == (True, True, True)


def test_nobody_is_told_before_the_reveal(again):
    early = {"startfoto": (MOVED,), "terugkijken": (COUNTED,)}

    told = [
        (each.who, each.what, each.step.kind)
        for each in again.seen
        if not each.revealed
        for sentence in early.get(each.step.kind, (MOVED, COUNTED) if each.step.kind == "inloop" else ())
        if sentence in each.text
    ]

    assert told == []


def test_the_wall_tells_it_after_the_reveal(again):
    wall = {
        each.step.kind
        for each in again.seen
        if each.who == "projector" and (MOVED in each.text or COUNTED in each.text)
    }

    assert wall >= {"terugkijken", "toen"}


def test_a_startfoto_from_home_lies_beside_the_one_of_tonight(build, library):
    home = Play(build(), planned(library, "vooraf")).whole()
    server = build()
    begin(server, export(home), vorm="dorp-en-gemeente", casus=["c05"])
    tonight = Hall(server, script_on(server))
    desk, phones = tonight.desk(), [tonight.phone() for _ in range(3)]

    desk.tap("open_step", step="startfoto", seen="inloop")
    for phone in phones:
        phone.send("give_answer", {"step": "startfoto", "a.chips.verbinder": "10", "a.weer": "zon"})
    desk.tap("reveal_step", step="startfoto", shown="1")

    wall = tonight.projector().client.get(tonight.address("projector")).text
    labels = ["Zo zag het dorp zichzelf op 20 november 2026", "Zo ziet het dorp zichzelf nu"]
    assert [label in wall for label in labels] == [True, True]


def test_the_answers_from_home_stay_home_until_they_are_shown(build, library):
    home = Play(build(), planned(library, "vooraf"), reveals=False).whole()

    file = json.loads(export(home))

    kinds = [each["event"]["kind"] for each in file["gebeurtenissen"]]
    assert ("answer.given" in kinds, file["samenvatting"]["nu"]) == (False, {})


def test_the_page_at_home_has_one_form_and_tells_that_one_may_come_back(build, library):
    server = build()
    hall = Hall(server, planned(library, "vooraf"))
    phone = Window(server.app, hall.client("phone", hall.seat().token))

    phone.open(hall.address("phone"))
    asking = [form for form in phone.page.forms if form.value("kind") == "give_answer"]
    chips = {"a.chips.verbinder": "6", "a.chips.aanjager": "4", "a.weer": "zon"}
    phone.submit(asking[0], chips)

    assert len(asking) == 1
    assert "Tot de avond kunt u alles nog veranderen." in phone.page.text
    assert "Bewaard." in phone.page.text


MISTAKES = {
    "a picture": (b"\x89PNG\r\n", ANOTHER),
    "json of something else": (b'{"a": 1}', ANOTHER),
    "too large": (b" " * (LARGEST + 1), TOO_LARGE),
    "far too large": (b" " * (LARGEST + 1024 * 1024), TOO_LARGE),
}


@pytest.mark.parametrize(("body", "problem"), MISTAKES.values(), ids=MISTAKES)
def test_another_file_is_told_beside_the_field_and_nothing_begins(build, body, problem):
    server = build()

    window = begin(server, body)

    assert window.status == 400
    assert problem.msgid in window.page.text
    assert 'id="eerder-problem"' in window.html
    assert server.parts.store.sessions() == ()


def test_a_file_in_which_nothing_was_shown_is_told(build, library):
    server = build()
    hall = Hall(build(), planned(library, "kort", "c05"))
    body = hall.client("desk", hall.key.token).get(f"/avond/{hall.session}/avond.json").data

    window = begin(server, body)

    assert (window.status, NOTHING.msgid in window.page.text) == (400, True)


def test_after_another_mistake_the_file_has_to_be_chosen_again(build, first):
    window = begin(build(), first, titel="")

    assert {NEEDS_TITLE.msgid in window.page.text, CHOOSE_AGAIN.msgid in window.page.text} == {True}


def test_the_file_may_be_left_out_and_casussen_that_were_ticked_do_not_count(build):
    server = build()

    window = begin(server, None, casus=["c02", "c05"])

    script = script_on(server)
    assert (window.status, script.earlier, script.cases) == (200, None, ())
