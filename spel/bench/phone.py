"""One phone of the hall: through the real door, on its line, answering, falling away and coming back."""

import asyncio
import json
import re
import secrets
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from spel.bench.browser import Browser, Strange
from spel.bench.forms import answering, forms, step_of
from spel.bench.line import Line
from spel.bench.tongues import Plain, SocketIo, Tongue
from spel.bench.verdict import KEPT, REFUSED, Sent
from spel.bench.wire import Lost

OURS, BARE, CONTROL = "ours", "bare", "control"
TONGUES: Mapping[str, Tongue] = {OURS: SocketIo(), BARE: SocketIo(), CONTROL: Plain()}
SIDES = ("dorp", "gemeente", "partij")
BROKEN = (Lost, OSError, Strange, TimeoutError, asyncio.IncompleteReadError)
TRY_AGAIN = 0.2
"""Seconds between two attempts to come back."""
EXAMPLE = {"a.keuze": "samen-trekken"}
"""What is answered where nobody reads it."""


@dataclass(frozen=True, slots=True)
class Where:
    """The game to join."""

    game: str
    address: tuple[str, int]
    code: str = ""


class TurnedAway(Exception):
    """The door did not open."""


@dataclass
class Phone:
    """A phone with a number; `html` is the screen it shows."""

    number: int
    where: Where
    cookie: str = ""
    auth: Mapping[str, str] = field(default_factory=dict)
    line: Line | None = None
    welcome: str = ""
    turns: Counter[str] = field(default_factory=Counter)

    async def join(self) -> None:
        """From nothing to having the screen. Raises TurnedAway, and what BROKEN names."""
        if self.where.game == OURS:
            await self._through_the_door()
        await self.connect()

    async def _through_the_door(self) -> None:
        door = f"/mee/{self.where.code}"
        async with Browser(self.where.address) as browser:
            page = await browser.get(door)
            form = next((each for each in forms(page.text) if each.action.startswith(door)), None)
            if form is None:
                raise TurnedAway(f"{page.status} {page.text[:200]}")
            answer = await browser.post(form.action, form.hidden | {"side": SIDES[self.number % len(SIDES)]})
            if answer.status != 303:
                raise TurnedAway(f"{answer.status} {answer.text[:200]}")
            path = answer.headers["location"]
            await browser.get(path)
            found = re.search(r"/avond/([^/]+)/", path)
            self.cookie = browser.cookie
            self.auth = {"session": found[1] if found else "", "view": "phone"}

    async def connect(self) -> None:
        """Get a line, and the screen with it."""
        self.line = Line(TONGUES[self.where.game])
        try:
            await self.line.open(self.where.address, self.cookie, self.auth)
            self.welcome, _ = await self.line.send("hello" if self.where.game == OURS else "join")
        except BaseException:
            self.line.drop()
            raise
        if '"ok":false' in self.welcome[:40].replace(" ", ""):
            raise TurnedAway(self.welcome[:200])

    @property
    def html(self) -> str:
        """The screen it shows now."""
        return html_of((self.line.shown if self.line else "") or self.welcome)

    def fill_in(self) -> Sent | None:
        """The next answer to what is on the screen, or none when nothing is asked there."""
        if self.where.game != OURS:
            return Sent(self.number, secrets.token_hex(12), "bank/zelf", EXAMPLE)
        html = self.html
        form = answering(html)
        if form is None:
            return None
        step = step_of(html)
        self.turns[step] += 1
        return Sent(self.number, secrets.token_hex(12), step, form.filled(self.number + self.turns[step]))

    def tap(self, sent: Sent) -> "asyncio.Future[tuple[str, float]]":
        """Let an answer go. Raises Lost."""
        if self.line is None:
            raise Lost("no line")
        fields = {"kind": "give_answer", "step": sent.step, **sent.answer, "dissent": "0"}
        return self.line.send("tap", {"id": sent.tap, "fields": fields})

    async def come_back(self, after: float, step: str) -> float:
        """Away without a goodbye, and back: seconds from waking to the right screen."""
        if self.line is not None:
            self.line.drop()
        await asyncio.sleep(after)
        woke = time.monotonic()
        while True:
            try:
                await self.connect()
            except BROKEN:
                await asyncio.sleep(TRY_AGAIN)
                continue
            if f'data-step=\\"{step}\\"' in self.welcome:
                return time.monotonic() - woke
            await asyncio.sleep(TRY_AGAIN)


@lru_cache(maxsize=4096)
def html_of(told: str) -> str:
    """The screen in a frame, or in the answer to a hello; read once for all who got the same."""
    screen: dict[str, str] = json.loads(told[2:])[1] if told.startswith("42") else json.loads(told or "{}")
    return screen.get("html", "")


def settled(sent: Sent, told: str) -> Sent:
    """The answer with what became of it."""
    ack: dict[str, object] = json.loads(told)
    sent.fate = KEPT if ack.get("ok") else REFUSED
    sent.why = str(ack.get("reason", ""))
    return sent
