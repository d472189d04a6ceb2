"""An evening of every form, from the first step to the last, with the time that phones are in hand."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.handtime import MOST
from tests.acceptance.people import Deelnemer, Spelleider, begin, join
from tests.acceptance.player import CARD, Player
from tests.acceptance.walk import LIBRARY, route

pytestmark = pytest.mark.browser

DORP_EN_GEMEENTE = ("dorp", "dorp", "dorp", "gemeente", "gemeente", "gemeente")
PEOPLE = {
    "kort": ("dorp", "dorp", "dorp", "gemeente", "partij"),
    "bestuursavond": ("dorp",) * 4,
    "dorp-en-gemeente": (*DORP_EN_GEMEENTE, "partij"),
}
CASES = {"kort": ("c05",), "bestuursavond": ("c02", "c05", "c07"), "dorp-en-gemeente": ("c04", "c12")}
Record = Callable[[str, object], None]


@pytest.mark.parametrize("vorm", PEOPLE)
def test_a_form_is_played_to_the_end(
    room: Room, complaints: Complaints, vorm: str, record_property: Record
) -> None:
    leader = begin(room, vorm, CASES[vorm])
    player = Player(leader, [join(room, leader.code, side) for side in PEOPLE[vorm]])

    order = route(vorm, CASES[vorm], extras=vorm == "dorp-en-gemeente")
    player.play(order)

    assert player.steps == order
    form = LIBRARY.vormen[vorm]
    hand = player.hand.without(set(order) - set(route(vorm, CASES[vorm])))
    cases = form.casussen.aantal / len(CASES[vorm])
    record_property("telefoon_minuten", round(hand.minutes(cases), 1))
    print(hand.told(vorm, form.minuten, cases))
    assert hand.minutes(cases) / form.minuten <= MOST


def test_a_dorpendag_keeps_every_table_its_own(room: Room, complaints: Complaints) -> None:
    """Three villages and the gemeente, each at a table with one telephone for all of them."""
    leader = begin(room, "dorpendag", ("c05",), tafels="Noord\nZuid\nOost\ngemeente: Gemeentehuis")
    tables = ("Noord", "Zuid", "Oost", "Gemeentehuis")
    phones = [sit(room, leader.code, table, people=4) for table in tables]
    player = Player(leader, phones, joint_alone=True)

    player.play()

    assert {"c05/samen", "tafels", "afspraken"} <= set(player.steps)
    text = report(leader)
    assert all(table in text for table in tables)
    assert "mensen via 3 toestellen" in text


def test_a_photo_from_home_and_an_evening_half_a_year_later(
    room: Room, complaints: Complaints, tmp_path: Path
) -> None:
    """People fill in the photo at home; its file lies beside the photo of the evening."""
    home = begin(room, "vooraf", ())
    people = [join(room, home.code, "dorp") for _ in range(3)]
    Player(home, people).play()
    photo = kept(home, tmp_path / "vooraf.json")

    leader = begin(room, "herijking", (), eerder=photo)
    player = Player(leader, [join(room, leader.code, side) for side in DORP_EN_GEMEENTE])
    player.play()

    assert "startfoto" in player.steps
    assert "Zo zag het dorp zichzelf op" in report(leader)


def test_afspraken_of_an_evening_come_back_at_the_herijking(
    room: Room, complaints: Complaints, tmp_path: Path
) -> None:
    first = begin(room, "bestuursavond", CASES["bestuursavond"])
    Player(first, [join(room, first.code, "dorp") for _ in range(3)]).play()
    file = kept(first, tmp_path / "avond.json")

    leader = begin(room, "herijking", (), eerder=file)
    player = Player(leader, [join(room, leader.code, "dorp") for _ in range(3)])
    player.play()

    assert player.steps.index("terugkijken") > 0
    assert CARD["wat"] in report(leader)


def sit(room: Room, code: str, table: str, people: int) -> Deelnemer:
    """One telephone for a whole table."""
    page = room.phone()
    page.goto(f"/mee/{code}")
    page.get_by_text("Wij vullen samen in").first.click()
    page.locator('[name="people"]').fill(str(people))
    button = page.locator('button[name="table"]').filter(has_text=re.compile(rf"\b{table}\b"))
    side = "gemeente" if table == "Gemeentehuis" else "dorp"
    button.click()
    page.wait_for_url("**/telefoon")
    return Deelnemer(page, side)


def kept(leader: Spelleider, path: Path) -> Path:
    """The evening as a file, as the desk gives it."""
    link = leader.page.url.replace("/desk", "/avond.json")
    path.write_bytes(leader.page.request.get(link).body())
    return path


def report(leader: Spelleider) -> str:
    """All words of the report."""
    leader.page.goto(leader.page.url.replace("/desk", "/verslag"))
    return leader.page.locator("main").inner_text()
