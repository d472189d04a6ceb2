"""Which evenings may lie beside each other."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from spel.core.script import Place
from spel.core.vocabulary import Lezers
from spel.insights.delers import others_beside, shares
from tests.unit.insights.evening import evening


def of(naam, day=1, **changes):
    """An evening that is over, in a village that lets other villages read."""
    state = evening()
    script = replace(state.script, place=Place(naam=naam))
    begun = datetime(2026, 5, day, tzinfo=UTC)
    return replace(state, script=script, created_at=begun, **{"lezers": Lezers.DORPEN, **changes})


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, True),
        ({"lezers": Lezers.GEMEENTE}, False),
        ({"lezers": Lezers.WIJ}, False),
        ({"lezers": None}, False),
        ({"closed": False}, False),
        ({"script": replace(evening().script, rehearsal=True)}, False),
    ],
)
def test_an_evening_shares_when_it_is_over_real_and_the_village_said_so(changes, found):
    assert shares(replace(of("Molendorp"), **changes)) is found


def test_of_each_other_village_the_newest_evening_lies_beside_ones_own():
    own, older, newer, other = of("Hazeldorp"), of("Molendorp", 1), of("molendorp ", 2), of("Duindorp", 3)

    assert others_beside(own, (newer, older, other, of("Hazeldorp", 9))) == (newer, other)


def test_evenings_without_a_name_are_villages_of_their_own_but_the_same_one_counts_once():
    own, one, two = of(""), of("", 2), of("", 3)

    assert others_beside(own, (one, two, one, own)) == (one, two)
