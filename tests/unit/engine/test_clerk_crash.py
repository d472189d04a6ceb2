"""The process is killed at random moments; whatever was acknowledged is in the log."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

from spel.engine.clerk import Clerk
from spel.engine.clerks import Clerks
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, CLOCK, SCRIPT, evening, stamp

ROOT = Path(__file__).resolve().parents[3]
KILLS = 20

WRITERS = """
import os, sys
from itertools import count
from pathlib import Path

from spel.core.commands import WriteNote
from spel.engine.clerk import Clerk
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, DESK, stamp

for life in range(int(sys.argv[2])):
    if child := os.fork():
        os.waitpid(child, 0)
        continue
    os.write(1, f"pid {os.getpid()}\\n".encode())
    clerk = Clerk(open_sqlite(Path(sys.argv[1])), AVOND)
    for number in count():
        clerk.handle(WriteNote("een regel " * 20), stamp(DESK, f"{life}.{number}"))
        os.write(1, f"ack {life}.{number}\\n".encode())
"""


def acknowledged_before_each_kill(file: Path) -> list[str]:
    """Let one writer after another live for a few lines; what they said was kept."""
    kept: list[str] = []
    left, chance, victim = 0, Random(1), 0  # the same moments in every run, as far as the machine allows
    writers = [sys.executable, "-c", WRITERS, str(file), str(KILLS)]
    with subprocess.Popen(writers, cwd=ROOT, stdout=subprocess.PIPE, text=True) as nursery:
        for line in nursery.stdout:
            word, what = line.split()
            if word == "pid":
                victim, left = int(what), chance.randint(1, 12)
                continue
            kept.append(what)
            left -= 1
            if left == 0:
                os.kill(victim, signal.SIGKILL)
    return kept


def test_whatever_was_acknowledged_survives_the_death_of_the_server(tmp_path):
    file = tmp_path / "spel.sqlite"
    with closing(open_sqlite(file)) as store:
        Clerks(store).begin(AVOND, "HAZEL1", SCRIPT, stamp(CLOCK, "begin"))

    kept = acknowledged_before_each_kill(file)

    with closing(open_sqlite(file)) as store:
        log = store.read(AVOND)
        woken = Clerk(store, AVOND).state
    assert {tap.partition(".")[0] for tap in kept} == {str(life) for life in range(KILLS)}
    assert set(kept) - {record.tap for record in log} == set()
    assert [record.seq for record in log] == list(range(1, len(log) + 1))
    assert (woken.version, woken.step_id) == (len(log), evening().step_id)
