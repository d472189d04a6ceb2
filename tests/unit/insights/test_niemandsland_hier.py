"""Niemandsland said of one casus, to the people who just put their pawns."""

import pytest

from spel.insights.niemandsland_hier import niemandsland_hier
from tests.unit.insights.evening import DORP, GEMEENTE, casus, evening, gave, put, said


def placed(dorp, gemeente):
    """Three pawns of each side on the first of two casussen."""
    state = gave(evening(cases=2), "c1/eigenaar", DORP, *put(*[dorp] * 3))
    return gave(state, "c1/eigenaar", GEMEENTE, *put(*[gemeente] * 3))


@pytest.mark.parametrize(
    ("dorp", "gemeente", "sentence"),
    [
        ("E3", "E2", "Hier wijzen jullie allebei naar de ander. Dat heet niemandsland."),
        ("E1", "E4", "Hier zeggen jullie allebei: dit is van ons. Dat heet dubbel eigendom."),
        ("E1", "E2", "Hier wijzen jullie allebei dezelfde kant op."),
    ],
)
def test_it_speaks_of_here_and_once_when_the_wish_is_the_same(dorp, gemeente, sentence):
    (told,) = niemandsland_hier(placed((dorp, dorp), (gemeente, gemeente)), casus(1))

    assert said(told.title) == "Het dorp en de gemeente nu"
    assert said(told.sentence) == sentence
    assert told.rests_on == ((DORP, 3), (GEMEENTE, 3))


@pytest.mark.parametrize(
    ("dorp", "gemeente", "sentence"),
    [
        (("E1", "E4"), ("E1", "E1"), "Straks wijzen jullie hier allebei naar de ander."),
        (("E1", "E1"), ("E1", "E4"), "Straks willen jullie het hier allebei zelf."),
        (("E4", "E2"), ("E1", "E1"), "Straks wijzen jullie hier allebei dezelfde kant op."),
    ],
)
def test_a_wish_that_is_another_is_told_apart(dorp, gemeente, sentence):
    _, later = niemandsland_hier(placed(dorp, gemeente), casus(1))

    assert (said(later.title), said(later.sentence)) == ("Het dorp en de gemeente straks", sentence)


def test_a_side_that_is_split_points_nowhere():
    """Straks the village puts two pawns with itself and two with the gemeente: no dubbel eigendom."""
    half = put(("E1", "E2"), ("E1", "E2"), ("E1", "E3"), ("E1", "E3"))
    state = gave(evening(), "c1/eigenaar", DORP, *half)

    _, later = niemandsland_hier(gave(state, "c1/eigenaar", GEMEENTE, *put(*[("E1", "E4")] * 3)), casus(1))

    assert said(later.sentence) == "Over straks is minstens één kant zelf nog verdeeld."


def test_another_casus_and_a_side_alone_are_silent():
    state = placed(("E3", "E3"), ("E2", "E2"))
    alone = gave(evening(), "c1/eigenaar", DORP, *put(*[("E3", "E3")] * 3))

    assert niemandsland_hier(state, casus(2)) == ()
    assert niemandsland_hier(alone, casus(1)) == ()
