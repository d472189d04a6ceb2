"""An evening is cleared away while people are in it: every screen hears so at the front door."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.kort import begin_kort
from tests.acceptance.people import Spelleider, join

pytestmark = pytest.mark.browser

FRONT_DOOR = re.compile(r"/\?opgeruimd=\w+$")
KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('spel:'))"


def clear_away(leader: Spelleider) -> None:
    """Two taps: the tick and the button."""
    leader.page.goto(leader.page.url.replace("/desk", "/opruimen"))
    leader.page.get_by_label("Ja, alles van deze avond mag weg.").check()
    leader.page.get_by_role("button", name="Ruim de avond op").click()


def hears_it(page: Page) -> None:
    """Wait until this screen is at the front door and says why."""
    expect(page).to_have_url(FRONT_DOOR)
    expect(page.get_by_text("Deze avond is opgeruimd.")).to_be_visible()


def test_phone_and_wall_land_at_the_front_door_and_forget_the_evening(
    room: Room, complaints: Complaints
) -> None:
    complaints.expect("WebSocket", "404", "403")
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    phone.at("inloop").fill_in(0, "Zzrust")
    phone.page.wait_for_function(f"{KEPT}.length > 0")

    clear_away(leader)

    for page in (leader.page, phone.page, leader.projector):
        hears_it(page)
    assert phone.page.evaluate(KEPT) == []
    assert b"Zzrust" not in room.server.database.read_bytes()
    phone.page.goto(f"/mee/{leader.code}")
    expect(phone.page.get_by_text("Deze code kennen wij niet")).to_be_visible()


def test_a_phone_without_scripts_hears_it_at_its_next_tap(room: Room, complaints: Complaints) -> None:
    complaints.expect("WebSocket", "404", "403")
    leader = begin_kort(room)
    page = room.phone(java_script_enabled=False)
    page.goto(f"/mee/{leader.code}")
    page.locator('button[name="side"][value="dorp"]').click()

    clear_away(leader)
    page.reload()

    hears_it(page)
