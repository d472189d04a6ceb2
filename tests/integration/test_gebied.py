"""Evenings of this browser and saved files as one report; whose village did not say yes stays out."""

import json

import pytest

from spel.core.stukken_commands import DecideReaders
from spel.core.vocabulary import Lezers
from spel.harvest.gebied import OF_EVENINGS, OF_TABLES
from spel.web.doors import Key
from spel.web.evening_file import BROKEN
from spel.web.exports import seen_json
from spel.web.gebied import TOO_FEW
from spel.web.wizard import Wanted, script_of
from tests.integration.hall import Window
from tests.integration.test_reopening import send
from tests.lived import Lived

TABLES = "Noord\nZuid\ngemeente: Huis"
TITLES = ("Avond in Molenbeek", "Avond in Kerkewaard")


@pytest.fixture(scope="module")
def evenings(library):
    """Two evenings that their villages share with the gemeente."""
    return [_named(library, title) for title in TITLES]


def _named(library, title):
    script = script_of(Wanted(titel=title, vorm="kort", casus=("c05",)), library)
    return Lived(script, people=3).whole()


@pytest.fixture(scope="module")
def files(evenings):
    """What their desks saved."""
    return [seen_json(each.records).encode() for each in evenings]


def held(server, *evenings):
    """A browser that leads these evenings, and what they are called in addresses."""
    window = Window(server.app)
    keys = [server.parts.doors.adopt(each.records, f"tik-{n}") for n, each in enumerate(evenings)]
    for key in keys:
        window.client.set_cookie(f"spel_desk_{key.session}", key.token)
    return window, [key.session for key in keys]


def merge(window, *bodies, sessions=(), vorm="html"):
    """Fill in the page."""
    return send(window, "/gebied", "bestanden", *bodies, avond=list(sessions), vorm=vorm)


def test_saved_files_become_one_report_and_are_not_kept(server, window, files):
    page = merge(window, *files)

    assert window.status == 200
    assert [text for text in (OF_EVENINGS.msgid, *TITLES) if text not in page.text] == []
    assert server.parts.store.sessions() == ()


def test_evenings_of_this_browser_come_along_with_a_tick(server, evenings, files):
    window, (session,) = held(server, evenings[0])

    shown = window.open("/gebied").text
    page = merge(window, files[1], sessions=[session])

    assert (TITLES[0] in shown, [title in page.text for title in TITLES]) == (True, [True, True])


def test_an_evening_that_this_browser_does_not_hold_does_not_come_along(server, window, evenings, files):
    _, (session,) = held(server, evenings[0])

    page = merge(window, files[1], sessions=[session])

    assert (window.status, TOO_FEW.msgid in page.text) == (400, True)


def test_who_has_the_link_of_the_village_may_merge_too(server, evenings, files):
    _, (session,) = held(server, evenings[0])
    key: Key = server.parts.doors.new_link(session, "dorp")
    window = Window(server.app)
    window.client.set_cookie(f"spel_dorp_{session}", key.token)

    page = merge(window, files[1], sessions=[session])

    assert (window.status, TITLES[0] in page.text) == (200, True)


def test_the_same_evening_as_a_file_and_here_counts_once(server, evenings, files):
    window, (session,) = held(server, evenings[0])

    merge(window, files[0], sessions=[session])

    assert window.status == 400


def test_an_evening_whose_village_keeps_it_to_itself_is_named_and_stays_out(server, window, library, files):
    shy = _named(library, "Avond voor onszelf")
    shy.desk(DecideReaders(Lezers.WIJ))

    page = merge(window, files[0], seen_json(shy.records).encode())

    assert window.status == 400
    assert (
        "‘Avond voor onszelf’ mag niet mee. Het dorp besloot niet dat de gemeente mag meelezen" in page.text
    )


def test_another_file_is_told_by_its_name(window, files):
    page = merge(window, files[0], b'{"formaat": "kleine-kernen-spel/avond"}')

    assert (window.status, f"avond-1.json: {BROKEN.msgid}" in page.text) == (400, True)


@pytest.mark.parametrize(
    ("vorm", "start"),
    [("pdf", b"%PDF-"), ("docx", b"PK"), ("xlsx", b"PK"), ("csv", "\ufeff".encode()), ("json", b"{")],
)
def test_the_report_can_be_kept_in_every_form(window, files, vorm, start):
    answer = send_raw(window, files, vorm)

    assert (answer.status_code, answer.data[: len(start)]) == (200, start)
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=gebied-")


def send_raw(window, files, vorm):
    """The same without reading a page."""
    kept = []
    window._arrive = kept.append
    merge(window, *files, vorm=vorm)
    return kept[0]


def test_the_open_data_hold_the_same_rows(window, files):
    told = json.loads(send_raw(window, files, "json").data)

    tables = [block for block in told["blocks"] if block.get("kind") == "table" or "rows" in block]
    assert [row[1] for row in tables[0]["rows"]] == sorted(TITLES, key=lambda title: title)


def test_a_day_of_tables_has_its_report_among_its_stukken(server, library):
    script = script_of(
        Wanted(
            titel="Dorpendag",
            vorm="dorpendag",
            tafels="Noord\nZuid\ngemeente: Huis",
            casus=("c05", "c12", "c02"),
        ),
        library,
    )
    window, (session,) = held(server, Lived(script, people=8).whole())

    listed = window.open(f"/avond/{session}/stukken").text
    page = window.open(f"/avond/{session}/stukken/gebied")

    assert [name in page.text for name in (OF_TABLES.msgid, "Noord", "Zuid")] == [True, True, True]
    assert "Verslag van de tafels" in listed or "Verslag van meer avonden" in listed


def test_an_ordinary_evening_has_no_such_report_in_its_list(server, evenings):
    window, (session,) = held(server, evenings[0])

    assert "/stukken/gebied" not in window.open(f"/avond/{session}/stukken").text
    assert "/stukken/gebied" not in window.html
    for rest in ("", "/aanpassen", ".pdf"):
        assert window.client.get(f"/avond/{session}/stukken/gebied{rest}").status_code == 404
    sent = {"piece": "0" * 12, "out": "1"}
    assert window.client.post(f"/avond/{session}/stukken/gebied/aanpassen", data=sent).status_code == 404
