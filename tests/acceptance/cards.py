"""The cards of the afspraken, as the spelleider makes them at the desk for a room without phones at hand."""

from collections.abc import Sequence

from playwright.sync_api import Locator, expect

from tests.acceptance.people import Spelleider

WAT = "Wij vragen vijftig huishoudens wat zij nodig hebben"
BRIMFUL = f"{WAT}, en daarna maken wij er met de gemeente een plan van, dat iedereen op een blad kan lezen."
FILLER = "Samen met de buren van het dorpsplein en de werkgroep verkeer, elke eerste maandag van de maand. "


class CardTable:
    """The desk at the steps in which the room agrees."""

    def __init__(self, leader: Spelleider) -> None:
        self._leader = leader
        self._desk = leader.page

    def write(self, wat: str) -> None:
        """A new card, that comes on the table at once."""
        form = self._desk.locator("#new-card")
        form.locator('[name="v.wat"]').fill(wat)
        form.locator("button").click()
        expect(self._card.locator('[name="v.wat"]')).to_have_value(wat)

    def fill(self, lines: dict[str, str], eigenaar: str = "E2") -> None:
        """What the card needs, and what there is more to tell."""
        self._unfold(".card-more")
        for name, words in lines.items():
            self._card.locator(f'[name="v.{name}"]').fill(words)
        self._card.locator(f'label:has([name="v.eigenaar"][value="{eigenaar}"])').click()
        self._card.locator("button.primary").click()
        expect(self._desk.locator(".card-hands button").first).to_be_visible()

    def fill_to_the_brim(self) -> None:
        """As many words as every line takes, and every group."""
        self._unfold(".card-more")
        for tick in self._card.locator("label.heard-tick").all():
            tick.click()
        lines = self._card.locator("input[type=text], textarea").all()
        names = [(line.get_attribute("name") or "").removeprefix("v.") for line in lines]
        longest = [int(line.get_attribute("maxlength") or 0) for line in lines]
        full = {name: (FILLER * 2)[:most] for name, most in zip(names, longest, strict=True)}
        self.fill(full | {"wat": BRIMFUL})

    def shake(self, *sides: str) -> None:
        """The hand of a side that has no phone at hand."""
        for side in sides:
            form = self._desk.locator(
                f'.card-hands form:has(input[name="side"][value="{side}"]):has(input[name="on"])'
            )
            form = form.filter(has=self._desk.locator('input[value="shake_afspraak"]'))
            form.locator("button").click()
            expect(form.locator('input[name="on"]')).to_have_value("0")

    def say_no(self, soort: str, wat: str, side: str) -> None:
        """What a side says no to, or lets go."""
        self._unfold(".new-no")
        form = self._desk.locator(f"#new-{soort}")
        form.locator('[name="v.wat"]').fill(wat)
        form.locator(f'button[value="{side}"]').click()
        expect(self._desk.locator(".ledger-wat", has_text=wat)).to_be_visible()

    def lay(self, wat: str) -> None:
        """Put a card before the room again."""
        row = self._desk.locator(".ledger-row", has_text=wat)
        if row.locator(".ledger-here").count() == 0:
            row.locator("button").click()
            expect(row.locator(".ledger-here")).to_be_visible()

    def test(self, said: str, sides: Sequence[str]) -> None:
        """Draw three questions, and say the same to each for every side."""
        self._desk.locator('form:has(input[value="draw_stress"]) button').first.click()
        picks = self._desk.locator(".stress-pick")
        expect(picks).to_have_count(3)
        for pick in picks.all():
            pick.locator("details summary").click()
            for number, side in enumerate(sides):
                form = pick.locator(
                    f'form:has(input[name="side"][value="{side}"]):has(input[name="uitkomst"][value="{said}"])'
                )
                form.locator("button").click()
                expect(pick.locator(".stress-said > li").nth(number)).not_to_contain_text("nog geen antwoord")

    @property
    def _card(self) -> Locator:
        return self._desk.locator(".card-form")

    def _unfold(self, details: str) -> None:
        folded = self._desk.locator(f"details{details}:not([open])")
        if folded.count():
            folded.locator("summary").first.click()
