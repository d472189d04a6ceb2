"""Every screen of a phone times everything people do to a browser: the evening, its screens and the deeds."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page, expect

from tests.acceptance.conftest import Room
from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.kort import LOST, answers_on, connected, delivered
from tests.acceptance.people import Deelnemer
from tests.acceptance.walk import route

VORM, CASUS = "dorp-en-gemeente", "c04"
PERSISTED = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
LOOKED_AT = "document.dispatchEvent(new Event('visibilitychange'))"


@dataclass(frozen=True, slots=True)
class Screen:
    """A kind of screen: its step, whether that was shown or the evening closed, and the page."""

    name: str
    step: str
    shown: bool = False
    closed: bool = False
    path: str = "telefoon"


SCREENS = (
    Screen("words", "inloop"),
    Screen("wall in the hand", "inloop", path="muur"),
    Screen("chips", "startfoto"),
    Screen("waiting", f"{CASUS}/lezen"),
    Screen("one choice", f"{CASUS}/zelf"),
    Screen("results", f"{CASUS}/spreiding", shown=True),
    Screen("together", f"{CASUS}/samen"),
    Screen("kras", f"{CASUS}/krassen"),
    Screen("pawns", f"{CASUS}/eigenaar"),
    Screen("ticks", "draagvlak"),
    Screen("afspraken", "afspraken"),
    Screen("end", "slot", closed=True),
)
CHOSEN_BEFORE = "kiezen"
"""Is no step of an evening that begins with its casussen chosen."""
EVERY_STEP = tuple(Screen(step, step) for step in route(VORM, (CASUS,), extras=True) if step != CHOSEN_BEFORE)
"""The long form: all steps, the extra ones too."""


@dataclass
class Matrix:
    """One evening with one person at the table, who has a phone and a tablet."""

    room: Room
    desk: DeskByHand
    phone: Deelnemer
    tablet: Page
    name: str
    screen: Screen | None = None
    draft: dict[str, str] = field(default_factory=dict)
    sent: dict[str, int] = field(default_factory=dict)

    @classmethod
    def begin(cls, room: Room) -> "Matrix":
        """Somebody joins on a phone, and comes in on a tablet with a terugkomcode."""
        desk = DeskByHand(room.server.address, VORM, CASUS)
        page = room.phone()
        page.goto(f"/mee/{desk.code}")
        page.locator('button[name="side"][value="dorp"]').click()
        page.wait_for_url("**/telefoon")
        tablet = come_back(room.phone(), desk.code, resume_code(page))
        name = page.locator("[data-own-name]").inner_text()
        matrix = cls(room, desk, Deelnemer(page, "dorp"), tablet, name)
        matrix.take_back()
        return matrix

    @property
    def page(self) -> Page:
        """The phone."""
        return self.phone.page

    def go(self, screen: Screen) -> None:
        """Bring the evening and the phone to a screen, with a draft where something is asked."""
        if screen == self.screen:
            return
        self.desk.reopen()
        if screen.step != self.desk.step:
            self.desk.open(screen.step)
        self.desk.reveal(screen.shown)
        if screen.closed:
            self.desk.close()
        self.screen = screen
        if self.path != screen.path:
            self.page.goto(self.page.url.rpartition("/")[0] + f"/{screen.path}")
        self.phone.at(screen.step)
        if screen.closed:
            expect(self.page.locator("#screen[data-closed]")).to_be_visible()
        if self.asks:
            self.phone.fill_in(0, "Zwembad")
        self.draft = answers_on(self.page)

    @property
    def path(self) -> str:
        """The last part of where the phone is."""
        return self.page.url.partition("?")[0].rpartition("/")[2]

    @property
    def asks(self) -> bool:
        """Whether there is something to fill in on this screen."""
        return self.phone.asked

    def holds(self) -> None:
        """The phone is in the evening, on its step, as the same person, with what was filled in."""
        assert self.screen is not None
        self.phone.at(self.screen.step)
        connected(self.page)
        expect(self.page.locator("#taken")).to_be_hidden()
        assert self.path == self.screen.path
        if self.screen.path == "telefoon":
            assert self.page.locator("[data-own-name]").inner_text() == self.name
        assert answers_on(self.page) == self.draft

    def answer(self) -> None:
        """Send what was filled in, once more or for the first time, and hear that it is kept."""
        assert self.screen is not None
        self.phone.keep()
        self.sent[self.screen.step] = self.sent.get(self.screen.step, 0) + 1

    def take_back(self) -> None:
        """The phone was told that the person goes on elsewhere; it gets them back."""
        expect(self.page.locator("#taken")).to_be_visible()
        self.page.get_by_role("button", name="Hier verder spelen").click()
        expect(self.page.locator("#taken")).to_be_hidden()


def resume_code(page: Page) -> str:
    """Ask for the terugkomcode on a phone, and go back into the game."""
    page.locator(".change-seat > summary").click()
    page.get_by_role("button", name="Toon mijn terugkomcode").click()
    code = page.locator(".resume-code").inner_text()
    page.get_by_role("link", name="Terug naar het spel").click()
    page.wait_for_url("**/telefoon")
    return code


def come_back(page: Page, code: str, resume: str) -> Page:
    """On another device: through the door, with a terugkomcode."""
    page.goto(f"/mee/{code}")
    page.get_by_role("link", name="Was u er al?").click()
    page.get_by_label("Vul uw terugkomcode in").fill(resume)
    page.get_by_role("button", name="Ga verder op mijn plek").click()
    page.wait_for_url("**/telefoon")
    return page


def reload(matrix: Matrix) -> None:
    """Pull the page down."""
    matrix.page.reload()


def back_and_forward(matrix: Matrix) -> None:
    """The back of the browser never leaves the evening without a word."""
    matrix.page.go_back()
    expect(matrix.page.locator("main")).to_be_visible()
    if f"/avond/{matrix.desk.session}/" not in matrix.page.url:
        expect(matrix.page.get_by_role("heading", name="Verder waar u was")).to_be_visible()
    matrix.page.go_forward()


def lock(matrix: Matrix) -> None:
    """The screen is locked for a moment: nothing of the page runs."""
    control = matrix.page.context.new_cdp_session(matrix.page)
    control.send("Page.setWebLifecycleState", {"state": "frozen"})
    control.send("Page.setWebLifecycleState", {"state": "active"})
    matrix.page.evaluate(LOOKED_AT)
    control.detach()


def restore(matrix: Matrix) -> None:
    """The browser puts back a page that it had set aside."""
    matrix.page.evaluate(PERSISTED)


def close_and_open(matrix: Matrix) -> None:
    """Close the tab, and find the evening again at the front door."""
    context, address = matrix.page.context, matrix.page.url
    fresh = context.new_page()
    matrix.page.close()
    matrix.phone = Deelnemer(fresh, matrix.phone.side)
    fresh.goto("/")
    fresh.locator(".returns").get_by_role("link").click()
    fresh.wait_for_url("**/telefoon")
    if fresh.url != address:
        fresh.goto(address)


def second_tab(matrix: Matrix) -> None:
    """Open the same in another tab, which goes on; then close that one and take it back."""
    other = matrix.page.context.new_page()
    other.goto(matrix.page.url)
    expect(matrix.page.locator("#taken")).to_be_visible()
    expect(other.locator("#taken")).to_be_hidden()
    assert answers_on(other) == matrix.draft
    other.close()
    matrix.take_back()


def second_device(matrix: Matrix) -> None:
    """Go on with the tablet, and come back to the phone."""
    matrix.tablet.goto(matrix.page.url)
    expect(matrix.page.locator("#taken")).to_be_visible()
    expect(matrix.tablet.locator("#taken")).to_be_hidden()
    matrix.take_back()


def blink(matrix: Matrix) -> None:
    """The network is away for a moment: nobody notices."""
    matrix.page.context.set_offline(True)
    matrix.page.context.set_offline(False)
    expect(matrix.page.locator("#alarm")).to_be_hidden()


def send(matrix: Matrix) -> None:
    """Send what was filled in; it stays after a reload."""
    if matrix.asks:
        matrix.answer()
        matrix.page.reload()
        expect(matrix.phone.form.locator("[data-saved]")).to_be_visible()


def send_offline(matrix: Matrix) -> None:
    """Change the answer twice without a network: the last one goes, once, when the network is back."""
    if not matrix.asks:
        return
    matrix.page.context.set_offline(True)
    expect(matrix.page.locator("#alarm")).to_contain_text(LOST)
    for seed in (1, 2):
        matrix.phone.form.evaluate("form => form.reset()")
        matrix.phone.fill_in(seed, f"Woord {seed}")
        matrix.phone.send()
    matrix.draft = answers_on(matrix.page)
    matrix.page.context.set_offline(False)
    delivered(matrix.page)
    expect(matrix.phone.form.locator("[data-saved]")).to_be_visible()
    assert matrix.screen is not None
    matrix.sent[matrix.screen.step] = matrix.sent.get(matrix.screen.step, 0) + 1


DEEDS: tuple[Callable[[Matrix], None], ...] = (
    *(reload, back_and_forward, lock, restore, close_and_open, second_tab, second_device, blink),
    *(send, second_tab, send_offline, reload),
)
"""First with a draft, then with an answer."""
