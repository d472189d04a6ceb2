"""Every screen in every state, on phone, desk and wall: no barriers for whoever uses it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.barriers import barriers
from tests.acceptance.bystanders import Bystander
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.people import Deelnemer, Spelleider, begin, join

pytestmark = pytest.mark.browser


def test_the_pages_around_an_evening_have_no_barriers(room: Room, complaints: Complaints) -> None:
    complaints.expect("404", "400")
    page = room.phone()
    found = {}

    for path in ("/", "/start", "/over", "/sleutel", "/mee?code=00000000", "/bestaat-niet"):
        page.goto(path)
        found[path] = barriers(page)
    page.goto("/start")
    page.evaluate("document.querySelector('form.wizard').noValidate = true")
    page.locator("form.wizard button").last.click()
    found["wizard with problems"] = barriers(page)

    assert {where: what for where, what in found.items() if what} == {}


def test_every_step_of_an_evening_has_no_barriers(room: Room, complaints: Complaints) -> None:
    leader = begin(room, "dorp-en-gemeente", ("c02",))
    address = room.server.url.removeprefix("http://")
    sides = ("dorp", "dorp", "dorp", "gemeente", "gemeente")
    others = [Bystander.join(address, leader.code, side, seed) for seed, side in enumerate(sides)]
    phones = [join(room, leader.code, side) for side in ("dorp", "gemeente", "partij")]
    rounds = Rounds(leader, phones)

    while True:
        rounds.look("open")
        for other in others:
            other.answer()
        rounds.show_texts()
        if leader.can_show:
            leader.show()
            rounds.look("shown")
        if leader.page.locator('button[data-key="PageDown"]').count() == 0:
            break
        step = leader.next()
        for phone in phones:
            phone.at(step)
    rounds.look_at_the_switches()
    rounds.look_at_the_end()

    assert len(rounds.looked) > 80
    assert rounds.found == {}


class Rounds:
    """Goes round the hall and looks at every screen."""

    def __init__(self, leader: Spelleider, phones: list[Deelnemer]) -> None:
        self.leader = leader
        self.phones = phones
        self.looked: list[str] = []
        self.found: dict[str, list[str]] = {}

    def look(self, state: str) -> None:
        """All screens as they are now."""
        for who, page in self._screens().items():
            self._look(f"{self.leader.step} {state} {who}", page)

    def _screens(self) -> dict[str, Page]:
        phones = {f"phone {phone.side}": phone.page for phone in self.phones}
        return {"desk": self.leader.page, "wall": self.leader.projector, **phones}

    def _look(self, where: str, page: Page) -> None:
        what = barriers(page)
        self.looked.append(where)
        if what:
            self.found[where] = what

    def show_texts(self) -> None:
        """Release written words, queue by queue."""
        queues = self.leader.page.locator(".queue")
        for place in range(queues.count()):
            button = queues.nth(place).get_by_role("button", name="Toon alles", exact=True)
            if button.count() > 0:
                button.click()
                expect(queues.nth(place).locator(".is-shown").first).to_be_visible()

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
        """The evening closed, the report and the recovery card."""
        desk = self.leader.page
        desk.locator("#close summary").click()
        desk.get_by_role("button", name="Ja, sluit de avond").click()
        expect(self.phones[0].page.locator("[data-closed]")).to_be_visible()
        self.look("closed")
        for name in ("verslag", "herstel"):
            desk.goto(desk.url.rpartition("/")[0] + f"/{name}")
            self._look(name, desk)
