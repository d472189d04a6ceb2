"""What somebody hears who does not see the screen: what changed, what was kept, and where the focus is."""

import pytest
from playwright.sync_api import expect

from tests.acceptance.conftest import Room
from tests.acceptance.kort import begin_kort, connected, fill_in, go_to
from tests.acceptance.people import join

pytestmark = pytest.mark.browser

KEPT = "Bewaard. U kunt uw antwoord nog veranderen."
TALK = "Telefoon weg, praat verder."
TAKE_ONE = """async () => {
  const { chipTap, countChips } = await import("/static/js/forms.js");
  document.body.insertAdjacentHTML("beforeend", `<form id="laid"><fieldset data-chips data-total="2">
    <output data-chip-left></output><div data-chip-part><button type="button" data-chip-take>-</button>
    <input type="number" value="1"><button type="button" data-chip-add>+</button></div></fieldset></form>`);
  const form = document.getElementById("laid");
  const [take, input] = form.querySelectorAll("button, input");
  take.focus();
  for (const tap of [1, 2]) {
    chipTap(take);
    countChips(form);
  }
  return [input.value, document.activeElement === take, take.getAttribute("aria-disabled")];
}"""


def test_a_phone_tells_that_an_answer_is_kept_and_that_its_screen_changed(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    connected(phone.page)
    go_to(leader, "c05/zelf")
    fill_in(phone.at("c05/zelf"), "")

    phone.keep()

    announced = phone.page.locator("#announce")
    expect(announced).to_have_text(KEPT)
    leader.page.locator('button[data-key="p"]').click()
    expect(announced).to_contain_text(TALK)
    expect(phone.page.locator("h1")).to_be_focused()
    leader.page.locator('button[data-key="p"]').click()
    expect(announced).not_to_contain_text(TALK)


def test_the_last_chip_that_is_taken_leaves_the_focus_on_its_button(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")

    taken = phone.page.evaluate(TAKE_ONE)

    assert taken == ["0", True, "true"]
