"""How many answers a second in the long run, and whether the ten-thousandth costs more than the first."""

import asyncio
import time
from dataclasses import dataclass, field

from spel.bench.crew import WORDS, Crew, Stuck
from spel.bench.desk import Desk
from spel.bench.servers import Running
from spel.bench.verdict import Sent

PHONES = 512
"""In the hall; each taps a few times a second, as far as a person may."""
LANES = 64
"""Taps in flight all the time."""
SECONDS = 3.0
"""Of one turn of the closed loop."""
WITHOUT_END = 1_000_000
MANY = 10_000
PARTS = 10
HEADSTART = 0.3


@dataclass
class Endured:
    """What a closed loop came to."""

    rates: list[float] = field(default_factory=list)
    """Answers a second, turn by turn."""
    busy: list[float] = field(default_factory=list)
    """What part of a turn the server had a processor; well under 1, and something else is the limit."""
    acks: list[float] = field(default_factory=list)
    tenths: list[tuple[float, float]] = field(default_factory=list)
    """For each tenth of the many answers: seconds of processor, and seconds."""
    sent: list[Sent] = field(default_factory=list)


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
            raise Stuck(f"{len(failed)} phones did not get in: {failed[0]}")
        tapped = await self.desk.open(step)
        await self.crew.order("arrived", version=tapped.version)

    async def turn(self) -> None:
        """A few seconds of answers."""
        cpu = self.server.cpu()
        done, seconds = await self._loop(SECONDS, WITHOUT_END)
        self.endured.rates.append(done / seconds if seconds else 0.0)
        self.endured.busy.append((self.server.cpu() - cpu) / seconds if seconds else 0.0)

    async def many(self) -> None:
        """All of the many, tenth by tenth."""
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
