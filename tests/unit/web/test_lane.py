"""A tap of a phone takes its own lane; all else, and what a stranger says, goes the usual way."""

from threading import Thread
from types import SimpleNamespace

import pytest
from engineio.exceptions import SocketIsClosedError

from spel.web.lane import Lane
from spel.web.packets import heard

TAP = '4217["tap",{"id":"t"},"meer"]'
KEPT = {"ok": True, "say": "één"}


class Line:
    def __init__(self):
        self.sent, self.trouble = [], None

    def send(self, packet):
        if self.trouble:
            raise self.trouble
        self.sent.append(packet.encode())


class Server:
    """A Socket.IO server with one line, `haas`, that is in the room as `zaal-haas`."""

    def __init__(self):
        self.line, self.taps, self.refuses = Line(), [], False
        self.eio = SimpleNamespace(sockets={"haas": self.line})
        self.manager = SimpleNamespace(
            sid_from_eio_sid=lambda line, room: {("haas", "/"): "zaal-haas"}.get((line, room))
        )
        self.waiting = set()
        self.lane = Lane(self, self.take, self.waiting)

    def take(self, socket, message, tell):
        self.taps.append((socket, message, tell))
        return not self.refuses

    def hears(self, line, packet):
        return self.lane.takes(line, heard(packet))

    def tells(self, ack=None):
        self.taps[-1][2](ack or KEPT)


@pytest.fixture
def server():
    return Server()


def test_a_tap_is_taken_and_answered_under_its_number_when_its_fate_is_known(server):
    taken = server.hears("haas", TAP)
    before = list(server.line.sent)
    server.tells()

    assert (taken, before, server.taps[0][:2]) == (True, [], ("zaal-haas", {"id": "t"}))
    assert server.line.sent == ['4317[{"ok":true,"say":"\\u00e9\\u00e9n"}]']


def test_what_a_line_says_next_waits_until_it_was_told(server):
    taken = []

    def says_more():
        for packet in (TAP, '4218["hello"]'):
            taken.append(server.hears("haas", packet))
            if len(server.taps) > 1:
                server.tells()

    server.hears("haas", TAP)
    phone = Thread(target=says_more, daemon=True)
    phone.start()
    while not server.lane._bells:
        phone.join(0.01)
    before = (list(taken), len(server.taps))
    server.tells()
    phone.join(30)

    assert before == ([], 1)
    assert (taken, len(server.taps), server.waiting) == ([True, False], 2, set())


def test_a_pong_waits_for_nothing(server):
    server.hears("haas", TAP)

    assert not server.hears("haas", "3")
    assert server.waiting == {"haas"}


def test_a_line_waits_until_it_was_told(server):
    server.hears("haas", TAP)
    during = set(server.waiting)
    server.tells()

    assert (during, server.waiting) == ({"haas"}, set())


def test_what_is_not_taken_leaves_no_line_waiting(server):
    server.refuses = True

    assert (server.hears("haas", TAP), server.waiting) == (False, set())


@pytest.mark.parametrize(
    ("line", "packet"),
    [
        ("haas", '421["hello"]'),
        ("haas", '42["tap",{"id":"t"}]'),
        ("haas", '421["tapt",{}]'),
        ("haas", "3"),
        ("uil", TAP),
    ],
    ids=["hello", "no answer asked", "another name", "a pong", "not in the room"],
)
def test_all_else_goes_the_usual_way(server, line, packet):
    assert not server.hears(line, packet)
    assert (server.taps, server.waiting) == ([], set())


def test_a_tap_that_says_nothing_is_handed_on_as_nothing(server):
    server.hears("haas", '421["tap"]')

    assert server.taps[0][:2] == ("zaal-haas", None)


def test_who_left_meanwhile_is_sent_nothing_and_waits_no_more(server):
    server.hears("haas", TAP)
    server.eio.sockets.clear()

    server.tells()

    assert (server.line.sent, server.waiting) == ([], set())


@pytest.mark.parametrize(("trouble", "logged"), [(SocketIsClosedError(), 0), (ZeroDivisionError(), 1)])
def test_a_line_on_which_nothing_can_be_sent_keeps_nobody_else_from_hearing(server, caplog, trouble, logged):
    server.hears("haas", TAP)
    server.line.trouble = trouble

    server.tells()

    assert (server.line.sent, server.waiting, len(caplog.records)) == ([], set(), logged)


def test_a_bug_at_the_handler_leaves_no_line_waiting(server):
    def broken(*_said):
        raise ZeroDivisionError

    server.lane = Lane(server, broken, server.waiting)

    with pytest.raises(ZeroDivisionError):
        server.hears("haas", TAP)

    assert server.waiting == set()
