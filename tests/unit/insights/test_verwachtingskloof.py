"""What both sides hope the village organisation will be."""

import pytest

from spel.insights.verwachtingskloof import verwachtingskloof
from tests.unit.insights.evening import DORP, GEMEENTE, STRAKS, evening, gave, laid, said


@pytest.mark.parametrize(
    ("wish", "hope", "sentence"),
    [
        ((2, 2, 4, 2), (2, 2, 1, 5), "De gemeente hoopt vaker op een aanjager dan het dorp zelf wil."),
        ((0, 0, 8, 2), (2, 2, 4, 2), "Het dorp wil vaker verbinder zijn dan de gemeente hoopt."),
        ((2, 2, 4, 2), (2, 2, 4, 2), "Wat het dorp wil en wat de gemeente hoopt, ligt dicht bij elkaar."),
    ],
)
def test_the_role_that_differs_most_is_named(wish, hope, sentence):
    """Largest: aanjager +0.3; verbinder -0.4; none."""
    state = gave(gave(evening(), STRAKS, DORP, *laid(wish)), STRAKS, GEMEENTE, *laid(hope))

    (told,) = verwachtingskloof(state)

    assert said(told.sentence) == sentence
    assert told.rests_on == ((DORP, 1), (GEMEENTE, 1))


def test_it_needs_both_sides():
    assert verwachtingskloof(gave(evening(), STRAKS, GEMEENTE, *laid((4, 2, 3, 1)))) == ()
