"""The wall is readable from the back: nothing falls off it, at the sizes of beamers old and new."""

import pytest
from playwright.sync_api import Page

from tests.acceptance.bystanders import Bystander
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.people import Spelleider, begin, drawn
from tests.acceptance.walk import LIBRARY, Walk, wordiest

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


SIDES = {
    "dorp-en-gemeente": ("dorp",) * 5 + ("gemeente",) * 4 + ("partij",) * 3,
    "bestuursavond": ("dorp",) * 6,
}
TABLES = (
    "Klein Hoevenberg-Oost",
    *(f"Dorp aan de Vaart {number}" for number in range(2, 11)),
    "gemeente: Wonen en leefomgeving",
    "gemeente: Zorg en welzijn",
)


@pytest.mark.parametrize("vorm", SIDES)
def test_nothing_falls_off_the_wall(room: Room, complaints: Complaints, vorm: str) -> None:
    casus, most = wordiest(), LIBRARY.vormen[vorm].casussen.maximaal
    others = [each for each in LIBRARY.casussen if each != casus][: most - 1]
    leader = begin(room, vorm, (casus, *others))
    people = [
        Bystander.join(room.server.address, leader.code, side, seed) for seed, side in enumerate(SIDES[vorm])
    ]
    wall = Wall(leader)

    Walk(leader, people, SIDES[vorm], casus, wall.look).go()

    assert wall.faults == []


def test_nothing_falls_off_the_wall_with_twelve_tables(room: Room, complaints: Complaints) -> None:
    casus = wordiest()
    leader = begin(room, "dorpendag", (casus,), tafels="\n".join(TABLES))
    people = Bystander.at_every_table(room.server.address, leader.code, 2)
    wall = Wall(leader)

    Walk(leader, people, ("dorp", "gemeente"), casus, wall.look).go()

    assert wall.faults == []


def resize(page: Page, wide: int, high: int) -> None:
    """Give a window this size, and let it make room in it."""
    page.set_viewport_size({"width": wide, "height": high})
    page.wait_for_function(f"innerHeight === {high}")
    drawn(page)


class Wall:
    """Measures the projector at every size."""

    def __init__(self, leader: Spelleider) -> None:
        self.leader = leader
        self.faults: list[str] = []

    def look(self, state: str) -> None:
        """The wall as it is now, at each size."""
        for wide, high in SIZES:
            page = self.leader.projector
            resize(page, wide, high)
            for what, where in page.evaluate(MEASURE).items():
                self.faults += [f"{self.leader.step} {state} {wide}x{high} {what}: {each}" for each in where]
