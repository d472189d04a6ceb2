"""Leads a rehearsal of sixty simulated people at the desk, and keeps every state of it as pictures.

`python -m tests.acceptance.full_hall [--out FOLDER] [--vorm kort] [--zaal verdeeld] [--every-screen]`
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from spel.rehearsal.characters import MOST
from spel.rehearsal.halls import HALLS, VERDEELD
from tests.acceptance.album import Album
from tests.acceptance.browser import ROOT
from tests.acceptance.conftest import Room
from tests.acceptance.people import Spelleider, begin, code_of, join
from tests.acceptance.pictures import hall
from tests.acceptance.walk import LIBRARY, release_all

PATIENCE = 240_000
"""Milliseconds for the room to fill or to answer. The slowest phone takes a minute and a half."""
SEATED = """(people) => [...document.querySelectorAll(".people-here tbody tr")]
  .map((row) => Number(row.querySelector("td").textContent.match(/\\d+/)[0]))
  .reduce((sum, each) => sum + each, 0) >= people"""
BUSY = """(most) => document.querySelector(".people-here") && most >=
  [...document.querySelectorAll(".missing-side")]
    .reduce((sum, each) => sum + Number(each.textContent.match(/\\d+/)?.[0] ?? 1), 0)"""
"""Whether so many are still busy at most; a side that chooses together counts as one."""


class FullHall:
    """A rehearsal that runs, its desk and its wall; `look` is called at every state with a word for it."""

    def __init__(self, room: Room, vorm: str, casussen: tuple[str, ...], zaal: str) -> None:
        self.people = MOST
        begun = begin(room, vorm, casussen)
        desk, wall = begun.page, begun.projector
        desk.get_by_role("link", name="Oefen deze avond").click()
        desk.locator(f'label[for="zaal-{zaal}"]').click()
        desk.fill("#mensen", str(self.people // len(LIBRARY.vormen[vorm].kanten)))
        desk.get_by_role("button", name="Begin de oefening").click()
        desk.wait_for_url("**/oefen-*/desk")
        desk.locator('form[target="spel-projector"] button').click()  # the window that is there is used again
        wall.wait_for_url("**/oefen-*/projector")
        self.leader = Spelleider(desk, wall, code_of(desk))

    def play(self, look: Callable[[str], None], busy: int = 0) -> None:
        """To the last step: all answer but `busy` people, then it is shown, then the next."""
        self.leader.page.wait_for_function(SEATED, arg=self.people, timeout=PATIENCE)
        self._visit(look, busy)
        while not self.leader.at_the_end:
            self.leader.next()
            self._visit(look, busy)

    def _visit(self, look: Callable[[str], None], busy: int) -> None:
        self.leader.page.wait_for_function(BUSY, arg=busy, timeout=PATIENCE)
        look("open")
        if self.leader.can_show:
            release_all(self.leader)
            self.leader.show()
            look("shown")


class Diary:
    """Pictures of the wall in the order of the evening, and where asked of the desk and one phone too."""

    def __init__(self, album: Album, leader: Spelleider, phone: Page | None) -> None:
        self._album = album
        self._leader = leader
        self._phone = phone
        self._n = 0

    def keep(self, state: str) -> None:
        """What is shown now."""
        self._n += 1
        name = f"{self._n:02}-{self._leader.step.rpartition('/')[2]}-{state}"
        self._album.keep_wall(self._leader.projector, name)
        if self._phone:
            self._album.keep(self._leader.page, f"{name}-desk")
            self._album.keep(self._phone, f"{name}-telefoon")


def main() -> None:
    """Play it, and keep the pictures."""
    parser = argparse.ArgumentParser(prog="python -m tests.acceptance.full_hall", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "beelden" / "volle-zaal")
    parser.add_argument("--vorm", choices=sorted(LIBRARY.vormen), default="kort")
    parser.add_argument("--zaal", choices=sorted(HALLS), default=VERDEELD.key)
    parser.add_argument("--every-screen", action="store_true", help="desk and telephone too")
    asked = parser.parse_args()
    with hall() as room:
        full = FullHall(room, asked.vorm, tuple(LIBRARY.vormen[asked.vorm].casussen.voorstel), asked.zaal)
        phone = join(room, full.leader.code, "dorp").page if asked.every_screen else None
        full.play(Diary(Album(asked.out), full.leader, phone).keep, busy=1 if phone else 0)


if __name__ == "__main__":
    main()
