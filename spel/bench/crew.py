"""The processes with phones: one order goes to all, and their reports come together."""

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import TypeAdapter

from spel.bench.phone import JOINING, Where
from spel.bench.verdict import Again, Sent

LONGEST_REPORT = 256 * 1024 * 1024
PATIENCE = 400.0
"""Seconds after which an order counts as never done; the phones give up long before."""

T = TypeVar("T")
Pairs = list[tuple[float, float]]
PAIRS, FLOATS, WORDS = TypeAdapter(Pairs), TypeAdapter(list[float]), TypeAdapter(list[str])
NUMBER, SENT, AGAIN = TypeAdapter(int), TypeAdapter(list[Sent]), TypeAdapter(list[Again])
OWN = TypeAdapter(dict[int, dict[str, dict[str, str]]])


class Stuck(Exception):
    """Phones did not do what was asked; with what they said."""


@dataclass
class Worker:
    """One process."""

    process: asyncio.subprocess.Process

    @classmethod
    async def hired(cls) -> "Worker":
        pipe = asyncio.subprocess.PIPE
        program = (sys.executable, "-m", "spel.bench.phones")
        return cls(
            await asyncio.create_subprocess_exec(*program, stdin=pipe, stdout=pipe, limit=LONGEST_REPORT)
        )

    async def order(self, what: str, **how: object) -> Mapping[str, object]:
        """Have something done. Raises Stuck."""
        assert self.process.stdin is not None  # noqa: S101 -- made with pipes
        assert self.process.stdout is not None  # noqa: S101 -- the same
        self.process.stdin.write(json.dumps({"do": what, **how}).encode() + b"\n")
        line = await asyncio.wait_for(self.process.stdout.readline(), PATIENCE)
        report: dict[str, object] = json.loads(line or b'{"bug": "de telefoons zijn weg"}')
        if "bug" in report:
            raise Stuck(f"{what}: {report['bug']}")
        return report

    async def leave(self) -> None:
        """End it by its own number."""
        if self.process.returncode is None:
            self.process.kill()
            await self.process.wait()


class Reports(list[Mapping[str, object]]):
    """What all processes reported on one order."""

    def all(self, name: str, kind: TypeAdapter[list[T]]) -> list[T]:
        """One list of what each has under a name."""
        return [one for report in self for one in kind.validate_python(report[name])]

    def sum(self, name: str) -> int:
        """The numbers under a name together."""
        return sum(NUMBER.validate_python(report[name]) for report in self)

    @property
    def sent(self) -> list[Sent]:
        """Every answer that was sent."""
        return self.all("sent", SENT)

    @property
    def again(self) -> list[Again]:
        """Every answer that was sent once more."""
        return self.all("again", AGAIN)

    @property
    def times(self) -> Pairs:
        """Sent and answered, of everything that was."""
        return self.all("times", PAIRS)

    @property
    def took(self) -> list[float]:
        """The same as seconds."""
        return [end - begin for begin, end in self.times]


class Crew:
    """All processes with phones."""

    def __init__(self, workers: Sequence[Worker]) -> None:
        self._workers = workers

    @property
    def size(self) -> int:
        """So many processes."""
        return len(self._workers)

    async def order(self, what: str, **how: object) -> Reports:
        """Have all do the same. Raises Stuck."""
        return Reports(await asyncio.gather(*(each.order(what, **how) for each in self._workers)))

    async def join(self, phones: int, at_once: int, where: Where, parts: Sequence[str] = JOINING) -> Reports:
        """So many phones through the door, divided over the processes; or through these parts of it only."""
        size = len(self._workers)
        there = {"game": where.game, "address": where.address, "code": where.code}
        orders = (
            each.order(
                "join",
                numbers=list(range(first, phones, size)),
                at_once=max(at_once // size, 1),
                where=there,
                parts=parts,
            )
            for first, each in enumerate(self._workers)
        )
        return Reports(await asyncio.gather(*orders))

    async def leave(self) -> None:
        """End them all."""
        await asyncio.gather(*(each.leave() for each in self._workers))


async def hire(size: int) -> Crew:
    """So many processes."""
    return Crew(await asyncio.gather(*(Worker.hired() for _ in range(size))))
