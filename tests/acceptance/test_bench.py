"""`spel bench` plays a small hall against a real server, agrees with its log, and leaves nothing behind."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HALL = ("--phones", "20", "--parts", "zaal", "kaal", "--rounds", "1")
PATIENCE = 90.0
"""Seconds after which it hangs; how long it took is no concern of a test."""
NEVER = 60_000
"""Milliseconds: what is said of a desk that never showed all answers."""
FIGURES = {"p50", "p95", "p99", "max"}


def bench(*words: str, folder: Path) -> subprocess.Popen[str]:
    """The command, with its temporary files where we can see them."""
    program = [sys.executable, "-m", "spel", "bench", *words]
    pipe = subprocess.PIPE
    environment = os.environ | {"TMPDIR": str(folder)}
    return subprocess.Popen(program, stdout=pipe, stderr=pipe, text=True, env=environment)


def test_a_small_hall_is_played_and_nothing_is_lost(tmp_path: Path) -> None:
    process = bench(*HALL, "--json", folder=tmp_path)

    said, trouble = process.communicate(timeout=PATIENCE)

    assert process.returncode == 0, trouble
    outcome = json.loads(said)
    hall = outcome["halls"]["20"]["ours"]
    assert (outcome["lost"], outcome["doubled"], outcome["ghost"]) == (0, 0, 0)
    assert outcome["sent"] == outcome["kept"] > 40
    assert (outcome["resent"], outcome["otherwise"]) == (2 * (outcome["sent"] - 40), 0)
    assert (hall["unanswered"], hall["silent"], hall["whole"], outcome["sound"]) == (0, 0, True, True)
    assert hall["form_to_hall_s"] > 0
    assert (hall["join_failures"], hall["screens_missing"], hall["herd"]["failed"]) == (0, 0, 0)
    assert (hall["paced"]["answers"], hall["burst"]["answers"]) == (20, 20)
    assert (hall["paced"]["frames_per_answer"], hall["burst"]["frames_per_answer"]) == (0, 0)
    assert hall["burst"]["desk_shows_all_ms"][0] < NEVER
    assert (
        outcome["halls"]["20"]["bare"]["join_failures"]
        == outcome["halls"]["20"]["bare"]["screens_missing"]
        == 0
    )
    assert set(outcome["ack_ms"]) == set(outcome["spread_ms"]) == FIGURES
    assert outcome["ack_ms"]["max"] > 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for what still runs in /proc")
def test_broken_off_it_takes_everything_along_that_it_started(tmp_path: Path) -> None:
    process = bench(*HALL, folder=tmp_path)
    deadline = time.monotonic() + PATIENCE
    while len(below(process.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)  # until a server and phones are there
    started = below(process.pid)

    process.send_signal(signal.SIGINT)
    process.communicate(timeout=PATIENCE)

    assert len(started) >= 2
    assert process.returncode == 130
    assert [each for each in started if Path(f"/proc/{each}").exists()] == []
    assert list(tmp_path.iterdir()) == []


def test_another_computer_is_never_measured(tmp_path: Path) -> None:
    process = bench("--address", "http://192.0.2.7:8000", folder=tmp_path)

    said, trouble = process.communicate(timeout=PATIENCE)

    assert (process.returncode, said) == (1, "")
    assert "alleen op deze computer" in trouble


def below(process: int) -> list[int]:
    """What a process started that still runs."""
    threads = Path(f"/proc/{process}/task").glob("*/children")
    return [int(each) for file in threads for each in file.read_text().split()]
