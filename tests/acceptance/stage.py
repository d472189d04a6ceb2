"""A server under attack: two evenings, ten bystanders, and what has to be true of all of them afterwards."""

import os
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import quantiles

from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.lines import Line, Place
from tests.acceptance.server import RunningServer
from tests.acceptance.watcher import Tap, Watcher

CANARY = "KANARIEPIET"
"""In everything that is sent: it may never be read in the log."""
MOST_GROWTH = 40_000
"""Kilobytes of memory that an attack may leave behind."""
MOST_LOG = 6_000
"""Bytes that an attack may add to the log."""
LONGEST_WAIT = 2.0
"""Seconds; the figure itself is printed, as no test hangs on how busy a machine is."""
SETTLE = 0.3


@dataclass(frozen=True, slots=True)
class Course:
    """How one attack went. Times in milliseconds, memory in kilobytes."""

    name: str
    before: tuple[float, float, float]
    during: tuple[float, float, float]
    grown: int
    logged: str
    heard: tuple[str, ...]
    faults: tuple[str, ...]
    seconds: float
    cpu: float

    def __str__(self) -> str:
        heard = ", ".join(self.heard)
        return (
            f"{self.name:34} before {_shown(self.before)}  during {_shown(self.during)}  "
            f"{self.grown / 1024:+5.1f} MB  {self.cpu:4.1f} of {self.seconds:4.1f} s  {heard[:80]}"
        )


def _shown(times: tuple[float, float, float]) -> str:
    return " / ".join(f"{each:5.1f}" for each in times)


@dataclass
class Stage:
    """Where the attacks take place. `desk` and `seat` are of the evening that is attacked."""

    server: RunningServer
    long: bool = False
    """Whether everything is done as often as the table says."""
    desk: DeskByHand = field(init=False)
    other: DeskByHand = field(init=False)
    watcher: Watcher = field(init=False)
    places: list[Place] = field(init=False)
    pid: int = field(init=False)
    _seats: int = 0

    def __post_init__(self) -> None:
        address = self.server.address
        self.desk, self.other = (DeskByHand(address, "kort", "c05") for _ in range(2))
        self.places = [self.seat(evening) for evening in (self.desk, self.other) * 5]
        self.watcher = Watcher(self.places)
        assert self.server.process is not None
        self.pid = self.server.process.pid
        time.sleep(1.0)
        self.watcher.taps()  # the first ones warm up

    @property
    def address(self) -> str:
        """Where to aim."""
        return self.server.address

    def seat(self, evening: DeskByHand | None = None) -> Place:
        """A new seat, in the evening that is attacked."""
        self._seats += 1
        return (evening or self.desk).seat("dorp", f"Uil {self._seats}")

    def memory(self) -> int:
        """Kilobytes the server holds now."""
        with open(f"/proc/{self.pid}/status") as told:
            return next(int(line.split()[1]) for line in told if line.startswith("VmRSS"))

    def cpu(self) -> float:
        """Seconds of a processor that the server has used."""
        with open(f"/proc/{self.pid}/stat") as told:
            used = told.read().rpartition(")")[2].split()
        return (int(used[11]) + int(used[12])) / os.sysconf("SC_CLK_TCK")

    def attacked(self, name: str, attack: Callable[["Stage"], set[str]]) -> Course:
        """Let it happen, and look around."""
        log = self.server.data / "server.log"
        time.sleep(SETTLE)
        memory, length, before, cpu = self.memory(), log.stat().st_size, self.watcher.taps(), self.cpu()
        started = time.monotonic()
        heard = attack(self)
        seconds, cpu = time.monotonic() - started, self.cpu() - cpu
        time.sleep(SETTLE)
        during = [tap for tap in self.watcher.taps() if tap.at >= started]
        logged = log.read_text(errors="replace")[length:]
        grown = self.memory() - memory
        faults = (*self._faults(during, logged, grown), *self._life())
        told = tuple(sorted(heard))
        return Course(name, figures(before), figures(during), grown, logged, told, faults, seconds, cpu)

    def _faults(self, during: list[Tap], logged: str, grown: int) -> list[str]:
        lost = Counter(tap.word for tap in during if tap.word)
        longest = max((tap.took for tap in during), default=0.0)
        return [
            *([f"taps of bystanders were not kept: {dict(lost)}"] if lost else []),
            *(["nobody tapped"] if not during else []),
            *([f"a bystander waited {longest:.2f} s"] if longest > LONGEST_WAIT else []),
            *([f"memory grew by {grown} kB"] if grown > MOST_GROWTH else []),
            *([f"the log: {logged[-2000:]}"] if "Traceback" in logged or CANARY in logged else []),
            *([f"the log grew by {len(logged)} bytes"] if len(logged) > MOST_LOG else []),
        ]

    def _life(self) -> list[str]:
        """Whether the same process is well, and somebody new can come in and answer."""
        assert self.server.process is not None
        if self.server.process.poll() is not None:
            return ["the server is gone"]
        if self.server.health()["status"] != "ok":
            return ["the server says it is not well"]
        line = Line(self.seat())
        welcome = line.ask("hello")
        fields = {"kind": "give_answer", "step": "inloop", "a.trots": "de kerk"}
        ack = line.ask("tap", {"id": f"fresh-{time.monotonic_ns()}"[:60], "fields": fields})
        line.close()
        return [] if welcome["ok"] and ack["ok"] else [f"somebody new heard {ack}"]

    def connections_down_to(self, number: int) -> bool:
        """Whether within a minute no more lines are counted than these."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.server.health()["connections"] == number:
                return True
            time.sleep(0.2)
        return False


def figures(taps: list[Tap]) -> tuple[float, float, float]:
    """Median, 99th and worst in milliseconds."""
    took = sorted(tap.took * 1000 for tap in taps) or [0.0]
    cut = quantiles(took, n=100, method="inclusive") if len(took) > 1 else [took[0]] * 99
    return cut[49], cut[98], took[-1]
