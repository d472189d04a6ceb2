"""The wall holds the longest texts there can be: all of it fits, in type that is read from the back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.lines import ask
from tests.acceptance.longest import Leader, Writer, write_casussen
from tests.acceptance.people import WALL
from tests.acceptance.test_wall import SIZES, resize

pytestmark = pytest.mark.browser

VORM = "dorp-en-gemeente"
SIDES = ("dorp",) * 5 + ("gemeente",) * 5 + ("partij",) * 5
HEAVY = {
    *(
        "inloop",
        "kiezen",
        "lezen",
        "uitnodiging",
        "zelf",
        "stoelwissel",
        "spreiding",
        "hardop",
        "vertaalkaart",
    ),
    *("nogmaals", "samen", "wending", "krassen", "eigenaar", "eigenaar-per-fase", "les", "kaart", "spiegel"),
    *("straks", "draagvlak", "afspraken", "stresstest", "slot"),
}
"""The steps with much on the wall. The others of the form are passed by."""
MOST_SHEETS = 3
LABELS = (
    ".crumb, .door, .based, .more, .left-out, .legend, .legend-note, thead, caption, .side, .letter, "
    ".source, .word-count, .word-label, .kaart-words, .chapters, svg, .afspraak-top, dt, .pawn-when, .waits, "
    ".question-place, .mist, .hand-words, .huis-naam, .huis-licht, .stip-head, .fase-table, .fase-legend, "
    ".figure-block .bar, .kras-label, .word-help, .insight h2, .principle-text"
)
"""What names or counts in a figure, or repeats what was read before: at least 1/45 of the height."""
MEASURE = """(labels) => {
  const high = innerHeight, wide = innerWidth;
  const shown = (each) => {
    for (let at = each; at && at.id !== "screen"; at = at.parentElement)
      if (getComputedStyle(at).clipPath !== "none") return false;
    return each.getClientRects().length > 0 && !each.closest("svg[aria-hidden=true], .wall-qr");
  };
  const texts = [...document.querySelectorAll("#screen *")].filter(
    (each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && shown(each));
  const words = (each) => each.textContent.trim().slice(0, 40);
  const size = (each) => {
    const drawn = each.closest("svg"), units = drawn?.viewBox.baseVal.width;
    const scale = units ? drawn.getBoundingClientRect().width / units : 1;
    return parseFloat(getComputedStyle(each).fontSize) * scale;
  };
  const told = (each) => `${words(each)} (${size(each).toFixed(1)} of ${high})`;
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((each) => each / 255)
    .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
    .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (each) => {
    for (let at = each; at; at = at.parentElement) {
      const [r, g, b, opaque = 1] = channels(getComputedStyle(at).backgroundColor);
      if (opaque === 1) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const contrast = (each) => {
    const two = [light(channels(getComputedStyle(each).color)), light(ground(each))].sort((a, b) => b - a);
    return (two[0] + 0.05) / (two[1] + 0.05);
  };
  return {
    off: texts.filter((each) => {
      const box = each.getBoundingClientRect();
      return box.bottom > high + 1 || box.right > wide + 1 || box.left < -1 || box.top < -1;
    }).map(words),
    cut: [...document.querySelectorAll("#screen *")].filter(
      (each) => each.scrollHeight > each.clientHeight + 2 && getComputedStyle(each).webkitLineClamp > 0,
    ).map(words),
    small: texts.filter((each) => size(each) < high / (each.closest(labels) ? 45 : 30) - 0.5).map(told),
    faint: texts.filter((each) => !each.closest("svg") && contrast(each) < 7)
      .map((each) => `${words(each)} (${contrast(each).toFixed(1)})`),
    scrolls: document.documentElement.scrollHeight > high + 1 ? ["the page"] : [],
    door: document.querySelector("[data-black]") || document.querySelector(".door-qr svg") &&
      document.querySelector(".door-address") && document.querySelector(".door-code") ? [] : ["no way in"],
  };
}"""


class Wall:
    """The window of the beamer, measured at every size."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []

    def look(self, step: str, state: str) -> None:
        """The wall as the server has it now."""
        self.page.reload()
        self.page.wait_for_function(
            "document.documentElement.dataset.tight !== undefined && document.fonts.status === 'loaded'"
        )
        for wide, high in SIZES:
            resize(self.page, wide, high)
            for what, where in self.page.evaluate(MEASURE, LABELS).items():
                self.faults += [f"{step} {state} {wide}x{high} {what}: {each}" for each in where]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of the server, with the longest casussen in it before it starts."""
    write_casussen(tmp_path)
    return tmp_path


@pytest.fixture
def leader(data: Path, room: Room) -> Leader:
    """The evening, with fifteen people in it."""
    begun = Leader(room.server.address, VORM)
    for number, side in enumerate(SIDES):
        begun.writers.append(Writer.join(room.server.address, begun.code, side, number))
    return begun


@pytest.fixture
def wall(leader: Leader, room: Room) -> Wall:
    """The beamer, with the key that only shows."""
    place = leader.place
    opened = ask(place.address, "POST", f"/avond/{place.session}/projector/open", {}, place.cookie)
    name, _, value = opened.headers["Set-Cookie"].partition(";")[0].partition("=")
    page = room.device(**WALL)
    page.context.add_cookies([{"name": name, "value": value, "url": room.server.url}])
    page.goto(f"/avond/{place.session}/projector")
    return Wall(page)


def test_the_longest_evening_fits_the_wall(leader: Leader, wall: Wall, complaints: Complaints) -> None:
    complaints.expect("ERR_ABORTED")  # pictures that were under way when the page was loaded again
    for step in steps(leader):
        walk(leader, wall, step)
    leader.tap("set_overview", on="1")
    wall.look("overview", "whole evening")

    assert wall.faults == [], "\n".join(wall.faults)


def steps(leader: Leader) -> Iterator[dict]:
    """One casus in full; of the others only what the map is made of."""
    first = leader.casussen[0]
    for step in leader.steps():
        kind, case = step["kind"], step.get("case")
        if case in {None, "", first} and kind in HEAVY:
            yield step
        elif case in leader.casussen and kind in {"zelf", "samen", "eigenaar"}:
            yield {**step, "quick": True}


def walk(leader: Leader, wall: Wall, step: dict) -> None:
    """Open, fill in, show, leaf."""
    id, quick = step["id"], step.get("quick", False)
    leader.open(id)
    if not quick:
        wall.look(id, "open")
    for each in leader.writers:
        each.answer()
    if step["kind"] == "kiezen":
        assert leader.tap("pick_cases", casus=list(leader.casussen))
    if step["kind"] == "afspraken":
        assert all(leader.card(turn) for turn in range(7))
        wall.look(id, "a full card")
    if not step.get("shows"):
        return
    leader.release(id)
    assert leader.tap("reveal_step", step=id, shown="1"), json.dumps(step)[:200]
    if quick:
        return
    wall.look(id, "shown")
    for sheet in range(1, min(MOST_SHEETS, step.get("sheets") or 0)):
        leader.tap("show_sheet", step=id, sheet=str(sheet))
        wall.look(id, f"sheet {sheet}")
