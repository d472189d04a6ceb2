"""Who leads: the spelleider of our evening, and the bare word that the others understand."""

import asyncio
import re
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from spel.bench.browser import Browser
from spel.bench.forms import step_of
from spel.bench.line import Line
from spel.bench.phone import OURS, TONGUES, Where, html_of
from spel.bench.wire import Lost

CODE = re.compile(r'class="door-code">([\d ]+)<')
READY = re.compile(r'<td class="number"><b>(\d+)</b></td>')
PATIENCE = 60.0
"""Seconds after which somebody who waits gives up."""
MESSAGE = 4_000
"""Characters in a message where no screen of ours was measured."""
POLL = 0.005
CASUSSEN = ("c04", "c05")
EVENING = {"titel": "Proef op de som", "vorm": "kort", "casus": CASUSSEN}


@dataclass(frozen=True, slots=True)
class Tapped:
    """When the desk tapped (seconds, monotonic), and the version of the screens that follow."""

    at: float
    version: int


class Desk(Protocol):
    """What a game lets its leader do."""

    where: Where

    @property
    def counts(self) -> list[tuple[int, float]]:
        """How many answers the desk showed, and since when."""

    async def open(self, step: str) -> Tapped:
        """Bring everybody to a step. Raises Lost."""

    def close(self) -> None:
        """Go home."""


@dataclass
class Spelleider:
    """Leads an evening of ours, begun through the wizard."""

    where: Where
    line: Line
    session: str
    step: str
    counts: list[tuple[int, float]] = field(default_factory=list)

    @classmethod
    async def begin(cls, address: tuple[str, int]) -> "Spelleider":
        """A new evening. Raises Lost, OSError, Strange, TimeoutError."""
        async with asyncio.timeout(PATIENCE), Browser(address) as browser:
            answer = await browser.post("/start", EVENING | {"tap": secrets.token_hex(12)})
            found = re.search(r"/avond/([^/]+)/desk", answer.headers.get("location", ""))
            if found is None:
                raise Lost(f"er begon geen avond: {answer.status} {answer.text[:300]}")
            html = (await browser.get(found[0])).text
            cookie = browser.cookie
        code = CODE.search(html)
        if code is None:
            raise Lost(f"er staat geen nummer op het spelleiderscherm: {html[:300]}")
        where = Where(OURS, address, code[1].replace(" ", ""))
        desk = cls(where, Line(TONGUES[OURS]), found[1], step_of(html))
        desk.line = Line(TONGUES[OURS], desk._look)
        async with asyncio.timeout(PATIENCE):
            await desk.line.open(address, cookie, {"session": found[1], "view": "desk"})
            await desk.line.ask("hello")
        return desk

    def _look(self, frame: str, at: float) -> None:
        if frame.startswith('42["screen"'):
            self.counts.append((sum(map(int, READY.findall(html_of(frame)))), at))

    async def open(self, step: str) -> Tapped:
        self.counts.clear()
        fields = {"kind": "open_step", "step": step, "seen": self.step}
        at = time.monotonic()
        ack = await asyncio.wait_for(
            self.line.ask("tap", {"id": secrets.token_hex(12), "fields": fields}), PATIENCE
        )
        if not ack["ok"]:
            raise Lost(f"de spelleider mag {step} niet openen: {ack}")
        self.step = step
        return Tapped(at, int(str(ack["version"])))

    def close(self) -> None:
        self.line.drop()


@dataclass
class Caller:
    """Leads the bare server or the control: shows everybody a message of a given size."""

    where: Where
    line: Line
    sizes: Mapping[str, int]
    """Characters in the message for each step."""
    version: int = 0
    counts: list[tuple[int, float]] = field(default_factory=list)

    @classmethod
    async def begin(cls, game: str, address: tuple[str, int], sizes: Mapping[str, int]) -> "Caller":
        """Take the lead. Raises Lost, OSError, TimeoutError."""
        caller = cls(Where(game, address), Line(TONGUES[game]), sizes)
        caller.line = Line(TONGUES[game], caller._look)
        async with asyncio.timeout(PATIENCE):
            await caller.line.open(address)
            await caller.line.ask("desk")
        return caller

    def _look(self, frame: str, at: float) -> None:
        count = TONGUES[self.where.game].heard(frame).count
        if count >= 0:
            self.counts.append((count, at))

    async def open(self, step: str) -> Tapped:
        self.counts.clear()
        self.version += 1
        at = time.monotonic()
        body = {"version": self.version, "html": "x" * self.sizes.get(step, MESSAGE)}
        await asyncio.wait_for(self.line.ask("open", body), PATIENCE)
        return Tapped(at, self.version)

    def close(self) -> None:
        self.line.drop()


async def shows(desk: Desk, count: int) -> None:
    """Wait until the desk shows so many, or give up."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and not any(seen >= count for seen, _ in desk.counts):
        await asyncio.sleep(POLL)
