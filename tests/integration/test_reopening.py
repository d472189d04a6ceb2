"""Somebody opens a saved evening on another machine, leads it there, and begins the herijking from it."""

from dataclasses import replace
from io import BytesIO

import pytest
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import encode_multipart

from spel.core.evolve import replay
from spel.web.earlier_file import ANOTHER, LARGEST, NOTHING, TOO_LARGE
from spel.web.earlier_upload import CHOOSE_AGAIN
from spel.web.evening_file import BROKEN
from spel.web.exports import seen_json
from spel.web.pace import BEGINNING
from spel.web.terugzetten import CHOOSE
from spel.web.wizard import LONGEST_TITLE, NEEDS_TITLE
from tests.integration.hall import Hall, Window, planned
from tests.lived import Lived


@pytest.fixture(scope="module")
def lived(library):
    """An evening that was played to its end on another machine."""
    return Lived(planned(library, "dorp-en-gemeente", "c02", "c05", "c12"), people=3).whole()


@pytest.fixture(scope="module")
def file(lived):
    """What its desk saved."""
    return seen_json(lived.records).encode()


def send(window, address, field, *bodies, **fields):
    """Fill in a form with files; the page that comes of it."""
    files = [FileStorage(BytesIO(body), filename=f"avond-{n}.json") for n, body in enumerate(bodies)]
    listed = {name: [value] if isinstance(value, str) else value for name, value in fields.items()}
    told = [(name, each) for name, values in listed.items() for each in values]
    boundary, sent = encode_multipart(MultiDict([*told, *((field, each) for each in files)]))
    kind = f"multipart/form-data; boundary={boundary}"
    return window._arrive(window.client.post(address, data=sent, content_type=kind, follow_redirects=True))


def reopened(window, file):
    """The only evening of the server, opened from its file by this window."""
    window.open("/")
    window.open("/terugzetten")
    (form,) = window.page.forms
    send(window, "/terugzetten", "bestand", file, tap=form.value("tap"))
    return form.value("tap")


def test_a_file_becomes_an_evening_with_a_desk_and_its_stukken(server, window, lived, file):
    reopened(window, file)

    (row,) = server.parts.store.sessions()
    state = server.parts.doors.clerk(row.id).state
    assert (window.status, window.address) == (200, f"/avond/{row.id}/desk")
    assert (state.closed, state.script, state.afspraken) == (True, lived.state.script, lived.state.afspraken)
    assert row.created_at == lived.records[0].at
    assert "Verslag van de avond" in window.open(f"/avond/{row.id}/stukken/verslag").text


def test_the_same_form_twice_is_one_evening_and_another_form_is_another(server, window, file):
    tap = reopened(window, file)
    send(window, "/terugzetten", "bestand", file, tap=tap)
    again = len(server.parts.store.sessions())

    reopened(window, file)

    assert (again, len(server.parts.store.sessions())) == (1, 2)


def test_who_opens_it_leads_it(server, window, file):
    reopened(window, file)
    (row,) = server.parts.store.sessions()

    page = window.open(f"/avond/{row.id}/stukken/verslag/aanpassen")

    assert (window.status, bool(page.forms)) == (200, True)


def test_the_front_door_leads_there(window):
    page = window.open("/")

    assert [link for link in ("/terugzetten", "/gebied") if f'href="{link}"' not in window.html] == []
    assert "Open een bewaarde avond" in page.text


MISTAKES = {
    "a picture": (b"\x89PNG\r\n", ANOTHER),
    "json of something else": (b'{"a": 1}', ANOTHER),
    "half a file": (b'{"formaat": "kleine-kernen-spel/avond", "gebeurtenissen": []}', BROKEN),
    "too large": (b" " * (LARGEST + 1), TOO_LARGE),
    "far too large": (b" " * (LARGEST + 1024 * 1024), TOO_LARGE),
    "nothing": (b"", CHOOSE),
}


@pytest.mark.parametrize(("body", "problem"), MISTAKES.values(), ids=MISTAKES)
def test_another_file_is_told_beside_the_field_and_nothing_is_kept(server, window, body, problem):
    send(window, "/terugzetten", "bestand", body, tap="een-tik")

    assert window.status == 400
    assert problem.msgid in window.page.text
    assert 'id="gezegd"' in window.html
    assert server.parts.store.sessions() == ()


def test_from_a_closed_evening_one_tap_begins_the_herijking(server, window, lived, file):
    reopened(window, file)
    (row,) = server.parts.store.sessions()
    desk = window.html

    page = window.open(f"/start?eerdere_avond={row.id}")
    (form,) = [each for each in page.forms if each.value("eerdere_avond")]
    window.submit(form, {"titel": "Een half jaar later"})

    assert f'href="/start?eerdere_avond={row.id}"' in desk
    assert (form.value("vorm"), form.value("plaats_naam")) == ("herijking", "Hazeldorp")
    state = next(
        server.parts.doors.clerk(each.id).state for each in server.parts.store.sessions() if each.id != row.id
    )
    assert (state.script.vorm, state.script.earlier.title) == ("herijking", lived.state.script.title)
    assert [wat for _, wat in state.script.earlier.afspraken] == ["Plan 0", "Plan 2"]


def test_the_herijking_has_a_name_already_and_asks_for_no_file(server, window, lived, file):
    reopened(window, file)
    (row,) = server.parts.store.sessions()

    (form,) = [each for each in window.open(f"/start?eerdere_avond={row.id}").forms if each.value("tap")]
    window.submit(form, {"titel": ""})
    wrong = window.page.text
    window.submit(form)

    began = [each.id for each in server.parts.store.sessions() if each.id != row.id]
    titles = [server.parts.doors.clerk(each).state.script.title for each in began]
    assert [form.value("titel"), *titles] == ["Herijking: Avond over Hazeldorp"] * 2
    assert (NEEDS_TITLE.msgid in wrong, CHOOSE_AGAIN.msgid in wrong) == (True, False)


def test_a_long_name_is_cut_to_what_the_form_takes(server, library):
    long = replace(planned(library, "kort", "c05"), title="Een avond " * 6)
    hall = Hall(server, long)
    window = Window(server.app, hall.client("desk", hall.key.token))

    page = window.open(f"/start?eerdere_avond={hall.session}")

    (title,) = [each.value("titel") for each in page.forms if each.value("tap")]
    assert (title[:20], len(title) <= LONGEST_TITLE) == ("Herijking: Een avond", True)


def test_an_evening_of_somebody_else_is_not_taken_along(server, window, file):
    reopened(Window(server.app), file)
    (row,) = server.parts.store.sessions()

    page = window.open(f"/start?eerdere_avond={row.id}")

    assert [each for each in page.forms if each.value("eerdere_avond")] == []


def test_an_evening_in_which_nothing_was_shown_is_told(server, library):
    hall = Hall(server, planned(library, "kort", "c05"))
    window = Window(server.app, hall.client("desk", hall.key.token))
    (form,) = [
        each for each in window.open(f"/start?eerdere_avond={hall.session}").forms if each.value("tap")
    ]

    window.submit(form, {"titel": "Later"})

    assert (window.status, NOTHING.msgid in window.page.text) == (400, True)


def test_what_was_opened_again_gives_the_same_file(server, window, file):
    reopened(window, file)
    (row,) = server.parts.store.sessions()

    again = window.client.get(f"/avond/{row.id}/avond.json").data

    assert again == file
    assert replay((each.event, each.at) for each in server.parts.store.read(row.id)).closed


def test_a_disk_is_not_filled_with_files_from_one_address(server, window, file, monkeypatch):
    begins = server.parts.gate.begins
    monkeypatch.setattr(begins, "_now", lambda: 100.0)
    begins.take("127.0.0.1", BEGINNING.at_once)

    reopened(window, file)

    assert (window.status, server.parts.store.sessions()) == (429, ())
