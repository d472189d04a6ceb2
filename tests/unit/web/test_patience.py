"""Patience: how long a request may take, and which ones are not let in."""

from email.message import Message

import pytest

from spel.web.patience import IDLE, SLOWEST, STRANGE, WITHIN, WRITING, Hurried, refusal, unwelcome


class Trickle:
    """A socket on which a byte comes in every so many seconds."""

    def __init__(self, every: float) -> None:
        self.every = every
        self.at = 0.0
        self.limits: list[float | None] = []

    def recv_into(self, buffer: memoryview) -> int:
        limit = self.limits[-1]
        if limit is not None and limit < self.every:
            self.at += limit
            raise TimeoutError
        self.at += self.every
        buffer[:1] = b"x"
        return 1

    def settimeout(self, seconds: float | None) -> None:
        self.limits.append(seconds)


def read_on(socket: Trickle, count: int) -> None:
    """Take in so many bytes."""
    hurried = Hurried(socket, lambda: socket.at)
    for _ in range(count):
        hurried.readinto(memoryview(bytearray(64)))


def test_a_request_that_trickles_in_ends_in_time():
    socket = Trickle(every=1.0)

    with pytest.raises(TimeoutError):
        read_on(socket, 1_000)

    assert socket.at <= 1 + WITHIN + 1


def test_somebody_on_a_bad_line_gets_all_the_time_it_takes():
    socket = Trickle(every=1 / SLOWEST)

    read_on(socket, 20_000)

    assert socket.limits[-1] == WRITING


def test_between_two_requests_one_may_wait_longer():
    socket = Trickle(every=IDLE + 1)

    with pytest.raises(TimeoutError):
        read_on(socket, 1)

    assert socket.limits == [IDLE]


def headers(*lines: tuple[str, str]) -> Message:
    """As they came in."""
    message = Message()
    for name, value in lines:
        message[name] = value
    return message


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        pytest.param([("Host", "x"), ("Content-Length", "12")], 0, id="a form"),
        pytest.param([("Host", "x")], 0, id="a page"),
        pytest.param([("Content-Length", "1"), ("Content-Length", "1")], 400, id="two lengths"),
        pytest.param([("Host", "x"), ("Host", "x")], 400, id="two hosts"),
        pytest.param([("Content-Length", "1_0")], 400, id="a stroke"),
        pytest.param([("Content-Length", "٣")], 400, id="another numeral"),
        pytest.param([("Content-Length", "99999999")], 413, id="a hundred megabytes"),
        pytest.param([("Content-Length", "9" * 30)], 413, id="more than there is"),
        pytest.param([("Transfer-Encoding", "chunked")], 411, id="pieces"),
    ],
)
def test_which_requests_are_not_let_in(lines, status):
    assert unwelcome(headers(*lines)) == status


def test_a_refusal_is_a_page_in_dutch_without_anything_of_the_request():
    head, _, page = refusal(413).decode().partition("\r\n\r\n")

    assert head.startswith("HTTP/1.1 413 Content Too Large\r\nConnection: close\r\n")
    assert f"Content-Length: {len(page.encode())}" in head
    assert STRANGE.msgid in page


def test_a_refusal_is_never_a_fault_of_ours():
    assert refusal(505).startswith(b"HTTP/1.1 400 ")
