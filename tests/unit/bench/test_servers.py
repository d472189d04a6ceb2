"""A measured server is one of its own, whatever is set here, and all its work is counted."""

import asyncio
import os
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from spel.bench.servers import LOOKS, Running, plain

WORK = 0.2
"""Seconds of processor: far more than the hundredths in which a process is counted."""


def test_settings_of_another_server_are_left_behind():
    assert plain({"SPEL_ADDRESS": "https://spel.example.nl", "PATH": "/bin"}) == {"PATH": "/bin"}


def work():
    """Keep a processor busy, however long that takes."""
    while time.thread_time() < WORK:
        pass


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks in /proc")
def test_the_work_of_a_thread_that_ended_still_counts():
    server = Running(("127.0.0.1", 1), SimpleNamespace(pid=os.getpid()))
    before = server.cpu()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    used = server.cpu() - before

    assert used >= WORK / 2


def test_a_server_of_somebody_else_is_not_looked_into():
    assert Running(("127.0.0.1", 1)).cpu() == 0.0


def test_a_server_is_at_rest_when_it_does_nothing_any_more_and_is_not_waited_for_for_ever():
    class Busy(Running):
        used, lazy_after = 0.0, 3

        def cpu(self):
            return self.used

        async def work(self, _seconds):
            looks.append(1)
            self.used += 0.2 if len(looks) < self.lazy_after else 0.0

    counts = []
    for lazy_after in (3, LOOKS * 2):
        looks: list[int] = []
        server = Busy(("127.0.0.1", 1))
        server.lazy_after = lazy_after
        asyncio.run(server.at_rest(server.work))
        counts.append(len(looks))

    assert counts == [3, LOOKS]
