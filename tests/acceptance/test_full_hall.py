"""A rehearsal with sixty people: the button at the desk fills the room, and everything fits the wall."""

import pytest
from playwright.sync_api import expect

from spel.rehearsal.halls import VERDEELD
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.full_hall import FullHall
from tests.acceptance.test_wall import Wall
from tests.acceptance.walk import wordiest

pytestmark = pytest.mark.browser
MARK = "Dit is een oefening."
SLOW_ONES = 20
"""Of the sixty: who is not waited for, as in a real hall."""


def test_sixty_people_play_a_marked_evening_and_leave_no_trace(room: Room, complaints: Complaints) -> None:
    full = FullHall(room, "kort", (wordiest(),), VERDEELD.key)
    leader, wall = full.leader, Wall(full.leader)

    def look(state: str) -> None:
        for page in (leader.page, leader.projector):
            expect(page.get_by_text(MARK)).to_be_visible()
        wall.look(state)

    full.play(look, SLOW_ONES)

    assert wall.faults == []
    leader.page.get_by_role("button", name="Stop de oefening").click()
    leader.page.wait_for_url("**/desk")
    expect(leader.page.get_by_text(MARK)).to_have_count(0)
    for count in leader.page.locator(".people-here tbody td:nth-child(2)").all_inner_texts():
        assert count == "0"
