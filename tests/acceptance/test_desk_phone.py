"""A short evening led from a telephone of 360 pixels: the thumb finds everything, and nothing is covered."""

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.barriers import barriers
from tests.acceptance.conftest import PHONE, Room
from tests.acceptance.kort import STEPS, answer_all, begin_kort, connected
from tests.acceptance.people import Spelleider, drawn, join

pytestmark = pytest.mark.browser

SMALL = """() => [...document.querySelectorAll("#screen :is(button, summary, a, input, textarea)")]
  .filter((each) => each.checkVisibility() && each.type !== "hidden")
  .map((each) => [each, (each.closest("label") ?? each).getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
  .map(([each, box]) => `${each.textContent.trim() || each.name} ${box.width}x${box.height}`)"""
COVERED = """() => {
  scrollTo(0, document.documentElement.scrollHeight);
  const bar = document.getElementById("steer-bar").getBoundingClientRect();
  const last = document.querySelector(".desk-aside > :last-child").getBoundingClientRect();
  return last.bottom > bar.top;
}"""
OUTSIDE = """() => {
  const bar = document.getElementById("steer-bar").getBoundingClientRect();
  return Math.round(innerHeight - bar.bottom);
}"""


def check_layout(page: Page) -> None:
    """Nothing wider than the screen, nothing too small for a thumb, nothing under the bar."""
    drawn(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.evaluate(SMALL) == []
    assert page.evaluate(OUTSIDE) == 0
    assert not page.evaluate(COVERED)
    page.evaluate("scrollTo(0, 0)")


def phone_desk(room: Room) -> Spelleider:
    """The desk on a telephone."""
    leader = begin_kort(room)
    leader.page.set_viewport_size(PHONE)
    connected(leader.page)
    return leader


def test_a_short_evening_is_led_from_a_telephone(room: Room) -> None:
    leader = phone_desk(room)
    phones = [join(room, leader.code, side) for side in ("dorp", "gemeente")]

    for step in STEPS:
        if leader.step != step:
            assert leader.next() == step
        check_layout(leader.page)
        answer_all(phones, step)
        if leader.can_show:
            leader.show()
            check_layout(leader.page)
    assert leader.back() == STEPS[-2]
    leader.next()

    leader.page.locator("details.steer-close summary").click()
    leader.page.get_by_role("button", name="Ja, sluit de avond").click()
    expect(leader.page.locator("#screen")).to_contain_text("De avond is gesloten")
    check_layout(leader.page)


def test_the_bar_makes_room_for_the_keyboard_of_the_telephone(room: Room) -> None:
    leader = phone_desk(room)
    bar = leader.page.locator("#steer-bar")
    expect(bar).to_have_css("position", "fixed")

    leader.page.locator("#note").focus()

    expect(bar).to_have_css("position", "static")


def test_an_enlarged_page_is_not_covered_by_the_bar(room: Room) -> None:
    leader = phone_desk(room)

    leader.page.set_viewport_size({"width": 320, "height": 256})

    expect(leader.page.locator("#steer-bar")).to_have_css("position", "static")


def test_who_is_ready_stands_above_the_switches(room: Room) -> None:
    leader = phone_desk(room)
    leader.next()

    people, switches = (leader.page.locator(each).bounding_box() for each in (".people-here", ".toggles"))

    assert people is not None
    assert switches is not None
    assert people["y"] + people["height"] <= switches["y"]


def test_steps_are_skipped_and_reopened_with_the_thumb(room: Room) -> None:
    leader = phone_desk(room)
    leader.next()
    leader.page.locator("#stops > summary").click()
    stop = leader.page.locator('[id="stop-c05/zelf"]')
    stop.locator("summary").click()

    stop.get_by_role("button", name="Sla over").click()

    expect(stop).to_contain_text("overgeslagen")
    check_layout(leader.page)
    stop.get_by_role("button", name="Neem weer mee").click()
    expect(stop).not_to_contain_text("overgeslagen")
    first = leader.page.locator('[id="stop-inloop"]')
    expect(first).to_contain_text("geweest")
    first.locator("summary").click()
    first.get_by_role("button", name="Open opnieuw").click()
    expect(leader.page.locator("#screen")).to_have_attribute("data-step", "inloop")


def test_the_desk_on_a_telephone_has_no_barriers_and_one_voice(room: Room) -> None:
    leader = phone_desk(room)
    leader.next()

    assert barriers(leader.page) == []
    assert leader.page.locator("[aria-live=polite], [role=status]").count() == 1
