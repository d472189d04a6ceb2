"""Advice on a programme: time, ownership, and dots of both sides."""

from dataclasses import replace

from spel.core.figures_programme import Gestipt, Stip, Stippenbord
from spel.core.vocabulary import Eigenaar
from spel.insights.balans import balans
from tests.unit.insights.evening import DORP, GEMEENTE, casus, said

E1, E2, E3, E4 = Eigenaar
OURS = replace(casus(1), eigenaarschap=(E1, E2))
THEIRS = replace(casus(2), eigenaarschap=(E3, E4))
BETWEEN = replace(casus(3), eigenaarschap=(E2, E3))
COMMUNITY = "Nu trekt nergens het dorp zelf. Neem er ook zo een casus bij."
PUBLIC = "Nu trekt overal het dorp. Neem er een bij waar de gemeente trekt."
NO_GEMEENTE = "De gemeente zette nergens in dit programma een stip. Ruil er een."
NO_DORP = "Het dorp zette nergens in dit programma een stip. Ruil er een."


def told(cases, fit=4, shown=None):
    return [said(each.text) for each in balans(cases, fit, shown)]


def laid(*rows):
    """A board: for casus 1, 2, ... the dots of dorp and of gemeente, of five people each."""
    lines = (
        Gestipt(f"c{n}", f"Casus {n}", (Stip(DORP, dorp), Stip(GEMEENTE, gemeente)))
        for n, (dorp, gemeente) in enumerate(rows, start=1)
    )
    return Stippenbord(tuple(lines), ((DORP, 5), (GEMEENTE, 5)))


def test_a_balanced_programme_gets_no_advice():
    assert told([OURS, THEIRS], shown=laid((2, 0), (0, 1))) == []
    assert told([BETWEEN]) == []


def test_no_more_than_fit_the_minutes():
    assert told([OURS, THEIRS, BETWEEN], fit=1) == ["Er past 1 casus in de tijd. Haal er 2 uit."]
    assert told([OURS, THEIRS, BETWEEN], fit=2) == ["Er passen 2 casussen in de tijd. Haal er 1 uit."]


def test_both_halves_of_ownership_are_wanted():
    assert told([THEIRS]) == [COMMUNITY]
    assert told([OURS]) == [PUBLIC]


def test_each_side_wants_a_dot_of_its_own_in_the_programme():
    """Casus 1 has two dots of the dorp, casus 2 one of the gemeente."""
    shown = laid((2, 0), (0, 1), (0, 0))

    assert told([OURS, BETWEEN], shown=shown) == [NO_GEMEENTE]
    assert told([THEIRS, BETWEEN], shown=shown) == [NO_DORP]


def test_of_a_side_without_dots_nothing_is_asked():
    assert told([BETWEEN], shown=laid((0, 0), (0, 0), (1, 0))) == []


def test_advice_about_dots_says_whose_dots_it_rests_on():
    advice = balans([OURS, BETWEEN], 4, laid((2, 0), (0, 1)))

    assert [each.rests_on for each in advice] == [((GEMEENTE, 5),)]
