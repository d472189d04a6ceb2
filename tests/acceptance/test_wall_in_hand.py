"""The wall in the hand is read without a pinch or a push sideways, and aloud; the wall itself only shows."""

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.barriers import barriers
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.kort import STEPS, begin_kort, connected, fill_in
from tests.acceptance.people import Deelnemer, Spelleider, join

pytestmark = pytest.mark.browser

PHONES = ((360, 740), (320, 568))
MEASURE = """() => {
  const texts = [...document.querySelectorAll("body *")].filter((each) =>
    !each.closest("svg, noscript, dialog, script, .visually-hidden:not(:has(> table))") &&
    each.getClientRects().length > 0 &&
    [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  return {
    small: texts.filter((each) => parseFloat(getComputedStyle(each).fontSize) < 17.9)
      .map((each) => `${each.className} ${each.textContent.trim().slice(0, 30)}`),
    wide: [document.documentElement.scrollWidth].filter((wide) => wide > innerWidth),
  };
}"""
SPEECH = """window.said = [];
class Line { constructor(words) { this.words = words; } }
window.SpeechSynthesisUtterance = Line;
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "nl-NL" }],
  speak: (line) => window.said.push([line.lang, line.words]),
  cancel: () => window.said.push("cancel"),
} });"""
MUTE = """delete window.speechSynthesis; delete Window.prototype.speechSynthesis;
Object.defineProperty(window, "speechSynthesis", { value: undefined });"""

DRAWN = """<h1>Zo kozen we</h1>
<ul><li><span class="letter">A</span><span>Wij brengen <b>samen</b>.
<span class="mine-label">uw keuze</span></span></li>
<li class="is-mine"><span>Wij halen</span><span class="mine-label">uw keuze</span></li></ul>
<table><tr><th>Idee</th><td><span aria-hidden="true">D</span>
<span class="visually-hidden">Dorp</span><b>3</b></td></tr></table>
<div><svg role="img"><title>Dorp</title><desc>Aanjager: 4 van de 10.</desc><text>4</text></svg></div>"""
READ_THIS = """async html => {
  const { trusted } = await import("/static/js/trusted.js");
  document.getElementById("screen").innerHTML = trusted(html);
  document.getElementById("read").click();
  return window.said;
}"""
HEARD = [
    "Zo kozen we",
    "A Wij brengen samen.",
    "Wij halen uw keuze",
    "Idee",
    "Dorp 3",
    "Aanjager: 4 van de 10.",
]


def in_hand(phone: Deelnemer) -> Page:
    """Follow the link on the phone."""
    phone.page.get_by_role("link", name="Bekijk het grote scherm").click()
    phone.page.wait_for_url("**/muur")
    return phone.page


def test_every_step_is_read_in_the_hand_and_the_wall_comes_back_after_a_reload(
    room: Room, complaints: Complaints
) -> None:
    leader = begin_kort(room)
    complaints.expect("ERR_ABORTED")  # pictures that were under way when a page was loaded again
    hand = in_hand(join(room, leader.code, "dorp"))
    people = [join(room, leader.code, side) for side in ("dorp", "dorp", "dorp", "gemeente")]
    faults: list[str] = []

    for step in STEPS:
        expect(hand.locator("#screen")).to_have_attribute("data-step", step)
        faults += looked_at(hand, f"{step} open")
        for person in people[:3] if step.endswith(("inloop", "zelf", "eigenaar", "slot")) else ():
            person.at(step)
            if person.page.locator("form[data-form] [name='kind'][value='give_answer']").count():
                fill_in(person, "Saamhorigheid")
                person.keep()
        if leader.can_show:
            leader.show()
            expect(hand.locator("#screen .waits")).to_have_count(0)
            faults += looked_at(hand, f"{step} shown")
        reloaded(leader)
        if step != STEPS[-1]:
            leader.next()

    assert faults == [], "\n".join(faults)
    assert barriers(hand) == []


def looked_at(hand: Page, state: str) -> list[str]:
    """What is too small or too wide at the size of each phone."""
    found: list[str] = []
    for wide, high in PHONES:
        hand.set_viewport_size({"width": wide, "height": high})
        found += [
            f"{state} {wide} {what}: {each}" for what, all in hand.evaluate(MEASURE).items() for each in all
        ]
    return found


def reloaded(leader: Spelleider) -> None:
    """A beamer that was swapped or loaded again shows the same."""
    wall = leader.projector
    wall.reload()  # so that what the room did just now is on it
    connected(wall)
    before = wall.locator("#screen").inner_text()

    wall.reload()

    connected(wall)
    expect(wall.locator("#screen")).to_have_text(before, use_inner_text=True)


def test_one_key_makes_the_code_as_large_as_the_wall(room: Room, complaints: Complaints) -> None:
    leader = begin_kort(room)
    wall, code = leader.projector, leader.projector.locator(".wall-qr svg")
    connected(wall)
    lobby = wall.locator(".door-qr-large svg").bounding_box()
    assert lobby is not None
    assert lobby["height"] >= 1080 / 4

    wall.keyboard.press("q")
    expect(code).to_be_visible()
    box = code.bounding_box()
    assert box is not None
    assert box["height"] > 1080 * 0.8
    wall.keyboard.press("q")
    expect(code).to_be_hidden()

    leader.page.locator('button[data-key="q"]').click()
    expect(code).to_be_visible()
    leader.next()
    expect(code).to_be_hidden()
    assert wall.locator("form, button:visible, a, input").count() == 0


def test_the_screen_is_read_aloud_and_stops(room: Room, complaints: Complaints) -> None:
    leader = begin_kort(room)
    reader = join(room, leader.code, "dorp")
    reader.page.add_init_script(SPEECH)
    hand = in_hand(reader)
    connected(hand)
    button = hand.locator("#read")

    button.click()
    expect(button).to_have_text("Stop met lezen")
    said = hand.evaluate("window.said")
    assert ["nl-NL", "Welkom"] in said
    assert not any("number" in str(line) for line in said)
    button.click()
    expect(button).to_have_text("Lees voor")
    assert hand.evaluate("window.said.at(-1)") == "cancel"
    button.click()
    leader.next()

    expect(button).to_have_text("Lees voor")


def test_what_is_read_aloud_is_what_there_is_to_read(room: Room, complaints: Complaints) -> None:
    leader = begin_kort(room)
    reader = join(room, leader.code, "dorp")
    reader.page.add_init_script(SPEECH)
    hand = in_hand(reader)
    connected(hand)

    said = hand.evaluate(READ_THIS, DRAWN)

    assert [words for _, words in said] == HEARD


def test_what_changes_on_the_wall_within_a_step_is_told(room: Room, complaints: Complaints) -> None:
    leader = begin_kort(room)
    hand = in_hand(join(room, leader.code, "dorp"))
    connected(hand)

    leader.page.locator('button[data-key="b"]').click()

    expect(hand.locator("#announce")).to_have_text("Het scherm is even zwart.")


def test_without_a_voice_there_is_no_button(room: Room, complaints: Complaints) -> None:
    leader = begin_kort(room)
    reader = join(room, leader.code, "dorp")
    reader.page.add_init_script(MUTE)

    hand = in_hand(reader)

    connected(hand)
    expect(hand.locator("#read")).to_be_hidden()


def test_without_scripts_the_wall_in_the_hand_is_refreshed_by_a_link(
    room: Room, complaints: Complaints
) -> None:
    leader = begin_kort(room)
    page = room.phone(java_script_enabled=False)
    page.goto(f"/mee/{leader.code}")
    page.locator('button[name="side"][value="dorp"]').click()
    page.get_by_role("link", name="Bekijk het grote scherm").click()
    expect(page.locator("#screen")).to_have_attribute("data-step", STEPS[0])
    leader.next()

    page.get_by_role("link", name="Ververs dit scherm").click()

    expect(page.locator("#screen")).to_have_attribute("data-step", STEPS[1])
    expect(page.locator("#read")).to_be_hidden()
