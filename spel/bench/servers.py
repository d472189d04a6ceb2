"""Servers in processes of their own: started on a free port, looked at from outside, and always ended."""

import asyncio
import os
import shutil
import socket
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from spel.config import PREFIX

PATIENCE = 30.0
"""Seconds a start or an end may take."""
POLL = 0.02
LOOK, LOOKS, IDLE = 0.5, 20, 0.05
"""Seconds between two looks at whether a server is busy, how many at most, and what it may use meanwhile."""
LOOPBACK = "127.0.0.1"


class NotStarted(Exception):
    """A server of the yardstick does not come up; with what it said."""


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


@dataclass
class Running:
    """A server that is up; without a process when somebody else started it."""

    address: tuple[str, int]
    process: asyncio.subprocess.Process | None = None
    folder: Path | None = None

    def cpu(self) -> float:
        """Seconds of processor that it used so far; 0 where that can not be seen.

        Of the whole process: threads that ended count too, and on one driver every line is a thread.
        """
        words = self._proc("stat").rpartition(")")[2].split()
        return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK") if words else 0.0

    async def at_rest(self, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep) -> None:
        """Wait until it does nothing any more: a hall comes in long after a server was started.

        What it prepares when it comes up is no part of what a phone costs.
        """
        for _ in range(LOOKS):
            before = self.cpu()
            await sleep(LOOK)
            if self.cpu() - before <= IDLE:
                return

    def memory(self) -> float:
        """Bytes it has in memory now; 0 where that can not be seen."""
        words = self._proc("statm").split()
        return float(int(words[1]) * os.sysconf("SC_PAGE_SIZE")) if words else 0.0

    def _proc(self, name: str) -> str:
        try:
            return Path(f"/proc/{self.process.pid}/{name}").read_text() if self.process else ""
        except OSError:
            return ""

    async def stop(self) -> None:
        """End it by its own number; hard when it does not listen."""
        if self.process is None or self.process.returncode is not None:
            return
        with suppress(ProcessLookupError):
            self.process.terminate()
        try:
            await asyncio.wait_for(self.process.wait(), PATIENCE)
        except TimeoutError:
            self.process.kill()
            await self.process.wait()


@dataclass
class Servers:
    """Every server of a run; leaving ends them all."""

    base: Path
    driver: str = "eventlet"
    _running: list[Running] = field(default_factory=list)

    async def ours(self) -> Running:
        """The real server, as `spel run` starts it, with a data folder of its own."""
        port, folder = free_port(), self.base / f"data-{len(self._running)}"
        folder.mkdir()
        words = f"-m spel run --host {LOOPBACK} --port {port} --driver {self.driver} --no-browser".split()
        return await self._start([sys.executable, *words, "--data", str(folder)], port, folder)

    async def bare(self) -> Running:
        """The bare server on the same driver."""
        port = free_port()
        return await self._start([sys.executable, "-m", "spel.bench.bare", str(port), self.driver], port)

    async def control(self, program: Sequence[str]) -> Running:
        """The control on Node."""
        port = free_port()
        return await self._start([*program, str(port)], port)

    async def _start(self, program: Sequence[str], port: int, folder: Path | None = None) -> Running:
        said = self.base / f"said-{len(self._running)}.log"
        with said.open("wb") as log:
            process = await asyncio.create_subprocess_exec(
                *program, stdin=asyncio.subprocess.PIPE, stdout=log, stderr=log, env=plain(os.environ)
            )
        running = Running((LOOPBACK, port), process, folder)
        self._running.append(running)
        deadline = time.monotonic() + PATIENCE
        while not await answers(running.address):
            if process.returncode is not None or time.monotonic() > deadline:
                raise NotStarted(said.read_text(errors="replace")[-800:])
            await asyncio.sleep(POLL)
        return running

    async def stop(self) -> None:
        """End whatever still runs, and throw away what it kept."""
        await asyncio.gather(*(each.stop() for each in self._running))
        for each in self._running:
            if each.folder is not None:
                shutil.rmtree(each.folder, ignore_errors=True)


def plain(environment: Mapping[str, str]) -> Mapping[str, str]:
    """Without the settings of the server that people use here: its address and passphrase are not ours."""
    return {name: value for name, value in environment.items() if not name.startswith(PREFIX)}


async def answers(address: tuple[str, int]) -> bool:
    """Whether somebody listens there."""
    try:
        _, writer = await asyncio.open_connection(*address)
    except OSError:
        return False
    writer.close()
    return True
