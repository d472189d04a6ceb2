"""An evening of every form, from the first step to the last, with the time that phones are in hand."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from spel import paths
from spel.scenario.library import load_library
from spel.steps import STEPS
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.handtime import MOST
from tests.acceptance.people import begin, join
from tests.acceptance.player import Player

pytestmark = pytest.mark.browser

LIBRARY = load_library(paths.SCENARIOS, STEPS)
PEOPLE = {
    "kort": ("dorp", "dorp", "dorp", "gemeente", "partij"),
    "bestuursavond": ("dorp",) * 4,
    "dorp-en-gemeente": ("dorp", "dorp", "dorp", "gemeente", "gemeente", "gemeente", "partij"),
}
CASES = {"kort": ("c05",), "bestuursavond": ("c02", "c05", "c07"), "dorp-en-gemeente": ("c04", "c12")}


@pytest.mark.parametrize("vorm", PEOPLE)
def test_every_form_is_played_to_the_end(
    room: Room, complaints: Complaints, vorm: str, record_property: Callable[[str, object], None]
) -> None:
    expect.set_options(timeout=20_000)
    leader = begin(room, vorm, CASES[vorm])
    player = Player(leader, [join(room, leader.code, side) for side in PEOPLE[vorm]])

    player.play(extras=vorm == "dorp-en-gemeente")

    assert [step for step in player.steps if step in planned(vorm)] == planned(vorm)
    form = LIBRARY.vormen[vorm]
    minutes = player.hand.minutes * _cases_ratio(vorm)
    record_property("telefoon_minuten", round(minutes, 1))
    print(player.hand.told(vorm, form.minuten))
    assert minutes / form.minuten <= MOST


def _cases_ratio(vorm: str) -> float:
    return LIBRARY.vormen[vorm].casussen.aantal / len(CASES[vorm])


def planned(vorm: str) -> list[str]:
    """The steps that the file of the form names, for the casussen of this test."""
    steps: list[str] = []
    for part in LIBRARY.vormen[vorm].hoofdstukken:
        kinds = [stap.stap for stap in part.stappen if stap.aan and not stap.extra]
        for case in CASES[vorm] if part.per_casus else ("",):
            steps += [f"{case}/{kind}" if case else kind for kind in kinds if _is_played(kind, vorm)]
    return steps


def _is_played(kind: str, vorm: str) -> bool:
    return STEPS[kind].needs.issubset(LIBRARY.vormen[vorm].kanten)
