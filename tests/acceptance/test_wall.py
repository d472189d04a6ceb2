"""The wall is readable from the back: nothing falls off it, at the sizes of beamers old and new."""

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.bystanders import Bystander
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.people import Spelleider, begin

pytestmark = pytest.mark.browser

SIZES = ((1024, 768), (1280, 720), (1920, 1080))
SMALLEST = 1 / 45
"""Of the height of the picture, for the smallest label."""

MEASURE = """() => {
  const high = window.innerHeight, wide = window.innerWidth;
  const texts = [...document.querySelectorAll("#screen *")].filter(
    (each) => !each.closest(".visually-hidden, .only-heard, svg[aria-hidden=true]") &&
      [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) &&
      each.getClientRects().length > 0);
  const off = texts.filter((each) => {
    const box = each.getBoundingClientRect();
    return box.bottom > high + 1 || box.right > wide + 1 || box.left < -1 || box.top < -1;
  }).map((each) => each.textContent.trim().slice(0, 40));
  const size = (each) => {
    const drawn = each.closest("svg");
    const units = drawn?.viewBox.baseVal.width;
    const scale = units ? drawn.getBoundingClientRect().width / units : 1;
    return parseFloat(getComputedStyle(each).fontSize) * scale;
  };
  const small = texts.filter((each) => size(each) < high * SMALLEST - 0.5)
    .map((each) => `${each.textContent.trim().slice(0, 40)} (${size(each).toFixed(1)} of ${high})`);
  return { off, small };
}""".replace("SMALLEST", str(SMALLEST))


@pytest.mark.parametrize("case", ["c02", "c09"])
def test_nothing_falls_off_the_wall(room: Room, complaints: Complaints, case: str) -> None:
    leader = begin(room, "dorp-en-gemeente", (case,))
    address = room.server.url.removeprefix("http://")
    sides = ("dorp",) * 5 + ("gemeente",) * 4
    people = [Bystander.join(address, leader.code, side, seed) for seed, side in enumerate(sides)]
    wall = Wall(leader)

    while True:
        wall.look("open")
        for each in people:
            each.answer()
        if leader.can_show:
            leader.show()
            wall.look_at_all_sheets()
        if leader.page.locator('button[data-key="PageDown"]').count() == 0:
            break
        leader.next()

    assert wall.faults == []


class Wall:
    """Measures the projector at every size."""

    def __init__(self, leader: Spelleider) -> None:
        self.leader = leader
        self.faults: list[str] = []

    def look_at_all_sheets(self) -> None:
        """Every sheet that this step has."""
        sheets = self.leader.page.locator('form:has(input[name="sheet"])')
        for place in range(max(1, sheets.count())):
            if place:
                before = self._html()
                sheets.nth(place).locator("button").click()
                expect(self.leader.projector.locator("#screen")).not_to_have_text(before)
            self.look(f"shown {place}")

    def _html(self) -> str:
        return self.leader.projector.locator("#screen").text_content() or ""

    def look(self, state: str) -> None:
        """The wall as it is now, at each size."""
        for wide, high in SIZES:
            page: Page = self.leader.projector
            page.set_viewport_size({"width": wide, "height": high})
            for what, where in page.evaluate(MEASURE).items():
                self.faults += [f"{self.leader.step} {state} {wide}x{high} {what}: {each}" for each in where]
