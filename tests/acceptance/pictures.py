"""Plays a small evening on the real server and keeps the pictures for README and docs.

`python -m tests.acceptance.pictures [--out docs/beelden]`
"""

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.acceptance.browser import ROOT, chromium
from tests.acceptance.conftest import OFFLINE, WALL, Complaints, Room
from tests.acceptance.people import Deelnemer, Spelleider, begin, join
from tests.acceptance.server import RunningServer

ADDRESS = "http://192.168.1.20:8000"
"""On the wall in the pictures: an ordinary address of a laptop in a hall."""
SMALL_WALL = {"width": 1152, "height": 648}
PAGE = {"width": 1000, "height": 760}

SIDES = ("dorp",) * 5 + ("gemeente",) * 3
"""Who sits where; every row below is in this order."""
CASES = ("c02", "c05", "c09")
WORDS = (
    ("Het dorpshuis", "Hoopvol"),
    ("Onze buren", "Moe en blij"),
    ("De fanfare", "Verrast"),
    ("De stilte", "Nieuwsgierig"),
    ("Het uitzicht", "Aan de slag"),
    ("De school", "Dankbaar"),
    ("Samen doen", "Wijzer"),
    ("De ijsbaan", "Samen"),
)
"""What each writes at the start and at the end."""
ROLLEN = ("vertegenwoordiger", "kennisdeler", "verbinder", "aanjager")
CHIPS = (
    ("3142", "1225"),
    ("4051", "0244"),
    ("3232", "1135"),
    ("2341", "2224"),
    ("4123", "1216"),
    ("6211", "2233"),
    ("6130", "1324"),
    ("5122", "1243"),
)
"""Ten chips now and ten later, in the order of ROLLEN."""
SKY = ("half", "bewolkt", "half", "zon", "regen", "half", "bewolkt", "half")
ZELF = {
    "c02": "meten onder-een-dak meten dorpswinkel steun-vragen plek-en-regels garant-staan plek-en-regels",
    "c05": "zelf-meten in-gesprek in-gesprek actie-in-de-straat in-gesprek meetpaal samen-tekenen meetpaal",
    "c09": "taken-verdelen iets-nieuws iets-nieuws op-een-rij iets-nieuws eenmalig voor-een-euro eenmalig",
}
RADEN = {
    "c02": "alleen-vergunning plek-en-regels garant-staan garant-staan aan-het-dorp meten meten steun-vragen",
    "c05": "volgens-de-norm samen-tekenen meetpaal volgens-de-norm meetpaal in-gesprek zelf-meten in-gesprek",
    "c09": "eenmalig zelfde-subsidie eenmalig zelf-huren eenmalig vaste-steun vaste-steun iets-nieuws",
}
SAMEN = {
    "c02": {"dorp": ("meten", "onder-een-dak"), "gemeente": ("plek-en-regels", "garant-staan")},
    "c05": {"dorp": ("in-gesprek", "naar-de-wethouder"), "gemeente": ("meetpaal", "samen-tekenen")},
    "c09": {"dorp": ("iets-nieuws", "taken-verdelen"), "gemeente": ("eenmalig", "voor-een-euro")},
}
"""What each side chooses together, and what it does besides."""
PAWNS = (
    ("E4", "E2"),
    ("E3", "E1"),
    ("E4", "E2"),
    ("E1", "E2"),
    ("E4", "E1"),
    ("E1", "E2"),
    ("E1", "E2"),
    ("E4", "E3"),
)
"""Who holds it now, and who should later."""
LESSONS = {"dorp": "D3", "gemeente": "G1"}


class Album:
    """Where the pictures go."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def keep(self, page: Page, name: str) -> None:
        """What is on the screen now."""
        page.evaluate("document.fonts.ready")
        file = self._folder / f"{name}.png"
        page.screenshot(path=file, animations="disabled")
        print(f"{file.name}: {file.stat().st_size // 1000} kB")

    def keep_wall(self, wall: Page, name: str) -> None:
        """The wall, smaller: all on it grows with its height, so nothing else changes."""
        wall.set_viewport_size(SMALL_WALL)
        self.keep(wall, f"{name}-projector" if name else "projector")
        wall.set_viewport_size(WALL)


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
            if self._leader.page.locator('button[data-key="PageDown"]').count() == 0:
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
            box = page.locator("canvas.kras-layer").first.bounding_box()
            assert box is not None
            right = box["x"] + box["width"] * share
            page.mouse.move(box["x"] + 2, box["y"] + 8)
            page.mouse.down()
            for height in range(8, int(box["height"]), 16):
                page.mouse.move(right, box["y"] + height, steps=4)
                page.mouse.move(box["x"] + 2, box["y"] + height + 8, steps=4)
            page.mouse.up()

    def _eigenaar(self, casus: str) -> None:
        for phone, (now, later) in zip(self._phones, PAWNS, strict=True):
            phone.choose("nu", now)
            phone.choose("straks", later)
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

    def _spiegel(self, casus: str) -> None:
        self._leader.page.get_by_role("button", name="Zeggen en doen").click()
        self._leader.show()
        expect(self._wall.locator(".profile").nth(1)).to_be_visible()
        self._album.keep_wall(self._wall, "spiegel")

    def _straks(self, casus: str) -> None:
        for phone, (_, later) in zip(self._phones, CHIPS, strict=True):
            phone.lay("chips", _chips(later))
            phone.keep()
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
        self._leader.page.get_by_role("button", name="Toon alles").first.click()

    def _report(self) -> None:
        desk = self._leader.page
        desk.locator("#close summary").click()
        desk.get_by_role("button", name="Ja, sluit de avond").click()
        desk.get_by_role("button", name="Ga toch verder").wait_for()
        desk.get_by_role("link", name="Bekijk het verslag").click()
        desk.set_viewport_size(PAGE)
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
