"""Forms that no browser of ours sends: each is answered in words, and nothing comes of it."""

from itertools import count

import pytest

from spel.config import Settings
from spel.press.made import made
from spel.store.memory import MemoryStore
from spel.web.forms import LONGEST_FIELD, LONGEST_VALUE, MOST_FIELDS, MOST_VALUES
from spel.wiring import compose
from tests.integration.hall import Hall

MULTIPART = "multipart/form-data; boundary=grens"
URLENCODED = "application/x-www-form-urlencoded"
PART = b'--grens\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n'

BODIES = {
    "no boundary": (b"a=1", "multipart/form-data"),
    "a boundary that never comes": (b"x" * 2_000, MULTIPART),
    "an end that never comes": (PART, MULTIPART),
    "a part without a name": (b"--grens\r\n\r\nx\r\n--grens--\r\n", MULTIPART),
    "a name of nothing but bytes": (PART.replace(b'"a"', b'"\xff\xfe\x00"') + b"--grens--\r\n", MULTIPART),
    "thousands of parts": (PART * 2_000 + b"--grens--\r\n", MULTIPART),
    "headers without end": (b"--grens\r\n" + b"X: y\r\n" * 20_000 + b"\r\nx\r\n--grens--\r\n", MULTIPART),
    "thousands of fields": (b"&".join(b"f%d=1" % n for n in range(5_000)), URLENCODED),
    "half a percent": (b"%=%zz&%ff=%c3%28&a=%00", URLENCODED),
    "a form that is json": (b'{"kind": "set_black"}', "application/json"),
    "a kind of its own": (b"kind=set_black", "a/b; c=d; e"),
    "a kind without end": (b"kind=set_black", "x" * 5_000),
    "signs of another set": (b"titel=\xff", f"{URLENCODED}; charset=utf-7"),
    "a file where words go": (
        PART.replace(b'name="a"', b'name="kind"; filename="x"') + b"--grens--\r\n",
        MULTIPART,
    ),
}
PLACES = ("/start", "/start/voorstel", "/terugzetten", "/gebied", "/sleutel", "/mee/{code}", "{desk}/tik")


@pytest.fixture(scope="module")
def hall(tmp_path_factory, library, renderer, kort):
    """One evening for all of them, as nothing may come of any."""
    settings = Settings(data=tmp_path_factory.mktemp("data"), driver="threading", address="http://spel.test")
    server = compose(settings, MemoryStore(), lambda: library, press=made, ticks=count(step=60).__next__)
    server.parts.drawer.renderer = renderer
    return Hall(server, kort)


@pytest.mark.parametrize(("body", "kind"), BODIES.values(), ids=BODIES)
def test_a_strange_form_is_answered_in_words_and_does_nothing(hall, body, kind):
    client = hall.client("desk", hall.key.token)
    before = hall.state, len(hall.server.parts.store.sessions())

    for place in PLACES:
        path = place.format(code=hall.code, desk=hall.address("desk"))
        answer = client.post(path, data=body, headers={"Content-Type": kind})
        assert 200 <= answer.status_code < 500, (path, answer.status_code)
        assert answer.status_code < 400 or "<h1>" in answer.text, path

    assert (hall.state, len(hall.server.parts.store.sessions())) == before


LENGTHS = {"below nothing": "-1", "words": "veel", "without end": "9" * 400, "more than fits": str(10**9)}


@pytest.mark.parametrize("length", LENGTHS.values(), ids=LENGTHS)
def test_a_length_that_is_a_lie_is_answered(hall, length):
    client = hall.client("desk", hall.key.token)

    answer = client.post(
        hall.address("desk", "/tik"),
        data=b"kind=set_black&on=1",
        headers={"Content-Type": URLENCODED, "Accept": "application/json"},
        environ_overrides={"CONTENT_LENGTH": length},
    )

    assert answer.status_code in {200, 303, 400, 413}
    assert answer.status_code == 413 or not answer.json["ok"]


TOO_LARGE = {
    "too many fields": {f"veld{n}": "x" for n in range(MOST_FIELDS + 1)},
    "too long a name": {"n" * (LONGEST_FIELD + 1): "x"},
    "too many values": {"seats": ["x"] * (MOST_VALUES + 1)},
    "too long a value": {"text": "x" * (LONGEST_VALUE + 1)},
    "too many steps": {"kind": "skip_steps", "steps": ["slot"] * 401},
    "a step without end": {"kind": "open_step", "step": "s" * 81},
    "a number without end": {"kind": "show_sheet", "step": "slot", "sheet": "9" * 4_000},
    "minutes without end": {"kind": "extend_step", "step": "slot", "minutes": "1e999"},
    "words without end": {"kind": "write_note", "text": "x" * 4_001},
    "a name without end": {"kind": "group_texts", "step": "inloop", "field": "trots", "name": "x" * 201},
    "a casus without end": {"kind": "pick_cases", "casus": "x" * 61},
    "a card without end": {"kind": "drop_afspraak", "id": "x" * 41},
    "a reason without end": {"kind": "set_afspraak", "id": "k", "status": "nee", "reden": "x" * 2_001},
    "questions without end": {"kind": "draw_stress", "id": "k", "vragen": ["x"] * 41},
}


@pytest.mark.parametrize("fields", TOO_LARGE.values(), ids=TOO_LARGE)
def test_a_tap_that_is_too_large_is_refused_in_words_on_both_ways_in(hall, fields):
    client, line, before = hall.client("desk", hall.key.token), hall.desk(), hall.state
    fields = {"kind": "set_black", **fields}

    posted = client.post(hall.address("desk", "/tik"), data=fields, headers={"Accept": "application/json"})
    tapped = line.send(fields["kind"], fields)

    assert (posted.json["ok"], posted.json["reason"], bool(posted.json["say"])) == (
        False,
        "does_not_fit",
        True,
    )
    assert (tapped["ok"], bool(tapped["say"])) == (False, True)
    assert tapped["reason"] in {"does_not_fit", "not_understood"}
    assert hall.state is before


@pytest.mark.parametrize("session", ["x" * 3_000, "%00", "..", "é", "' or 1=1", "oefen-", "<b>"])
def test_an_evening_with_a_strange_name_is_not_there(hall, session):
    client = hall.server.app.test_client()

    for path in ("desk", "telefoon/scherm", "dorp", "lezen", "stukken/poster", "mijn", "doorgeven"):
        assert client.get(f"/avond/{session}/{path}").status_code in {403, 404, 308}, path
    assert not hall.connect({"session": session, "view": "phone"}).is_connected()
