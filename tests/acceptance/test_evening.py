"""A whole evening, played through the screens by one spelleider and eight phones."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.acceptance.cards import WAT, CardTable
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.finger import wipe
from tests.acceptance.people import Deelnemer, Spelleider, begin, join
from tests.acceptance.walk import route

pytestmark = pytest.mark.browser

CASES = ("c05", "c09")
PLAYED = ("c09", "c05")
"""The room puts the second casus first."""
ROLLEN = ("vertegenwoordiger", "kennisdeler", "verbinder", "aanjager")
SKY = ("zon", "half", "bewolkt", "regen", "onweer")
HEARD = ("jongeren", "ouderen")
MISSING = "De jongeren waren er niet"


def test_a_whole_evening_from_lobby_to_report(room: Room, complaints: Complaints) -> None:
    """Dorp & gemeente with two cases: a reload, a lost line and a late joiner on the way."""
    complaints.expect("ERR_INTERNET_DISCONNECTED", "WebSocket")
    leader = begin(room, "dorp-en-gemeente", CASES)
    early = [join(room, leader.code, "dorp") for _ in range(4)]
    early += [join(room, leader.code, "gemeente") for _ in range(3)]
    evening = Evening(room, leader, early)

    evening.play()

    assert evening.steps == route("dorp-en-gemeente", PLAYED)
    evening.check_report()


class Evening:
    """Plays step by step and remembers what everybody tapped."""

    def __init__(self, room: Room, leader: Spelleider, phones: list[Deelnemer]) -> None:
        self.room = room
        self.leader = leader
        self.phones = phones
        self.steps: list[str] = []
        self.chosen: dict[str, list[str]] = {}
        self.joint: dict[tuple[str, str], str] = {}

    def play(self) -> None:
        """From the first step to the last."""
        step = self.leader.step
        while True:
            self.steps.append(step)
            for phone in self.phones:
                phone.at(step)
            self._answer(step)
            if self.leader.can_show:
                self.leader.show()
                self._look(step)
            if self.leader.at_the_end:
                return
            step = self.leader.next()

    def _answer(self, step: str) -> None:
        kind = step.rpartition("/")[2]
        does = getattr(self, f"_{kind}", None)
        if does is not None:
            does(step)

    def _inloop(self, step: str) -> None:
        for number, phone in enumerate(self.phones):
            phone.write("trots", f"Trots{number}")
            phone.keep()
        self._release()

    def _release(self) -> None:
        """Everything that was written goes to the room."""
        self.leader.settle()
        every = self.leader.page.locator(".queue").get_by_role("button", name="Toon alles", exact=True)
        while before := every.count():
            every.first.click()
            expect(every).to_have_count(before - 1)

    def _startfoto(self, step: str) -> None:
        for number, phone in enumerate(self.phones):
            phone.lay("chips", {ROLLEN[number % 4]: 7, ROLLEN[(number + 1) % 4]: 3})
            phone.choose("weer", SKY[number % 5])
            phone.keep()
        # Somebody comes late, and finds the running step.
        late = join(self.room, self.leader.code, "dorp").at(step)
        late.lay("chips", {"verbinder": 10})
        late.choose("weer", "zon")
        late.keep()
        self.phones.append(late)

    def _kiezen(self, step: str) -> None:
        """Everybody lays a dot; the spelleider puts the second casus first."""
        for number, phone in enumerate(self.phones):
            phone.form.locator(f'label.card:has(input[value="{CASES[number % 2]}"])').click()
            phone.keep()
        picked = self.leader.page.locator(".pick-row.is-picked")
        picked.nth(1).locator('button[name="eerder"]').click()
        for place, casus in enumerate(PLAYED):
            expect(picked.nth(place)).to_have_attribute("id", f"pick-{casus}")

    def _uitnodiging(self, step: str) -> None:
        for phone in self.phones:
            phone.choose("wie", "gemeente" if phone.side == "dorp" else "dorp")
            phone.keep()

    def _zelf(self, step: str) -> None:
        if step.startswith("c05"):
            self._reload_with_draft(step)
        for phone in self.phones:
            self._pick(phone, step)
        for side, count in (("dorp", "5"), ("gemeente", "3")):
            expect(self.leader.page.locator(f".present tr.side-{side} td").last).to_have_text(count)

    def _pick(self, phone: Deelnemer, step: str) -> None:
        options = self._options(phone, "keuze")
        option = options[self.phones.index(phone) % 3]
        phone.choose("keuze", option)
        if step.startswith("c09") and phone is self.phones[0]:
            self._through_a_lost_line(phone)
        else:
            phone.keep()
        self.chosen.setdefault(f"{step}:{phone.side}", []).append(option)

    def _reload_with_draft(self, step: str) -> None:
        """A choice that was not sent yet is still there after a reload."""
        phone = self.phones[1]
        option = self._options(phone, "keuze")[2]
        phone.choose("keuze", option)
        phone.page.reload()
        expect(phone.form.locator(f'input[name="a.keuze"][value="{option}"]')).to_be_checked()
        assert phone.step == step

    def _through_a_lost_line(self, phone: Deelnemer) -> None:
        """Without a network the answer waits on the phone, says so, and arrives by itself."""
        phone.page.context.set_offline(True)
        phone.page.evaluate("window.dispatchEvent(new Event('offline'))")
        phone.send()
        expect(phone.page.locator("#alarm")).to_contain_text("bewaard op dit toestel")
        expect(phone.form.locator("[data-saved]")).to_be_hidden()
        phone.page.context.set_offline(False)
        expect(phone.form.locator("[data-saved]")).to_be_visible()

    def _raden(self, step: str) -> None:
        for number, phone in enumerate(self.phones):
            phone.choose("keuze", self._options(phone, "keuze")[number % 2])
            phone.keep()

    def _hardop(self, step: str) -> None:
        for phone in self.phones:
            expect(phone.page.locator("form[data-form]")).to_have_count(0)

    def _samen(self, step: str) -> None:
        for side in ("dorp", "gemeente"):
            phone = next(each for each in self.phones if each.side == side)
            other = next(each for each in self.phones if each.side == side and each is not phone)
            option = self._options(phone, "hoofd")[0]
            phone.choose("hoofd", option)
            phone.keep()
            expect(other.page.locator(".joint-card, .joint-cards").first).to_be_visible()
            self.joint[step, side] = self._label(phone, option)

    def _krassen(self, step: str) -> None:
        """With a finger over the first strip: what lies under it comes free, and only that."""
        page = self.phones[0].page
        strips = page.locator("canvas.kras-layer")
        before = strips.count()
        strips.first.scroll_into_view_if_needed()
        wipe(page)
        expect(strips).to_have_count(before - 1)
        for phone in self.phones:
            phone.page.locator("details[data-kras] summary").click()
            expect(phone.page.locator("details.krassed")).to_be_visible()

    def _eigenaar(self, step: str) -> None:
        for number, phone in enumerate(self.phones):
            phone.choose("nu", ("E3", "E4")[number % 2] if phone.side == "dorp" else "E1")
            phone.choose("straks", "E2")
            phone.keep()

    def _les(self, step: str) -> None:
        for phone in self.phones[:4]:
            phone.choose("ander" if phone.side == "dorp" else "eigen", "G2")
            phone.keep()

    def _straks(self, step: str) -> None:
        for phone in self.phones:
            phone.lay("chips", {"aanjager": 6, "verbinder": 4})
            phone.keep()

    def _draagvlak(self, step: str) -> None:
        for phone, group in zip(self.phones, HEARD * 4, strict=True):
            phone.form.locator(f'label.card:has(input[name="a.gehoord"][value="{group}"])').click()
            phone.keep()

    def _afspraken(self, step: str) -> None:
        """One card, written at the desk and shaken on by a phone of each side."""
        cards = CardTable(self.leader)
        cards.write(WAT)
        cards.fill({"contact": "De voorzitter", "wanneer": "Voor 1 maart"})
        wall = self.leader.projector
        for phone in self._one_of_each():
            phone.page.locator(".shake-yes").click()
            expect(phone.page.locator(".shake-yes")).to_have_attribute("aria-pressed", "true")
        expect(wall.locator(".afspraak-big.is-agreed")).to_contain_text(WAT)
        expect(self.phones[-1].page.locator(".afspraak-big.is-agreed")).to_be_visible()

    def _stresstest(self, step: str) -> None:
        self.leader.page.get_by_role("button", name="Trek drie vragen").click()
        for phone in self._one_of_each():
            phone.page.locator('.stress-button[value="houdt-stand"]').click()
            expect(phone.page.locator(".stress-button.is-now")).to_have_attribute("value", "houdt-stand")
        expect(self.leader.projector.locator(".stress-side.said-houdt-stand")).to_have_count(2)

    def _one_of_each(self) -> list[Deelnemer]:
        return [next(each for each in self.phones if each.side == side) for side in ("dorp", "gemeente")]

    def _herkent(self, step: str) -> None:
        for phone in self.phones:
            phone.choose("herkent", "ja" if phone.side == "dorp" else "grotendeels")
            if phone is self.phones[0]:
                phone.write("mist", MISSING)
            phone.keep()
        self._release()

    def _delen(self, step: str) -> None:
        for phone in self.phones:
            expect(phone.form).to_have_count(1 if phone.side == "dorp" else 0)
        self.phones[0].choose("lezers", "gemeente")
        self.phones[0].keep()

    def _slot(self, step: str) -> None:
        for number, phone in enumerate(self.phones):
            phone.write("woord", f"Tevreden{number}")
            phone.keep()
        self._release()

    def _look(self, step: str) -> None:
        """After the reveal the wall shows it, and every phone may see it too."""
        wall = self.leader.projector
        match step.rpartition("/")[2]:
            case "inloop":
                for number in range(len(self.phones)):
                    expect(wall.get_by_text(f"Trots{number}", exact=True)).to_be_visible()
            case "kaart":
                for page in (wall, self.phones[-1].page):
                    expect(page.locator("svg.kaart-svg").first).to_be_visible()
            case "spreiding":
                self._look_at_the_spread(step.replace("spreiding", "zelf"))
            case "herkent":
                expect(wall.get_by_text(MISSING)).to_be_visible()

    def _look_at_the_spread(self, zelf: str) -> None:
        shown = self.leader.projector.locator("#screen").inner_text()
        for side in ("dorp", "gemeente"):
            chosen = self.chosen[f"{zelf}:{side}"]
            counts = {chosen.count(each) for each in chosen}
            assert all(re.search(rf"\b{count}\b", shown) for count in counts), (zelf, counts, shown)
        expect(self.phones[0].page.locator(".is-mine").first).to_be_visible()

    def _options(self, phone: Deelnemer, field: str) -> list[str]:
        radios = phone.form.locator(f'input[name="a.{field}"]').all()
        return [each.get_attribute("value") or "" for each in radios]

    def _label(self, phone: Deelnemer, option: str) -> str:
        card = phone.form.locator(f'label.card:has(input[name="a.hoofd"][value="{option}"]) .card-label')
        return card.inner_text().strip()

    def check_report(self) -> None:
        """What the report says is what was tapped."""
        desk = self.leader.page
        desk.goto(desk.url.replace("/desk", "/verslag"))
        text = desk.locator("main").inner_text()
        words = [f"Trots{number}" for number in range(7)] + [f"Tevreden{number}" for number in range(8)]
        for label in (*self.joint.values(), *words, WAT, MISSING):
            assert label in text
        exported = desk.request.get(desk.url.replace("/verslag", "/avond.json")).json()
        self._check_log([each["event"] for each in exported["gebeurtenissen"]])

    def _check_log(self, log: list[dict[str, Any]]) -> None:
        """Every answer once, and every hand."""
        given = [each for each in log if each["kind"] == "answer.given"]
        zelf = [each for each in given if each["step"].endswith("/zelf")]
        kept = sorted(each["answer"]["values"]["keuze"]["option"] for each in zelf)
        assert kept == sorted(option for options in self.chosen.values() for option in options)
        shaken = [each["side"] for each in log if each["kind"] == "afspraak.shaken"]
        assert sorted(shaken) == ["dorp", "gemeente"]
        joint = sorted((each["step"], each["side"]) for each in log if each["kind"] == "joint.given")
        assert joint == sorted([*self.joint, ("delen", "dorp")])
