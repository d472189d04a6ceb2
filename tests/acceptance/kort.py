"""An evening in the form Kort: its steps, and people who answer whatever a step asks."""

import re
import time
from collections.abc import Callable, Sequence

from playwright.sync_api import Page, expect

from tests.acceptance.conftest import Room
from tests.acceptance.history import read_events
from tests.acceptance.people import Deelnemer, Spelleider, begin
from tests.acceptance.walk import route

CASUS = "c05"
STEPS = tuple(route("kort", (CASUS,)))
ASKING = ("inloop", "c05/zelf", "c05/samen", "c05/eigenaar", "slot")
"""The steps in which every telephone has something to fill in."""
LOST = "De verbinding is weg."
LOST_LINE = ("WebSocket", "ERR_CONNECTION", "ERR_EMPTY_RESPONSE", "ERR_INTERNET_DISCONNECTED", "ERR_NETWORK")
"""What a browser complains about when its line is gone, on purpose."""
PATIENCE = 60.0
"""Seconds after which something that was to come counts as never come."""
PHONE_PAGE = re.compile(r"/telefoon$")


def begin_kort(room: Room) -> Spelleider:
    """Start the evening."""
    return begin(room, "kort", (CASUS,))


def joined(room: Room, code: str, prepare: Callable[[Page], None]) -> Deelnemer:
    """A phone in the dorp whose page is prepared before it opens."""
    page = room.phone()
    prepare(page)
    page.goto(f"/mee/{code}")
    page.locator('button[name="side"][value="dorp"]').click()
    page.wait_for_url(PHONE_PAGE)
    return Deelnemer(page, "dorp")


def connected(page: Page) -> None:
    """Wait until the page has its line, so that what follows is about coming back."""
    expect(page.locator("html")).not_to_have_class("no-js")
    expect(page.locator("#alarm")).to_be_hidden()


def expect_connections(room: Room, count: int, page: Page | None = None) -> None:
    """Wait until the server has so many lines; a page goes on meanwhile, where its line runs through us."""
    deadline = time.monotonic() + PATIENCE
    while room.server.health()["connections"] != count:
        assert time.monotonic() < deadline, f"never {count} lines"
        if page is None:
            time.sleep(0.05)
        else:
            page.wait_for_timeout(50)


def delivered(page: Page) -> None:
    """Wait until no answer waits on the device any more."""
    waiting = "Object.entries(localStorage).some(([key, kept]) => key.includes(':outbox:') && kept !== '[]')"
    page.wait_for_function(f"() => !{waiting}")


def go_to(leader: Spelleider, step: str) -> None:
    """Press Volgende until the room is at a step."""
    while leader.step != step:
        leader.next()


def fill_in(phone: Deelnemer, words: str, option: int = 0) -> None:
    """Fill in every field of the form: this option, these words."""
    radios = phone.form.locator('input[type="radio"]').all()
    names = dict.fromkeys(each.get_attribute("name") or "" for each in radios)
    for name in names:
        phone.form.locator(f'label.card:has(input[name="{name}"])').nth(option).click()
    for field in phone.form.locator('input[type="text"], textarea').all():
        field.fill(words)


def answer_all(phones: Sequence[Deelnemer], step: str) -> None:
    """Everybody comes to a step and fills in what it asks."""
    for phone in phones:
        phone.at(step)
        if step in ASKING:
            fill_in(phone, f"Woord van {phone.side}")
            phone.keep()


def answers_on(page: Page) -> dict[str, str]:
    """What the forms on a screen are filled in with."""
    read = "forms => Object.fromEntries(forms.flatMap(form => [...new FormData(form)]))"
    fields: dict[str, str] = page.locator("form[data-form]").evaluate_all(read)
    return {name: value for name, value in fields.items() if name.startswith("a.")}


def given(room: Room, kind: str = "answer.given") -> list[tuple[str, str]]:
    """Step and seat (or side) of every event of a kind on the server's disk, sorted."""
    events = [body for _, _, body in read_events(room.server.database, kind)]
    return sorted((str(each.get("step", "")), str(each.get("seat", each.get("side")))) for each in events)
