"""Whether a side agrees within itself on who holds a casus."""

import pytest

from spel.insights.overeenstemming import overeenstemming
from tests.unit.insights.evening import DORP, casus, evening, gave, put, said


def told(*pawns):
    return overeenstemming(gave(evening(), "c1/eigenaar", DORP, *put(*pawns)), casus(1))


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        (("E1", "E1", "E2", "E2"), "Binnen het dorp liggen de pionnen dicht bij elkaar."),
        (("E1", "E2", "E3"), "Binnen het dorp lopen de meningen hierover een beetje uiteen."),
        (
            ("E1", "E2", "E3", "E4"),
            "Binnen het dorp zijn jullie hierover verdeeld. Daar valt over te praten.",
        ),
        (
            ("E1", "E1", "E4", "E4"),
            "Binnen het dorp zijn jullie hierover verdeeld. Daar valt over te praten.",
        ),
    ],
)
def test_the_sentence_follows_a_and_never_names_it(places, sentence):
    """1100 is 1 - 1/3 = 0.67; 1110 is 1 - 2/3 = 0.33; 1111 is 0; 1001 is -1."""
    (found,) = told(*[(place, place) for place in places])

    assert (said(found.sentence), found.rests_on) == (sentence, ((DORP, len(places)),))


def test_now_and_later_are_told_apart_when_they_differ():
    (found,) = told(("E1", "E1"), ("E1", "E2"), ("E1", "E3"), ("E1", "E4"))

    assert said(found.sentence) == (
        "Over nu liggen de pionnen dicht bij elkaar. Over straks zijn jullie verdeeld."
    )


def test_two_answers_can_not_agree():
    assert told(("E1", "E1"), ("E1", "E1")) == ()
