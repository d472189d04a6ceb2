"""The registry of insights, and what holds for all of them."""

from dataclasses import replace

import pytest

from spel.core.script import StepId
from spel.core.state import NEW
from spel.core.vocabulary import Fase
from spel.insights import CASE_INSIGHTS, INSIGHTS
from tests.unit.insights.evening import (
    DORP,
    GEMEENTE,
    STARTFOTO,
    STRAKS,
    casus,
    chose,
    dotted,
    evening,
    filled,
    gave,
    laid,
    picked,
    put,
)

LOOKING_BACK = {"opbrengst", "drift"}
"""These need an evening to look back on, and have tests of their own."""
OF_CARDS = {"draagvlakbeeld", "draagvlak", "gedeeld_belang", "nee_kracht"}
"""These speak of cards, or of a step that few evenings have, and have tests of their own."""
APART = LOOKING_BACK | OF_CARDS
CAREFUL = {"binnen_de_gemeente"}
"""This needs at least three people of each hat, and has tests of its own."""
HERE = {"overeenstemming"}
"""This needs at least three people of a side, and has tests of its own."""


def full():
    """Three casussen with an answer for every insight."""
    state = evening(cases=3)
    sides = ((DORP, "V", "loslaten", "K"), (GEMEENTE, "loslaten", "V", "reguleren"))
    for side, own, other, another in sides:
        for number in (1, 2, 3):
            state = chose(state, f"c{number}/samen", side, own if number > 1 else another)
            state = gave(state, f"c{number}/zelf", side, *picked(own, own))
            state = gave(state, f"c{number}/raden", side, *picked(other, other))
            state = gave(state, f"c{number}/eigenaar", side, *put(("E1", "E1"), ("E1", "E1")))
            state = gave(state, f"c{number}/les", side, *[filled(eigen="D1" if side is DORP else "G1")] * 2)
            state = gave(state, f"c{number}/uitnodiging", side, *[filled(wie="dorp", wanneer="idee")] * 2)
            state = gave(state, f"c{number}/nogmaals", side, *picked(own, own))
            state = gave(state, f"c{number}/stoelwissel", side, *picked(other, other))
            state = gave(state, f"c{number}/wending", side, *[filled(stand="blijft")] * 2)
            per_fase = filled(**dict.fromkeys(Fase, "E1"))
            state = gave(state, f"c{number}/eigenaar-per-fase", side, per_fase, per_fase)
    for number in (1, 2, 3):
        state = gave(state, f"c{number}/lege-stoel", DORP, *picked("loslaten", "loslaten"))
    for side in (DORP, GEMEENTE):
        state = dotted(state, side, ("c1",), ("c2",))
        state = gave(state, STARTFOTO, side, *laid((1, 2, 3, 4), (1, 2, 3, 4)))
        state = gave(state, STRAKS, side, *laid((4, 3, 2, 1), (4, 3, 2, 1)))
    growing = filled(groeien="verbinder")
    seats = {**state.answers[STRAKS]}
    first = next(iter(seats))
    seats[first] = replace(seats[first], values={**seats[first].values, **growing.values})
    return replace(state, answers={**state.answers, STRAKS: seats})


@pytest.mark.parametrize("name", sorted(INSIGHTS.keys() - APART - CAREFUL))
def test_every_insight_has_something_to_say_after_a_whole_evening(name):
    assert INSIGHTS[name](full()) != ()


@pytest.mark.parametrize("name", sorted(CASE_INSIGHTS.keys() - HERE))
def test_every_insight_of_a_casus_has_something_to_say(name):
    assert CASE_INSIGHTS[name](full(), casus(1)) != ()


@pytest.mark.parametrize("name", INSIGHTS)
def test_no_insight_speaks_before_anything_was_shown(name):
    covered = replace(full(), closed=False, step_id=StepId("inloop"))

    assert INSIGHTS[name](covered) == ()


@pytest.mark.parametrize("name", CASE_INSIGHTS)
def test_no_insight_of_a_casus_speaks_before_anything_was_shown(name):
    covered = replace(full(), closed=False, step_id=StepId("inloop"))

    assert CASE_INSIGHTS[name](covered, casus(1)) == ()


@pytest.mark.parametrize("name", INSIGHTS)
def test_no_insight_speaks_of_an_evening_that_did_not_begin(name):
    assert INSIGHTS[name](NEW) == ()


@pytest.mark.parametrize("name", sorted(INSIGHTS.keys() - APART - CAREFUL))
def test_what_rests_on_own_answers_says_on_how_many(name):
    """Every side gave two answers; only what the sides chose together rests on nobody."""
    together = {"rolprofiel", "gemeenteprofiel", "kaart"}

    counts = {n for told in INSIGHTS[name](full()) for _, n in told.rests_on}

    assert counts <= {1, 2}
    assert bool(counts) == (name not in together)
