"""A short evening led with keys only, as with a clicker in the hand; and keys that must do nothing."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.conftest import Room
from tests.acceptance.history import read_log
from tests.acceptance.kort import STEPS, answer_all, begin_kort, connected, fill_in
from tests.acceptance.people import Spelleider, join

pytestmark = pytest.mark.browser

EVERY_KEY = ("PageDown", "PageUp", "t", "p", "b", ".", "f", "o", "z", "q", "?")
SWITCHES = {"p": "Even praten", "b": "Muur zwart", "f": "Muur stil", "o": "Overzicht", "q": "QR groot"}


def led(room: Room) -> Spelleider:
    """An evening whose desk and wall both have their line."""
    leader = begin_kort(room)
    for page in (leader.page, leader.projector):
        connected(page)
    return leader


def at_step(page: Page, step: str) -> None:
    """Wait until a screen is at a step."""
    expect(page.locator("#screen")).to_have_attribute("data-step", step)


def forward(leader: Spelleider, step: str) -> None:
    """Press the clicker until the room is at a step: what waits to be shown is shown first."""
    while leader.step != step:
        before = leader.step
        if leader.can_show:
            leader.page.keyboard.press("PageDown")
            expect(leader.page.locator('.steer-show input[name="shown"]')).to_have_value("0")
            leader.land()
        leader.page.keyboard.press("PageDown")
        expect(leader.page.locator("#screen")).not_to_have_attribute("data-step", before)
        at_step(leader.projector, leader.step)
        leader.land()


def log_of(room: Room) -> list[str]:
    """The kinds of all events so far."""
    return [kind for _, kind in read_log(room.server.database)]


def test_a_short_evening_is_led_with_keys_only(room: Room) -> None:
    leader = led(room)
    phones = [join(room, leader.code, side) for side in ("dorp", "gemeente")]

    for step in STEPS:
        forward(leader, step)
        answer_all(phones, step)
        if step == "c05/hardop":
            write_a_note(leader)

    leader.page.keyboard.press("PageDown")
    expect(leader.page.locator('.steer-show input[name="shown"]')).to_have_value("0")
    leader.land()
    leader.page.keyboard.press("PageDown")  # nothing comes after the last step
    assert leader.step == "slot"
    kinds = log_of(room)
    assert kinds.count("step.opened") == len(STEPS)
    assert kinds.count("note.written") == 1
    assert {"talk.set", "black.set", "freeze.set", "overview.set"}.isdisjoint(kinds)


def write_a_note(leader: Spelleider) -> None:
    """Words full of letters that are keys elsewhere; the key for leaving the box is that of any form."""
    words = "Top? Fijn. Bob zoekt op de tractor."
    note = leader.page.locator("#note")
    note.focus()
    leader.page.keyboard.type(words)
    leader.page.keyboard.press("PageUp")
    expect(note).to_have_value(words)
    leader.page.keyboard.press("Tab")
    leader.page.keyboard.press("Tab")
    leader.page.keyboard.press("Enter")
    expect(leader.page.locator(".note-list")).to_contain_text(words)
    at_step(leader.page, "c05/hardop")


def test_every_switch_has_a_key_and_says_its_state(room: Room) -> None:
    leader = led(room)

    for key, name in SWITCHES.items():
        switch = leader.page.get_by_role("button", name=name)
        expect(switch).to_have_attribute("aria-pressed", "false")
        leader.page.keyboard.press(key)
        expect(switch).to_have_attribute("aria-pressed", "true")
        expect(switch).to_contain_text("aan")
        leader.page.keyboard.press("." if key == "b" else key)
        expect(switch).to_have_attribute("aria-pressed", "false")
        expect(switch).to_contain_text("uit")


def test_what_was_done_last_is_taken_back_with_one_key(room: Room) -> None:
    leader = led(room)
    leader.page.keyboard.press("t")
    expect(leader.page.locator("#undo")).to_contain_text("Gedaan: Toon")

    leader.page.keyboard.press("z")

    expect(leader.page.locator("#undo")).to_have_count(0)
    expect(leader.page.locator('.steer-show input[name="shown"]')).to_have_value("1")
    expect(leader.page.locator("#announce")).to_have_text("Teruggedraaid.")


def test_a_tap_that_came_twice_moves_one_step_and_keeps_the_focus(room: Room) -> None:
    leader = led(room)
    leader.show()
    forward = leader.page.locator(".steer-next button")
    forward.focus()

    for step in ("c05/lezen", "c05/zelf"):
        leader.page.keyboard.press("Enter")
        at_step(leader.page, step)
        leader.page.keyboard.press("Enter")
        leader.page.keyboard.press("PageDown")
        leader.land()
        leader.page.wait_for_load_state("networkidle")
        assert leader.step == step
        expect(forward).to_be_focused()

    assert log_of(room).count("step.opened") == 3


def test_a_button_that_went_leaves_the_focus_on_the_green_one(room: Room) -> None:
    leader = led(room)
    leader.page.keyboard.press("p")
    leader.page.locator("#undo button").focus()

    leader.page.keyboard.press("Enter")

    expect(leader.page.locator("#undo")).to_have_count(0)
    expect(leader.page.locator("button[data-forward]")).to_be_focused()


def test_what_is_shown_from_the_queue_leaves_the_focus_in_the_queue(room: Room) -> None:
    leader = led(room)
    phone = join(room, leader.code, "dorp")
    fill_in(phone, "Zwembad")
    phone.keep()
    leader.page.get_by_role("button", name="Toon alles").focus()

    leader.page.keyboard.press("Enter")

    expect(leader.page.get_by_role("button", name="Toon alles")).to_have_count(0)
    expect(leader.page.locator(".queue :focus")).to_have_count(1)


def test_keys_with_a_modifier_and_arrows_do_nothing(room: Room) -> None:
    leader = led(room)
    before = log_of(room)

    for key in (
        "Control+b",
        "Alt+p",
        "Shift+T",
        "Meta+f",
        "ArrowRight",
        "ArrowLeft",
        "ArrowDown",
        "Space",
        "n",
    ):
        leader.page.keyboard.press(key)
    leader.page.keyboard.press("?")
    expect(leader.page.locator("#keys")).to_be_visible()
    leader.page.keyboard.press("PageDown")  # a dialog is open
    leader.page.keyboard.press("Escape")
    expect(leader.page.locator("#keys")).to_be_hidden()

    assert log_of(room) == before


def test_on_the_wall_no_key_steers(room: Room) -> None:
    leader = led(room)
    before = log_of(room)

    for key in EVERY_KEY:
        leader.projector.keyboard.press(key)

    assert log_of(room) == before
    at_step(leader.page, "inloop")


def test_a_tap_that_came_too_late_is_explained_beside_the_button(room: Room) -> None:
    """A second window of the desk that missed a move, as with a slow line."""
    leader = led(room)
    leader.page.evaluate("document.querySelector('.steer-next input[name=seen]').value = 'slot'")

    leader.page.locator('button[data-key="PageDown"]').click()

    expect(leader.page.locator("#beside")).to_have_text(re.compile("Er is niets veranderd. Nu is: Welkom"))
    expect(leader.page.locator("#announce")).to_contain_text("Nu is: Welkom")
    assert leader.step == "inloop"
