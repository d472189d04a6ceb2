"""What every answer carries, what is refused at the gate, and what never leaves the server."""

import re

import pytest

from spel.config import Settings
from spel.store.memory import MemoryStore
from spel.web.app import LARGEST_FORM, NOT_ALLOWED, NOT_FOUND, STRANGE
from spel.web.headers import HEADERS, POLICY
from spel.wiring import compose
from tests.integration.hall import Window

ANSWERS = {
    "a page": ("GET", "/", 200),
    "about": ("GET", "/over", 200),
    "the wizard": ("GET", "/start", 200),
    "a redirect": ("GET", "/avond/{session}/telefoon", 302),
    "the wrong number": ("GET", "/mee/87654321", 404),
    "a page that is not there": ("GET", "/nergens", 404),
    "not allowed": ("GET", "/avond/{session}/herstel", 403),
    "a tap of a stranger": ("POST", "/avond/{session}/desk/tik", 403),
    "the wrong method": ("POST", "/over", 405),
    "a form that is wrong": ("POST", "/start", 400),
    "the health": ("GET", "/health", 200),
    "a file": ("GET", "/static/css/base.css", 200),
    "a file that is not there": ("GET", "/static/css/nergens.css", 404),
}


@pytest.mark.parametrize(("method", "address", "status"), ANSWERS.values(), ids=ANSWERS)
def test_every_answer_carries_the_headers(hall, client, method, address, status):
    with client.open(address.format(session=hall.session), method=method) as answer:
        answer.get_data()

    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in HEADERS} == dict(HEADERS)
    assert (answer.headers.get("Cache-Control") == "no-store") == (not address.startswith("/static/"))


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_inline():
    assert POLICY.startswith("default-src 'none'")
    assert "unsafe" not in POLICY
    assert not re.search(r"https?:|\*", POLICY)


def test_pages_have_no_script_or_style_in_them(hall, app):
    desk = Window(app, hall.client("desk", hall.key.token))

    for address in ("/", "/start", "/over", "/sleutel", f"/mee/{hall.code}", hall.address("desk")):
        desk.open(address)
        assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=|javascript:", desk.html), (
            address
        )
        assert not re.search(r'(?:src|href)="(?!/|#|")', desk.html), address


FOREIGN = {
    "another site": {"Origin": "http://kwaad.example"},
    "another port": {"Origin": "http://localhost:81"},
    "our name within another": {"Origin": "http://localhost.kwaad.example"},
    "nobody": {"Origin": "null"},
    "no address at all": {"Origin": "http://["},
    "told by the browser": {"Sec-Fetch-Site": "cross-site"},
    "an old browser that says from where": {"Referer": "http://kwaad.example/formulier"},
    "an old browser at another port": {"Referer": "http://localhost:81/"},
    "an old browser that says nonsense": {"Referer": "kwaad"},
    "a neighbour, told by the browser": {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost"},
}


@pytest.mark.parametrize("headers", FOREIGN.values(), ids=FOREIGN)
def test_a_form_from_another_site_is_refused(hall, headers):
    client = hall.client("desk", hall.key.token)

    answer = client.post(hall.address("desk", "/tik"), data={"kind": "set_black", "on": "1"}, headers=headers)

    assert (answer.status_code, hall.state.black) == (403, False)
    assert NOT_ALLOWED.msgid in answer.text


OURS = {
    "without a word": {},
    "from here": {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"},
    "typed": {"Sec-Fetch-Site": "none"},
    "an old browser of our own": {"Referer": "http://localhost/mee/12345678"},
    "by the name of the setting": {"Origin": "http://spel.test"},
    "behind a web server that handles TLS": {"Origin": "https://localhost"},
}


@pytest.mark.parametrize("headers", OURS.values(), ids=OURS)
def test_a_form_of_our_own_is_taken(hall, headers):
    client = hall.client("desk", hall.key.token)

    answer = client.post(hall.address("desk", "/tik"), data={"kind": "set_black", "on": "1"}, headers=headers)

    assert (answer.status_code, hall.state.black) == (303, True)


def test_looking_may_be_done_from_anywhere(client):
    assert client.get("/", headers={"Origin": "http://kwaad.example"}).status_code == 200


def test_a_form_that_is_too_large_is_refused(hall):
    client = hall.client("desk", hall.key.token)

    answer = client.post(
        hall.address("desk", "/tik"), data={"kind": "write_note", "text": "a" * LARGEST_FORM}
    )

    assert answer.status_code == 413
    assert STRANGE.msgid in answer.text


def test_a_page_that_is_not_there_says_so_and_shows_the_way(client):
    answer = client.get("/nergens")

    assert NOT_FOUND.msgid in answer.text
    assert 'href="/"' in answer.text


def test_a_bug_is_told_with_a_number_that_is_in_the_log(tmp_path, caplog):
    server = compose(Settings(data=tmp_path, driver="threading"), MemoryStore(), lambda: 1 / 0)

    answer = server.app.test_client().get("/start")

    number = re.search(r"nummer ([0-9a-f]{6})", answer.text).group(1)
    assert answer.status_code == 500
    assert {name: answer.headers.get(name) for name in HEADERS} == dict(HEADERS)
    assert [(each.action, each.number) for each in caplog.records] == [("page", number)]
    assert "division" not in answer.text


def test_health_tells_how_it_is_and_on_what_it_runs(hall, client):
    hall.phone()

    told = client.get("/health").json

    assert told == {
        "status": "ok",
        "version": told["version"],
        "driver": "threading",
        "store": "sqlite",
        "sessions": 1,
        "connections": 1,
    }
    assert re.fullmatch(r"\d+\.\d+.*", told["version"])


def test_no_page_carries_a_secret_but_the_recovery_card(hall, app):
    seat, wall = hall.seat(), hall.server.parts.doors.give_key(hall.session, "projector")
    windows = {
        "phone": Window(app, hall.client("phone", seat.token)),
        "desk": Window(app, hall.client("desk", hall.key.token)),
        "projector": Window(app, hall.client("projector", wall.token)),
    }
    secrets = {seat.token, hall.key.token, wall.token}

    served = []
    for view, window in windows.items():
        for rest in ("", "/scherm"):
            served.append(window.client.get(hall.address(view, rest)).text)
    for rest in ("verslag", "avond.json"):
        served.append(windows["desk"].client.get(f"/avond/{hall.session}/{rest}").text)
    card = windows["desk"].client.get(f"/avond/{hall.session}/herstel").text

    assert [text for text in served if any(secret in text for secret in secrets)] == []
    assert {secret for secret in secrets if secret in card} == {hall.key.token}


def test_the_store_holds_digests_only(hall, tmp_path):
    tokens = [hall.key.token, hall.seat().token]

    kept = b"".join(file.read_bytes() for file in tmp_path.glob("spel.sqlite*"))

    assert len(kept) > 10_000
    assert [token for token in tokens if token.encode() in kept] == []
