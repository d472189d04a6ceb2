"""No answer is lost on its way: what the server can not take now is sent again, what it refuses is told."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebSocketRoute, expect

from tests.acceptance.browser import chromium
from tests.acceptance.conftest import OFFLINE, PHONE, Complaints, Room
from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.kort import LOST, LOST_LINE, answers_on, connected, delivered, expect_connections, given
from tests.acceptance.people import Deelnemer

pytestmark = pytest.mark.browser

TAP = re.compile(r'42(\d+)\["tap"')
TRIED_AGAIN = ("bug", "too_fast", "not_kept", "intake_closed", "not_started", "taken")
LONGEST = 30_000
"""Milliseconds within which something is tried again."""
WAITS = "Dit is nog niet opgeslagen."
FORGETS = "Houd deze bladzijde open: dit toestel onthoudt niets."
BLOCKED = """for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, {
  get() { throw new DOMException("The operation is insecure.", "SecurityError"); },
});"""
FULL = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };"""
SAID = """() => { window.said = []; new MutationObserver(() => {
  window.said.push(document.getElementById("forgets").textContent);
}).observe(document.getElementById("forgets"), { childList: true, characterData: true, subtree: true }); }"""
DRAWN_AGAIN = """document.getElementById("screen").setAttribute("data-old", "");
dispatchEvent(new Event("online"));"""
"""Asks for the same screen again, as somebody does who looks away and back; a mark goes when it came."""


class Refusing:
    """Stands between a phone and the server, and answers taps itself with reasons, one after the other."""

    def __init__(self, *reasons: str) -> None:
        self.reasons = list(reasons)
        self.only = ""
        """What is in the taps that are refused."""

    def watch(self, page: Page) -> None:
        """Carry the lines of this page."""
        page.route_web_socket("**/socket.io/**", self._carry)

    def _carry(self, line: WebSocketRoute) -> None:
        far = line.connect_to_server()

        def up(message: str | bytes) -> None:
            asked = TAP.match(str(message))
            if asked and self.reasons and self.only in str(message):
                ack = {"ok": False, "reason": self.reasons.pop(0), "say": "Dit kan nu niet."}
                line.send(f"43{asked[1]}{json.dumps([ack])}")
            else:
                far.send(message)

        far.on_message(line.send)
        line.on_message(up)


def heard(page: Page, done: Callable[[], bool]) -> None:
    """Let the page go on until something happened at this end of its line."""
    for _ in range(300):
        if done():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it never came: " + page.locator("body").inner_text()[:400])


def sat(room: Room, page: Page, code: str) -> Deelnemer:
    """Through the door, to the dorp."""
    page.goto(f"/mee/{code}")
    page.locator('button[name="side"][value="dorp"]').click()
    page.wait_for_url("**/telefoon")
    expect_connections(room, 1, page)
    connected(page)
    return Deelnemer(page, "dorp")


def test_what_can_not_be_taken_now_is_sent_again_until_it_is(room: Room, complaints: Complaints) -> None:
    complaints.expect(*LOST_LINE, "ERR_FAILED")
    desk, refusing = DeskByHand(room.server.address, "kort", "c05"), Refusing(*TRIED_AGAIN)
    page = room.phone()
    page.clock.install()
    page.route("**/scherm", lambda detour: detour.abort())
    refusing.watch(page)
    phone = sat(room, page, desk.code)
    phone.fill_in(0, "Zwembad")

    phone.send()

    expect(phone.form.locator("[data-problem]")).to_contain_text(WAITS)
    while refusing.reasons:
        before = len(refusing.reasons)
        page.clock.fast_forward(LONGEST)  # the line does not outlive that: a new one is made too
        heard(page, lambda before=before: len(refusing.reasons) < before)
    page.clock.fast_forward(LONGEST)
    expect(phone.form.locator("[data-saved]")).to_be_visible()
    expect(phone.form.locator("[data-problem]")).to_be_hidden()
    assert [step for step, _ in given(room)] == ["inloop"]


def test_one_answer_that_has_to_wait_holds_up_no_other(room: Room) -> None:
    desk, refusing = DeskByHand(room.server.address, "kort", "c05"), Refusing(*["bug"] * 50)
    refusing.only = '"step":"inloop"'
    page = room.phone()
    refusing.watch(page)
    phone = sat(room, page, desk.code)
    phone.fill_in(0, "Zwembad")
    phone.send()
    expect(phone.form.locator("[data-problem]")).to_contain_text(WAITS)
    desk.open("c05/zelf")
    phone.at("c05/zelf")

    phone.fill_in(0)
    phone.keep()

    assert [step for step, _ in given(room)] == ["c05/zelf"]
    assert refusing.reasons


def test_a_refusal_for_good_leaves_the_outbox_and_is_told_at_the_form(room: Room) -> None:
    desk, refusing = DeskByHand(room.server.address, "kort", "c05"), Refusing("does_not_fit")
    page = room.phone()
    refusing.watch(page)
    phone = sat(room, page, desk.code)
    phone.fill_in(0, "Zwembad")
    chosen = answers_on(page)

    phone.send()

    expect(phone.form.locator("[data-problem]")).to_have_text("Dit kan nu niet.")
    delivered(page)
    page.evaluate(DRAWN_AGAIN)
    expect(page.locator("#screen[data-old]")).to_have_count(0)
    expect(phone.form.locator("[data-problem]")).to_have_text("Dit kan nu niet.")
    page.reload()
    connected(page)
    assert answers_on(page) == chosen
    assert given(room) == []


@pytest.mark.parametrize("spoiled", [BLOCKED, FULL], ids=["blocked", "full"])
def test_a_device_that_remembers_nothing_says_so_once_and_loses_no_answer(
    room: Room, complaints: Complaints, spoiled: str
) -> None:
    complaints.expect(*LOST_LINE)
    desk = DeskByHand(room.server.address, "kort", "c05")
    page = room.phone()
    page.add_init_script(spoiled)
    phone = sat(room, page, desk.code)
    expect(page.locator("#forgets")).to_have_text(FORGETS)
    page.evaluate(SAID)
    page.context.set_offline(True)
    expect(page.locator("#alarm")).to_contain_text(LOST)
    for words in ("Zwembad", "Dorpshuis"):
        phone.form.evaluate("form => form.reset()")
        phone.fill_in(0, words)
        phone.send()

    page.context.set_offline(False)

    expect(phone.form.locator("[data-saved]")).to_be_visible()
    expect(phone.form.locator('[name="a.trots"]')).to_have_value("Dorpshuis")
    assert len(given(room)) == 1
    assert page.evaluate("window.said") == []


def test_a_device_that_fills_up_halfway_never_brings_back_an_older_answer(room: Room) -> None:
    desk = DeskByHand(room.server.address, "kort", "c05")
    phone = sat(room, room.phone(), desk.code)
    phone.write("trots", "Zwem")
    expect(phone.page.locator("#forgets")).to_be_hidden()

    phone.page.evaluate(f"() => {{ {FULL} }}")
    phone.write("trots", "Dorpshuis")

    expect(phone.page.locator("#forgets")).to_have_text(FORGETS)
    desk.open("c05/lezen")
    phone.page.locator("h1").click()
    phone.at("c05/lezen")
    desk.open("inloop")
    phone.at("inloop")
    expect(phone.form.locator('[name="a.trots"]')).to_have_value("Dorpshuis")


def test_without_cookies_the_door_says_so_and_nobody_sits_down(room: Room, complaints: Complaints) -> None:
    complaints.expect("400 (BAD REQUEST)")
    desk = DeskByHand(room.server.address, "kort", "c05")
    page = room.phone()
    page.add_init_script(BLOCKED)
    page.goto(f"/mee/{desk.code}")
    page.context.clear_cookies()  # as a browser that takes none

    page.locator('button[name="side"][value="dorp"]').click()

    expect(page.get_by_role("alert")).to_contain_text("cookies staan uit")
    assert given(room, "seat.joined") == []


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A folder in which a browser keeps what it remembers."""
    return tmp_path / "profile"


def started(browser: Browser, room: Room, profile: Path) -> BrowserContext:
    """The browser with this profile."""
    launch = chromium()
    context = browser.browser_type.launch_persistent_context(
        profile,
        executable_path=launch.executable,
        env={**launch.env},
        args=[*launch.args, OFFLINE],
        viewport=PHONE,
        base_url=room.server.url,
    )
    room.contexts.append(context)
    return context


def test_a_browser_that_is_started_again_still_has_draft_and_outbox(
    room: Room, browser: Browser, profile: Path
) -> None:
    desk = DeskByHand(room.server.address, "kort", "c05")
    context = started(browser, room, profile)
    phone = sat(room, context.new_page(), desk.code)
    desk.open("c05/zelf")
    phone.at("c05/zelf")
    context.set_offline(True)
    expect(phone.page.locator("#alarm")).to_contain_text(LOST)
    phone.fill_in(0)
    phone.send()
    desk.open("c05/spreiding")
    address, chosen = phone.page.url, answers_on(phone.page)
    context.close()
    room.contexts.remove(context)

    again = started(browser, room, profile).new_page()
    again.goto(address)

    phone = Deelnemer(again, "dorp").at("c05/spreiding")
    delivered(again)
    assert [step for step, _ in given(room)] == ["c05/zelf"]
    desk.open("c05/zelf")
    phone.at("c05/zelf")
    assert answers_on(again) == chosen
