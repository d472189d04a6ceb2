"""Requests that no browser sends: each is answered, below 500, or the line ends; nobody waits for ever."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spel.web.patience import STRANGE
from tests.acceptance.attacks_http import status_of
from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.lines import ask
from tests.acceptance.rawline import dial
from tests.acceptance.server import RunningServer

METHODS = [
    "GET",
    "HEAD",
    "POST",
    "PUT",
    "PATCH",
    "DELETE",
    "OPTIONS",
    "TRACE",
    "CONNECT",
    "PROPFIND",
    "BREW",
    "get",
]
PLACES = (
    "/",
    "/health",
    "/mee",
    "/mee/{code}",
    "/start",
    "/sleutel",
    "/over",
    "/static/js/live.js",
    "/niets",
)
DEEPER = ("/avond/{session}/telefoon", "/avond/{session}/desk/tik", "/avond/{session}/verslag", "/socket.io/")
FINE = re.compile(r"[234]\d\d|cut")

WS = "/socket.io/?EIO=4&transport=websocket"
ORIGIN = "Origin: http://x\r\n"
UPGRADE = f"{ORIGIN}Upgrade: websocket\r\nConnection: Upgrade\r\n"
REFUSED, LENGTH = {"400"}, {"400", "411"}


def raw(line: str, headers: str = "", body: str = "", host: str = "Host: x\r\n") -> bytes:
    """A request as it goes over the wire; every sign is one byte."""
    return f"{line} HTTP/1.1\r\n{host}{headers}\r\n{body}".encode("latin-1")


def length(said: str, body: str = "") -> bytes:
    """A form with a length like this."""
    return raw("POST /", f"Content-Length: {said}\r\n", body)


def chunked(said: str, headers: str = "") -> bytes:
    """A form in pieces."""
    return raw("POST /mee/1", f"{headers}Transfer-Encoding:{said}\r\n", "0\r\nX: y\r\n\r\n")


STRANGE_REQUESTS: dict[str, tuple[bytes, set[str]]] = {
    "length and chunks": (chunked(" chunked", "Content-Length: 4\r\n"), LENGTH),
    "chunks": (chunked(" chunked"), LENGTH),
    "chunks in disguise": (chunked("\x0bchunked"), LENGTH),
    "chunks and more": (chunked(" gzip, chunked"), LENGTH),
    "identity": (raw("GET /", "Transfer-Encoding: identity\r\n"), LENGTH),
    "two lengths": (raw("POST /", "Content-Length: 1\r\nContent-Length: 9\r\n", "x"), REFUSED),
    "a length with a sign": (length("+5", "hallo"), REFUSED),
    "a length with a stroke": (length("1_0", "hallohallo"), REFUSED),
    "a length below nothing": (length("-1"), REFUSED),
    "a length of words": (length("veel"), REFUSED),
    "a length without end": (length("9" * 5000), {"400", "413"}),
    "two hosts": (raw("GET /", "Host: y\r\n"), REFUSED),
    "another site": (raw("GET http://elders.example/"), {"200", "404"}),
    "http 0.9": (b"GET /\r\n\r\n", {"200", "400", "cut", "pe "}),
    "http 2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", REFUSED),
    "http 9": (b"GET / HTTP/9.9\r\nHost: x\r\n\r\n", REFUSED),
    "no version": (b"GET / HTTP/\r\nHost: x\r\n\r\n", REFUSED),
    "no words": (b"\r\n\r\n", {"400", "cut"}),
    "a star": (raw("OPTIONS *"), {"400", "404", "200"}),
    "a path without end": (raw("GET /" + "a" * 9000), {"414", "400"}),
    "a header without end": (raw("GET /", f"X: {'a' * 90_000}\r\n"), {"400", "cut"}),
    "too many headers": (raw("GET /", "X: y\r\n" * 5_000), {"400", "cut"}),
    "a header that folds": (raw("GET /", "X: a\r\n b\r\n"), {"200", "400"}),
    "a header without a name": (raw("GET /", ": a\r\n"), {"200", "400"}),
    "a cookie that is no text": (raw("GET /", "Cookie: spel_seat_x=\xff; \x80\r\n"), {"200"}),
    "nothing but a zero": (raw("GET /\x00"), {"400", "404"}),
    "half a percent": (raw("GET /mee/%zz%c3%28%00?code=%ff%fe%ed%a0%80"), {"404"}),
    "a way up": (raw("GET /static/../../etc/passwd"), {"404"}),
    "a way up in disguise": (raw("GET /static/%2e%2e%2f%2e%2e%2fpyproject.toml"), {"404"}),
    "an old websocket": (raw(f"GET {WS}", UPGRADE), {"400", "426"}),
    "an older websocket": (
        raw(f"GET {WS}", f"{UPGRADE}Sec-WebSocket-Key1: 0\r\nSec-WebSocket-Key2: 0\r\n", "12345678"),
        {"400", "426"},
    ),
    "a websocket of another kind": (
        raw(f"GET {WS}", f"{UPGRADE}Sec-WebSocket-Version: 99\r\nSec-WebSocket-Key: x\r\n"),
        {"400", "426"},
    ),
    "a websocket that does not ask to be one": (
        raw(f"GET {WS}", UPGRADE.replace("Connection: Upgrade", "Connection: keep-alive")),
        {"426"},
    ),
    "a websocket by post": (raw(f"POST {WS}", UPGRADE), REFUSED),
    "polling": (raw("GET /socket.io/?EIO=4&transport=polling", ORIGIN), REFUSED),
    "a line of somebody else": (raw(f"POST {WS}&sid=x", f"{ORIGIN}Content-Length: 1\r\n", "4"), REFUSED),
}
"""What is sent, and with which status it may end."""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RunningServer, DeskByHand]]:
    """One server with one evening; its log is clean at the end."""
    server = RunningServer(Path(tmp_path_factory.mktemp("raw")))
    server.start()
    yield server, DeskByHand(server.address, "kort", "c05")
    server.stop()
    log = (server.data / "server.log").read_text(errors="replace")
    assert "Traceback" not in log
    assert "bug" not in log


@pytest.mark.parametrize("name", STRANGE_REQUESTS)
def test_a_strange_request_is_answered_and_the_server_stays(
    running: tuple[RunningServer, DeskByHand], name: str
) -> None:
    server, _ = running
    request, may_be = STRANGE_REQUESTS[name]

    assert status_of(server.address, request) in may_be
    assert server.health()["status"] == "ok"


@pytest.mark.parametrize("place", [*PLACES, *DEEPER])
def test_every_method_on_every_page_is_answered(
    running: tuple[RunningServer, DeskByHand], place: str
) -> None:
    server, desk = running
    path = place.format(code=desk.code, session=desk.place.session)

    told = {
        method: status_of(server.address, f"{method} {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        for method in METHODS
        for host in ("x", "", "a b", "[::1", "x:99999", "é", "x" * 300)
    }

    assert {method: each for method, each in told.items() if not FINE.fullmatch(each)} == {}


def test_who_has_a_browser_reads_in_dutch_what_is_wrong(running: tuple[RunningServer, DeskByHand]) -> None:
    server, _ = running

    with dial(server.address) as line:
        line.sendall(STRANGE_REQUESTS["two lengths"][0])
        answer = b"".join(iter(lambda: line.recv(4096), b"")).decode()

    assert STRANGE.msgid in answer
    assert "Content-Type: text/html; charset=utf-8" in answer


def test_what_follows_a_refused_request_is_not_taken_for_another(
    running: tuple[RunningServer, DeskByHand],
) -> None:
    server, _ = running
    hidden = b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n"

    with dial(server.address) as line:
        line.sendall(STRANGE_REQUESTS["chunks"][0] + hidden)
        answer = b"".join(iter(lambda: line.recv(4096), b""))

    assert answer.count(b"HTTP/1.1 ") == 1


text = st.text(max_size=60) | st.binary(max_size=60).map(lambda raw: raw.decode("latin-1"))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(fields=st.dictionaries(text, text | st.lists(text, max_size=3), max_size=6), at=st.integers(0, 5))
def test_any_form_on_any_page_is_answered(
    running: tuple[RunningServer, DeskByHand], fields: dict[str, str | list[str]], at: int
) -> None:
    server, desk = running
    places = ("/mee/{code}", "/start", "/sleutel", "/avond/{session}/desk/tik", "/terugzetten", "/gebied")
    path = places[at].format(code=desk.code, session=desk.place.session)
    sent = {name.encode("utf-8", "surrogatepass"): fields[name] for name in fields}

    answer = ask(server.address, "POST", path, sent, desk.place.cookie)  # type: ignore[arg-type]  # bytes will do

    assert answer.status < 500


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(raw=st.binary(max_size=80), cookie=st.binary(max_size=80))
def test_any_path_with_any_cookie_is_answered(
    running: tuple[RunningServer, DeskByHand], raw: bytes, cookie: bytes
) -> None:
    server, _ = running
    shown = b"".join(b"%%%02x" % each for each in raw)
    one_line = cookie.replace(b"\n", b"").replace(b"\r", b"")
    starts = (b"/avond/%s/telefoon", b"/mee/%s", b"/mee?code=%s", b"/?opgeruimd=%s", b"/static/%s")
    request = b"GET " + starts[len(raw) % 5] % shown + b" HTTP/1.1\r\nHost: x\r\nCookie: " + one_line

    assert FINE.fullmatch(status_of(server.address, request + b"\r\nConnection: close\r\n\r\n"))
