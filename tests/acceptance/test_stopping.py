"""The server is told to stop while people answer: it ends what is under way, and is gone in time."""

import os
import socket
import time
from pathlib import Path
from random import Random

import pytest

from tests.acceptance.history import disagreements, read_answers, whole
from tests.acceptance.lines import SOCKET_PATH
from tests.acceptance.server import RunningServer
from tests.acceptance.siege import PATIENCE, SEED, Siege, told

WITHIN = 30.0
"""Seconds; a server that is not gone by then never goes. Each run prints how long it took: less than ten."""
TAPS = 150


def raw(server: RunningServer, said: str) -> socket.socket:
    """A line on which only this was ever said, and nothing is ever read."""
    line = socket.create_connection(("127.0.0.1", server.port), timeout=5)
    line.sendall(said.replace("\n", "\r\n").encode())
    return line


def clingers(server: RunningServer) -> list[socket.socket]:
    """Clients that keep a server busy for ever."""
    form = "Content-Type: application/x-www-form-urlencoded\nContent-Length: 900\n\na=1"
    up = "Upgrade: websocket\nConnection: Upgrade"
    key = f"{up}\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\n\n"
    return [
        raw(server, f"POST /start HTTP/1.1\nHost: x\n{form}"),
        raw(server, "GET /health HTTP/1.1\nHos"),
        raw(
            server,
            f"GET /{SOCKET_PATH} HTTP/1.1\nHost: {server.address}\n{key}",
        ),
    ]


@pytest.mark.parametrize(
    ("driver", "phones"),
    [
        pytest.param(os.environ.get("SPEL_DRIVER", "eventlet"), 50, id="a hall"),
        pytest.param("threading", 8, id="without green threads"),
    ],
)
def test_a_server_that_is_told_to_stop_answers_what_came_in_and_is_gone_in_time(
    tmp_path: Path, driver: str, phones: int
) -> None:
    server = RunningServer(tmp_path, driver=driver)
    server.start()
    siege = Siege(server, Random(SEED))
    for _ in range(phones):
        siege.welcome()
    siege.wait_for_all()
    held = clingers(server)

    with told(siege):
        siege.history.wait_for_taps(TAPS, PATIENCE)
        started = time.monotonic()
        left_with = server.stop()
        took = time.monotonic() - started
        siege.history.life += 1
        server.start()
        siege.wait_for_all()
        siege.history.wait_for_taps(phones, PATIENCE)
        siege.go_home()
        server.stop()

    for each in held:
        each.close()
    print(f"{driver}: gone after {took:.2f} s")
    assert (left_with, took <= WITHIN) == (0, True)
    assert siege.history.wrong == []
    assert whole(server.database) == "ok"
    assert disagreements(siege.history.taps, read_answers(server.database)) == []
