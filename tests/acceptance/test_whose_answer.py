"""What waits on a device lands under its own seat, over nothing newer, and strangers throw nothing away."""

import re

import pytest
from playwright.sync_api import Page, Route, WebSocketRoute, expect

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.kort import LOST, LOST_LINE, PHONE_PAGE, connected, delivered, given
from tests.acceptance.people import Deelnemer

pytestmark = pytest.mark.browser

NEWER = "Intussen staat er een ander antwoord"
STILL_HERE = "Op dit toestel wacht nog een antwoord."
DETOUR = "langs een omweg"
TROTS = '[name="a.trots"]'
WAITING = (
    "Object.entries(localStorage).filter(([key, kept]) => key.includes(':outbox:') && kept !== '[]').length"
)
LOADED = """sessionStorage.setItem("keer", Number(sessionStorage.getItem("keer") ?? 0) + 1);"""
TIMES = """() => Number(sessionStorage.getItem("keer"))"""
STRANGE = ((200, '{"ok": false, "error": "login"}'), (200, '{"login": true}'), (403, "[]"), (404, "<h1>"))
RECEIPT = re.compile(r'^43\d+\[\{"ok":true,"version":\d+,"own":')
KNOCK = re.compile(r"^40")


class Line:
    """Stands between a phone and the server: may swallow taps, break the line, or refuse it with a word."""

    def __init__(self, page: Page, refuses: str = "") -> None:
        self.swallows, self.refuses = False, refuses
        self._open: list[WebSocketRoute] = []
        page.route_web_socket("**/socket.io/**", self._carry)

    def hang_up(self) -> None:
        """End every line; taps go through on the next."""
        self.swallows = False
        for line in self._open:
            line.close()
        self._open.clear()

    def _carry(self, line: WebSocketRoute) -> None:
        far = line.connect_to_server()
        self._open.append(line)

        def up(message: str | bytes) -> None:
            if self.refuses and KNOCK.match(str(message)):
                line.send(f'44{{"message":"{self.refuses}"}}')
            elif not (self.swallows and '["tap"' in str(message)):
                far.send(message)

        far.on_message(line.send)
        line.on_message(up)


def sat(page: Page, code: str) -> Deelnemer:
    """Through the door, to the dorp."""
    page.goto(f"/mee/{code}")
    page.locator('button[name="side"][value="dorp"]').click()
    page.wait_for_url(PHONE_PAGE)
    return Deelnemer(page, "dorp")


def written(phone: Deelnemer, words: str) -> None:
    """Fill in the first step and send it."""
    phone.page.locator(TROTS).fill(words)
    phone.send()


def test_an_old_answer_becomes_a_draft_where_another_device_went_on(
    room: Room, complaints: Complaints
) -> None:
    complaints.expect(*LOST_LINE)
    desk = DeskByHand(room.server.address, "kort", "c05")
    phone, tablet = sat(room.phone(), desk.code), room.phone()
    connected(phone.page)
    phone.page.context.set_offline(True)
    expect(phone.page.locator("#alarm")).to_contain_text(LOST)
    written(phone, "Zwembad")
    tablet.context.add_cookies(phone.page.context.cookies())
    tablet.goto(phone.page.url)
    newer = Deelnemer(tablet, "dorp")
    tablet.locator(TROTS).fill("Dorpshuis")
    newer.keep()
    tablet.close()

    phone.page.context.set_offline(False)
    phone.page.locator("#taken button").click()  # the tablet was opened later

    expect(phone.form.locator("[data-problem]")).to_contain_text(NEWER)
    delivered(phone.page)
    assert len(given(room)) == 1
    phone.page.reload()
    connected(phone.page)
    expect(phone.page.locator(TROTS)).to_have_value("Zwembad")
    expect(phone.form.locator("[data-problem]")).to_contain_text(NEWER)
    phone.keep()
    expect(phone.form.locator("[data-problem]")).to_be_hidden()
    assert len(given(room)) == 2


def test_who_changes_an_answer_whose_receipt_was_lost_is_not_late(room: Room, complaints: Complaints) -> None:
    complaints.expect(*LOST_LINE)
    desk = DeskByHand(room.server.address, "kort", "c05")
    page = room.phone()
    lost: list[str | bytes] = []

    def deaf(line: WebSocketRoute) -> None:
        far = line.connect_to_server()

        def down(message: str | bytes) -> None:
            if not lost and RECEIPT.match(str(message)):
                lost.append(message)
            else:
                line.send(message)

        line.on_message(far.send)
        far.on_message(down)

    page.route_web_socket("**/socket.io/**", deaf)
    phone = sat(page, desk.code)
    connected(page)
    written(phone, "Zwembad")
    for _ in range(100):
        if lost:
            break
        page.wait_for_timeout(50)

    written(phone, "Dorpshuis")

    expect(phone.form.locator("[data-saved]")).to_be_visible()
    expect(phone.form.locator("[data-problem]")).to_be_hidden()
    delivered(page)
    assert (len(lost), len(given(room))) == (1, 2)


def test_a_telephone_that_was_handed_on_in_another_tab_sends_nothing_under_that_seat(
    room: Room, complaints: Complaints
) -> None:
    complaints.expect(*LOST_LINE)
    desk = DeskByHand(room.server.address, "kort", "c05")
    page = room.phone()
    line = Line(page)
    phone = sat(page, desk.code)
    connected(page)
    first = page.locator("[data-own-name]").inner_text()
    line.swallows = True
    written(phone, "Zwembad")
    tab = page.context.new_page()
    tab.goto(page.url.replace("/telefoon", "/doorgeven"))
    tab.locator('[name="name"]').fill("Tante Riet")
    tab.locator('button[name="side"][value="dorp"]').click()
    tab.get_by_role("button", name="Ik ben Tante Riet").click()
    tab.wait_for_url(PHONE_PAGE)

    line.hang_up()
    expect(page.locator("#taken")).to_contain_text(STILL_HERE)
    page.locator("#taken button").click()  # the other tab was opened later

    expect(page.locator("[data-own-name]")).to_have_text("Tante Riet")
    connected(page)
    page.wait_for_timeout(5000)  # longer than a second try takes
    assert given(room) == []
    assert page.evaluate(WAITING) == 1
    tab.goto(page.url.replace("/telefoon", "/doorgeven"))
    tab.get_by_role("link", name=re.compile(first)).click()
    tab.get_by_role("button", name=f"Ik ben {first}").click()
    delivered(tab)
    assert len(given(room)) == 1
    expect(tab.locator(TROTS)).to_have_value("Zwembad")


@pytest.mark.parametrize(("word", "loads"), [("unknown", 2), ("not_here", 1)])
def test_a_line_that_is_refused_makes_no_page_go_round(
    room: Room, complaints: Complaints, word: str, loads: int
) -> None:
    complaints.expect(*LOST_LINE)
    desk = DeskByHand(room.server.address, "kort", "c05")
    page = room.phone()
    Line(page, refuses=word)
    page.goto(f"/mee/{desk.code}")
    page.add_init_script(f'if (location.pathname.endsWith("/telefoon")) {LOADED}')

    phone = sat(page, desk.code)

    expect(page.locator("#status")).to_contain_text(DETOUR)
    assert page.evaluate(TIMES) == loads
    page.locator(TROTS).fill("Zwembad")
    phone.keep()
    assert (len(given(room)), page.evaluate(TIMES)) == (1, loads)


def test_the_words_of_a_network_in_between_are_no_answer(room: Room, complaints: Complaints) -> None:
    complaints.expect(*LOST_LINE, "403", "404")
    desk = DeskByHand(room.server.address, "kort", "c05")
    page = room.phone()
    page.context.route_web_socket("**/socket.io/**", lambda line: line.close())
    phone = sat(page, desk.code)
    expect(page.locator("#status")).to_contain_text(DETOUR)
    told = {path: list(STRANGE) for path in ("tik", "scherm")}

    def portal(route: Route) -> None:
        left = told[route.request.url.rpartition("/")[2]]
        if not left:
            return route.fallback()
        status, body = left.pop(0)
        return route.fulfill(status=status, body=body, content_type="application/json")

    page.evaluate("window.here = true")
    page.route("**/tik", portal)
    page.route("**/scherm", portal)

    written(phone, "Zwembad")

    expect(phone.form.locator("[data-saved]")).to_be_visible()
    delivered(page)
    assert (told, page.evaluate("window.here"), len(given(room))) == ({"tik": [], "scherm": []}, True, 1)
