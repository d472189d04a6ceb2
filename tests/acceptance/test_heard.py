"""What somebody hears who does not see the screen: what changed, what was kept, and where the focus is."""

import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.acceptance.conftest import Room
from tests.acceptance.kort import begin_kort, connected, fill_in, go_to, joined
from tests.acceptance.people import join

pytestmark = pytest.mark.browser

KEPT = "Bewaard. U kunt uw antwoord nog veranderen."
TALK = "Telefoon weg, praat verder."
HEARD = 11_000
"""More milliseconds than words stay where they are read out from."""
TAKE_ONE = """async () => {
  const { chipTap, countChips } = await import("/static/js/forms.js");
  // Pages take no HTML in words, so the parts are put together one by one.
  const made = (name, fields = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), fields);
    element.append(...inside);
    return element;
  };
  const button = (word, mark) => {
    const element = made("button", { type: "button" }, word);
    element.setAttribute(mark, "");
    return element;
  };
  const part = made("div", {}, button("-", "data-chip-take"), made("input", { type: "number", value: "1" }),
    button("+", "data-chip-add"));
  part.setAttribute("data-chip-part", "");
  const left = made("output");
  left.setAttribute("data-chip-left", "");
  const chips = made("fieldset", {}, left, part);
  chips.setAttribute("data-chips", "");
  chips.setAttribute("data-total", "2");
  document.body.append(made("form", { id: "laid" }, chips));
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


def test_a_phone_reads_a_new_step_out_once_and_keeps_no_old_words(room: Room) -> None:
    leader = begin_kort(room)
    phone = joined(room, leader.code, lambda page: page.clock.install())
    connected(phone.page)
    announced = phone.page.locator("#announce")
    leader.page.locator('button[data-key="p"]').click()
    expect(announced).to_contain_text(TALK)

    phone.page.clock.fast_forward(HEARD)

    expect(announced).to_be_empty()
    leader.page.locator('button[data-key="p"]').click()
    go_to(leader, "c05/zelf")
    phone.at("c05/zelf")
    heading = phone.page.locator("h1")
    expect(heading).to_be_focused()
    assert heading.inner_text() not in announced.inner_text()


def test_words_that_were_changed_are_not_called_received_before_they_are(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    connected(phone.page)
    phone.write("trots", "Het zwembad")
    phone.keep()
    received = phone.page.get_by_text("Wat u schreef, is ontvangen.")
    expect(received).to_be_visible()

    phone.write("trots", "Het dorpshuis")

    expect(received).to_be_hidden()
    phone.keep()
    expect(received).to_be_visible()


def test_a_desk_hears_that_everything_is_kept_again(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    connected(phone.page)
    with closing(sqlite3.connect(room.server.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        phone.write("trots", "Het zwembad")
        phone.send()
        expect(leader.page.locator("#disk-trouble")).to_be_visible()

        other.execute("ROLLBACK")

    expect(leader.page.locator("#announce")).to_have_text("Alles wordt weer bewaard. U kunt verder.")
    expect(leader.page.locator("#disk-trouble")).to_have_count(0)


def test_the_last_chip_that_is_taken_leaves_the_focus_on_its_button(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")

    taken = phone.page.evaluate(TAKE_ONE)

    assert taken == ["0", True, "true"]
