"""Whatever people write: nothing of it runs, nothing leaves its place, and our own words stand."""

import os
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request

from spel import paths
from spel.config import Settings
from spel.core.actors import Desk
from spel.core.stukken_commands import DecideReaders
from spel.core.vocabulary import Lezers
from spel.press.made import made
from spel.scenario.library import load_library
from spel.steps import STEPS
from spel.store.sqlite import open_sqlite
from spel.web.doors import Doors, Key
from spel.web.identity import link_cookie
from spel.wiring import compose
from tests.acceptance.conftest import LAPTOP, PHONE, WALL, Room
from tests.acceptance.lines import ask
from tests.texts.evening import Written
from tests.texts.seen import FAULTS, WATCH
from tests.texts.signs import CANARY

pytestmark = pytest.mark.browser

LONG = os.environ.get("SPEL_TEST_TEXTS", "") != ""
"""Every text through nearly every field, on every page; without it each through one field."""
SHIFTS = range(0, 500, 60) if LONG else (0, 250)
TABLES = "c05/samen"
"""The step at which tables choose."""
VORMEN = ("dorp-en-gemeente", "dorpendag")


class Looker:
    """Looks at pages, and writes down whatever should not be."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.faults: list[str] = []
        self.looked = 0

    def device(self, size: dict[str, int], *keys: tuple[str, str]) -> Page:
        """A page that knows what runs on it, with these cookies."""
        page = self.room.device(**size)
        page.context.add_init_script(WATCH)
        page.context.add_cookies([{"name": n, "value": v, "url": self.room.server.url} for n, v in keys])
        page.on("dialog", lambda dialog: self.faults.append(f"asks: {dialog.message}") or dialog.dismiss())
        page.on("request", self._asked)
        return page

    def _asked(self, request: Request) -> None:
        if urlsplit(request.url).hostname not in {"127.0.0.1", None}:
            self.faults.append(f"wants {request.url}")

    def look(self, page: Page, what: str) -> None:
        """The page as it is now."""
        self.looked += 1
        self.faults += [f"{what}: {each}" for each in page.evaluate(FAULTS, CANARY)]


class Evening:
    """An evening that was filled, with the keys of everybody in it."""

    def __init__(self, written: Written, doors: Doors) -> None:
        self.session, self.key = written.session, written.key
        self.steps = {step.id: bool(step.shows) for step in written.showing}
        self.here = written.state.step_id
        self.seats = written.seats[0:4:2]
        self.wall = doors.give_key(self.session, "projector")
        self.village = doors.new_link(self.session, "dorp")
        self.reader = doors.new_link(self.session, "dorpen")
        self.code = written.server.parts.drawer.code(self.session)

    def cookie(self, key: Key) -> tuple[str, str]:
        """With which a browser shows this key."""
        named = link_cookie(self.session, key.kind) if key.kind in {"dorp", "dorpen"} else ""
        return named or f"spel_{key.kind}_{self.session}", key.token


@pytest.fixture
def evenings(tmp_path: Path) -> list[Evening]:
    """Evenings in which everything was written that can be, before the server starts."""
    library = load_library(paths.SCENARIOS, STEPS)
    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
    with closing(open_sqlite(tmp_path / "spel.sqlite")) as store:
        server = compose(settings, store, lambda: library, folder=tmp_path, press=made, chance=Random(7))
        told = []
        for number, shift in enumerate(SHIFTS):
            written = Written(server, shift, VORMEN[number % 2]).filled()
            doors = server.parts.doors
            doors.act(written.session, Desk("desk"), "readers-0001", DecideReaders(Lezers.DORPEN))
            told.append(Evening(written, doors))
    return told


def test_nothing_that_people_write_runs_or_leaves_its_place(evenings: list[Evening], room: Room) -> None:
    looker = Looker(room)

    for number, evening in enumerate(evenings):
        whole = LONG or number == 0
        in_the_hall(looker, evening, evening.steps if whole else {TABLES: True})
        if whole:
            at_home(looker, evening)

    assert looker.looked > 60
    assert looker.faults == [], "\n".join(dict.fromkeys(looker.faults))


def in_the_hall(looker: Looker, evening: Evening, steps: Mapping[str, bool]) -> None:
    """Wall, telephones and desk, on which new screens come in by themselves."""
    base = f"/avond/{evening.session}"
    screens = {
        "projector": looker.device(WALL, evening.cookie(evening.wall)),
        "telefoon": looker.device(PHONE, evening.cookie(evening.seats[0])),
        "muur": looker.device(PHONE, evening.cookie(evening.seats[1])),
        "desk": looker.device(LAPTOP, evening.cookie(evening.key)),
    }
    for view, page in screens.items():
        page.goto(f"{base}/{view}")
    for step, shows in steps.items():
        tap(looker, evening, "open_step", step=step, seen=evening.here)
        evening.here = step
        for shown in (False, True)[: 1 + shows]:
            if shown:
                tap(looker, evening, "reveal_step", step=step, shown="1")
            for view, page in screens.items():
                page.wait_for_function(ARRIVED, arg=step)
                settled(page)
                looker.look(page, f"{view} {step} {shown}")
    for kind in ("set_overview", "set_qr"):
        tap(looker, evening, kind, on="1")
        settled(screens["projector"])
        looker.look(screens["projector"], kind)
    door = looker.device(PHONE)
    door.goto(f"/mee/{evening.code}")
    looker.look(door, "door")
    tap(looker, evening, "close_session")
    for view, page in screens.items():
        settled(page)
        looker.look(page, f"{view} closed")


ARRIVED = "(step) => document.getElementById('screen')?.dataset.step === step"


def settled(page: Page) -> None:
    """Whatever was under way on this page has been drawn."""
    page.evaluate("() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => done()), 350))")


def tap(looker: Looker, evening: Evening, kind: str, **fields: str) -> None:
    """The desk presses something."""
    name, token = evening.cookie(evening.key)
    sent = {"kind": kind, "tap": f"look-{looker.looked:06}-{kind}"[:60], **fields}
    told = ask(
        looker.room.server.address, "POST", f"/avond/{evening.session}/desk/tik", sent, f"{name}={token}"
    )
    assert '"ok":true' in told.text.replace(" ", ""), (kind, fields, told.text)


MADE_ELSEWHERE = (
    *("stukken/verslag", "verslag", "stukken/verslag/aanpassen", "stukken/dorpskrant", "stukken/poster"),
    *("stukken/dias", "stukken/brief"),
)
"""Pages that the press makes in a process of its own: that takes seconds."""


def at_home(looker: Looker, evening: Evening) -> None:
    """Everything that is a page of its own, on a small telephone."""
    base = f"/avond/{evening.session}"
    desk = (
        *("stukken", "plekken", "eigen-casus", "wifi", "herstel", "delen", "opruimen", "controle"),
        *MADE_ELSEWHERE[: None if LONG else 1],
    )
    for key, rests in (
        (evening.key, desk),
        (evening.seats[0], ("telefoon", "mijn", "doorgeven")),
        (evening.village, ("dorp", "dorp/zoals-dorpen/verslag") if LONG else ("dorp",)),
        (evening.reader, ("lezen", "lezen/stukken/verslag") if LONG else ("lezen",)),
    ):
        page = looker.device(PHONE, evening.cookie(key))
        for rest in rests:
            answer = page.goto(f"{base}/{rest}")
            assert answer.ok, (rest, answer.status)
            looker.look(page, rest)
    page = looker.device(PHONE, evening.cookie(evening.key))
    for address in ("/start", "/gebied"):
        page.goto(address)
        looker.look(page, address)


def test_what_does_go_wrong_is_seen(browser: Browser) -> None:
    page = browser.new_page(viewport=PHONE)
    page.add_init_script(WATCH)
    page.goto("about:blank")
    page.set_content(
        f"<p>U bent {CANARY} aan de beurt</p><p style='width:800px'>breed</p><img src=x onerror=__x=1>"
    )
    page.wait_for_function("window.__ran.length > 0")

    faults = page.evaluate(FAULTS, CANARY)

    assert [each.partition(":")[0] for each in faults] == [
        *("it ran", "scrolls sideways", "out of place", "not set apart"),
    ]


APART, TOGETHER = "\u2068", "\u2069"
SET_APART = {
    "a name in a sentence": f"<p>U bent {APART}{CANARY}{TOGETHER} aan de beurt</p>",
    "names in a list of names": f"<p>Trots op {APART}‘{APART}{CANARY}{TOGETHER}’, de kerk{TOGETHER}</p>",
    "lines of their own": f"<textarea dir='auto'>de kerk\n{CANARY}</textarea>",
}
NOT_APART = {
    "half of it": f"<p>Trots op {APART}de kerk{TOGETHER}, {CANARY}</p>",
    "on one line": f"<textarea dir='auto'>de kerk {CANARY}</textarea>",
}


@pytest.mark.parametrize("what", [*SET_APART, *NOT_APART])
def test_it_is_seen_whether_words_are_set_apart(browser: Browser, what: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.add_init_script(WATCH)
    page.goto("about:blank")
    page.set_content({**SET_APART, **NOT_APART}[what])

    assert len(page.evaluate(FAULTS, CANARY)) == (what in NOT_APART)
