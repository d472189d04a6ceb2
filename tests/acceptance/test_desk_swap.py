"""Two devices lead in turns, each with a window of its own for the wall: in every step."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.history import read_log
from tests.acceptance.kort import ASKING, STEPS, answer_all, begin_kort, connected
from tests.acceptance.people import Spelleider, join, open_projector
from tests.acceptance.test_desk_reload import words_of

pytestmark = pytest.mark.browser


def spare_desk(room: Room, leader: Spelleider) -> Spelleider:
    """Another device that became the desk by the recovery card."""
    leader.page.get_by_role("link", name="Verder op een ander toestel").click()
    link = leader.page.locator(".recovery-words").inner_text()
    leader.page.get_by_role("link", name="Terug naar het spelleiderscherm").click()
    connected(leader.page)
    page = room.laptop()
    page.goto(re.sub(r"^http://[^/]+", room.server.url, link))
    expect(page).to_have_url(re.compile(r"/desk$"))
    return Spelleider(page, open_projector(page), leader.code)


def swapped(leads: Spelleider, looks: Spelleider) -> tuple[Spelleider, Spelleider]:
    """The other takes the lead, with a new window for the wall that shows what the old one did."""
    leads.settle()
    told = words_of(leads.projector)
    looks.page.get_by_role("button", name="Neem de leiding").click()
    expect(leads.page.locator("#looking")).to_be_visible()
    expect(looks.page.locator("#looking")).to_be_hidden()
    expect(leads.page.locator('[data-forward], button[data-key="PageUp"]').first).to_be_disabled()
    looks.projector.close()
    looks.projector = new_wall(looks.page)
    assert words_of(looks.projector) == told
    return looks, leads


def new_wall(desk: Page) -> Page:
    """The wall in a new window; after the first step its button lies in a fold."""
    fold = desk.locator("#doors:not([open]) summary")
    if fold.count():
        fold.click()
    wall = open_projector(desk)
    connected(wall)
    return wall


def test_desk_and_wall_change_hands_in_every_step(room: Room, complaints: Complaints) -> None:
    complaints.expect("WebSocket", "ERR_ABORTED")
    first = begin_kort(room)
    phones = [join(room, first.code, side) for side in ("dorp", "gemeente")]
    leads, looks = spare_desk(room, first), first

    for step in STEPS:
        if leads.step != step:
            leads.next()
        answer_all(phones, step)
        leads, looks = swapped(leads, looks)
        if leads.can_show:
            leads.show()
        assert (leads.step, looks.step) == (step, step)

    kinds = [kind for _, kind in read_log(room.server.database)]
    assert kinds.count("step.opened") == len(STEPS)
    assert kinds.count("answer.given") + kinds.count("joint.given") == len(ASKING) * len(phones)
