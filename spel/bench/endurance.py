"""How many answers a second in the long run, and whether the ten-thousandth costs more than the first."""

import asyncio
import time
from dataclasses import dataclass, field

from spel.bench.crew import WORDS, Crew, Stuck
from spel.bench.desk import Desk
from spel.bench.figures import median, ratio
from spel.bench.servers import Running
from spel.bench.verdict import Sent

PHONES = 512
"""In the hall; each taps a few times a second, as far as a person may."""
LANES = 64
"""Taps in flight all the time."""
TURNS = 3
"""Of the closed loop, the one and the other in turn."""
WITHOUT_END = 1_000_000
MANY, TIMES = 10_000, 7
"""Answers on a fresh evening, and how many such evenings: of one, what else the computer does tells most."""
PARTS = 10
HEADSTART = 0.3


@dataclass
class Endured:
    """What a closed loop came to."""

    rates: list[float] = field(default_factory=list)
    """Answers a second, turn by turn."""
    busy: list[float] = field(default_factory=list)
    """What part of a turn the server had a processor; well under 1, and something else is the limit."""
    costs: list[float] = field(default_factory=list)
    """Seconds of processor of the server for one answer, turn by turn."""
    acks: list[float] = field(default_factory=list)
    tenths: "Tenths" = field(default_factory=list)
    """For each tenth of the many answers: seconds of processor, and seconds."""
    sent: list[Sent] = field(default_factory=list)


def pairs(ours: list[float], other: list[float]) -> list[float]:
    """How many times as much in each pair of turns, that had the same other work beside them."""
    found = (ratio(*each) for each in zip(ours, other, strict=False))
    return [each for each in found if each is not None]


def middle_pair(ours: list[float], other: list[float]) -> float | None:
    """The middle one of the pairs; nothing where nothing was measured."""
    found = pairs(ours, other)
    return median(found) if found else None


Tenths = list[tuple[float, float]]


def middle_tenths(evenings: list[Tenths]) -> Tenths:
    """The middle evening for each tenth apart: seconds of processor, and seconds."""
    return [
        (median([cpu for cpu, _ in tenth]), median([took for _, took in tenth]))
        for tenth in zip(*evenings, strict=True)
    ]


@dataclass
class Loop:
    """A hall that keeps answering one step."""

    desk: Desk
    crew: Crew
    server: Running
    endured: Endured = field(default_factory=Endured)

    async def gather(self, step: str) -> None:
        """Everybody in, at that step. Raises Stuck."""
        reports = await self.crew.join(PHONES, LANES, self.desk.where)
        if failed := reports.all("failed", WORDS):
            raise Stuck(f"{len(failed)} telefoons kwamen niet binnen ({failed[0]})")
        tapped = await self.desk.open(step)
        await self.crew.order("arrived", version=tapped.version)
        await self.server.at_rest()

    async def turn(self, seconds: float) -> None:
        """Answers for so long. Raises Stuck when none was acknowledged."""
        cpu = self.server.cpu()
        done, took = await self._loop(seconds, WITHOUT_END)
        if not done:
            raise Stuck(f"in {seconds:.0f} s is geen enkel antwoord bevestigd")
        used = self.server.cpu() - cpu
        self.endured.rates.append(done / took)
        self.endured.busy.append(used / took)
        self.endured.costs.append(used / done)

    async def many(self) -> None:
        """All of the many, tenth by tenth, from the first answer of an evening. Raises Stuck later on."""
        if self.endured.sent:
            raise Stuck("the first tenth would not be the first: this evening has answers already")
        for _ in range(PARTS):
            cpu = self.server.cpu()
            _, seconds = await self._loop(60.0, MANY // PARTS)
            self.endured.tenths.append((self.server.cpu() - cpu, seconds))

    async def _loop(self, seconds: float, most: int) -> tuple[int, float]:
        start = time.monotonic() + HEADSTART
        size = self.crew.size
        reports = await self.crew.order(
            "loop", lanes=LANES // size, start=start, seconds=seconds, most=most // size
        )
        self.endured.sent += reports.sent
        self.endured.acks += reports.took
        times = reports.times
        await asyncio.sleep(HEADSTART)
        return len(times), max((at for _, at in times), default=start) - start


async def by_turns(one: Loop, other: Loop, seconds: float) -> None:
    """The one, the other, the one, the other: what else runs on the computer hinders both alike."""
    for _ in range(TURNS):
        await one.turn(seconds)
        await other.turn(seconds)
