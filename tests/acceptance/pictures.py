"""Plays a small evening on the real server and keeps the pictures for README and docs.

`python -m tests.acceptance.pictures [--out docs/beelden]`
"""

import argparse
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.acceptance.album import Album
from tests.acceptance.browser import ROOT, chromium
from tests.acceptance.cards import CardTable
from tests.acceptance.conftest import LAPTOP, OFFLINE, Complaints, Room
from tests.acceptance.finger import wipe
from tests.acceptance.people import Deelnemer, Spelleider, begin, join
from tests.acceptance.pictured import (
    AGREED,
    CARD,
    CASES,
    CHIPS,
    DOTS,
    HEARD,
    INVITED,
    LESSONS,
    PAWNS,
    RADEN,
    ROLLEN,
    SAMEN,
    SIDES,
    SKY,
    WORDS,
    ZELF,
)
from tests.acceptance.server import RunningServer

ADDRESS = "http://192.168.1.20:8000"
"""On the wall in the pictures: an ordinary address of a laptop in a hall."""
PAGE = {"width": 1000, "height": 760}


class SmallEvening:
    """Eight phones and three casussen, from the start page to the report."""

    def __init__(self, room: Room, album: Album) -> None:
        self._album = album
        self._room = room
        self._pages_before()
        self._leader: Spelleider = begin(room, "dorp-en-gemeente", CASES)
        self._wall = self._leader.projector
        self._phones: list[Deelnemer] = [join(room, self._leader.code, side) for side in SIDES]

    def play(self) -> None:
        """Step by step: everybody answers, the spelleider shows, and goes on."""
        step = self._leader.step
        while True:
            for phone in self._phones:
                phone.at(step)
            casus, _, kind = step.rpartition("/")
            getattr(self, f"_{kind}", self._nothing)(casus)
            if self._leader.at_the_end:
                break
            step = self._leader.next()
        self._report()

    def _pages_before(self) -> None:
        page = self._room.device(**PAGE)
        page.goto("/")
        self._album.keep(page, "start")
        page.goto("/start")
        page.fill('[name="titel"]', "Avond over ons dorp")
        page.fill('[name="plaats_naam"]', "Ons dorp")
        page.locator('[name="plaats_naam"]').blur()
        self._album.keep(page, "wizard")

    def _nothing(self, casus: str) -> None:
        """There is nothing to fill in here."""

    def _inloop(self, casus: str) -> None:
        self._write("trots", [first for first, _ in WORDS])
        expect(self._wall.locator(".progress-row.side-gemeente b")).to_have_text("3")
        self._album.keep_wall(self._wall, "inloop")
        self._release_all()
        self._leader.show()

    def _startfoto(self, casus: str) -> None:
        for phone, (now, _), sky in zip(self._phones, CHIPS, SKY, strict=True):
            phone.lay("chips", _chips(now))
            phone.choose("weer", sky)
            phone.keep()

    def _kiezen(self, casus: str) -> None:
        self._tick(("stippen", dots.split()) for dots in DOTS)
        self._leader.show()

    def _tick(self, ticks: Iterable[tuple[str, list[str]]]) -> None:
        for phone, (field, options) in zip(self._phones, ticks, strict=True):
            for option in options:
                phone.form.locator(f'label:has(input[name="a.{field}"][value="{option}"])').click()
            phone.keep()

    def _uitnodiging(self, casus: str) -> None:
        for phone, who in zip(self._phones, INVITED, strict=True):
            phone.choose("wie", who)
            phone.keep()
        self._leader.show()

    def _zelf(self, casus: str) -> None:
        for phone, option in zip(self._phones, ZELF[casus].split(), strict=True):
            phone.choose("keuze", option)
            if casus == CASES[0] and phone is self._phones[0]:
                phone.form.locator("legend").evaluate("each => each.scrollIntoView()")
                self._album.keep(phone.page, "telefoon")
            phone.keep()
            if casus == CASES[0] and phone is self._phones[6]:
                expect(self._leader.page.locator(".present tr.side-gemeente b")).to_have_text("2")
                self._album.keep(self._leader.page, "desk")

    def _raden(self, casus: str) -> None:
        for phone, option in zip(self._phones, RADEN[casus].split(), strict=True):
            phone.choose("keuze", option)
            phone.keep()

    def _spreiding(self, casus: str) -> None:
        self._leader.show()
        if casus == CASES[0]:
            expect(self._wall.locator(".spread").nth(1)).to_be_visible()
            self._album.keep_wall(self._wall, "")

    def _samen(self, casus: str) -> None:
        for side, (main, support) in SAMEN[casus].items():
            phone = self._phones[SIDES.index(side)]
            phone.choose("hoofd", main)
            phone.choose("steun", support)
            phone.keep()
        self._leader.show()

    def _krassen(self, casus: str) -> None:
        if casus == CASES[0]:
            page = self._phones[0].page
            self._wipe(page)
            self._album.keep(page, "kras-telefoon")
        self._leader.show()

    def _wipe(self, page: Page) -> None:
        """The first strip wholly, the second only begun."""
        page.locator("canvas.kras-layer").first.evaluate("each => each.scrollIntoView({block: 'center'})")
        for share in (1.0, 0.35):
            wipe(page, share)

    def _eigenaar(self, casus: str) -> None:
        for phone, (now, later) in zip(self._phones, PAWNS[casus].split(), strict=True):
            phone.choose("nu", f"E{now}")
            phone.choose("straks", f"E{later}")
            phone.keep()
        self._leader.show()
        if casus == CASES[0]:
            expect(self._wall.locator(".pawns").first).to_be_visible()
            self._album.keep_wall(self._wall, "eigenaar")

    def _les(self, casus: str) -> None:
        for phone in self._phones:
            phone.choose("eigen", LESSONS[phone.side])
            phone.keep()
        self._leader.show()

    def _kaart(self, casus: str) -> None:
        self._leader.show()
        if casus == CASES[-1]:
            expect(self._wall.locator(".kaart-wide")).to_be_visible()
            self._album.keep_wall(self._wall, "kaart")

    def _spiegel(self, casus: str) -> None:
        self._kompas()
        self._leader.page.get_by_role("button", name="Zeggen en doen").click()
        self._leader.show()
        expect(self._wall.locator(".profile").nth(1)).to_be_visible()
        self._album.keep_wall(self._wall, "spiegel")

    def _straks(self, casus: str) -> None:
        for phone, (_, later) in zip(self._phones, CHIPS, strict=True):
            phone.lay("chips", _chips(later))
            phone.keep()
        self._leader.show()

    def _kompas(self) -> None:
        desk = self._leader.page
        desk.set_viewport_size(PAGE)
        desk.locator("#kompas summary").click()
        desk.locator("#kompas").evaluate("each => each.scrollIntoView({block: 'center'})")
        self._album.keep(desk, "kompas")
        desk.set_viewport_size(LAPTOP)

    def _draagvlak(self, casus: str) -> None:
        self._tick(("gehoord", groups.split()) for groups in HEARD)
        self._leader.show()
        expect(self._wall.locator(".huizen-plein")).to_be_visible()
        self._album.keep_wall(self._wall, "huizen")

    def _afspraken(self, casus: str) -> None:
        """One card, on which a phone of each side shakes hands."""
        cards = CardTable(self._leader)
        cards.write(AGREED)
        cards.fill(CARD)
        for side in dict.fromkeys(SIDES):
            phone = self._phones[SIDES.index(side)].page
            phone.locator(".shake-yes").click()
            expect(phone.locator(".shake-yes")).to_have_attribute("aria-pressed", "true")
            if side == "dorp":
                phone.locator(".afspraak-wat").evaluate("each => each.scrollIntoView()")
                self._album.keep(phone, "afspraak-telefoon")
        expect(self._wall.locator(".is-agreed")).to_be_visible()
        self._album.keep_wall(self._wall, "afspraken")

    def _stresstest(self, casus: str) -> None:
        CardTable(self._leader).test("houdt-stand", tuple(dict.fromkeys(SIDES)))

    def _herkent(self, casus: str) -> None:
        for phone in self._phones:
            phone.choose("herkent", "ja")
            phone.keep()
        self._leader.show()

    def _delen(self, casus: str) -> None:
        self._phones[0].choose("lezers", "gemeente")
        self._phones[0].keep()
        self._leader.show()

    def _slot(self, casus: str) -> None:
        self._write("woord", [last for _, last in WORDS])
        self._release_all()
        self._leader.show()

    def _write(self, field: str, words: list[str]) -> None:
        for phone, word in zip(self._phones, words, strict=True):
            phone.write(field, word)
            phone.keep()

    def _release_all(self) -> None:
        self._leader.settle()
        self._leader.page.get_by_role("button", name="Toon alles").first.click()
        self._leader.settle()

    def _report(self) -> None:
        desk = self._leader.page
        desk.locator("#close summary").click()
        desk.get_by_role("button", name="Ja, sluit de avond").click()
        desk.get_by_role("button", name="Ga toch verder").wait_for()
        desk.get_by_role("link", name="Naar het verslag en de stukken").click()
        desk.set_viewport_size(PAGE)
        self._album.keep(desk, "stukken")
        desk.get_by_role("link", name="Alle cijfers van de avond").click()
        desk.locator(".report-section:has(.joint-cards)").first.evaluate("each => each.scrollIntoView()")
        self._album.keep(desk, "verslag")


def _chips(counts: str) -> dict[str, int]:
    return {rol: int(count) for rol, count in zip(ROLLEN, counts, strict=True)}


@contextmanager
def hall() -> Iterator[Room]:
    """A server with an empty data folder, a browser, and nobody in it yet."""
    os.environ["SPEL_ADDRESS"] = ADDRESS
    launch = chromium()
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = RunningServer(Path(data))
        server.start()
        try:
            browser = playwright.chromium.launch(
                executable_path=launch.executable, env=launch.env, args=[*launch.args, OFFLINE]
            )
            complaints = Complaints()
            yield Room(browser, server, complaints)
            assert complaints.unexpected() == []
        finally:
            server.stop()


def main() -> None:
    """Make every picture again."""
    parser = argparse.ArgumentParser(prog="python -m tests.acceptance.pictures", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "beelden")
    asked = parser.parse_args()
    with hall() as room:
        SmallEvening(room, Album(asked.out)).play()


if __name__ == "__main__":
    main()
