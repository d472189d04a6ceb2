"""Desk and wall are loaded again in every step: the same screen, for the one who leads and for the room."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.kort import ASKING, STEPS, answer_all, begin_kort, connected
from tests.acceptance.people import join

pytestmark = pytest.mark.browser

PASSING = ".undo, .two-between, .time-end, .beside"
"""What tells the time, or what was done a moment ago."""
WORDS = f"""main => {{
  const still = main.cloneNode(true);
  still.querySelectorAll("{PASSING}").forEach((each) => each.remove());
  return still.textContent;
}}"""


def words_of(page: Page) -> str:
    """What a screen says, folded parts too, but for what passes by itself."""
    return " ".join(page.locator("#screen").evaluate(WORDS).split())


def reloaded(page: Page, told: str) -> None:
    """Load a page again and see that it says the same."""
    page.reload()
    connected(page)
    expect(page.locator("#screen")).to_be_visible()
    assert words_of(page) == told


def test_a_reload_changes_nothing_in_any_step(room: Room, complaints: Complaints) -> None:
    complaints.expect("WebSocket", "ERR_ABORTED")
    leader = begin_kort(room)
    phones = [join(room, leader.code, side) for side in ("dorp", "gemeente")]

    for step in STEPS:
        if leader.step != step:
            leader.next()
        answer_all(phones, step)
        for shown in (False, True):
            if shown and leader.can_show:
                leader.show()
            settle(leader.page, step)
            for page in (leader.page, leader.projector):
                reloaded(page, words_of(page))
        assert leader.step == step

    assert len(STEPS) == leader.page.locator(".stop.is-visited").count()


def settle(desk: Page, step: str) -> None:
    """Counts come with the next round: wait until the desk has them."""
    for side in ("dorp", "gemeente"):
        row = desk.locator(f".people-here tr.side-{side} td")
        expect(row.nth(1)).to_have_text("1")
        expect(row.last).to_have_text(re.compile("1" if step in ASKING else "niets gevraagd"))
    expect(desk.locator(".missing")).not_to_contain_text("Nog bezig")
