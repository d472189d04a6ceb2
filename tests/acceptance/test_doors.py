"""The doors of a real server: origins on every driver, no secret left behind, and a real browser."""

import re
from collections.abc import Iterator
from http.client import HTTPConnection

import pytest
from playwright.sync_api import Request, expect
from websocket import WebSocketBadStatusException, create_connection

from spel.web.guesses import MOST
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.kort import begin_kort
from tests.acceptance.lines import Place, ask
from tests.acceptance.server import RunningServer
from tests.integration.markup import read

SOCKET = "/socket.io/?EIO=4&transport=websocket"
FOREIGN = {
    "missing": None,
    "null": "null",
    "another site": "http://kwaad.example",
    "a sub-domain": "http://kwaad.spel.test",
    "another port": "http://spel.test:81",
    "upper case": "HTTP://SPEL.TEST",
    "a trailing dot": "http://spel.test.",
}
OURS = {
    "plain": ("http://spel.test", []),
    "TLS in front of us": ("https://spel.test", ["X-Forwarded-Proto: https"]),
}


@pytest.fixture(scope="module", params=["eventlet", "gevent"])
def driven(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningServer]:
    """A server on each driver."""
    running = RunningServer(tmp_path_factory.mktemp(request.param), driver=request.param)
    running.start()
    yield running
    running.stop()


def knocked(server: RunningServer, origin: str | None, headers: list[str]) -> int:
    """The status with which a socket opens, or does not, for a page of that origin."""
    try:
        line = create_connection(
            f"ws://{server.address}{SOCKET}",
            host="spel.test",
            header=headers,
            timeout=10,
            **({"suppress_origin": True} if origin is None else {"origin": origin}),
        )
    except WebSocketBadStatusException as refused:
        return refused.status_code
    line.close()
    return 101


def test_a_socket_opens_for_pages_of_ours_only(driven: RunningServer) -> None:
    foreign = {name: knocked(driven, origin, []) for name, origin in FOREIGN.items()}
    ours = {name: knocked(driven, origin, headers) for name, (origin, headers) in OURS.items()}

    assert foreign == dict.fromkeys(FOREIGN, 403)
    assert ours == dict.fromkeys(OURS, 101)


def test_no_answer_tells_what_the_server_is_made_of(driven: RunningServer) -> None:
    for path in ("/", "/static/css/base.css", "/nergens", SOCKET):
        connection = HTTPConnection(driven.address, timeout=10)
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        connection.close()

        told = f"{answer.headers.get('Server', '')} {answer.headers.get('X-Powered-By', '')}"
        assert not re.search(r"\d|eventlet|gevent|werkzeug|python", told, re.IGNORECASE), (path, told)
        assert answer.headers["X-Content-Type-Options"] == "nosniff", path


def test_an_evening_leaves_no_secret_in_log_or_folder(driven: RunningServer) -> None:
    desk = DeskByHand(driven.address, "kort", "c05")
    door = read(ask(driven.address, "GET", f"/mee/{desk.code}").text).form_to(f"/mee/{desk.code}")
    fields = {"tap": door.value("tap"), "name": "kanarie", "side": "dorp"}
    seat = Place.of(
        driven.address,
        "phone",
        ask(driven.address, "POST", f"/mee/{desk.code}", fields).headers["Set-Cookie"],
    )
    told = {"kind": "give_answer", "step": "inloop", "a.trots": "kanarie-in-een-antwoord", "tap": "tik-1234"}
    ask(driven.address, "POST", f"/avond/{seat.session}/telefoon/tik", told, seat.cookie)
    for path in ("herstel", "projector/open"):
        method = "GET" if path == "herstel" else "POST"
        ask(driven.address, method, f"/avond/{seat.session}/{path}", cookie=desk.place.cookie)
    ask(driven.address, "POST", "/sleutel", {"sleutel": f"desk.{seat.session}.{desk.place.cookie}"})

    secrets = [each.cookie.partition("=")[2] for each in (desk.place, seat)]
    kept = b"".join(each.read_bytes() for each in driven.data.rglob("*") if each.is_file())
    log = (driven.data / "server.log").read_text()

    assert [each for each in secrets if each.encode() in kept] == []
    assert [each for each in (*secrets, desk.code, "kanarie") if each in log.partition("Stoppen")[2]] == []


@pytest.mark.browser
def test_in_a_browser_forms_say_where_they_are_from_and_no_secret_is_in_a_referer(
    room: Room, complaints: Complaints
) -> None:
    """Also: nothing on these pages is refused by our own policy, trusted types included."""
    complaints.expect("status of 429", "status of 404")
    asked: list[tuple[str, str, dict[str, str]]] = []

    def listen(request: Request) -> None:
        asked.append((request.method, request.url, request.all_headers()))

    desk = begin_kort(room).page
    desk.context.on("request", listen)
    base = desk.url.removesuffix("/desk")
    with desk.expect_response("**/controle/lijst"):
        desk.goto(f"{base}/controle")
    desk.goto(f"{base}/herstel")
    link = desk.locator("body").inner_text()
    key = re.search(r"/sleutel#(desk\.[\w-]+\.[\w-]{32})", link)
    assert key
    other = room.phone()
    other.context.on("request", listen)
    other.goto(f"/sleutel#{key[1]}")
    expect(other).to_have_url(re.compile(r"/desk$"))

    forms = [headers for method, _, headers in asked if method == "POST"]
    referers = [headers.get("referer", "") for _, _, headers in asked]
    assert forms
    assert {headers.get("origin") for headers in forms} == {room.server.url}
    assert [each for each in referers if key[1].rpartition(".")[2] in each] == []
    assert [url for _, url, _ in asked if key[1].rpartition(".")[2] in url.partition("#")[0]] == []


@pytest.mark.browser
def test_a_phone_that_scans_comes_in_after_somebody_guessed_too_often(
    room: Room, complaints: Complaints
) -> None:
    complaints.expect("status of 429")
    desk = begin_kort(room).page
    secret = desk.get_by_role("link", name="Zo ziet de telefoon eruit").get_attribute("href")
    assert secret
    told = [ask(room.server.address, "GET", "/mee/10000001").status for _ in range(MOST + 1)]
    typed, scanned = room.phone(), room.phone()

    typed.goto(secret.partition("#")[0])
    scanned.goto(secret)
    scanned.get_by_role("button", name=re.compile("^Dorp")).click()

    assert told[-1] == 429
    expect(typed.get_by_role("heading", name="Even wachten")).to_be_visible()
    expect(scanned).to_have_url(re.compile(r"/telefoon$"))
