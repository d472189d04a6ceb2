"""A tap takes its own lane; whatever is no tap, or comes from who is not in the room, goes the usual way."""

from types import SimpleNamespace

import pytest

from spel.web.lane import open_lane


class Line:
    def __init__(self):
        self.sent = []

    def send(self, packet):
        self.sent.append(packet.encode())


class Server:
    """A Socket.IO server with one line, `haas`, that is in the room as `zaal-haas`."""

    def __init__(self):
        self.line, self.taps, self.usual = Line(), [], []
        self.eio = SimpleNamespace(handlers={"message": self._usual}, sockets={"haas": self.line})
        self.manager = SimpleNamespace(
            sid_from_eio_sid=lambda line, room: {("haas", "/"): "zaal-haas"}.get((line, room))
        )
        self.handlers = {"/": {"tap": self._tap, "hello": None}}

    def _usual(self, line, message):
        self.usual.append((line, message))
        return "usual"

    def _tap(self, *said):
        self.taps.append(said)
        return {"ok": True, "say": "één"}

    def hears(self, line, message):
        return self.eio.handlers["message"](line, message)


@pytest.fixture
def server():
    made = Server()
    open_lane(made)
    return made


def test_a_tap_goes_to_its_handler_and_is_answered_under_its_number(server):
    server.hears("haas", '217["tap",{"id":"t"},"meer"]')

    assert server.taps == [("zaal-haas", {"id": "t"}, "meer")]
    assert server.line.sent == ['4317[{"ok":true,"say":"\\u00e9\\u00e9n"}]']
    assert server.usual == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("haas", '21["hello"]'),
        ("haas", '2["tap",{"id":"t"}]'),
        ("haas", '21["tapt",{}]'),
        ("haas", '21["tap",{]'),
        ("haas", '2/zaal,1["tap",{}]'),
        ("haas", "0"),
        ("haas", b'21["tap",{"id":"t"}]'),
        ("uil", '21["tap",{"id":"t"}]'),
    ],
    ids=[
        "hello",
        "no answer asked",
        "another name",
        "no JSON",
        "elsewhere",
        "connect",
        "bytes",
        "not in the room",
    ],
)
def test_all_else_goes_the_usual_way(server, line, message):
    assert server.hears(line, message) == "usual"
    assert (server.usual, server.taps) == ([(line, message)], [])


def test_who_left_meanwhile_is_sent_nothing(server):
    server.eio.sockets.clear()

    server.hears("haas", '21["tap",{"id":"t"}]')

    assert len(server.taps) == 1
