"""Plays one hall from the door to the last step, the same way whoever serves it, and measures."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from spel.bench.crew import FLOATS, WORDS, Crew, Pairs, Stuck
from spel.bench.desk import PATIENCE, Desk, shows
from spel.bench.figures import lags, median
from spel.bench.phone import BARE, OURS
from spel.bench.servers import Running
from spel.bench.verdict import Again, Sent

AT_ONCE = 50
"""So many are at the door at any time."""
PACE = 5.0
"""Seconds in which all answer, when they take their time."""
HERD = 3.0
"""Seconds in which all wake up."""
HEADSTART = 0.5
"""Seconds between an order and what happens, so that every process is ready."""
REST = 0.4
"""Seconds of quiet between two measurements: longer than a desk waits with its counts."""
EACH = 5
"""One in so many phones sends its answers again."""
READING = ("c04/lezen", "c04/spreiding", "c04/hardop", "c05/lezen", "c05/spreiding", "c05/hardop")
PACED = "c04/zelf"
BURSTS = ("c04/eigenaar", "c05/zelf", "c05/eigenaar", "slot", "inloop")


@dataclass
class Answered:
    """One time that everybody answered."""

    count: int
    acks: list[float]
    """Seconds from tap to acknowledgement, of each."""
    last: float
    """Seconds from the first tap to the last acknowledgement."""
    shown: float
    """Seconds from the first tap to the desk showing all, or how long was waited for that."""
    lags: list[float]
    """Seconds by which the desk was late, for each answer."""
    cpu: float
    """Seconds of processor of the server."""
    frames: int
    """Frames that phones got besides their own acknowledgement."""
    silent: int = 0
    """Phones that sent nothing: they were asked nothing, or had no line."""


@dataclass
class Herd:
    """Everybody fell away and came back."""

    took: list[float]
    """Seconds from waking to the right screen, of each."""
    last: float
    """Seconds from the first waking to the last being right."""
    failed: int
    cpu: float


@dataclass
class Hall:
    """All that was measured of one hall."""

    game: str
    phones: int
    code: str = ""
    joins: list[float] = field(default_factory=list)
    entered: list[float] = field(default_factory=list)
    """Seconds until all were in, each time that was measured."""
    join_cpu: float = 0.0
    sits: list[float] = field(default_factory=list)
    """Seconds from sending the form to having the screen, of each, without pages."""
    settled: list[float] = field(default_factory=list)
    """Seconds until all were in like that, each time."""
    parts: dict[str, float] = field(default_factory=dict)
    """Seconds of processor of the server for each part of joining, all phones together."""
    failures: list[str] = field(default_factory=list)
    memory: float = 0.0
    """Bytes of the server for each phone."""
    spreads: list[list[float]] = field(default_factory=list)
    """For every step: seconds from the desk's tap to each phone having it."""
    missing: int = 0
    sizes: dict[str, int] = field(default_factory=dict)
    """Characters in the screen of each step, on the first phone."""
    paced: Answered | None = None
    bursts: list[Answered] = field(default_factory=list)
    herd: Herd | None = None
    sent: list[Sent] = field(default_factory=list)
    again: list[Again] = field(default_factory=list)

    @property
    def joined(self) -> float:
        """Seconds until all were in: the middle time, and 0 for none."""
        return median(self.entered) if self.entered else 0.0

    @property
    def seated(self) -> float:
        """The same without pages."""
        return median(self.settled) if self.settled else 0.0

    def all_in(self, joins: list[float], whole: float) -> None:
        """All came in, each in so many seconds, and together in so many."""
        self.joins = [*self.joins, *joins]
        self.entered.append(whole)
        if self.game != OURS:  # there is no page to load
            self.sits, self.settled = self.joins, self.entered

    @property
    def answered(self) -> list[Answered]:
        """Every time that all were asked to answer."""
        return [*([self.paced] if self.paced else []), *self.bursts]

    @property
    def unanswered(self) -> int:
        """Answers that phones of this hall did not get in, whatever the reason."""
        return sum(self.phones - each.count for each in self.answered)

    @property
    def silent(self) -> int:
        """Those of them that were never sent."""
        return sum(each.silent for each in self.answered)

    @property
    def whole(self) -> bool:
        """Whether everybody took part in everything: only then its times may be compared."""
        astray = self.herd.failed if self.herd else 0
        return not (self.failures or self.missing or self.unanswered or astray)


@dataclass
class Evening:
    """One hall being played."""

    desk: Desk
    crew: Crew
    server: Running
    hall: Hall

    async def play(self, bursts: int) -> Hall:
        """From the door to the last step."""
        await self._join()
        for step in READING:
            await self._go(step)
        await self._go(PACED)
        if self.hall.game != BARE:
            self.hall.paced = await self._answer(PACE)
        for step in BURSTS[:bursts]:
            await self._go(step)
            if self.hall.game != BARE:
                self.hall.bursts.append(await self._answer(0))
        if self.hall.game == OURS:
            self.hall.herd = await self._fall_away(BURSTS[bursts - 1])
            reports = await self.crew.order("again", each=EACH)
            self.hall.sent += reports.sent
            self.hall.again += reports.again
        return self.hall

    async def _join(self) -> None:
        await self.server.at_rest()
        memory, cpu = self.server.memory(), self.server.cpu()
        reports = await self.crew.join(self.hall.phones, AT_ONCE, self.desk.where)
        self.hall.all_in(reports.took, whole_time(reports.times))
        self.hall.failures = reports.all("failed", WORDS)
        if not self.hall.joins:
            raise Stuck(nobody(self.hall))
        await asyncio.sleep(REST)
        self.hall.join_cpu = self.server.cpu() - cpu
        self.hall.memory = (self.server.memory() - memory) / len(self.hall.joins)

    async def _go(self, step: str) -> None:
        tapped = await self.desk.open(step)
        reports = await self.crew.order("arrived", version=tapped.version)
        self.hall.spreads.append([at - tapped.at for at in reports.all("at", FLOATS)])
        self.hall.missing += reports.sum("missing")
        self.hall.sizes[step] = reports.sum("size") // len(reports)
        await asyncio.sleep(REST)

    async def _answer(self, over: float) -> Answered:
        await self.crew.order("extra")
        cpu = self.server.cpu()
        reports = await self.crew.order("answer", start=time.monotonic() + HEADSTART, over=over)
        times, acks = reports.times, reports.took
        self.hall.sent += reports.sent
        await shows(self.desk, len(times))
        used = self.server.cpu() - cpu
        await asyncio.sleep(REST)
        frames = (await self.crew.order("extra")).sum("frames")
        first = min((at for at, _ in times), default=0.0)
        heard = [at for _, at in times]
        full = next((at for count, at in self.desk.counts if count >= len(times)), first + PATIENCE)
        return Answered(
            count=len(times),
            acks=acks,
            last=max(heard, default=first) - first,
            shown=full - first,
            lags=lags(heard, self.desk.counts),
            cpu=used,
            frames=frames,
            silent=reports.sum("silent"),
        )

    async def _fall_away(self, step: str) -> Herd:
        cpu, start = self.server.cpu(), time.monotonic() + HEADSTART
        reports = await self.crew.order("herd", start=start, over=HERD, step=step)
        last = max(reports.all("last", FLOATS), default=start)
        await asyncio.sleep(REST)
        used = self.server.cpu() - cpu
        return Herd(reports.all("took", FLOATS), last - start, reports.sum("failed"), used)


def nobody(hall: Hall) -> str:
    """What is said when not one phone got in."""
    why = hall.failures[0] if hall.failures else "-"
    return f"van {hall.phones} telefoons kwam niemand binnen ({why})"


def whole_time(times: Pairs) -> float:
    """Seconds from the first beginning to the last end; 0 for none."""
    return max((end for _, end in times), default=0.0) - min((at for at, _ in times), default=0.0)


def per_answer(answered: Sequence[Answered]) -> float:
    """Seconds of processor for one answer."""
    return sum(each.cpu for each in answered) / max(sum(each.count for each in answered), 1)
