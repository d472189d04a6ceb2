"""The people of an evening, each with a device: they do what people do, through the screen."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.acceptance.conftest import LAPTOP, SLOW, WALL, Room

CHIPS = 10
IS_CURRENT = """async (patience) => {
  const own = "[data-keep], [data-covered], [data-since], [data-problem]";
  const words = (screen) => {
    const copy = screen.cloneNode(true);
    for (const each of copy.querySelectorAll(own)) each.remove();
    return copy.textContent.replace(/\\s+/g, " ");
  };
  const { trusted } = await import("/static/js/trusted.js");
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const answer = await fetch(document.body.dataset.screenUrl, { headers: { Accept: "application/json" } });
    const drawn = document.createElement("template");
    drawn.innerHTML = trusted((await answer.json()).html);
    const screen = document.getElementById("screen");
    if (words(drawn.content.querySelector("#screen")) === words(screen)) return true;
    await new Promise((again) => {
      const changes = { subtree: true, childList: true, characterData: true };
      new MutationObserver(again).observe(document.body, changes);
      setTimeout(again, 300);
    });
  }
  return false;
}"""
"""Whether a page says what the server would draw for it now, its own parts apart."""


@dataclass
class Spelleider:
    """Somebody at the desk, with the projector in a window of its own."""

    page: Page
    projector: Page
    code: str

    @property
    def step(self) -> str:
        """The step the desk is at."""
        return self.page.locator("#screen").get_attribute("data-step") or ""

    def next(self) -> str:
        """Press Volgende; gives the new step, once projector and desk are there."""
        before = self.step
        self.page.locator('button[data-key="PageDown"]').click()
        expect(self.page.locator("#screen")).not_to_have_attribute("data-step", before)
        now = self.step
        expect(self.projector.locator("#screen")).to_have_attribute("data-step", now)
        self.land()
        return now

    def land(self) -> None:
        """Wait until the big buttons listen again, as they do a moment after they changed."""
        expect(self.page.locator("body[data-landing]")).to_have_count(0)

    def back(self) -> str:
        """Press Terug."""
        before = self.step
        self.page.locator('button[data-key="PageUp"]').click()
        expect(self.page.locator("#screen")).not_to_have_attribute("data-step", before)
        self.land()
        return self.step

    def show(self) -> None:
        """Press Toon and wait until it offers to cover again."""
        show = self.page.locator('button[data-key="t"]')
        show.click()
        expect(self.page.locator('.steer-show input[name="shown"]')).to_have_value("0")
        self.settle()
        self.land()

    def settle(self) -> None:
        """Wait until the desk and the wall show the evening as it stands on the server."""
        for page in (self.page, self.projector):
            assert page.evaluate(IS_CURRENT, SLOW), "a screen stayed behind"

    def onward(self) -> str:
        """The step that comes next when extra ones are taken too."""
        fields = self.page.locator('.stop-list input[name="step"]').all()
        steps = [each.get_attribute("value") or "" for each in fields]
        following = steps[steps.index(self.step) + 1]
        return self.open(following) if following in self.extras else self.next()

    def open(self, step: str) -> str:
        """Go to a step outside the route, such as an extra one, by its button."""
        self.page.locator(f'.steer-extras form:has(input[name="step"][value="{step}"]) button').click()
        expect(self.page.locator("#screen")).to_have_attribute("data-step", step)
        expect(self.projector.locator("#screen")).to_have_attribute("data-step", step)
        self.land()
        return step

    def turn_to(self, step: str) -> None:
        """Go to any step, by the list of all steps."""
        self.page.locator("#stops > summary").click()
        stop = self.page.locator(f'[id="stop-{step}"]')
        stop.locator("summary").click()
        stop.locator('button[value="open_step"]').click()
        expect(self.page.locator("#screen")).to_have_attribute("data-step", step)
        expect(self.projector.locator("#screen")).to_have_attribute("data-step", step)
        self.land()

    @property
    def sheets(self) -> list[str]:
        """The numbers of the sheets that the desk can put on the wall."""
        fields = self.page.locator('.sheet-list input[name="sheet"], .stress-pick input[name="sheet"]').all()
        return [each.get_attribute("value") or "" for each in fields]

    def leaf(self, sheet: str) -> None:
        """Put a sheet on the wall that is not on it."""
        button = self.page.locator(f'form:has(input[name="sheet"][value="{sheet}"]) button:not(.is-current)')
        button.click()
        expect(button).to_have_count(0)
        self.settle()

    @property
    def extras(self) -> list[str]:
        """The steps that may be taken here for who asks for them."""
        fields = self.page.locator('.steer-extras input[name="step"]').all()
        return [each.get_attribute("value") or "" for each in fields]

    @property
    def at_the_end(self) -> bool:
        """Whether there is nothing after this step."""
        return self.page.locator('button[data-key="PageDown"]').count() == 0

    @property
    def can_show(self) -> bool:
        """Whether something waits to be shown."""
        return self.page.locator('form:has(button[data-key="t"]) input[name="shown"][value="1"]').count() > 0


@dataclass
class Deelnemer:
    """Somebody with a phone."""

    page: Page
    side: str

    @property
    def step(self) -> str:
        """The step this phone shows."""
        return self.page.locator("#screen").get_attribute("data-step") or ""

    def at(self, step: str) -> "Deelnemer":
        """Wait until this phone is at a step."""
        expect(self.page.locator("#screen")).to_have_attribute("data-step", step)
        return self

    @property
    def form(self) -> Locator:
        """The form on the screen."""
        return self.page.locator("form[data-form]").first

    @property
    def asked(self) -> bool:
        """Whether there is something to fill in and keep."""
        kinds = 'form[data-form] input[name="kind"]:is([value="give_answer"], [value="give_joint"])'
        return self.page.locator(kinds).count() > 0

    def choose(self, field: str, option: str) -> None:
        """Tap an option."""
        self.form.locator(f'label.card:has(input[name="a.{field}"][value="{option}"])').click()

    def write(self, field: str, words: str) -> None:
        """Type some words."""
        self.form.locator(f'[name="a.{field}"]').fill(words)

    def lay(self, field: str, chips: dict[str, int]) -> None:
        """Lay chips, one tap each."""
        for part, count in chips.items():
            name = f"a.{field}.{part}"
            add = self.form.locator(f'[data-chip-part]:has(input[name="{name}"]) [data-chip-add]')
            for _ in range(count):
                add.click()

    def fill_in(self, seed: int, words: str = "") -> int:
        """Fill in the whole form somehow; `seed` decides which option. Gives the number of taps it takes."""
        taps = self._pick(seed) + self._tick(seed) + self._lay_all(seed)
        for field in self.form.locator('input[type="text"]:visible, textarea:visible').all():
            field.fill(words)
        return taps

    def _pick(self, seed: int) -> int:
        radios = self.form.locator('input[type="radio"]').all()
        names = dict.fromkeys(each.get_attribute("name") or "" for each in radios)
        for name in names:
            cards = self.form.locator(f'label:has(input[type="radio"][name="{name}"])')
            cards.nth(seed % cards.count()).click()
        return len(names)

    def _tick(self, seed: int) -> int:
        groups = self.form.locator("[data-several]").all()
        for group in groups:
            cards = group.locator("label:has(input)")
            cards.nth(seed % cards.count()).click()
        return len(groups)

    def _lay_all(self, seed: int) -> int:
        """Ten chips, over two parts beside each other."""
        for group in self.form.locator("[data-chips]").all():
            add = group.locator("[data-chip-add]")
            for chip in range(CHIPS):
                add.nth((seed + chip // 6) % add.count()).click()
        return CHIPS * self.form.locator("[data-chips]").count()

    def send(self) -> None:
        """Press the button of the form, without waiting for the server."""
        self.form.locator("button:not([type=button])").last.click()

    def keep(self) -> None:
        """Send the form and wait for the word that it is kept."""
        self.send()
        expect(self.form.locator("[data-saved]")).to_be_visible()


def begin(  # noqa: PLR0913 -- what a person can fill in on the start page
    room: Room,
    vorm: str,
    casussen: tuple[str, ...],
    naam: str = "Avond over ons dorp",
    *,
    tafels: str = "",
    eerder: Path | None = None,
) -> Spelleider:
    """Start an evening through the start page and open the projector."""
    page = room.laptop()
    page.goto("/")
    page.get_by_role("link", name="Start een avond").click()
    page.fill('[name="titel"]', naam)
    page.fill('[name="plaats_naam"]', "Ons dorp")
    pick(page, "vorm", vorm, True)
    for box in page.locator('[name="casus"]').all() if casussen else ():
        casus = box.get_attribute("value") or ""
        if box.is_checked() != (casus in casussen):
            pick(page, "casus", casus, casus in casussen)
    if tafels:
        page.fill('[name="tafels"]', tafels)
    if eerder is not None:
        page.set_input_files('[type="file"]', eerder)
    page.get_by_role("button", name="Begin de avond", exact=True).last.click()
    page.wait_for_url("**/desk")
    return Spelleider(page, open_projector(page), code_of(page))


def pick(page: Page, name: str, value: str, wanted: bool) -> None:
    """Tap a card until it is as wanted, as a person does: on its words, not on the small square."""
    box = page.locator(f'[name="{name}"][value="{value}"]')
    if box.is_checked() != wanted:
        page.locator(f'label.card:has([name="{name}"][value="{value}"])').click()
    expect(box).to_be_checked(checked=wanted)


def open_projector(desk: Page) -> Page:
    """Open the wall's window from the desk."""
    with desk.expect_popup() as opened:
        desk.locator('form[target="spel-projector"] button').click()
    wall = opened.value
    wall.set_viewport_size(WALL)
    expect(wall.locator("#screen")).to_be_visible()
    return wall


def drawn(page: Page) -> None:
    """Wait until what has just changed lies on the screen as it will lie."""
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")


def code_of(desk: Page) -> str:
    """The number to join with, as it stands at the desk."""
    return "".join(sign for sign in desk.locator(".door-code").first.inner_text() if sign.isdigit())


def join(room: Room, code: str, side: str) -> Deelnemer:
    """Scan the code and choose a side: two taps at most."""
    page = room.phone()
    page.goto(f"/mee/{code}")
    page.locator(f'button[name="side"][value="{side}"]').click()
    page.wait_for_url("**/telefoon")
    return Deelnemer(page, side)


__all__ = ["LAPTOP", "Deelnemer", "Spelleider", "begin", "code_of", "drawn", "join", "open_projector"]
