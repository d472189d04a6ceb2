"""Where a side puts the pawn, and where it moves."""

import pytest

from spel.core.figures import PawnField, PawnRow
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
            "Nu ligt dit volgens het dorp vooral bij de gemeente of een andere partij."
            " De wens ligt dichter bij de gemeenschap.",
        ),
        (
            (("E2", "E2"), ("E2", "E2")),
            "Nu ligt dit volgens het dorp vooral bij de gemeenschap. De wens ligt op ongeveer dezelfde plek.",
        ),
        (
            (("E1", "E4"), ("E4", "E4")),
            "Nu ligt dit volgens het dorp tussen gemeenschap en gemeente in."
            " De wens ligt dichter bij de gemeente of een andere partij.",
        ),
        (
            (("E2", "E2"), ("E3", "E3"), ("E3", "E2")),
            "Nu ligt dit volgens het dorp tussen gemeenschap en gemeente in."
            " De wens ligt op ongeveer dezelfde plek.",
        ),
    ],
)
def test_the_sentence_says_where_it_lies_and_where_it_moves(pawns, sentence):
    """NU and shift: 3.5 and -0.5; 2 and 0; 2.5 and +1.5; 2.67 and -0.33, less than half a place."""
    state = gave(evening(), "c1/eigenaar", DORP, *put(*pawns))

    (told,) = eigenaarschap(state, casus(1))

    assert said(told.sentence) == sentence
    assert told.rests_on == ((DORP, len(pawns)),)


def test_the_figure_has_the_pawns_of_its_own_side_only():
    state = gave(evening(), "c1/eigenaar", DORP, *put(("E4", "E2")))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(("E1", "E1")))

    told = eigenaarschap(state, casus(1))

    assert [each.figure.rows for each in told if isinstance(each.figure, PawnField)] == [
        (PawnRow(DORP, False, (0, 0, 0, 1)), PawnRow(DORP, True, (0, 1, 0, 0))),
        (PawnRow(GEMEENTE, False, (1, 0, 0, 0)), PawnRow(GEMEENTE, True, (1, 0, 0, 0))),
    ]
