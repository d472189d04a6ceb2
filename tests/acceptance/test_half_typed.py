"""What somebody is typing stays: through a reload, a new step, and for who uses only keys."""

import pytest
from playwright.sync_api import expect

from tests.acceptance.conftest import Room
from tests.acceptance.kort import begin_kort, connected, given, joined
from tests.acceptance.people import join
from tests.acceptance.test_return import reload

pytestmark = pytest.mark.browser

LEFT = 600
"""More milliseconds than a page waits after somebody left its form."""


def test_a_half_typed_text_survives_a_reload_and_a_new_step(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    field = phone.form.locator('[name="a.trots"]')
    field.press_sequentially("Het zwem")

    reload(phone, "inloop")

    expect(field).to_have_value("Het zwem")
    field.press("End")
    field.press_sequentially("bad")
    leader.next()
    held = phone.page.locator("#held")
    expect(held).to_be_visible()
    expect(held).to_contain_text("Er is een nieuwe stap")
    expect(field).to_be_focused()
    field.press_sequentially(" van Ons dorp")
    expect(field).to_have_value("Het zwembad van Ons dorp")
    assert phone.step == "inloop"

    held.get_by_role("button").click()

    phone.at("c05/lezen")
    expect(held).to_be_hidden()
    leader.back()
    phone.at("inloop")
    expect(field).to_have_value("Het zwembad van Ons dorp")
    phone.keep()
    assert [step for step, _ in given(room)] == ["inloop"]


def test_a_held_step_that_is_taken_back_is_not_announced_any_more(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    phone.form.locator('[name="a.trots"]').press_sequentially("Het zwem")
    leader.next()
    expect(phone.page.locator("#held")).to_be_visible()

    leader.back()

    expect(phone.page.locator("#held")).to_be_hidden()
    expect(phone.form.locator('[name="a.trots"]')).to_have_value("Het zwem")


def test_who_types_with_a_keyboard_hears_of_a_new_step_and_stays_in_the_form(room: Room) -> None:
    leader = begin_kort(room)
    phone = joined(room, leader.code, lambda page: page.clock.install())
    connected(phone.page)
    phone.form.locator('[name="a.trots"]').press_sequentially("Het zwembad")
    leader.next()
    expect(phone.page.locator("#announce")).to_contain_text("Er is een nieuwe stap")

    phone.page.keyboard.press("Tab")
    phone.page.clock.fast_forward(LEFT)

    assert phone.step == "inloop"
    assert phone.page.evaluate("document.activeElement.name") == "a.hoed"
    phone.form.get_by_role("button", name="Bewaar mijn antwoord").press("Enter")
    expect(phone.form.get_by_role("alert")).to_contain_text("Deze vraag is nu niet open.")
    phone.page.clock.fast_forward(LEFT)
    assert phone.step == "inloop"
    phone.page.locator("#held button").press("Enter")
    phone.at("c05/lezen")
    expect(phone.page.locator("h1")).to_be_focused()
