"""A request becomes a line: what Engine.IO gets to work with, and when it is asked first."""

from contextlib import nullcontext
from types import SimpleNamespace

import pytest
from engineio.packet import OPEN, Packet

from spel.web.pulse import Heard
from spel.web.upgrade import Means, Upgrade, in_full

ASKED = {"HTTP_SEC_WEBSOCKET_VERSION": "13", "HTTP_SEC_WEBSOCKET_KEY": "dGhlIHNhbXBsZSBub25jZQ=="}


class Socket:
    """Takes everything, and hangs up."""

    def __init__(self):
        self.written = []

    def recv(self, _count):
        return b""

    def sendall(self, data):
        self.written.append(data)

    def settimeout(self, _seconds):
        pass

    def shutdown(self, _how):
        pass


class Engine:
    """The Engine.IO socket of a line; notes how it stood when the line was handed over."""

    sid, connected, closed = "haas", True, False
    server = SimpleNamespace(ping_interval=10)

    def __init__(self, *ready):
        self.seen = None
        self.ready = list(ready)
        self.queue = SimpleNamespace(qsize=lambda: len(self.ready))

    def send(self, _packet):
        raise AssertionError("it sends straight")

    def poll(self):
        assert self.ready, "it would wait"
        ready, self.ready = self.ready, []
        return ready

    def schedule_ping(self):
        raise AssertionError("the rounds do that")

    def close(self, *_how):
        pass

    def handle(self, wire):
        self.seen = wire, self.schedule_ping


def opened(chance: float, *ready) -> tuple[Engine, Socket, list]:
    """A line that was opened and is over."""
    engine, socket, told = Engine(*ready), Socket(), []
    means = Means(lambda _: socket, lambda _: len, lambda each: nullcontext(each.recv), told.append)
    upgrade = Upgrade(engine.handle, lambda _line, _said: False, means, lambda: chance)

    assert upgrade(ASKED, None) == []
    return engine, socket, told


def test_hands_are_shaken_before_anything_else_and_the_web_server_is_told_at_the_end():
    engine, socket, told = opened(0.0)

    assert socket.written[0].startswith(b"HTTP/1.1 101 ")
    assert b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in socket.written[0]
    assert (engine.seen is None, told) == (False, [ASKED])


def test_what_is_ready_to_be_said_goes_out_with_the_handshake_and_is_said_once():
    engine, socket, _ = opened(0.0, Packet(OPEN, {"sid": "haas"}))

    assert socket.written[0].endswith(b'\r\n\r\n\x81\x0f0{"sid":"haas"}')
    assert engine.ready == []


def test_who_is_gone_before_hands_were_shaken_is_no_line_and_no_bug(monkeypatch):
    def gone(_socket, _data):
        raise ConnectionResetError

    monkeypatch.setattr(Socket, "sendall", gone)

    engine, _, told = opened(0.0)

    assert (engine.seen, told) == (None, [ASKED])


@pytest.mark.parametrize(
    ("path", "headers", "passes"),
    [
        ("/socket.io/", {"HTTP_UPGRADE": "websocket", "HTTP_CONNECTION": "keep-alive, Upgrade"}, True),
        ("/socket.io/", {"HTTP_UPGRADE": "websocket", "HTTP_CONNECTION": "keep-alive"}, False),
        ("/socket.io/", {"HTTP_UPGRADE": "websocket"}, False),
        ("/socket.io/", {"HTTP_CONNECTION": "keep-alive"}, True),
        ("/over", {"HTTP_UPGRADE": "h2c", "HTTP_CONNECTION": "keep-alive"}, True),
    ],
)
def test_who_names_websocket_must_ask_to_go_over_to_it(path, headers, passes):
    said = []
    app = in_full(lambda _environ, _start: [b"on"])

    answer = app({"PATH_INFO": path, **headers}, lambda *told: said.append(told))

    assert answer == ([b"on"] if passes else [])
    assert [status for status, _ in said] == ([] if passes else ["426 Upgrade Required"])
    assert all(("Upgrade", "websocket") in told and "Connection" not in dict(told) for _, told in said)


def test_chance_decides_how_long_before_its_time_a_line_is_asked_first():
    asked = [opened(chance)[0].seen[1] for chance in (0.0, 0.5)]

    assert all(isinstance(each, Heard) for each in asked)
    assert 4 < asked[0].at - asked[1].at < 5.5  # half of ten seconds, and the moment between the two


def test_of_a_line_that_is_over_nothing_of_ours_is_left():
    engine, _, _ = opened(0.0)

    assert not {"send", "poll", "close", "schedule_ping"} & vars(engine).keys()
