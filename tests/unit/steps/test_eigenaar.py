"""Wie is eigenaar: two pawns for everybody, one field for all."""

from spel.core.blocks import Lead, Notice, OwnershipHelp
from spel.core.events import SheetShown
from spel.core.script import StepId
from spel.core.words import Text
from spel.steps.wording import TOO_LITTLE
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    PARTIJ,
    at,
    filled,
    gave,
    kinds,
    phone,
    projector,
    script,
    shown,
    step,
)

TERMS = script().terms
PAWNS = (
    *gave("c01/eigenaar", DORP, *[filled(nu="E4", straks="E1")] * 4),
    *gave("c01/eigenaar", GEMEENTE, *[filled(nu="E1", straks="E1")] * 3),
)


def test_every_side_places_two_pawns_on_the_same_four_places():
    asks = step("c01/eigenaar").asks

    assert asks[DORP] == asks[GEMEENTE] == asks[PARTIJ]
    assert [
        (field.name, [(place.key, place.label, place.hint) for place in field.question.places])
        for field in asks[DORP].fields
    ] == [(name, [(type.code, type.naam, type.kort) for type in TERMS.typen]) for name in ("nu", "straks")]


def test_before_the_reveal_the_places_are_explained_and_no_pawn_stands():
    state = at("c01/eigenaar", *PAWNS)

    assert kinds(projector(state)) == ["Lead", "CaseCard", "OwnershipHelp", "Progress"]
    assert kinds(phone(state)) == ["CaseCard", "Lead", "AskForm", "OwnershipHelp"]
    assert phone(state)[3] == OwnershipHelp(TERMS.typen)


def test_the_reveal_shows_all_pawns_and_that_both_sides_point_at_each_other():
    lead, field, *words = projector(at("c01/eigenaar", *PAWNS, shown("c01/eigenaar")))

    assert lead == Lead(Text("Waar staan jullie dicht bij elkaar? En waar niet?"))
    assert [(row.side, row.wished, row.counts) for row in field.figure.rows] == [
        (DORP, False, (0, 0, 0, 4)),
        (DORP, True, (4, 0, 0, 0)),
        (GEMEENTE, False, (3, 0, 0, 0)),
        (GEMEENTE, True, (3, 0, 0, 0)),
    ]
    assert {block.insight.name for block in words} == {"niemandsland_hier"}
    assert [block.insight.figure for block in words] == [None, None]


def test_the_second_sheet_says_it_in_words_per_side():
    state = at("c01/eigenaar", *PAWNS, shown("c01/eigenaar"), SheetShown(StepId("c01/eigenaar"), 1))

    _, *words = projector(state)

    assert [(block.insight.name, block.insight.rests_on) for block in words] == [
        ("eigenaarschap", ((DORP, 4),)),
        ("eigenaarschap", ((GEMEENTE, 3),)),
    ]


def test_the_third_sheet_tells_how_far_apart_they_lie_and_who_agrees():
    state = at("c01/eigenaar", *PAWNS, shown("c01/eigenaar"), SheetShown(StepId("c01/eigenaar"), 2))

    _, *words = projector(state)

    assert [(block.insight.name, block.insight.rests_on) for block in words] == [
        ("kloof", ((DORP, 4), (GEMEENTE, 3))),
        ("overeenstemming", ((DORP, 4),)),
        ("overeenstemming", ((GEMEENTE, 3),)),
    ]


def test_without_pawns_there_is_nothing_to_look_at():
    assert projector(at("c01/eigenaar", shown("c01/eigenaar"))) == (Notice(TOO_LITTLE),)
