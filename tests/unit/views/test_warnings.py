"""Warnings: the balance of the room, and sides that are too small to show apart."""

from spel.core.words import Text, text
from spel.views.warnings import warnings
from tests.unit.steps.evening import DORP, GEMEENTE, PARTIJ, at

THE_VILLAGE, THE_GEMEENTE = Text("{het_dorp}"), Text("de gemeente")
UNEVEN = "{meer} van {groot}, {minder} van {klein}. Laat {klein} als één stem tellen."
SMALL = "Aan de kant van {wie} zitten minder dan {n} mensen. Hun antwoorden tonen we niet apart."


def told(dorp, gemeente, partij=0):
    """The warnings with so many people on each side."""
    return warnings(at("inloop", people={DORP: dorp, GEMEENTE: gemeente, PARTIJ: partij}))


def test_an_even_room_gives_no_warning():
    assert told(4, 3, 3) == ()


def test_a_side_that_is_more_than_twice_as_large_counts_as_one_voice():
    assert told(7, 3) == (text(UNEVEN, meer=7, groot=THE_VILLAGE, minder=3, klein=THE_GEMEENTE),)
    assert told(3, 7) == (text(UNEVEN, meer=7, groot=THE_GEMEENTE, minder=3, klein=THE_VILLAGE),)


def test_a_side_of_one_or_two_is_named():
    assert told(4, 2) == (text(SMALL, wie=THE_GEMEENTE, n=3),)


def test_a_side_where_nobody_sits_is_not_a_problem_yet():
    assert told(4, 0) == ()
