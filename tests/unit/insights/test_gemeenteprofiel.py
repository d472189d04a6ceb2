"""Where the gemeente stood on the trap."""

from spel.core.figures import Spread
from spel.insights.gemeenteprofiel import gemeenteprofiel
from tests.unit.insights.evening import GEMEENTE, chose, evening, gave, picked, said


def chosen(*keys):
    state = evening(cases=len(keys))
    for number, key in enumerate(keys, 1):
        state = chose(state, f"c{number}/samen", GEMEENTE, key)
    return state


def counts(insight):
    assert isinstance(insight.figure, Spread)
    return [bar.count for bar in insight.figure.bars]


def test_the_step_that_was_chosen_most_is_named():
    (told,) = gemeenteprofiel(chosen("faciliteren", "faciliteren", "loslaten"))

    assert counts(told) == [0, 0, 0, 2, 1]
    assert said(told.sentence) == "In 3 casussen koos de gemeente het vaakst voor faciliteren."
    assert told.rests_on == ()


def test_steps_that_come_equally_often_are_all_named():
    (told,) = gemeenteprofiel(chosen("faciliteren", "faciliteren", "reguleren", "reguleren"))

    assert said(told.sentence) == "In 4 casussen koos de gemeente het vaakst voor reguleren en faciliteren."


def test_a_gemeente_that_stood_everywhere_once_has_no_most_chosen_step():
    (told,) = gemeenteprofiel(chosen("faciliteren", "reguleren", "loslaten"))

    assert said(told.sentence) == "In 3 casussen koos de gemeente steeds iets anders."


def test_without_a_joint_choice_the_step_of_at_least_half_counts():
    """2 of 3 stood on stimuleren; then 1, 1 and 1 of 3: divided, so it counts nowhere."""
    state = gave(evening(cases=2), "c1/zelf", GEMEENTE, *picked("stimuleren", "stimuleren", "loslaten"))
    state = gave(state, "c2/zelf", GEMEENTE, *picked("stimuleren", "reguleren", "loslaten"))

    (told,) = gemeenteprofiel(state)

    assert counts(told) == [0, 0, 1, 0, 0]
    assert told.rests_on == ((GEMEENTE, 3),)
    assert said(told.sentence) == "Dit beeld komt uit 1 casus. Het is een eerste indruk."


def test_what_stands_nowhere_is_silent():
    assert gemeenteprofiel(chosen("niet-aan-ons", "oneens")) == ()
    assert gemeenteprofiel(gave(evening(), "c1/zelf", GEMEENTE, *picked("weet-niet", "weet-niet"))) == ()
