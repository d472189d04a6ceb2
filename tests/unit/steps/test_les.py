"""Eén les: a principle of the own side and one across, or none."""

import pytest

from spel.core.blocks import Lead, LookUp, Notice
from spel.core.questions import Answer, fits
from spel.core.words import Text
from spel.steps.les import les
from spel.steps.wording import NOTHING_YET, OTHERS_BUSY
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
    shown,
    step,
)

PICKED = gave("c01/les", DORP, *[filled(eigen="D3", ander="G1")] * 3)


@pytest.mark.parametrize(("side", "own", "other"), [(DORP, "D", "G"), (GEMEENTE, "G", "D")])
def test_each_side_picks_from_its_own_eight_and_from_the_eight_across(side, own, other):
    fields = {field.name: field for field in step("c01/les").asks[side].fields}

    keys = {name: [option.key for option in field.question.options] for name, field in fields.items()}

    assert keys == {
        "eigen": [f"{own}{number}" for number in range(1, 9)],
        "ander": [f"{other}{number}" for number in range(1, 9)],
    }


def test_the_names_speak_for_themselves_so_that_the_list_stays_short():
    fields = [field for ask in step("c01/les").asks.values() for field in ask.fields]

    assert {option.hint for field in fields for option in field.question.options} == {""}


def test_skipping_is_an_answer_too():
    assert fits(step("c01/les").asks[DORP], Answer())


def test_the_question_across_names_the_other_side():
    asks = step("c01/les").asks

    assert {side: ask.fields[1].label for side, ask in asks.items()} == {
        DORP: Text("Wat misten we bij de gemeente?"),
        GEMEENTE: Text("Wat misten we bij {het_dorp}?"),
    }


def test_a_partij_looks_on():
    assert phone(at("c01/les"), PARTIJ) == (LookUp(OTHERS_BUSY),)


def test_before_the_reveal_nothing_of_the_picks_is_seen():
    assert kinds(projector(at("c01/les", *PICKED))) == ["Lead", "CaseCard", "Progress"]


def test_the_reveal_shows_what_was_picked():
    lead, picks = projector(at("c01/les", *PICKED, shown("c01/les")))

    assert lead == Lead(les.talk)
    assert picks.insight.name == "les"
    assert phone(at("c01/les", *PICKED, shown("c01/les"))) == (lead, picks)


def test_a_reveal_without_picks_says_so():
    assert projector(at("c01/les", shown("c01/les"))) == (Notice(NOTHING_YET),)
