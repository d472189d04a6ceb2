"""A phone is away for a second, a minute, ten minutes, or its line dies unseen: it comes right by itself."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.cable import Cable
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.kort import (
    LOST,
    LOST_LINE,
    answers_on,
    connected,
    delivered,
    expect_connections,
    given,
)
from tests.acceptance.lines import Line, Place, ask
from tests.acceptance.people import Deelnemer

pytestmark = pytest.mark.browser

SECOND = 1_000
FOLLOWS = """() => {
  window.said = [];
  for (const id of ["status", "alarm", "missed", "announce"])
    new MutationObserver(() => {
      const words = document.getElementById(id).textContent.trim();
      if (words) window.said.push([id, words, performance.now()]);
    }).observe(document.getElementById(id), { childList: true, characterData: true, subtree: true });
}"""


@dataclass
class Away:
    """Somebody in the dorp behind a cable of their own, and a desk."""

    phone: Deelnemer
    desk: DeskByHand
    cable: Cable

    @property
    def page(self) -> Page:
        """The phone."""
        return self.phone.page

    def gone(self, seconds: int) -> None:
        """The line breaks, and so much time goes by on the phone."""
        self.cable.cut()
        expect(self.page.locator("#alarm")).to_contain_text(LOST)
        self.page.clock.fast_forward(seconds * SECOND)

    def said(self, *where: str) -> list[str]:
        """What was said since it was followed, in these places."""
        return [words for id, words, _ in self.page.evaluate("window.said") if id in where]


@pytest.fixture
def away(room: Room, complaints: Complaints) -> Iterator[Away]:
    """The phone is connected, in the first step."""
    complaints.expect(*LOST_LINE, "ERR_TIMED_OUT", "ERR_ABORTED", "ERR_SOCKET")
    cable = Cable(room.server.port)
    desk = DeskByHand(room.server.address, "kort", "c05")
    page = room.phone()
    page.clock.install()
    page.goto(f"{cable.url}/mee/{desk.code}")
    page.locator('button[name="side"][value="dorp"]').click()
    page.wait_for_url("**/telefoon")
    connected(page)
    expect_connections(room, 1)
    page.evaluate(FOLLOWS)
    yield Away(Deelnemer(page, "dorp"), desk, cable)
    cable.close()


def test_a_second_away_goes_unnoticed(away: Away, room: Room) -> None:
    away.phone.write("trots", "Zwem")

    away.cable.cut()
    expect_connections(room, 0)
    away.cable.mend()
    expect_connections(room, 1)

    away.desk.open("c05/lezen")
    expect(away.page.locator("#held")).to_be_visible()  # what the room does comes in again
    assert away.said("status", "alarm", "missed") == []
    expect(away.phone.form.locator('[name="a.trots"]')).to_have_value("Zwem")


def test_a_minute_away_costs_no_draft(away: Away) -> None:
    away.desk.open("c05/zelf")
    away.phone.at("c05/zelf")
    away.phone.fill_in(0)
    chosen = answers_on(away.page)
    away.gone(60)
    away.cable.mend()
    began = time.monotonic()

    expect(away.page.locator("#alarm")).to_be_hidden()

    print(f"right again {time.monotonic() - began:.1f} s after the line came back")
    assert answers_on(away.page) == chosen
    assert away.said("missed") == []
    away.phone.keep()


def test_ten_minutes_away_is_told_which_steps_went_by(away: Away, room: Room) -> None:
    name = away.page.locator("[data-own-name]").inner_text()
    away.desk.open("c05/zelf")
    away.phone.at("c05/zelf")
    away.desk.open("c05/lezen")
    away.phone.at("c05/lezen")
    away.gone(600)
    away.desk.open("c05/zelf")
    away.desk.open("c05/spreiding")

    away.cable.mend()

    away.phone.at("c05/spreiding")
    expect(away.page.locator("#missed")).to_contain_text("Terwijl u weg was: ")
    assert away.page.locator("[data-own-name]").inner_text() == name
    assert len(away.said("alarm")) == 1
    away.page.get_by_role("link", name="Vul het nog in").click()
    late = Deelnemer(away.page, "dorp")
    late.fill_in(0)
    late.send()
    away.page.wait_for_url("**/telefoon?melding=bewaard")
    away.phone.at("c05/spreiding")
    assert [step for step, _ in given(room)] == ["c05/zelf"]


def test_the_tab_was_closed_for_ten_minutes(away: Away) -> None:
    away.desk.open("c05/lezen")
    away.phone.at("c05/lezen")
    address, context = away.page.url, away.page.context
    away.page.close()
    away.desk.open("c05/zelf")
    away.desk.open("c05/spreiding")

    page = context.new_page()
    page.goto(address)

    expect(page.locator("#missed")).to_contain_text("Terwijl u weg was: ")
    page.locator("#missed").get_by_role("button", name="Ga verder").click()
    expect(page.locator("#missed")).to_be_hidden()
    expect(page.locator("h1")).to_be_focused()
    page.reload()
    connected(page)
    expect(page.locator("#missed")).to_be_hidden()


def test_who_loses_the_line_at_once_hears_what_went_by_too(room: Room, complaints: Complaints) -> None:
    complaints.expect(*LOST_LINE)
    desk = DeskByHand(room.server.address, "kort", "c05")
    page = room.phone()
    broken = [True]
    page.route_web_socket(
        "**/socket.io/**", lambda line: line.close() if broken else line.connect_to_server()
    )
    page.route("**/scherm", lambda detour: detour.abort() if broken else detour.fallback())
    page.goto(f"/mee/{desk.code}")
    page.locator('button[name="side"][value="dorp"]').click()
    expect(page.locator("#alarm")).to_contain_text(LOST)
    for step in ("c05/lezen", "c05/zelf", "c05/spreiding"):
        desk.open(step)

    broken.clear()

    expect(page.locator("#missed")).to_contain_text("Terwijl u weg was: ")


def test_an_answer_on_a_dead_line_is_told_and_still_arrives_once(away: Away, room: Room) -> None:
    """The line looks open; nobody answers."""
    away.cable.swallow()
    away.phone.fill_in(0, "Zwembad")
    began = time.monotonic()

    away.phone.send()

    expect(away.page.locator("#alarm")).to_contain_text("Uw antwoord is bewaard op dit toestel")
    print(f"told {time.monotonic() - began:.1f} s after the tap")
    delivered(away.page)
    expect(away.page.locator("#alarm")).to_be_hidden()
    assert [step for step, _ in given(room)] == ["inloop"]


def test_a_line_that_died_unseen_is_noticed_within_twenty_seconds(away: Away) -> None:
    """Pings come every 10 seconds and are waited for 8 more; then the phone makes a new line."""
    away.cable.swallow()
    away.desk.open("c05/lezen")

    away.page.clock.fast_forward(18 * SECOND)

    away.phone.at("c05/lezen")


def test_the_server_notices_a_phone_that_is_gone_without_a_word(room: Room) -> None:
    """In real time: the server has no clock of ours."""
    desk = DeskByHand(room.server.address, "kort", "c05")
    joined = ask(room.server.address, "POST", f"/mee/{desk.code}", {"side": "dorp", "tap": "gone-0001"})
    line = Line(Place.of(room.server.address, "phone", joined.headers["Set-Cookie"]))
    assert line.ask("hello")["ok"]
    assert room.server.health()["connections"] == 1
    began = time.monotonic()

    expect_connections(room, 0)  # nobody reads, nobody answers a ping

    print(f"presence corrected after {time.monotonic() - began:.1f} s")
    line.close()
