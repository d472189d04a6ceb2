"""Only answers that the room may see reach an insight."""

from dataclasses import replace

from spel.core.script import StepId
from spel.insights.answers import given, played, together
from tests.unit.insights.evening import DORP, GEMEENTE, casus, chose, evening, gave, picked

ZELF = StepId("c1/zelf")


def test_answers_are_not_given_before_the_reveal():
    over = gave(evening(), ZELF, DORP, *picked("V", "K"))
    busy = replace(over, closed=False, step_id=StepId("c1/spreiding"))

    assert given(busy, ZELF, DORP) == ()
    assert given(replace(busy, revealed=frozenset({StepId("c1/spreiding")})), ZELF, DORP) == picked("V", "K")


def test_a_side_gets_its_own_answers_only():
    state = gave(evening(), ZELF, DORP, *picked("V"))

    assert given(state, ZELF, GEMEENTE) == ()


def test_a_step_that_fewer_than_half_of_a_side_answered_was_not_played():
    """Of 4 seats 1 is fewer than half, and 2 is not."""
    one = gave(evening(dorp=4), ZELF, DORP, *picked("V"))
    two = gave(evening(dorp=4), ZELF, DORP, *picked("V", "K"))

    assert played(one, ZELF, DORP) == ()
    assert played(two, ZELF, DORP) == picked("V", "K")


def test_a_joint_choice_waits_for_its_reveal():
    over = chose(evening(), "c1/samen", DORP, "B")
    busy = replace(over, closed=False, step_id=StepId("c1/samen"))

    assert together(busy, casus(1), DORP) is None
    assert together(over, casus(1), DORP) == over.joint[StepId("c1/samen")][DORP]
