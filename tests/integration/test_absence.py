"""An evening that is not on this server: removed here for good, or at home on another server."""

import pytest

from spel.config import Settings
from spel.store.memory import MemoryStore
from spel.store.sqlite import open_sqlite
from spel.web.absence import ELSEWHERE
from spel.web.opruimen import clear
from spel.web.pages import CLEARED
from spel.wiring import compose
from tests.integration.hall import Window

AS_JSON = {"Accept": "application/json"}
VIEWS = ("phone", "projector", "desk", "hand")


@pytest.fixture
def other(tmp_path, library):
    """Another server at the same address, with another folder."""
    return compose(Settings(data=tmp_path / "x", driver="threading"), MemoryStore(), lambda: library)


def browser(server, hall):
    """A browser with a key to every view of that evening, on this server."""
    window = Window(server.app)
    seat = hall.seat().token
    tokens = {"seat": seat, "desk": hall.key.token, "projector": "x" * 32}
    for kind, token in tokens.items():
        window.client.set_cookie(f"spel_{kind}_{hall.session}", token)
    return window


@pytest.mark.parametrize("view", VIEWS)
def test_another_server_lets_every_key_be_and_tries_again(hall, other, view):
    window = browser(other, hall)

    answer = window.client.get(hall.address(view))

    assert answer.status_code == 404
    assert ELSEWHERE.msgid in answer.text
    assert 'http-equiv="refresh"' in answer.text
    assert "data-cleared" not in answer.text
    assert answer.headers.getlist("Set-Cookie") == []


def test_a_script_hears_that_the_evening_is_elsewhere_or_that_it_has_no_place(hall, other):
    window, stranger = browser(other, hall), Window(hall.server.app)

    away = [
        window.client.get(hall.address("phone", "/scherm"), headers=AS_JSON),
        window.client.post(hall.address("phone", "/tik"), data={"kind": "x"}, headers=AS_JSON),
    ]
    unknown = stranger.client.get(hall.address("phone", "/scherm"), headers=AS_JSON)

    assert [(each.status_code, each.json["ok"], each.json["reason"]) for each in (*away, unknown)] == [
        (403, False, "not_here"),
        (403, False, "not_here"),
        (403, False, "unknown"),
    ]
    assert stranger.client.post(hall.address("phone", "/tik")).status_code == 403


@pytest.mark.parametrize(("removed", "word"), [(False, "not_here"), (True, "unknown")])
def test_a_line_is_refused_with_the_word_for_it(hall, other, removed, word):
    server = hall.server if removed else other
    window = browser(server, hall)
    if removed:
        clear(server.parts, hall.session)
    refused = []
    handler = server.io.server.handlers["/"]["connect"]

    def connect(*said):
        try:
            return handler(*said)
        except Exception as error:
            refused.append(error.error_args["message"])
            raise

    server.io.server.handlers["/"]["connect"] = connect

    server.io.test_client(
        server.app, auth={"session": hall.session, "view": "phone"}, flask_test_client=window.client
    )

    assert refused == [word]


def test_what_was_removed_here_is_known_after_a_restart_too(hall, tmp_path, library, server):
    window = browser(server, hall)
    clear(server.parts, hall.session)
    store = open_sqlite(tmp_path / "spel.sqlite", alone=False)
    again = browserless(store, tmp_path, library)
    for name in ("seat", "desk"):
        cookie = window.client.get_cookie(f"spel_{name}_{hall.session}")
        again.client.set_cookie(cookie.key, cookie.value)

    page = again.open(hall.address("phone"))
    store.close()

    assert CLEARED.msgid in page.text
    assert f'data-cleared="{hall.session}"' in again.html
    assert again.client.get_cookie(f"spel_seat_{hall.session}") is None
    assert again.client.get_cookie(f"spel_desk_{hall.session}") is not None


def browserless(store, folder, library):
    """A window on a server that was started again."""
    return Window(compose(Settings(data=folder, driver="threading"), store, lambda: library).app)


@pytest.mark.parametrize(
    "name", ["elders", "a1b2c3d4e5f6", "", ":", "a:phone", "a'b", "x" * 65, "oefen", "é", "a\nb"]
)
def test_an_address_alone_clears_nothing(app, name):
    window = Window(app)

    window.open("/")
    answer = window.client.get("/", query_string={"opgeruimd": name})

    assert (answer.status_code, CLEARED.msgid in answer.text, "data-cleared" in answer.text) == (
        200,
        False,
        False,
    )
