"""Where WebSocket is refused, or scripts are off, the same evening is played along another way."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.kort import LOST_LINE, STEPS, begin_kort, fill_in, given
from tests.acceptance.people import Deelnemer, Spelleider, join
from tests.acceptance.server import RunningServer

pytestmark = pytest.mark.browser

REFUSED = """window.WebSocket = class {
  constructor() { throw new DOMException("refused here", "SecurityError"); }
};"""
ASKING = ("inloop", "c05/zelf", "c05/eigenaar", "slot")
WRITING = ("inloop", "slot")
JOINT = "c05/samen"
KRAS = "c05/krassen"


class OldNetwork(Room):
    """A hall whose network lets no WebSocket through."""

    def device(self, width: int, height: int, **options: object) -> Page:
        """A new device; half of them hear no, the others see the line hung up."""
        page = super().device(width, height, **options)
        if len(self.contexts) % 2:
            page.context.add_init_script(REFUSED)
        else:
            page.context.route_web_socket("**/socket.io/**", lambda line: line.close())
        return page


@pytest.fixture
def old_network(browser: Browser, server: RunningServer, complaints: Complaints) -> Iterator[OldNetwork]:
    """The hall with the strict network."""
    hall = OldNetwork(browser, server, complaints)
    yield hall
    hall.close()


def on_detour(page: Page) -> None:
    """Wait until the page says, in words, that it works along another way."""
    expect(page.locator("#status")).to_contain_text("langs een omweg")


def show_and_close(leader: Spelleider, step: str) -> None:
    """What the desk does at a step beside going on."""
    if leader.can_show:
        leader.show()
    if step == STEPS[-1]:
        leader.page.locator("details.steer-close summary").click()
        leader.page.get_by_role("button", name="Ja, sluit de avond").click()
        expect(leader.page.locator("#screen")).to_contain_text("De avond is gesloten")


def report_of(leader: Spelleider) -> str:
    """The words of everything that was counted and written."""
    leader.page.get_by_role("link", name="Naar het verslag en de stukken").click()
    leader.page.get_by_role("link", name="Alle cijfers van de avond").click()
    return leader.page.locator("main").inner_text()


def test_kort_is_played_to_the_end_without_a_socket(old_network: OldNetwork, complaints: Complaints) -> None:
    complaints.expect("WebSocket", "refused here")
    leader = begin_kort(old_network)
    phones = [join(old_network, leader.code, side) for side in ("dorp", "gemeente")]
    for page in (leader.page, leader.projector, *(phone.page for phone in phones)):
        on_detour(page)

    for step in STEPS:
        if leader.step != step:
            assert leader.next() == step
        for phone in phones:
            phone.at(step)
            if step in (*ASKING, JOINT):
                fill_in(phone, f"Woord van {phone.side}")
                phone.keep()
            if step == KRAS:
                phone.page.locator("details[data-kras] summary").click()
                expect(phone.page.locator("details.krassed")).to_be_visible()
        if step in WRITING:
            release_words(leader)
        show_and_close(leader, step)

    for phone in phones:
        expect(phone.page.locator("#screen[data-closed]")).to_be_visible()
        on_detour(phone.page)
    assert old_network.server.health()["connections"] == 0
    assert [step for step, _ in given(old_network)] == sorted(ASKING * 2)
    assert given(old_network, "joint.given") == [(JOINT, "dorp"), (JOINT, "gemeente")]
    assert len(given(old_network, "kras.opened")) == 2
    assert "Woord van dorp" in report_of(leader)


def test_a_phone_without_scripts_plays_along(room: Room, complaints: Complaints) -> None:
    complaints.expect(*LOST_LINE)
    leader = begin_kort(room)
    plain = Deelnemer(plain_phone(room, leader.code, "gemeente"), "gemeente")
    rich = join(room, leader.code, "dorp")

    for step in STEPS:
        if leader.step != step:
            assert leader.next() == step
        rich.at(step)
        plain.at(step)  # by itself, once it has answered
        expect(plain.page.locator(".told")).to_be_hidden()
        if step in (*ASKING, JOINT):
            fill_in(rich, "Woord van dorp")
            rich.keep()
            fill_in(plain, "Woord van gemeente", option=1)
            plain.send()
            expect(plain.page.locator(".told")).to_have_text("Bewaard.")
        if step == KRAS:
            plain.page.locator("details[data-kras] summary").click()
            expect(plain.page.locator(".kras-found").first).to_be_visible()
        if step in WRITING:
            release_words(leader)
        show_and_close(leader, step)

    plain.page.get_by_role("link", name="Ververs dit scherm").click()
    expect(plain.page.locator("#screen[data-closed]")).to_be_visible()
    assert [step for step, _ in given(room)] == sorted(ASKING * 2)
    assert {seat for _, seat in given(room)} == {seat for _, seat in given(room, "seat.joined")}
    assert given(room, "joint.given") == [(JOINT, "dorp"), (JOINT, "gemeente")]
    told = report_of(leader)
    assert "Woord van dorp" in told
    assert "Woord van gemeente" in told


def plain_phone(room: Room, code: str, side: str) -> Page:
    """A phone whose browser runs no scripts, let in at the door."""
    page = room.phone(java_script_enabled=False)
    page.goto(f"/mee/{code}")
    page.locator(f'button[name="side"][value="{side}"]').click()
    expect(page.locator("#screen")).to_be_visible()
    return page


def release_words(leader: Spelleider) -> None:
    """Let the room see what everybody wrote, once all of it is on the desk."""
    for done in leader.page.locator(".present td:last-child").all()[:2]:
        expect(done).to_have_text("1")
    every = leader.page.get_by_role("button", name="Toon alles")
    while before := every.count():
        every.first.click()
        expect(every).not_to_have_count(before)
