"""A file that somebody holds, that is read-only or went bad: it says what to do, and nothing is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from threading import Event, Thread

import pytest

from tests.acceptance.history import disagreements, read_answers, whole
from tests.acceptance.lines import Line
from tests.acceptance.server import RunningServer
from tests.acceptance.siege import PATIENCE, SEED, Siege, told
from tests.acceptance.test_full_disk import TOLD_WITHIN, heard, needs_a_disk_of_ones_own

HELD = float(os.environ.get("SPEL_TEST_HELD", "5"))
"""Seconds that another program holds the file; 10 is the long form."""
PHONES, TAPS = 6, 40
ALMOST_AT_ONCE = 1.0
"""Seconds on top of three times what the same page took before: less than one wait for the file."""
READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'


class Bystander(Thread):
    """Somebody who only looks, again and again."""

    def __init__(self, server: RunningServer) -> None:
        super().__init__(daemon=True)
        self.longest = 0.0
        self._server, self._enough = server, Event()

    def run(self) -> None:
        """Look until it is enough."""
        while not self._enough.wait(0.02):
            started = time.monotonic()
            self._server.health()
            self.longest = max(self.longest, time.monotonic() - started)

    def leave(self) -> float:
        """The longest wait."""
        self._enough.set()
        self.join(PATIENCE)
        return self.longest


def test_a_file_that_another_program_holds_loses_nothing_and_holds_up_nobody_else(
    server: RunningServer,
) -> None:
    siege = Siege(server, Random(SEED), patient=True)
    for _ in range(PHONES):
        siege.welcome()
    siege.wait_for_all()
    history, before, bystander = siege.history, Bystander(server), Bystander(server)

    with told(siege), closing(Line(siege.desk.place)) as desk:
        desk.show(desk.ask("hello"))
        before.start()
        history.wait_for_taps(TAPS, PATIENCE)
        calm = before.leave()
        bystander.start()
        with closing(sqlite3.connect(server.database, isolation_level=None, timeout=PATIENCE)) as other:
            other.execute("BEGIN IMMEDIATE")
            free = time.monotonic() + HELD
            history.wait_until(lambda: history.withheld, PATIENCE)
            said = heard(desk, True)
            banner = desk.screen["html"]
            time.sleep(max(0.0, free - time.monotonic()))
            other.execute("ROLLBACK")
        cleared = heard(desk, False)
        history.wait_for_taps(TAPS, PATIENCE)
    longest = bystander.leave()
    server.stop()

    print(f"held for {HELD:.0f} s: {history.withheld} withheld, a bystander waited {longest:.3f} s ", end="")
    print(f"at most, {calm:.3f} s before; ", end="")
    print(f"desk told after {said:.1f} s, cleared after {cleared:.1f} s")
    assert "Een ander programma houdt de avonden vast." in banner
    assert said <= TOLD_WITHIN
    assert longest < ALMOST_AT_ONCE + 3 * calm
    assert history.wrong == []
    assert (whole(server.database), disagreements(history.taps, read_answers(server.database))) == ("ok", [])


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder with a database, which others may look into."""
    home = Path(tempfile.mkdtemp(prefix="spel-"))
    with closing(sqlite3.connect(home / "spel.sqlite")) as database, database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)")
        database.execute("INSERT INTO schema_version VALUES (1)")
    yield home
    shutil.rmtree(home)


def damaged(folder: Path) -> None:
    """Bad bytes in the middle of what SQLite needs."""
    content = bytearray((folder / "spel.sqlite").read_bytes())
    content[90:600] = b"\xff" * 510
    (folder / "spel.sqlite").write_bytes(content)


def of_the_future(folder: Path) -> None:
    """A newer program wrote it."""
    with closing(sqlite3.connect(folder / "spel.sqlite")) as database, database:
        database.execute("INSERT INTO schema_version VALUES (99)")


def nothing(_folder: Path) -> None:
    """The file itself is well."""


@pytest.mark.parametrize(
    ("spoil", "locked", "words"),
    [
        pytest.param(damaged, "", "spel restore BESTAND --replace", id="damaged"),
        pytest.param(of_the_future, "", "Werk eerst het spel bij", id="newer"),
        pytest.param(nothing, "spel.sqlite", "kan niets bewaren in de map", id="read-only file"),
        pytest.param(nothing, ".", "kan niets bewaren in de map", id="read-only folder"),
    ],
)
def test_a_server_that_can_not_use_its_file_does_not_start_and_says_what_to_do(
    folder: Path, spoil: Callable[[Path], None], locked: str, words: str
) -> None:
    spoil(folder)
    before = (folder / "spel.sqlite").read_bytes()
    program = [sys.executable, "-m", "spel", "run", "--no-browser", "--driver", "threading"]
    if locked:
        needs_a_disk_of_ones_own()
        program = ["unshare", "-rm", "sh", "-c", READ_ONLY, str(folder / locked), *program]

    ended = subprocess.run(
        [*program, "--data", str(folder)], capture_output=True, text=True, check=False, timeout=PATIENCE
    )

    assert (ended.returncode, words in ended.stderr, "Traceback" in ended.stderr) == (1, True, False)
    assert (folder / "spel.sqlite").read_bytes() == before
