"""Whether a side chose the same."""

import pytest

from spel.insights.eensgezindheid import eensgezindheid
from tests.unit.insights.evening import DORP, casus, evening, gave, picked, said


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ("BBBB", "Bij het dorp koos iedereen hetzelfde."),
        ("BBVK", "Bij het dorp koos minstens de helft hetzelfde."),
        ("BBVV", "Bij het dorp werden twee antwoorden even vaak gekozen. Daar valt over te praten."),
        ("BBVKA", "Bij het dorp liepen de keuzes uiteen. Daar valt over te praten."),
    ],
)
def test_below_half_a_side_is_divided(choices, sentence):
    """Largest: 4 of 4; 2 of 4, exactly half; twice 2 of 4; 2 of 5, less than half."""
    state = gave(evening(dorp=5), "c1/zelf", DORP, *picked(*choices))

    (told,) = eensgezindheid(state, casus(1))

    assert said(told.sentence) == sentence
    assert told.rests_on == ((DORP, len(choices)),)


def test_not_knowing_together_is_not_called_the_same():
    state = gave(evening(), "c1/zelf", DORP, *picked("weet-niet", "weet-niet", "B"))

    (told,) = eensgezindheid(state, casus(1))

    assert said(told.sentence) == "Bij het dorp wist minstens de helft het nog niet."


def test_a_side_without_answers_is_silent():
    assert eensgezindheid(evening(), casus(1)) == ()
