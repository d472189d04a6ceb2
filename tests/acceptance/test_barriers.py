"""Every screen in every state, on phone, desk and wall: no barriers for whoever uses it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from spel.harvest.stukken import OF_ONE_EVENING
from tests.acceptance.barriers import barriers
from tests.acceptance.bystanders import Bystander
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.people import Deelnemer, Spelleider, begin, join
from tests.acceptance.walk import Walk

pytestmark = pytest.mark.browser

UNFOLD = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
CASES = ("c05", "c09", "c20")
PEOPLE = ("dorp", "dorp", "dorp", "gemeente", "gemeente", "gemeente")
SIDES = ("dorp", "gemeente", "partij")
AFTERWARDS = (
    *("verslag", "herstel", "opruimen", "stukken", "stukken/brief/aanpassen"),
    *(f"stukken/{kind}" for kind in OF_ONE_EVENING),
)


class Rounds:
    """Goes round the hall and looks at every screen."""

    def __init__(self) -> None:
        self.looked: list[str] = []
        self.found: dict[str, list[str]] = {}

    def look(self, where: str, page: Page) -> None:
        """One screen as it is now."""
        what = barriers(page)
        self.looked.append(where)
        if what:
            self.found[where] = what

    def look_unfolded(self, where: str, page: Page) -> None:
        """The same with all that is folded laid open."""
        page.evaluate(UNFOLD)
        self.look(f"{where}, unfolded", page)


def test_the_pages_around_an_evening_have_no_barriers(room: Room, complaints: Complaints) -> None:
    complaints.expect("404", "400")
    page, rounds = room.phone(), Rounds()

    for path in ("/", "/start", "/terugzetten", "/gebied", "/over", "/sleutel", "/mee?code=00000000", "/x"):
        page.goto(path)
        rounds.look(path, page)
    page.goto("/start")
    page.locator('label.card:has([name="vorm"][value="dorpendag"])').click()
    expect(page.locator('[name="tafels"]')).to_be_visible()
    rounds.look_unfolded("wizard with tables", page)
    page.evaluate("document.querySelector('form.wizard').noValidate = true")
    page.locator("form.wizard button").last.click()
    expect(page.locator("#titel-problem")).to_be_visible()
    rounds.look("wizard with problems", page)

    assert rounds.found == {}


def test_the_pages_beside_an_evening_have_no_barriers(room: Room, complaints: Complaints) -> None:
    complaints.expect("400")
    leader, rounds = begin(room, "dorp-en-gemeente", CASES), Rounds()
    phone = join(room, leader.code, "dorp").page
    rounds.look("door", open_door(room, leader.code))

    look_at_the_seats(leader.page, rounds)
    look_at_the_own_case(leader.page, rounds)
    phone.goto(phone.url.replace("/telefoon", "/doorgeven"))
    rounds.look("doorgeven", phone)
    phone.locator("#name").fill("Merel")
    phone.locator('.add-seat button[name="side"][value="dorp"]').click()
    expect(phone.get_by_role("heading", name="Geef de telefoon aan Merel")).to_be_visible()
    rounds.look("doorgeven to somebody", phone)
    phone.get_by_role("button", name="Ik ben Merel").click()
    phone.wait_for_url("**/telefoon")
    rounds.look("phone of two people", phone)

    assert rounds.found == {}


def open_door(room: Room, code: str) -> Page:
    """The page on which somebody chooses a side, laid open."""
    page = room.phone()
    page.goto(f"/mee/{code}")
    page.evaluate(UNFOLD)
    return page


def look_at_the_seats(desk: Page, rounds: Rounds) -> None:
    """Seats without a phone: none, one, its card to print, and the desk that counts it."""
    screen = desk.url
    desk.goto(screen.replace("/desk", "/plekken"))
    rounds.look("plekken", desk)
    desk.locator('.add-seat button[name="side"][value="gemeente"]').click()
    expect(desk.locator(".seat-line")).to_have_count(1)
    rounds.look("plekken with a seat", desk)
    desk.get_by_role("button", name="Kaarten om te printen").click()
    expect(desk.locator(".code-card")).to_have_count(1)
    rounds.look("kaarten", desk)
    desk.goto(screen.replace("/desk", "/plekken"))
    desk.locator(".seat-line button").click()
    desk.wait_for_url("**/telefoon")
    rounds.look_unfolded("phone that is lent", desk)
    desk.goto(screen)


def look_at_the_own_case(desk: Page, rounds: Rounds) -> None:
    """A casus of one's own: empty, laid open, and with what is missing."""
    screen = desk.url
    desk.goto(screen.replace("/desk", "/eigen-casus"))
    rounds.look_unfolded("eigen-casus", desk)
    desk.get_by_role("button", name="Zet hem in het programma").click()
    expect(desk.locator("#titel-problem")).to_be_visible()
    rounds.look("eigen-casus with problems", desk)
    desk.goto(screen)


def test_every_step_of_an_evening_has_no_barriers(room: Room, complaints: Complaints) -> None:
    leader = begin(room, "dorp-en-gemeente", CASES)
    people = [
        Bystander.join(room.server.address, leader.code, side, seed) for seed, side in enumerate(PEOPLE)
    ]
    hall = Hall(leader, [join(room, leader.code, side) for side in SIDES])

    Walk(leader, people, SIDES, "c09", hall.look, hall.phones).go()
    hall.look_at_the_switches()
    hall.look_at_the_end()

    assert len(hall.rounds.looked) > 200
    assert hall.rounds.found == {}


class Hall:
    """The desk, the wall and a phone of each side."""

    def __init__(self, leader: Spelleider, phones: list[Deelnemer]) -> None:
        self.leader = leader
        self.phones = phones
        self.rounds = Rounds()

    def look(self, state: str) -> None:
        """All screens as they are now; another sheet is the same on every phone."""
        step = self.leader.step
        for who, page in self._screens().items():
            if not state.startswith("sheet") or who in {"wall", "phone dorp"}:
                self.rounds.look(f"{step} {state} {who}", page)
        if state == "open" and self.phones[0].asked:
            self.phones[0].fill_in(1, "Samen")
            self.phones[0].keep()
            self.rounds.look(f"{step} kept phone", self.phones[0].page)

    def _screens(self) -> dict[str, Page]:
        phones = {f"phone {phone.side}": phone.page for phone in self.phones}
        return {"desk": self.leader.page, "wall": self.leader.projector, **phones}

    def look_at_the_switches(self) -> None:
        """Even praten and a black wall."""
        self._switch(
            "p", "talking", lambda: expect(self.phones[0].page.locator("[data-locked]")).to_be_visible()
        )
        self._switch(
            "b", "black", lambda: expect(self.leader.projector.locator("[data-black]")).to_be_visible()
        )

    def _switch(self, key: str, state: str, wait: Callable[[], None]) -> None:
        self.leader.page.locator(f'button[data-key="{key}"]').click()
        wait()
        self.look(state)
        self.leader.page.locator(f'button[data-key="{key}"]').click()

    def look_at_the_end(self) -> None:
        """The desk laid open, the evening closed, and every page of what is left to take along."""
        desk = self.leader.page
        self.rounds.look_unfolded("desk", desk)
        desk.get_by_role("button", name="Ja, sluit de avond").click()
        expect(self.phones[0].page.locator("[data-closed]")).to_be_visible()
        self.look("closed")
        evening, phone = desk.url.rpartition("/")[0], self.phones[0].page
        for name in AFTERWARDS:
            desk.goto(f"{evening}/{name}")
            self.rounds.look_unfolded(name, desk)
        phone.get_by_role("link", name="Uw eigen bladzijde").click()
        self.rounds.look_unfolded("mijn", phone)
