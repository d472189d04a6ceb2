"""What the small evening gave is told as it was found right: another figure or sentence shows here first."""

from dataclasses import replace
from difflib import unified_diff

import pytest

from spel.core.state import State
from tests.papers.golden import FOLDER, golden
from tests.papers.stukken import KINDS, stuk
from tests.papers.told import told
from tests.unit.harvest.evening import small
from tests.unit.insights.evening import DORP, gave, picked, put


def changed(kind: str, state: State) -> list[str]:
    """What is different from the stuk as it was found right."""
    lines = unified_diff(golden(kind).splitlines(), told(stuk(kind, state)).splitlines(), lineterm="", n=0)
    return [line for line in lines if line[:3] not in {"---", "+++"} and not line.startswith("@@")]


@pytest.mark.parametrize("kind", KINDS)
def test_every_stuk_says_what_it_said(kind):
    assert changed(kind, small()) == [], "right as it is now? python -m tests.papers.golden"


def test_no_stuk_is_kept_that_nobody_makes():
    assert sorted(file.stem for file in FOLDER.iterdir()) == sorted(KINDS)


def test_one_other_answer_is_seen_in_the_report():
    state = gave(small(), "c1/zelf", DORP, *picked("V", "V", "V", "A", "A", "A"))

    lines = changed("verslag", state)

    assert {"-V | 4", "+V | 3", "-A | 2", "+A | 3"} <= set(lines)


def test_one_other_pawn_is_seen_in_the_report():
    state = gave(small(), "c1/eigenaar", DORP, *put(*[("E1", "E2")] * 5, ("E2", "E2")))

    lines = changed("verslag", state)

    assert {"-Het dorp nu | 6 | 0 | 0 | 0", "+Het dorp nu | 5 | 1 | 0 | 0"} <= set(lines)


def test_an_evening_without_cards_is_another_in_every_stuk_that_tells_of_cards():
    state = replace(small(), afspraken={})

    assert [kind for kind in KINDS if not changed(kind, state)] == ["persoonlijk", "vergelijking"]


def test_what_somebody_answered_is_seen_on_their_own_page():
    state = gave(small(), "c1/zelf", DORP, *picked("K"))

    lines = changed("persoonlijk", state)

    assert [line[0] for line in lines] == ["-", "+"]
