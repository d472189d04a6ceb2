"""The wire: keeping the pace, hanging up with a word, and shaking hands."""

import logging
from dataclasses import dataclass, field
from socket import SHUT_RD, SHUT_RDWR, SHUT_WR

import pytest

from spel.web.frames import Refused, goodbye
from spel.web.straight import Rest
from spel.web.upgrade import accept_key, handshake
from spel.web.wire import (
    AT_ONCE,
    EACH_SECOND,
    LAST_WORDS,
    MOST_LATE,
    Pace,
    Refusals,
    Wire,
)
from tests.unit.web.test_frames import sent


@dataclass
class Heard:
    """A socket that reads what was prepared, and remembers what was written."""

    coming: list[bytes]
    written: list[bytes] = field(default_factory=list)
    shut: list[int] = field(default_factory=list)
    over: bool = False

    def recv(self, _count: int) -> bytes:
        return self.coming.pop(0) if self.coming else b""

    def sendall(self, data: bytes) -> None:
        self.written.append(data)

    def settimeout(self, seconds: float | None) -> None: ...

    def shutdown(self, how: int) -> None:
        self.over = True
        self.shut.append(how)

    def close(self) -> None: ...


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


def test_who_comes_with_a_full_outbox_does_not_wait():
    pace = Pace(Clock())

    assert [pace.one() for _ in range(AT_ONCE)] == [0.0] * AT_ONCE


def test_who_goes_on_fast_waits_and_then_is_ended():
    clock = Clock()
    pace = Pace(clock)
    waits = [0.0]

    for _ in range(AT_ONCE + MOST_LATE):
        clock.at += waits[-1]
        waits.append(pace.one())

    assert waits[-1] == pytest.approx(1 / EACH_SECOND)
    with pytest.raises(Refused, match="too_fast"):
        pace.one()


def test_who_keeps_the_pace_goes_on_for_ever():
    clock = Clock()
    pace = Pace(clock)

    for _ in range(1_000):
        clock.at += 1 / EACH_SECOND
        assert pace.one() == 0.0


def test_lines_that_were_ended_are_told_of_now_and_then(caplog):
    caplog.set_level(logging.INFO, "spel.wire")
    clock = Clock()
    refusals = Refusals(clock)

    for _ in range(1_000):
        refusals.count("too_fast")
    clock.at += 60
    refusals.count("too_large")

    assert [(line.too_fast, getattr(line, "too_large", 0)) for line in caplog.records] == [(1, 0), (999, 1)]


def test_a_packet_comes_through_after_somebody_said_who_it_is():
    wire = Wire(Heard([sent(b"40{}") + sent(b'421["hello"]')]))

    assert [wire.wait(), wire.wait(), wire.wait()] == ["40{}", '421["hello"]', None]


def test_what_is_seen_to_elsewhere_is_not_given_on():
    taken = []

    def takes(said):
        taken.append(said.packet)
        return "tap" in said.packet

    wire = Wire(Heard([sent(b"40{}") + sent(b'421["tap"]') + sent(b'422["hello"]')]), takes=takes)

    assert [wire.wait(), wire.wait(), wire.wait()] == ["40{}", '422["hello"]', None]
    assert taken == ["40{}", '421["tap"]', '422["hello"]']


def test_who_did_not_say_who_it_is_is_not_seen_to_elsewhere_either():
    taken = []

    Wire(Heard([sent(b'421["tap"]')]), takes=taken.append).wait()

    assert taken == []


ENDINGS = {
    "an event of nobody": (b'42["hello"]', 1008, "not_connected"),
    "another kind of packet": (b'451-["tap"]', 1008, "not_understood"),
    "something else": (b"x", 1008, "not_understood"),
}


@pytest.mark.parametrize(("said", "code", "word"), ENDINGS.values(), ids=ENDINGS)
def test_a_line_is_ended_with_a_code_and_a_word(said, code, word):
    socket = Heard([sent(said)])

    heard = Wire(socket).wait()

    assert (heard, socket.written, socket.over) == (None, [goodbye(code, word)], True)


def test_nothing_is_written_on_a_line_that_is_over():
    socket = Heard([])
    wire = Wire(socket)
    wire.hang_up()

    with pytest.raises(BrokenPipeError):
        wire.send("2")

    assert socket.written == [goodbye(1000, "")]


def test_what_comes_in_after_the_goodbye_is_not_handled():
    wire = Wire(Heard([sent(b"40{}"), sent(b'421["tap"]')]))
    wire.wait()
    wire.hang_up()

    assert wire.wait() is None


def test_nothing_comes_between_the_halves_of_a_frame():
    socket = Heard([sent(b"", 0x89) + sent(b"40{}")])
    wire = Wire(socket)
    wire.tear()

    heard = wire.wait()
    wire.send(Rest(b"the other half"))
    wire.hang_up()

    assert heard == "40{}"
    assert socket.written == [b"the other half", goodbye(1000, "")]


def test_a_line_that_ends_between_the_halves_of_a_frame_says_no_goodbye():
    socket = Heard([])
    wire = Wire(socket)
    wire.tear()

    wire.hang_up()

    assert (socket.written, socket.over) == ([], True)


def test_who_does_not_hang_up_in_turn_is_cut_off_a_moment_later():
    socket, rests = Heard([]), []
    wire = Wire(socket, rest=rests.append)

    wire.close()
    wire.close()

    assert (socket.written, socket.shut) == ([goodbye(1000, "")], [SHUT_WR, SHUT_RD])
    assert rests == [LAST_WORDS]


def test_a_line_on_which_somebody_is_stuck_is_cut_and_another_is_not():
    class Stuck(Heard):
        def sendall(self, data):
            wire.cut()

    idle = Heard([])
    Wire(idle).cut()
    stuck = Stuck([])
    wire = Wire(stuck)
    wire.send("2")

    assert (idle.shut, stuck.shut) == ([], [SHUT_RDWR])
    with pytest.raises(BrokenPipeError):
        wire.send("2")


def test_hands_are_shaken_as_the_standard_says():
    assert accept_key("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


@pytest.mark.parametrize(
    ("version", "key"),
    [
        ("8", "dGhlIHNhbXBsZSBub25jZQ=="),
        ("", "dGhlIHNhbXBsZSBub25jZQ=="),
        ("13", ""),
        ("13", "x"),
        ("13", "é"),
    ],
)
def test_a_handshake_of_no_browser_is_refused(version, key):
    assert handshake({"HTTP_SEC_WEBSOCKET_VERSION": version, "HTTP_SEC_WEBSOCKET_KEY": key}) is None
