"""The whole measurement: every hall beside the bare server and the control, then the long runs."""

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from spel.bench.book import judged, look_up
from spel.bench.control import NoControl, control
from spel.bench.crew import OWN, Crew, Stuck, hire
from spel.bench.desk import Caller, Desk, Spelleider
from spel.bench.endurance import TIMES, Endured, Loop, by_turns, middle_tenths
from spel.bench.entering import Entering
from spel.bench.hall import PACED, Evening, Hall
from spel.bench.phone import BARE, CONTROL, OURS
from spel.bench.plan import BINNEN, DUUR, HERHALEN, IJKPUNT, KAAL, ZAAL, Plan
from spel.bench.servers import Running, Servers
from spel.bench.verdict import NOTHING_SENT, Again, Sent, Verdict, judge_by_screens

MOST_WORKERS = 4
TIMES_IN = 3
"""So often all come in, each time on a fresh server; the middle time counts."""
WAKE_PATIENCE = 120.0


@dataclass
class Measured:
    """Everything of one run."""

    plan: Plan
    halls: dict[int, dict[str, Hall]] = field(default_factory=dict)
    verdicts: dict[int, Verdict] = field(default_factory=dict)
    endured: dict[str, Endured] = field(default_factory=dict)
    long_verdict: Verdict = NOTHING_SENT
    replay: tuple[int, float] | None = None
    left_out: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> Verdict:
        """Of all halls and the long run together."""
        return sum(self.verdicts.values(), self.long_verdict)

    @property
    def sound(self) -> bool:
        """Whether something was measured, everybody took part in all of it, and nothing is wrong."""
        halls = [hall for games in self.halls.values() for hall in games.values()]
        anything = halls or self.endured or self.replay
        return bool(anything) and self.verdict.clean and all(hall.whole for hall in halls)


def workers() -> int:
    """So many processes with phones that a processor stays free for the server."""
    return max(1, min((os.cpu_count() or 2) - 1, MOST_WORKERS))


def say(words: str) -> None:
    """How far it is, beside the outcome."""
    print(words, file=sys.stderr, flush=True)


@dataclass
class Run:
    """One run of the yardstick."""

    plan: Plan
    servers: Servers
    measured: Measured

    async def all(self) -> Measured:
        """Every part that was asked."""
        program = await self._control()
        for phones in self.plan.phones:
            await self._halls(phones, program)
        if DUUR in self.plan.parts and not self.plan.address:
            await self._endure()
        if HERHALEN in self.plan.parts:
            await self._wake()
        return self.measured

    async def _control(self) -> Sequence[str]:
        if IJKPUNT not in self.plan.parts:
            return ()
        try:
            return await control()
        except NoControl as why:
            self.measured.left_out.append(f"Het ijkpunt op Node is niet gemeten: {why}.")
            return ()

    async def _halls(self, phones: int, program: Sequence[str]) -> None:
        halls: dict[str, Hall] = {}
        if ZAAL in self.plan.parts:
            say(f"{phones} telefoons: ons spel")
            halls[OURS] = await self._ours(phones)
            for how in (Entering.come_in,) * (self._times - 1) + (Entering.sit_down,) * self._times:
                await self._enter(halls[OURS], how)
        if BINNEN in self.plan.parts:
            say(f"{phones} telefoons: ons spel, binnen deel voor deel")
            await self._enter(halls.setdefault(OURS, Hall(OURS, phones)), Entering.part_by_part)
        if KAAL in self.plan.parts:
            say(f"{phones} telefoons: kaal")
            halls[BARE] = await self._other(Hall(BARE, phones), self.servers.bare, halls.get(OURS))
        if program:
            say(f"{phones} telefoons: ijkpunt")
            halls[CONTROL] = await self._other(
                Hall(CONTROL, phones), lambda: self.servers.control(program), halls.get(OURS)
            )
        if halls:
            self.measured.halls[phones] = halls

    @property
    def _times(self) -> int:
        """How often all come in; a server that somebody else started is asked no more than it has to be."""
        return 1 if self.plan.address else TIMES_IN

    async def _ours(self, phones: int) -> Hall:
        async with AsyncExitStack() as stack:
            server = await self._server(stack)
            desk = await self._begin(server)
            crew = await _crew(stack)
            hall = await Evening(desk, crew, server, Hall(OURS, phones, desk.where.code)).play(
                self.plan.bursts
            )
            self.measured.verdicts[phones] = await self._judge(server, desk, crew, hall.sent, hall.again)
        return hall

    async def _enter(self, hall: Hall, how: Callable[[Entering], Awaitable[None]]) -> None:
        """Joining once more, on an evening and a server of its own."""
        async with AsyncExitStack() as stack:
            server = await self._server(stack)
            desk = await self._begin(server)
            stack.callback(desk.close)
            await how(Entering(desk, await _crew(stack), server, hall))

    async def _begin(self, server: Running) -> Spelleider:
        """A new evening, of which the log is where it will be looked for. Raises NotThere."""
        desk = await Spelleider.begin(server.address)
        if server.folder is not None:
            look_up(server.folder, desk.where.code)
        return desk

    async def _server(self, stack: AsyncExitStack) -> Running:
        if self.plan.at is not None:
            return Running(self.plan.at, folder=self.plan.data)
        server = await self.servers.ours()
        stack.push_async_callback(server.stop)
        return server

    async def _judge(
        self, server: Running, desk: Spelleider, crew: Crew, sent: list[Sent], again: Sequence[Again] = ()
    ) -> Verdict:
        """By the log; of a server whose folder nobody named, by what phones find on it."""
        if server.folder is None:
            reports = await crew.order("own")
            own = {
                number: each
                for report in reports
                for number, each in OWN.validate_python(report["own"]).items()
            }
            desk.close()
            return judge_by_screens(sent, own, again)
        desk.close()
        await crew.leave()
        await server.stop()
        return judged(server.folder, desk.where.code, sent, again)

    async def _other(self, hall: Hall, start: Callable[[], Awaitable[Running]], ours: Hall | None) -> Hall:
        async with AsyncExitStack() as stack:
            server = await start()
            stack.push_async_callback(server.stop)
            desk = await Caller.begin(hall.game, server.address, ours.sizes if ours else {})
            crew = await _crew(stack)
            await Evening(desk, crew, server, hall).play(self.plan.bursts)
        for _ in range(self._times - 1):
            async with AsyncExitStack() as stack:
                server = await start()
                stack.push_async_callback(server.stop)
                desk = await Caller.begin(hall.game, server.address, {})
                stack.callback(desk.close)
                await Entering(desk, await _crew(stack), server, hall).come_in()
        return hall

    async def _endure(self) -> None:
        say("duurproef: veel antwoorden op een verse avond")
        many = [await self._own_loop(lambda ours: ours.many()) for _ in range(TIMES)]
        say("duurproef: om de beurt met kaal")
        async with AsyncExitStack() as stack:
            other = await self.servers.bare()
            stack.push_async_callback(other.stop)
            bare = await _loop(stack, await Caller.begin(BARE, other.address, {}), other)
            ours = await self._own_loop(lambda ours: by_turns(ours, bare, self.plan.seconds))
        ours.tenths = middle_tenths([each.tenths for each in many])
        self.measured.endured = {OURS: ours, BARE: bare.endured}

    async def _own_loop(self, work: Callable[[Loop], Awaitable[None]]) -> Endured:
        """On an evening and a server of its own."""
        async with AsyncExitStack() as stack:
            server = await self.servers.ours()
            stack.push_async_callback(server.stop)
            leader = await Spelleider.begin(server.address)
            loop = await _loop(stack, leader, server)
            await work(loop)
            self.measured.long_verdict += await self._judge(server, leader, loop.crew, loop.endured.sent)
        return loop.endured

    async def _wake(self) -> None:
        say("herhalen van een lange avond")
        file = self.servers.base / "long" / "spel.sqlite"
        await replay("make", file)
        found: dict[str, float] = json.loads(await replay("wake", file))
        self.measured.replay = (int(found["events"]), found["seconds"])


async def _loop(stack: AsyncExitStack, desk: Desk, server: Running) -> Loop:
    loop = Loop(desk, await _crew(stack), server)
    await loop.gather(PACED)
    return loop


async def replay(what: str, file: Path) -> bytes:
    """Let a fresh process make or wake the long evening."""
    program = (sys.executable, "-m", "spel.bench.replay", what, str(file))
    process = await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE)
    try:
        said, _ = await asyncio.wait_for(process.communicate(), WAKE_PATIENCE)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise Stuck(f"{what} {file.name} eindigde met {process.returncode}")
    return said


async def _crew(stack: AsyncExitStack) -> Crew:
    crew = await hire(workers())
    stack.push_async_callback(crew.leave)
    return crew


async def measure(plan: Plan) -> Measured:
    """Do all of it, in a folder that is gone afterwards; every process is ended, whatever happens."""
    with TemporaryDirectory(prefix="spel-bench-", ignore_cleanup_errors=True) as folder:
        servers = Servers(Path(folder), plan.driver)
        try:
            return await Run(plan, servers, Measured(plan)).all()
        finally:
            await servers.stop()
