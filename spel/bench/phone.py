"""One phone of the hall: through the real door, on its line, answering, falling away and coming back."""

import asyncio
import json
import re
import secrets
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from spel.bench.browser import Browser, Strange
from spel.bench.forms import Form, answering, forms, step_of
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
DOOR, FORM, PAGE, LINE = "deur", "formulier", "bladzijde", "lijn"
JOINING = (DOOR, FORM, PAGE, LINE)
"""All that a phone does: the page with the code, its form, a page of its own, the line and its screen."""
SITTING = (FORM, LINE)
"""Only what makes a seat: on disk, and with the screen there."""
EXAMPLE = {"a.keuze": "samen-trekken"}
"""What is answered where nobody reads it."""


@dataclass(frozen=True, slots=True)
class Where:
    """The game to join."""

    game: str
    address: tuple[str, int]
    code: str = ""


def new_tap() -> str:
    """An id as our page makes it: the time in milliseconds, and chance."""
    return f"{time.time_ns() // 1_000_000:012x}{secrets.token_hex(12)}"


class TurnedAway(Exception):
    """The door did not open."""


@dataclass
class Phone:
    """A phone with a number; `html` is the screen it shows."""

    number: int
    where: Where
    cookies: dict[str, str] = field(default_factory=dict)
    cookie: str = ""
    door: Form | None = None
    own: str = ""
    """The path of its own page."""
    line: Line | None = None
    welcome: str = ""
    turns: Counter[str] = field(default_factory=Counter)
    last: Sent | None = None
    """What it answered last."""

    async def join(self, parts: Sequence[str] = JOINING) -> None:
        """From nothing to the screen, or some parts of that. Raises TurnedAway, and what BROKEN names."""
        if self.where.game == OURS:
            async with Browser(self.where.address, self.cookies) as browser:
                ways = {DOOR: self._knock, FORM: self._sit_down, PAGE: self._see_own_page}
                for part in parts:
                    if part in ways:
                        await ways[part](browser)
                self.cookie = browser.cookie
        if LINE in parts:
            await self.connect()

    async def _knock(self, browser: Browser) -> None:
        door = f"/mee/{self.where.code}"
        page = await browser.get(door)
        self.door = next((each for each in forms(page.text) if each.action.startswith(door)), None)
        if self.door is None:
            raise TurnedAway(f"{page.status} {page.text[:200]}")

    async def _sit_down(self, browser: Browser) -> None:
        if self.door is None:
            raise TurnedAway("deze telefoon zag de deur niet")
        filled = self.door.hidden | {"side": SIDES[self.number % len(SIDES)]}
        answer = await browser.post(self.door.action, filled)
        if answer.status != 303:
            raise TurnedAway(f"{answer.status} {answer.text[:200]}")
        self.own = answer.headers["location"]

    async def _see_own_page(self, browser: Browser) -> None:
        await browser.get(self.own)

    @property
    def auth(self) -> Mapping[str, str]:
        """With what it opens its line."""
        found = re.search(r"/avond/([^/]+)/", self.own)
        return {"session": found[1] if found else "", "view": "phone"}

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
            return Sent(self.number, new_tap(), "bank/zelf", EXAMPLE)
        html = self.html
        form = answering(html)
        if form is None:
            return None
        step = step_of(html)
        self.turns[step] += 1
        return Sent(self.number, new_tap(), step, form.filled(self.number + self.turns[step]))

    def tap(self, sent: Sent) -> "asyncio.Future[tuple[str, float]]":
        """Let an answer go. Raises Lost."""
        if self.line is None:
            raise Lost("er is geen lijn")
        self.last = sent
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
    sent.fate = fate_of(told)
    sent.why = str(json.loads(told).get("reason", ""))
    return sent


def fate_of(told: str) -> str:
    """What an acknowledgement says became of an answer."""
    return KEPT if json.loads(told).get("ok") else REFUSED
