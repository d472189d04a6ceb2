"""The disk of a real server fills up while people answer, at random moments, and gets room again.

`SPEL_TEST_FULL` (default 3) says how often; 20 is the long form for a release.
"""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.history import disagreements, read_answers, whole
from tests.acceptance.lines import Line, ask
from tests.acceptance.server import RunningServer
from tests.acceptance.siege import PATIENCE, SEED, Siege, told
from tests.integration.markup import read

TIMES = int(os.environ.get("SPEL_TEST_FULL", "3"))
PHONES, MOST_TAPS = 8, 80
DISK = "12m"
TOLD_WITHIN = 15.0
"""Seconds; later than this the desk never knew. Each run prints how long it took: less than one."""
BANNER = re.compile(r'<p[^>]*id="disk-trouble"[^>]*>([^<]*)<')
MOUNT = 'mount -t tmpfs -o size="$0" tmpfs "$1" && shift && exec "$@"'


def needs_a_disk_of_ones_own() -> None:
    """Skip where nobody may mount anything."""
    tried = subprocess.run(["unshare", "-rm", "true"], check=False) if shutil.which("unshare") else None
    if tried is None or tried.returncode:
        pytest.skip("this machine lets nobody have a disk of their own")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    """A server on a small disk of its own."""
    needs_a_disk_of_ones_own()
    running = RunningServer(tmp_path, within=("unshare", "-rm", "sh", "-c", MOUNT, DISK, str(tmp_path)))
    running.start()
    yield running
    running.stop()


class Disk:
    """The small disk, seen through the process that lives on it."""

    def __init__(self, server: RunningServer) -> None:
        assert server.process is not None
        self.root = Path(f"/proc/{server.process.pid}/root") / server.data.relative_to("/")

    def fill(self) -> None:
        """Not one byte is left."""
        with (self.root / "vol").open("ab", buffering=0) as file:
            for size in (1 << 16, 1 << 10, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    continue

    def make_room(self) -> None:
        """Somebody threw something away."""
        (self.root / "vol").unlink()

    def copy(self, to: Path) -> Path:
        """The evenings as they are on it."""
        for name in ("spel.sqlite", "spel.sqlite-wal"):
            shutil.copy(self.root / name, to / name)
        return to / "spel.sqlite"


def heard(desk: Line, is_told: bool) -> float:
    """Seconds until the desk says, or says no more, that the disk is full."""
    started = time.monotonic()
    while bool(BANNER.search(desk.screen["html"])) is not is_told:
        assert time.monotonic() - started < PATIENCE, desk.screen["html"][:500]
        desk.listen(0.2)
    return time.monotonic() - started


def refused_at_the_doors(desk: DeskByHand) -> list[tuple[int, str]]:
    """What somebody hears who wants to come in, and who wants to begin another evening."""
    door = f"/mee/{desk.code}"
    form = read(ask(desk.address, "GET", door).text).form_to(door)
    joining = {name: form.value(name) for name in ("tap", "name")} | {"side": "dorp"}
    begun = {"titel": "Nog een avond", "vorm": "kort", "casus": "c05", "tap": "nog-een-avond-1"}
    answers = [ask(desk.address, "POST", door, joining), ask(desk.address, "POST", "/start", begun)]
    return [(each.status, "nog niet bewaard" in each.text) for each in answers]


def test_a_full_disk_withholds_every_answer_says_so_and_goes_on_by_itself(
    server: RunningServer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    siege = Siege(server, Random(SEED), patient=True)
    for _ in range(PHONES):
        siege.welcome()
    siege.wait_for_all()
    history, disk = siege.history, Disk(server)
    said, cleared, doors = [], [], []

    with told(siege), closing(Line(siege.desk.place)) as desk:
        desk.show(desk.ask("hello"))
        for _ in range(TIMES):
            history.wait_for_taps(siege.chance.randint(1, MOST_TAPS), PATIENCE)
            withheld = history.withheld
            disk.fill()
            history.wait_until(lambda before=withheld: history.withheld > before, PATIENCE)  # type: ignore[misc]
            said.append(heard(desk, True))
            words = BANNER.search(desk.screen["html"])
            doors.append(refused_at_the_doors(siege.desk))
            disk.make_room()
            cleared.append(heard(desk, False))
            history.wait_for_taps(PHONES, PATIENCE)
    found = disk.copy(tmp_path_factory.mktemp("found"))

    print(f"{TIMES} times full, {history.withheld} withheld; desk told within {max(said):.1f} s, ", end="")
    print(f"cleared within {max(cleared):.1f} s")
    assert words is not None
    assert "vol" in words[1]
    assert max(said) <= TOLD_WITHIN
    assert doors == [[(503, True), (503, True)]] * TIMES
    assert all("nog niet bewaard" in sentence for sentence in history.sentences)
    assert siege.history.wrong == []
    assert server.health()["status"] == "ok"
    assert (whole(found), disagreements(history.taps, read_answers(found))) == ("ok", [])
