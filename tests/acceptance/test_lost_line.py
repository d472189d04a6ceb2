"""The network goes, or a line dies unseen: a phone is right again without a tap of its own."""

import re
import time

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.kort import (
    LOST,
    LOST_LINE,
    answers_on,
    begin_kort,
    connected,
    delivered,
    fill_in,
    given,
    go_to,
    joined,
)
from tests.acceptance.people import Deelnemer, join

pytestmark = pytest.mark.browser

HELLO = re.compile(r'42(\d+)\["hello"\]')
WELCOME = re.compile(r'43\d+(\[\{"ok":true,"version":\d+,"html".*)')
PING_PATIENCE = 10.0
"""Seconds in which a page that is looked at finds out that its line is dead; pings take up to 18."""


def test_a_phone_without_network_is_right_again_by_itself(room: Room, complaints: Complaints) -> None:
    complaints.expect(*LOST_LINE)
    leader = begin_kort(room)
    go_to(leader, "c05/zelf")
    phone = join(room, leader.code, "dorp")
    answer_offline(phone)
    go_to(leader, "c05/spreiding")
    began = time.monotonic()

    phone.page.context.set_offline(False)

    phone.at("c05/spreiding")
    expect(phone.page.locator("#alarm")).to_be_hidden()
    took = time.monotonic() - began
    delivered(phone.page)
    assert [step for step, _ in given(room)] == ["c05/zelf"]
    print(f"resynced in {took:.1f} s after the network came back")


def test_an_answer_that_comes_too_late_is_told(room: Room, complaints: Complaints) -> None:
    complaints.expect(*LOST_LINE)
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    answer_offline(phone)
    go_to(leader, "c05/zelf")

    phone.page.context.set_offline(False)

    phone.at("c05/zelf")
    expect(phone.page.locator("#alarm")).to_contain_text("Dit antwoord is niet opgeslagen")
    fill_in(phone, "")
    phone.keep()
    expect(phone.page.locator("#alarm")).to_be_hidden()
    assert [step for step, _ in given(room)] == ["c05/zelf"]


def answer_offline(phone: Deelnemer) -> None:
    """Fill in and send the form without a network, until the phone says so."""
    connected(phone.page)
    phone.page.context.set_offline(True)
    fill_in(phone, "Zwembad")
    phone.send()
    expect(phone.page.locator("#alarm")).to_contain_text(LOST)
    expect(phone.page.locator("#alarm")).to_be_in_viewport(ratio=1)  # also from the button, far down


class Wire:
    """Stands between a page and the server: it may hang up, or let the first line fall silent."""

    def __init__(self) -> None:
        self.silent = False
        self.hangs_up: list[str] = []
        """On which word of the server each coming line breaks; the lines after those stay."""
        self.lines = 0
        self.replays = False
        """Whether every greeting is answered as the first one was, and not carried on."""
        self._first_welcome = ""

    def watch(self, page: Page) -> None:
        """Carry the lines of this page from now on."""
        page.route_web_socket("**/socket.io/**", self._carry)

    def _carry(self, line: WebSocketRoute) -> None:
        far = line.connect_to_server()
        word = self.hangs_up[self.lines] if self.lines < len(self.hangs_up) else None
        first = self.lines == 0
        self.lines += 1

        def down(message: str | bytes) -> None:
            if word is not None and str(message).startswith(word):
                line.close()
                return
            self._first_welcome = self._first_welcome or welcome_in(message)
            if not (self.silent and first):
                line.send(message)

        def up(message: str | bytes) -> None:
            if self.replays and (asked := HELLO.match(str(message))):
                line.send(f"43{asked[1]}{self._first_welcome}")
            elif not (self.silent and first):
                far.send(message)

        far.on_message(down)
        line.on_message(up)


def welcome_in(message: str | bytes) -> str:
    """The answer to a greeting, without its number; nothing when this is something else."""
    found = WELCOME.match(str(message))
    return found[1] if found else ""


def test_a_phone_that_slept_asks_again_when_it_is_looked_at(room: Room, complaints: Complaints) -> None:
    """Its line looks alive and is dead: without asking it would take a ping's patience to find out."""
    complaints.expect(*LOST_LINE)
    leader, wire = begin_kort(room), Wire()
    phone = joined(room, leader.code, wire.watch)
    leader.next()
    phone.at("c05/lezen")
    wire.silent = True
    leader.next()
    assert phone.step == "c05/lezen"
    began = time.monotonic()

    look_at(phone.page)

    phone.at("c05/zelf")
    assert time.monotonic() - began <= PING_PATIENCE
    expect(phone.page.locator("#alarm")).to_be_hidden()
    fill_in(phone, "")
    phone.keep()
    assert wire.lines == 2


def look_at(page: Page) -> None:
    """What a browser tells a page that is seen again."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_line_that_breaks_before_it_is_greeted_is_tried_again(room: Room, complaints: Complaints) -> None:
    complaints.expect(*LOST_LINE)
    leader, wire = begin_kort(room), Wire()
    welcome, opening = "430", "0{"
    wire.hangs_up = [welcome, opening, opening, opening, opening]

    phone = joined(room, leader.code, wire.watch)

    expect(phone.page.locator("#alarm")).to_contain_text(LOST)
    expect(phone.page.locator("#alarm")).to_be_hidden()
    expect(phone.page.locator("#status")).not_to_contain_text("langs een omweg")
    assert wire.lines == len(wire.hangs_up) + 1
    leader.next()
    phone.at("c05/lezen")


def test_an_old_greeting_that_comes_late_changes_nothing(room: Room) -> None:
    leader, wire = begin_kort(room), Wire()
    phone = joined(room, leader.code, wire.watch)
    fill_in(phone, "Zwembad")
    chosen = answers_on(phone.page)
    phone.keep()
    wire.replays = True

    look_at(phone.page)

    leader.next()
    phone.at("c05/lezen")  # so that the greeting is behind us
    leader.back()
    phone.at("inloop")
    expect(phone.form.locator("[data-saved]")).to_be_visible()
    assert answers_on(phone.page) == chosen
