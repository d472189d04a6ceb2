"""Words from a phone to the wall and back: read at the desk, let through, together, put aside, taken away."""

import json
import re
import time
from random import Random
from string import ascii_lowercase

import pytest

from spel.core.vocabulary import Side
from spel.web.presence import Audience
from spel.web.protocol import OWN, SCREEN
from tests.integration.hall import Window

ABOUT = {"step": "inloop", "field": "trots"}


@pytest.fixture
def desk(hall):
    """The spelleider on the socket."""
    return hall.desk()


def wrote(hall, *words):
    """A phone for each of these words, and who they are."""
    phones = [hall.phone(Side.DORP, f"Haas{number}") for number in range(len(words))]
    for phone, word in zip(phones, words, strict=True):
        assert phone.tap("give_answer", step="inloop", a_trots=word)["ok"]
    return phones, list(hall.state.answers["inloop"])


def does(desk, kind, seats, **more):
    """A tap of the desk about these words."""
    ack = desk.send(kind, {**ABOUT, "seats": seats, **more})
    assert ack["ok"], ack


def counts(html):
    """Waiting, shown, aside, as the desk says it."""
    (line,) = re.findall(r'class="queue-counts">(.*?)</p>', html)
    return [int(n) for n in re.findall(r"<b>(\d+)</b>", line)]


def parted(screens):
    """The newest screen of those that came in."""
    return screens[-1]["html"]


def test_the_desk_counts_what_waits_what_is_shown_and_what_is_aside(hall, desk):
    _, seats = wrote(hall, "de kerk", "de haven", "het bos")
    does(desk, "release_texts", seats[:1], shown="1")
    does(desk, "set_aside", seats[1:2])

    assert counts(parted(desk.screens())) == [1, 1, 1]


def test_near_duplicates_go_to_the_wall_with_one_tap_and_are_one_word_there(hall, app):
    wrote(hall, "De fanfare", "de fanfaree", "het bos")
    window = Window(app, hall.client("desk", hall.key.token))
    page = window.open(hall.address("desk"))
    show = next(form for form in page.forms_with(kind="release_texts", shown="1") if form.id)
    bundle = next(each for each in show.buttons if len(each.value.split()) == 2)

    window.client.post(show.action, data=show.sent({}, bundle))
    window.submit(window.again().form(kind="reveal_step"))
    wall = hall.projector().hello()["html"]

    assert re.findall(r'<span dir="auto">(.*?)</span> <span class="word-count">(.*?)</span>', wall) == [
        ("De fanfare", "2 keer")
    ]
    assert "het bos" not in wall


def test_without_scripts_ticked_texts_become_a_group_that_is_once_on_the_wall(hall, app):
    _, seats = wrote(hall, "de bus", "lijn vier", "het bos")
    window = Window(app, hall.client("desk", hall.key.token))
    form = next(form for form in window.open(hall.address("desk")).forms if form.id.endswith("-group"))

    window.submit(form, {"seats": seats[:2], "name": "Vervoer"}, press="Zet samen")
    form = next(form for form in window.page.forms if form.id.endswith("-group"))
    window.submit(form, {"seats": seats[2:]}, press="Hoort bij Vervoer")
    form = next(form for form in window.page.forms if form.id.endswith("-group"))
    window.submit(form, {"seats": [" ".join(seats)]}, press="Toon")
    window.submit(window.page.form(kind="reveal_step"))
    wall = hall.projector().hello()["html"]

    assert set(hall.state.groups.values()) == {"Vervoer"}
    assert '<span dir="auto">Vervoer</span> <span class="word-count">3 keer</span>' in wall
    assert "lijn vier" not in wall


def test_hidden_words_leave_every_screen_at_once(hall, desk):
    """The frames of one tap, without waiting for the next round."""
    phones, seats = wrote(hall, "zeldzaam", "gewoon")
    wall = hall.projector()
    does(desk, "release_texts", seats, shown="1")
    desk.tap("reveal_step", step="inloop", shown="1")
    shown = [parted(line.screens()) for line in (wall, *phones)]

    does(desk, "set_aside", seats[:1])
    after = [parted(line.screens()) for line in (wall, *phones)]

    assert ["zeldzaam" in html for html in shown] == [True] * 3
    assert ["zeldzaam" in html for html in after] == [False] * 3
    assert "zeldzaam" not in hall.client("desk", hall.key.token).get(f"/avond/{hall.session}/verslag").text


def test_words_that_were_taken_away_leave_a_wall_that_stands_still(hall, desk):
    _, seats = wrote(hall, "zeldzaam", "gewoon")
    wall = hall.projector()
    does(desk, "release_texts", seats, shown="1")
    desk.tap("reveal_step", step="inloop", shown="1")
    desk.tap("set_freeze", on="1")
    still = wall.hello()["html"]

    does(desk, "release_texts", seats[:1], shown="0")
    after = parted(wall.screens())

    assert ("zeldzaam" in still, "zeldzaam" in after, "gewoon" in after) == (True, False, True)


def test_only_the_writer_learns_whose_words_are_on_the_screen(hall, desk):
    (haas, hek), (seat, _) = wrote(hall, "de kerk", "de haven")
    does(desk, "release_texts", [seat], shown="1")
    for line in (haas, hek):
        line.events()

    desk.tap("reveal_step", step="inloop", shown="1")
    told, others = haas.frames(), hek.frames()

    own = [json.loads(frame)["args"][0]["own"] for frame in told if json.loads(frame)["name"] == OWN]
    assert [(each["inloop"]["a.trots"], each["inloop"]["shown"]) for each in own] == [("de kerk", "de kerk")]
    assert [json.loads(frame)["name"] for frame in others] == [SCREEN]
    assert seat not in "".join(others)


def test_without_scripts_the_writer_reads_that_it_came_and_that_it_is_shown(hall, desk, app):
    key = hall.seat()
    window = Window(app, hall.client("phone", key.token))
    window.open(hall.address("phone"))
    window.submit(window.page.form(kind="give_answer"), {"a.trots": "de kerk"})
    came = window.page.text
    does(desk, "release_texts", list(hall.state.seats), shown="1")
    desk.tap("reveal_step", step="inloop", shown="1")

    shown = window.again().text

    assert "Wat u schreef, is ontvangen." in came
    assert "Dit staat op het scherm: de kerk" in shown


def test_a_quote_is_in_the_report_as_one_and_never_on_the_wall(hall, desk):
    desk.tap("open_step", step="c05/lezen", seen="inloop")
    desk.tap("write_note", text="Wij durven nu.", quote="1")
    desk.tap("write_note", text="Bel de wethouder.")

    report = hall.client("desk", hall.key.token).get(f"/avond/{hall.session}/verslag").text

    assert re.findall(r"<blockquote[^>]*><p>(.*?)</p>", report) == ["Wij durven nu."]
    assert report.index("Wij durven nu.") < report.index("Bel de wethouder.")
    assert "Wij durven nu." not in hall.projector().hello()["html"]


def test_two_hundred_texts_come_in_pages_and_one_tap_changes_one_line(hall, desk):
    """How long it took is printed (E33: at most 100 ms on a quiet machine); only its shape is sure."""
    signs = Random(7)
    _, seats = wrote(hall, *("".join(signs.choices(ascii_lowercase, k=30)) for _ in range(200)))
    draw, audience = hall.server.parts.drawer.draw, Audience(hall.session, "desk", "nl")
    before = draw(audience)["html"]

    began = time.perf_counter()
    does(desk, "release_texts", seats[:1], shown="1")
    took = time.perf_counter() - began
    after = draw(audience)["html"]

    print(f"a tap on 200 texts, drawn and sent: {took * 1000:.0f} ms, {len(after) // 1024} kB")
    rows = [re.findall(r'<li class="queue-text" id="([^"]+)"', html) for html in (before, after)]
    assert len(rows[0]) == len(set(rows[0])) == 200
    assert set(rows[0]) == set(rows[1])
    assert re.findall(r"Toon meer: (\d+) tot en met (\d+)", before) == [
        ("51", "100"),
        ("101", "150"),
        ("151", "200"),
    ]
    assert counts(after) == [199, 1, 0]
