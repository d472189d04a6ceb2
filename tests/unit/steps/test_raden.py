"""Raad de ander: each side guesses the other, across the table."""

from spel.core.blocks import LookUp
from spel.core.words import Text
from spel.steps.wording import OTHERS_BUSY
from tests.unit.steps.evening import DORP, GEMEENTE, PARTIJ, at, kinds, phone, projector, script, step

CASE = script().cases[0]


def test_each_side_sees_the_courses_of_the_other():
    asks = step("c01/raden").asks

    keys = {side: [option.key for option in ask.fields[0].question.options] for side, ask in asks.items()}

    assert keys == {
        DORP: [*(option.sleutel for option in CASE.gemeente), "niet-aan-ons"],
        GEMEENTE: [*(option.sleutel for option in CASE.dorp), "niet-aan-ons"],
    }


def test_the_question_names_who_is_guessed():
    asks = step("c01/raden").asks

    assert {side: ask.fields[0].label for side, ask in asks.items()} == {
        DORP: Text("Wat gaat de gemeente samen kiezen?"),
        GEMEENTE: Text("Wat gaat {het_dorp} samen kiezen?"),
    }


def test_a_partij_looks_on():
    assert phone(at("c01/raden"), PARTIJ) == (LookUp(OTHERS_BUSY),)


def test_the_wall_counts_the_two_sides_that_guess():
    blocks = projector(at("c01/raden"))

    assert kinds(blocks) == ["Lead", "CaseCard", "Progress"]
    assert [row.side for row in blocks[2].rows] == [DORP, GEMEENTE]
