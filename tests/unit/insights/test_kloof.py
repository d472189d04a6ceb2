"""Where both sides put the pawn on one casus."""

from dataclasses import replace

from spel.core.terms import EigenaarTerm
from spel.core.vocabulary import Eigenaar
from spel.insights.kloof import kloof
from tests.unit.insights.evening import DORP, GEMEENTE, casus, evening, gave, put, said

TYPEN = tuple(EigenaarTerm(code, "", f"plek {code}", "", "") for code in Eigenaar)


def told(dorp, gemeente):
    state = gave(evening(), "c1/eigenaar", DORP, *put(*dorp))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*gemeente))
    terms = replace(state.script.terms, typen=TYPEN)
    return kloof(replace(state, script=replace(state.script, terms=terms)), casus(1))


def test_the_middles_are_named_with_the_places_between():
    """Dorp E1 E1 E4: median E1. Gemeente E3 E3 E4: E3, two places further. Straks E2 and E4."""
    (found,) = told([("E1", "E2"), ("E1", "E2"), ("E4", "E2")], [("E3", "E4"), ("E3", "E4"), ("E4", "E4")])

    assert said(found.sentence) == (
        "Nu zet het dorp de pion op ‘plek E1’. De gemeente zet hem op ‘plek E3’. Dat is 2 plekken verschil."
        " Straks wil het dorp hem op ‘plek E2’. De gemeente wil hem op ‘plek E4’."
    )
    assert found.rests_on == ((DORP, 3), (GEMEENTE, 3))


def test_a_side_that_is_split_stands_between_two_places():
    """Dorp straks E2 E2 E3 E3: nobody can say that it wants either."""
    (found,) = told([("E1", "E2"), ("E1", "E2"), ("E2", "E3"), ("E2", "E3")], [("E1", "E3")] * 3)

    assert said(found.sentence) == (
        "Nu zet het dorp de pion tussen ‘plek E1’ en ‘plek E2’ in. De gemeente zet hem op ‘plek E1’."
        " Straks wil het dorp hem tussen ‘plek E2’ en ‘plek E3’ in. De gemeente wil hem op ‘plek E3’."
    )


def test_the_same_place_is_said_once():
    (found,) = told([("E2", "E1")] * 3, [("E2", "E1")] * 3)

    assert said(found.sentence) == (
        "Nu zetten beide kanten de pion op ‘plek E2’. Straks willen beide kanten hem op ‘plek E1’."
    )


def test_a_wish_that_stays_is_said_in_one_sentence():
    (found,) = told([("E1", "E1")] * 3, [("E2", "E2")] * 3)

    assert said(found.sentence).endswith(
        "Dat is 1 plek verschil. Straks mag dat van beide kanten zo blijven."
    )


def test_one_side_alone_has_no_gap():
    assert kloof(gave(evening(), "c1/eigenaar", DORP, *put(("E1", "E1"), ("E1", "E1"))), casus(1)) == ()
