"""Hours on cards: the numbers that are written, per side."""

import pytest

from spel.core.afspraken import Soort
from spel.core.script import Place
from spel.insights.uren import uren, uren_samen
from tests.unit.steps.evening import DORP, GEMEENTE
from tests.unit.steps.oogst import K2, drafted, harvest


@pytest.mark.parametrize(
    ("words", "dorp", "gemeente"),
    [
        ("dorp 20, gemeente 8", 20, 8),
        ("20 uur dorp en 8 uur gemeente", 20, 8),
        ("2,5 per week", 2.5, 0),
        ("3 en 4", 7, 0),
        ("Gemeente: 16", 0, 16),
        ("nog onbekend", 0, 0),
        ("", 0, 0),
    ],
)
def test_numbers_go_to_the_side_that_is_named_beside_them(words, dorp, gemeente):
    assert uren(words, Place()) == {DORP: dorp, GEMEENTE: gemeente}


def test_the_hours_of_all_cards_add_up_without_what_is_no_afspraak():
    """20 + 5 = 25 for the village, 8 for the gemeente; the 100 stand on a card that lets go."""
    cards = (
        drafted(wat="Een", uren="dorp 20, gemeente 8"),
        drafted(K2, wat="Twee", uren="5"),
        drafted("k3", Soort.LOSLATEN, DORP, wat="Drie", uren="100"),
    )

    assert uren_samen(harvest("afspraken", *cards)) == {DORP: 25, GEMEENTE: 8}
