"""A whole evening, played through the screens by one spelleider and eight phones."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.people import Deelnemer, Spelleider, begin, join

pytestmark = pytest.mark.browser

CASES = ("c02", "c05", "c09")
ROLLEN = ("vertegenwoordiger", "kennisdeler", "verbinder", "aanjager")
SKY = ("zon", "half", "bewolkt", "regen", "onweer")


def test_a_whole_evening_from_lobby_to_report(room: Room, complaints: Complaints) -> None:
    """Dorp & gemeente with three cases: a reload, a lost line and a late joiner on the way."""
    complaints.expect("ERR_INTERNET_DISCONNECTED", "WebSocket")
    leader = begin(room, "dorp-en-gemeente", CASES)
    early = [join(room, leader.code, "dorp") for _ in range(4)]
    early += [join(room, leader.code, "gemeente") for _ in range(3)]
    evening = Evening(room, leader, early)

    evening.play()

    assert evening.steps == [
        "inloop",
        "startfoto",
        *(f"{case}/{kind}" for case in CASES for kind in PER_CASE),
        "spiegel",
        "straks",
        "slot",
    ]
    evening.check_report()


PER_CASE = ("lezen", "zelf", "raden", "spreiding", "hardop", "samen", "krassen", "eigenaar", "les")


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
            if self.leader.page.locator('button[data-key="PageDown"]').count() == 0:
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
        self.leader.page.get_by_role("button", name=re.compile("alle", re.I)).first.click()

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
        expect(phone.page.locator("#alarm")).to_contain_text("bewaard op dit toestel", timeout=25_000)
        expect(phone.form.locator("[data-saved]")).to_be_hidden()
        phone.page.context.set_offline(False)
        expect(phone.form.locator("[data-saved]")).to_be_visible(timeout=20_000)

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
        self._wipe(self.phones[0].page)
        for phone in self.phones:
            phone.page.locator("details[data-kras] summary").click()
            expect(phone.page.locator("details.krassed")).to_be_visible()

    def _wipe(self, page: Page) -> None:
        """With a finger over the first strip: what lies under it comes free, and only that."""
        strips = page.locator("canvas.kras-layer")
        before = strips.count()
        strips.first.scroll_into_view_if_needed()
        box = strips.first.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 2, box["y"] + 8)
        page.mouse.down()
        for height in range(8, int(box["height"]), 16):
            page.mouse.move(box["x"] + box["width"] - 2, box["y"] + height, steps=4)
            page.mouse.move(box["x"] + 2, box["y"] + height + 8, steps=4)
        page.mouse.up()
        expect(strips).to_have_count(before - 1)

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

    def _slot(self, step: str) -> None:
        for number, phone in enumerate(self.phones):
            phone.write("woord", f"Tevreden{number}")
            phone.keep()

    def _look(self, step: str) -> None:
        """After the reveal the wall shows it, and every phone may see it too."""
        if step == "inloop":
            expect(self.leader.projector.get_by_text("Trots3")).to_be_visible()
        if step.endswith("/spreiding"):
            zelf = step.replace("spreiding", "zelf")
            shown = self.leader.projector.locator("#screen").inner_text()
            for side in ("dorp", "gemeente"):
                chosen = self.chosen[f"{zelf}:{side}"]
                counts = {chosen.count(each) for each in chosen}
                assert all(re.search(rf"\b{count}\b", shown) for count in counts), (step, counts, shown)
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
        assert "5" in text
        for label in self.joint.values():
            assert label in text
        exported = desk.request.get(desk.url.replace("/verslag", "/avond.json")).json()
        self._check_log(exported)

    def _check_log(self, exported: dict[str, object]) -> None:
        log = exported["gebeurtenissen"]
        assert isinstance(log, list)
        given = [each["event"] for each in log if each["event"]["kind"] == "answer.given"]
        zelf = [each for each in given if str(each["step"]).endswith("/zelf")]
        kept = sorted(each["answer"]["values"]["keuze"]["option"] for each in zelf)
        assert kept == sorted(option for options in self.chosen.values() for option in options)
