"""Eigenaar per fase: five pawns in one grid, and a field with five rows."""

from spel.core.questions import PlacePawn
from spel.core.vocabulary import Fase
from tests.unit.steps.evening import DORP, GEMEENTE, PARTIJ, at, filled, gave, kinds, phone, projector, shown
from tests.unit.steps.small import around, asks

SCRIPT = around("eigenaar-per-fase")
ID = "c01/eigenaar-per-fase"


def put(side, n, place):
    return gave(ID, side, *[filled(**dict.fromkeys(Fase, place))] * n)


def test_every_side_puts_a_pawn_for_each_fase_in_narrow_rows():
    by_side = asks(ID, SCRIPT)

    assert by_side[DORP] == by_side[GEMEENTE] == by_side[PARTIJ]
    assert [field.name for field in by_side[DORP].fields] == [
        "idee",
        "plan",
        "besluit",
        "uitvoering",
        "beheer",
    ]
    assert {
        (type(field.question), field.question.look, field.required) for field in by_side[DORP].fields
    } == {(PlacePawn, "row", True)}


def test_no_pawn_stands_before_the_reveal():
    state = at(ID, *put(DORP, 4, "E4"), planned=SCRIPT)

    assert kinds(projector(state)) == ["Lead", "CaseCard", "OwnershipHelp", "Progress"]
    assert kinds(phone(state)) == ["CaseCard", "Lead", "AskForm", "OwnershipHelp"]


def test_the_reveal_shows_the_field_and_says_where_it_is_nobodys():
    state = at(ID, *put(DORP, 4, "E4"), *put(GEMEENTE, 3, "E1"), shown(ID), planned=SCRIPT)

    _, field, told = projector(state)

    assert {row.light for row in field.figure.rows} == {"niemandsland"}
    assert field.figure.sizes == ((DORP, 4), (GEMEENTE, 3))
    assert (told.insight.name, told.insight.rests_on) == ("fasen", ((DORP, 4), (GEMEENTE, 3)))
