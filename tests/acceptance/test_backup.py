"""A copy is made while people answer, and put back on another computer after the first one died."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from random import Random

from tests.acceptance.history import disagreements, read_answers, whole
from tests.acceptance.lines import Place, ask
from tests.acceptance.server import RunningServer
from tests.acceptance.siege import PATIENCE, SEED, Siege, told

PHONES, TAPS = 20, 60


def spel(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """The command line, as somebody types it."""
    program = [sys.executable, "-m", "spel", *map(str, words)]
    surroundings = {**os.environ, "SPEL_DRIVER": "threading"}
    return subprocess.run(program, capture_output=True, text=True, check=False, env=surroundings)


def test_a_copy_made_while_people_answer_goes_on_elsewhere(server: RunningServer, tmp_path: Path) -> None:
    siege = Siege(server, Random(SEED))
    for _ in range(PHONES):
        siege.welcome()
    siege.wait_for_all()
    history, copy, there = siege.history, tmp_path / "kopie.zip", tmp_path / "elders"

    with told(siege):
        history.wait_for_taps(TAPS, PATIENCE)
        sent, kept_before = len(history.taps), [tap for tap in history.taps if tap.fate == "kept"]
        began = time.monotonic()
        made = spel("backup", copy, "--data", server.data)
        took = time.monotonic() - began
        during = len(history.taps) - sent
        history.wait_for_taps(TAPS, PATIENCE)
        refused = spel("restore", copy, "--data", server.data, "--replace")
        server.kill()
        for phone in siege.phones:
            phone.leave()
    taps = [replace(tap, fate="unknown") if tap not in kept_before else tap for tap in history.taps]

    assert (made.returncode, made.stderr) == (0, "")
    assert (refused.returncode, "draait al" in refused.stderr) == (1, True)
    back = spel("restore", copy, "--data", there)
    assert (back.returncode, back.stderr) == (0, "")
    assert "1 avond" in back.stdout
    other = RunningServer(there)
    other.start()
    opened = [
        _status(other, replace(phone.place, address=other.address)) for phone in siege.phones if phone.place
    ]
    desk = _status(other, replace(siege.desk.place, address=other.address))
    other.stop()
    print(f"copied in {took:.2f} s, {during} taps meanwhile")
    assert (opened, desk) == ([200] * PHONES, 200)
    assert during > 0
    assert history.wrong == []
    assert whole(other.database) == "ok"
    assert disagreements(taps, read_answers(other.database)) == []


def _status(server: RunningServer, place: Place) -> int:
    path = {"desk": "desk", "phone": "telefoon"}[place.view]
    answer = ask(server.address, "GET", f"/avond/{place.session}/{path}/scherm", cookie=place.cookie)
    return int(answer.status)
