"""A walk through a whole evening, extra steps and all sheets included: every state comes by once."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from playwright.sync_api import expect

from spel import paths
from spel.scenario.library import load_library
from spel.steps import STEPS
from tests.acceptance.bystanders import Bystander
from tests.acceptance.cards import WAT, CardTable
from tests.acceptance.people import Deelnemer, Spelleider

LIBRARY = load_library(paths.SCENARIOS, STEPS)
SPOKEN = ("dorp", "gemeente")
"""Whose hands a card needs, where they are there."""


def wordiest() -> str:
    """The casus with the longest texts: where it fits, all fit."""
    return max(LIBRARY.casussen.values(), key=lambda casus: len(casus.model_dump_json())).id


def route(vorm: str, casussen: Sequence[str], extras: bool = False) -> list[str]:
    """The steps that the file of a form names, in the order in which these casussen are played."""
    steps: list[str] = []
    form = LIBRARY.vormen[vorm]
    for part in form.hoofdstukken:
        listed = [each.stap for each in part.stappen if each.aan and (extras or not each.extra)]
        kinds = [kind for kind in listed if STEPS[kind].needs.issubset(form.kanten)]
        for casus in casussen if part.per_casus else ("",):
            steps += [f"{casus}/{kind}" if casus else kind for kind in kinds]
    return steps


MOST_CLICKS = 20
"""In a hall where some write on while the spelleider shows what there is."""
A_MOMENT = 5_000
"""Milliseconds."""


def release_all(leader: Spelleider) -> None:
    """Let everything that was written onto the wall."""
    for queue in leader.page.locator(".queue").all():
        button = queue.get_by_role("button", name="Toon alles", exact=True)
        for _ in range(MOST_CLICKS):
            if not button.count():
                break
            button.click()
            with suppress(AssertionError):  # who is slow wrote one more
                expect(button).to_have_count(0, timeout=A_MOMENT)
        expect(button).to_have_count(0)


@dataclass
class Walk:
    """Bystanders fill in whatever is asked; `look` is called at every state with a word for it."""

    leader: Spelleider
    people: Sequence[Bystander]
    sides: Sequence[str]
    casus: str
    look: Callable[[str], None]
    phones: Sequence[Deelnemer] = ()
    """They follow, and fill in nothing."""
    steps: list[str] = field(default_factory=list)

    def go(self) -> None:
        """From the first step to the last."""
        self._visit(self.leader.step)
        while not self.leader.at_the_end:
            self._visit(self.leader.onward())

    def _visit(self, step: str) -> None:
        self.steps.append(step)
        for phone in self.phones:
            phone.at(step)
        self.look("open")
        for each in self.people:
            each.answer()
        self.leader.settle()
        act = getattr(self, f"_{step.rpartition('/')[2]}", None)
        if act is not None:
            act()
        self._reveal()
        if step.endswith("/samen") and f"{self.casus}/stoelwissel" in self.leader.extras:
            self._look_back(f"{self.casus}/stoelwissel", step)

    def _reveal(self) -> None:
        """Show it, with all that was written, sheet by sheet."""
        if self.leader.can_show:
            release_all(self.leader)
            self.leader.show()
        self.look("filled in")
        for sheet in self.leader.sheets:
            if self.leader.page.locator(f'[name="sheet"][value="{sheet}"] ~ button.is-current').count() == 0:
                self.leader.leaf(sheet)
                self.look(f"sheet {sheet}")

    def _look_back(self, step: str, here: str) -> None:
        """What was shown early says more once the sides have chosen together."""
        self.leader.open(step)
        self._reveal()
        self.leader.turn_to(here)

    def _kiezen(self) -> None:
        """Everything lies on the table; one casus is played."""
        desk = self.leader.page
        wanted = desk.locator(f"#pick-{self.casus}.is-picked")
        if wanted.count() == 0:
            desk.locator(f"#pick-{self.casus} button[name=erbij]").click()
            expect(wanted).to_be_visible()
        picked = desk.locator(".pick-row.is-picked")
        while (count := picked.count()) > 1:
            away = f'button[name="eraf"]:not([value="{self.casus}"])'
            desk.locator(away).first.click()
            expect(picked).to_have_count(count - 1)

    def _afspraken(self) -> None:
        """Seven cards, a no and a letting go; one card is full, and one is shaken on."""
        cards, hands = CardTable(self.leader), [side for side in SPOKEN if side in self.sides]
        for number in range(5):
            cards.write(f"{WAT}, deel {number + 1}")
        cards.say_no("nee", "Wij nemen het onderhoud niet over", "dorp")
        cards.say_no("loslaten", "De wens om alles zelf te doen", "dorp")
        cards.write(WAT)
        self.leader.settle()
        self.look("card begun")
        cards.fill({"contact": "De voorzitter van de werkgroep", "wanneer": "Voor 1 maart"})
        cards.shake(*hands)
        self.leader.settle()
        self.look("card agreed")
        cards.write("Alles staat op deze kaart")
        cards.fill_to_the_brim()

    def _stresstest(self) -> None:
        self.look("no question yet")
        CardTable(self.leader).test("aanpassen", [side for side in SPOKEN if side in self.sides])
