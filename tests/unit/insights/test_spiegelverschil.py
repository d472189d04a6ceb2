"""The village in the mirror of the gemeente."""

import pytest

from spel.insights.spiegelverschil import spiegelverschil
from tests.unit.insights.evening import DORP, GEMEENTE, STARTFOTO, evening, gave, laid, said


@pytest.mark.parametrize(
    ("own", "seen", "sentence"),
    [
        (
            (4, 2, 3, 1),
            (1, 2, 3, 4),
            "De gemeente ziet het dorpsbelang vaker als aanjager dan het dorp dat doet.",
        ),
        (
            (7, 1, 1, 1),
            (3, 3, 2, 2),
            "Het dorp ziet zichzelf vaker als vertegenwoordiger dan de gemeente dat doet.",
        ),
        ((4, 2, 3, 1), (4, 2, 2, 2), "Het dorp en de gemeente kijken bijna hetzelfde naar het dorpsbelang."),
    ],
)
def test_the_role_that_differs_most_is_named(own, seen, sentence):
    """Largest: aanjager +0.3 (as large as -0.3, growth first); vertegenwoordiger -0.4; distance 0.1."""
    state = gave(gave(evening(), STARTFOTO, DORP, *laid(own)), STARTFOTO, GEMEENTE, *laid(seen))

    (told,) = spiegelverschil(state)

    assert said(told.sentence) == sentence
    assert told.rests_on == ((DORP, 1), (GEMEENTE, 1))


def test_it_needs_both_sides():
    assert spiegelverschil(gave(evening(), STARTFOTO, DORP, *laid((4, 2, 3, 1)))) == ()
