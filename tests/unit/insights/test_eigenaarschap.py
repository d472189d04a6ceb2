"""Where a side puts the pawn, and where it moves."""

import pytest

from spel.insights.eigenaarschap import Ownership, eigenaarschap, ownership
from tests.unit.insights.evening import DORP, GEMEENTE, casus, evening, gave, put, said


def test_the_means_run_over_the_places_one_to_four():
    """NU (4+4+3+3)/4 = 3.5; STRAKS (2+1+2+1)/4 = 1.5; shift -2."""
    state = gave(evening(), "c1/eigenaar", DORP, *put(("E4", "E2"), ("E4", "E1"), ("E3", "E2"), ("E3", "E1")))

    assert ownership(state, casus(1), DORP) == Ownership(DORP, 4, 3.5, 1.5, -2)
    assert ownership(state, casus(1), GEMEENTE) is None


@pytest.mark.parametrize(
    ("pawns", "sentence"),
    [
        (
            (("E4", "E3"), ("E3", "E3")),
            "Nu is dit vooral van de gemeente of een partij. Straks graag een stap naar de gemeenschap toe.",
        ),
        (
            (("E2", "E2"), ("E2", "E2")),
            "Nu is dit vooral van de gemeenschap. Straks mag dat ongeveer zo blijven.",
        ),
        (
            (("E1", "E4"), ("E4", "E4")),
            "Nu ligt dit tussen gemeenschap en gemeente in."
            " Straks graag een stap naar de gemeente of een partij toe.",
        ),
        (
            (("E2", "E2"), ("E3", "E3"), ("E3", "E2")),
            "Nu ligt dit tussen gemeenschap en gemeente in. Straks mag dat ongeveer zo blijven.",
        ),
    ],
)
def test_the_sentence_says_where_it_lies_and_where_it_moves(pawns, sentence):
    """NU and shift: 3.5 and -0.5; 2 and 0; 2.5 and +1.5; 2.67 and -0.33, less than half a place."""
    state = gave(evening(), "c1/eigenaar", DORP, *put(*pawns))

    (told,) = eigenaarschap(state, casus(1))

    assert said(told.sentence) == sentence
    assert told.rests_on == ((DORP, len(pawns)),)


def test_every_side_that_put_pawns_speaks_under_its_own_name():
    state = gave(evening(), "c1/eigenaar", DORP, *put(("E4", "E2")))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(("E1", "E1")))

    told = eigenaarschap(state, casus(1))

    assert [(said(each.title), each.figure) for each in told] == [("Het dorp", None), ("De gemeente", None)]
