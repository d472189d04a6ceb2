"""Bystanders in a process of their own: one of them taps every 50 ms and says how long that took.

The clock is that of the whole machine, so that whoever started it can tell what was during an attack.
"""

import json
import subprocess
import sys
import time
from dataclasses import astuple, dataclass
from threading import Event, Thread

from tests.acceptance.lines import BROKEN, Line, Place

EVERY = 0.05


@dataclass(frozen=True, slots=True)
class Tap:
    """When a tap left, how long its answer took, whose it was, and why it was not kept."""

    at: float
    took: float
    place: int
    word: str = ""


class Watcher:
    """Holds the process and reads what it tells."""

    def __init__(self, places: list[Place]) -> None:
        words = [sys.executable, "-m", "tests.acceptance.watcher"]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._say(json.dumps([(each.address, each.session, each.view, each.cookie) for each in places]))
        assert self._hear() == "here", "the bystanders did not get in"

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _hear(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def taps(self) -> list[Tap]:
        """Every tap since the last time this was asked."""
        self._say("taps")
        return [Tap(*each) for each in json.loads(self._hear())]

    def stop(self) -> None:
        """They go home."""
        with self._process:
            self._say("stop")


class Bystanders:
    """Ten lines that stay open; they tap in turn."""

    def __init__(self, places: list[Place]) -> None:
        self._lines = [Line(place) for place in places]
        for line in self._lines:
            assert line.ask("hello")["ok"]
        self.taps: list[Tap] = []
        self.leaving = Event()

    def run(self) -> None:
        """Tap every 50 ms, or as soon as the one before was answered."""
        number, due = 0, time.monotonic()
        while not self.leaving.wait(max(0.0, due - time.monotonic())):
            number += 1
            place = number % len(self._lines)
            at = time.monotonic()
            self.taps.append(Tap(at, 0.0, place, "unknown"))
            self.taps[-1] = Tap(at, *self._tap(place, number, at))
            due = max(due + EVERY, time.monotonic())

    def _tap(self, place: int, number: int, at: float) -> tuple[float, int, str]:
        fields = {"kind": "give_answer", "step": "inloop", "a.trots": f"antwoord {number}"}
        try:
            ack = self._lines[place].ask("tap", {"id": f"watch-{number:08}", "fields": fields})
            word = "" if ack["ok"] else str(ack["reason"])
        except BROKEN:
            word = "the line is gone"
        return time.monotonic() - at, place, word


def main() -> None:
    """Read where to sit, and then what to do, from standard input."""
    standing = Bystanders([Place(*each) for each in json.loads(sys.stdin.readline())])
    Thread(target=standing.run, daemon=True).start()
    print("here", flush=True)
    for line in sys.stdin:
        if line.strip() == "stop":
            break
        taps, standing.taps = standing.taps[:-1], standing.taps[-1:]
        print(json.dumps([astuple(tap) for tap in taps]), flush=True)
    standing.leaving.set()


if __name__ == "__main__":
    main()
