"""Every line is asked in time, who does not answer is dropped, and a quiet line keeps its thread."""

from dataclasses import dataclass, field

import engineio
import pytest
from engineio.exceptions import QueueEmpty
from engineio.packet import PING
from engineio.socket import Socket

from spel.web.pulse import EVERY, OURS, Pulse, let_go, take_over, without_threads


class Enough(Exception):
    """Ends the endless round of a test."""


@dataclass
class Line:
    """The Engine.IO socket of a line, as far as it is asked and answers."""

    closed: bool = False
    closing: bool = False
    last_ping: float | None = None
    wall: float = 1_000_000.0
    sent: list = field(default_factory=list)
    polls: list = field(default_factory=list)
    ended: list = field(default_factory=list)

    def cut(self):
        self.ended.append("cut")

    def close(self, wait=True, abort=False):
        self.ended.append((wait, abort))

    def send(self, packet):
        self.sent.append(packet.packet_type)

    def schedule_ping(self):
        raise AssertionError("no thread for this line")

    def poll(self):
        polled = self.polls.pop(0)
        if isinstance(polled, Exception):
            raise polled
        return polled

    def check_ping_timeout(self):
        late = bool(
            self.last_ping and self.wall - self.last_ping > 8
        )  # by the clock on the wall, as Engine.IO
        self.closed = self.closed or late
        return not late


class Hall:
    """Lines that were taken over, and a clock."""

    ping_interval, ping_timeout = 10, 8

    def __init__(self, *lines, ahead=(0.0, 0.0)):
        self.time = 0.0
        self.sockets = {str(number): line for number, line in enumerate(lines)}
        for line, early in zip(lines, ahead, strict=False):
            take_over(line, line.cut, lambda: self.time, early)
        self.pulse = Pulse(self, lambda: self.time)

    def beat(self, at):
        self.time = at
        self.pulse.beat()


def test_of_a_hall_that_came_in_at_once_not_everybody_is_asked_at_once():
    early, late = Line(), Line()
    hall = Hall(early, late, ahead=(7.0, 1.0))

    asked = []
    for at in range(1, 11):
        hall.beat(at)
        asked.append((len(early.sent), len(late.sent)))

    assert (asked.index((1, 0)), asked.index((1, 1))) == (2, 8)  # at 3 and at 9 seconds


def test_who_was_not_heard_for_a_while_is_asked_once():
    line = Line()
    hall = Hall(line)

    for at in range(1, 15):
        hall.beat(at)

    assert line.sent == [PING]
    assert line.last_ping is not None


def test_who_answers_is_asked_again_after_the_same_while():
    line = Line()
    hall = Hall(line)
    hall.beat(10)

    hall.time = 11
    line.schedule_ping()
    hall.beat(20)
    assert (line.sent, line.last_ping) == ([PING], None)
    hall.beat(21)

    assert line.sent == [PING, PING]


def test_who_does_not_answer_is_dropped_within_20_seconds_and_the_others_are_not():
    silent, other = Line(), Line()
    hall = Hall(silent, other)

    for half_seconds in range(1, 41):
        hall.beat(half_seconds / 2)
        if other.sent == [PING]:
            other.schedule_ping()

    assert hall.sockets == {"1": other}


@pytest.mark.parametrize("jump", [-86_400.0, 86_400.0])
def test_a_clock_that_is_set_ends_no_line_and_keeps_nobody_who_is_gone(jump):
    line = Line()
    hall = Hall(line)
    hall.beat(10)

    line.wall += jump
    hall.beat(17)
    assert (line.closed, hall.sockets) == (False, {"0": line})
    hall.beat(18.5)
    hall.beat(19)
    hall.beat(19.5)

    assert (line.closed, hall.sockets) == (True, {})


def test_no_line_gets_a_thread_that_asks_it_from_the_moment_it_comes_in():
    engine = engineio.Server(async_mode="threading")
    entered, started = [], []
    engine.on("connect", lambda *request: entered.append(request))
    engine.start_background_task = started.append
    engine.sockets["haas"] = line = Socket(engine, "haas")

    without_threads(engine)
    engine.handlers["connect"]("haas", {"PATH_INFO": "/"})
    line.schedule_ping()

    assert (entered, started) == ([("haas", {"PATH_INFO": "/"})], [])


def test_a_line_that_came_in_and_never_was_spoken_on_is_dropped_too():
    hall, half = Hall(), Line()
    hall.sockets["half"] = half
    hall.handlers = {"connect": lambda _name: None}
    without_threads(hall, lambda: hall.time)

    hall.handlers["connect"]("half")
    for half_seconds in range(1, 41):
        hall.beat(half_seconds / 2)

    assert (hall.sockets, half.sent) == ({}, [PING])


def test_a_line_that_is_just_ending_is_let_be():
    line = Line(closing=True)
    Hall(line).beat(60)

    assert line.sent == []


def test_a_quiet_line_keeps_the_thread_that_writes_on_it():
    line = Line(polls=[QueueEmpty(), QueueEmpty(), ["screen"]])
    Hall(line)

    assert line.poll() == ["screen"]


def test_the_thread_of_a_line_that_is_over_ends():
    line = Line(polls=[QueueEmpty()])
    Hall(line)
    line.closed = True

    with pytest.raises(QueueEmpty):
        line.poll()


def test_a_line_that_is_ended_is_cut_when_it_is_stuck():
    line = Line()
    Hall(line)

    line.close(wait=False, abort=True)

    assert line.ended == [(False, True), "cut"]


def test_a_line_that_ended_gets_a_round_for_its_last_words_and_is_then_cut():
    line = Line()
    hall = Hall(line)
    line.closed = True

    hall.beat(1)
    assert (line.ended, hall.sockets) == ([], {"0": line})
    hall.beat(2)

    assert (line.ended[-1], hall.sockets) == ("cut", {})
    assert not set(OURS) & vars(line).keys()


def test_a_line_that_is_let_go_is_as_it_was():
    line = Line(polls=[["screen"]])
    Hall(line)

    let_go(line)

    with pytest.raises(AssertionError, match="no thread"):
        line.schedule_ping()
    assert line.poll() == ["screen"]


def test_a_round_that_breaks_on_one_line_goes_on_with_the_next(caplog):
    odd, other = Line(), Line()
    hall = Hall(odd, other)
    odd.check_ping_timeout = None
    pauses = []

    def sleep(seconds):
        pauses.append(seconds)
        hall.time += 100
        if len(pauses) > 1:
            raise Enough

    with pytest.raises(Enough):
        hall.pulse.run(sleep)

    assert (pauses, caplog.messages) == ([EVERY] * 2, ["bug"])
    assert other.sent == [PING]
