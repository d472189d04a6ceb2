"""Turns of phrase that insights share."""

import pytest

from spel.insights.wording import based_on, listed, sentences
from tests.unit.insights.evening import DORP, GEMEENTE, said


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["a"], "a"),
        (["a", "b"], "a en b"),
        (["a", "b", "c"], "a, b en c"),
        (["a", "b", "c", "d"], "a, b, c en d"),
    ],
)
def test_names_are_listed_as_dutch_does(names, expected):
    assert said(listed(names)) == expected


def test_sentences_follow_each_other():
    assert said(sentences("Een.", "Twee.", "Drie.")) == "Een. Twee. Drie."


def test_what_it_is_based_on_says_who_and_how_many():
    sentence = based_on(((DORP, 8), (GEMEENTE, 1)), cases=1)

    assert said(sentence) == "Gebaseerd op 8 antwoorden van het dorp, 1 antwoord van de gemeente en 1 casus."
