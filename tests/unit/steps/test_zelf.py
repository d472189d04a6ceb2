"""Eerst zelf: a silent choice on the phone, a count on the wall."""

import pytest

from spel.core.blocks import AskForm, CaseCard, Lead
from spel.core.script import StepId
from spel.steps.cards import for_all
from spel.steps.zelf import zelf
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
    step,
)

CASE = script().cases[0]


@pytest.mark.parametrize(
    ("side", "keys"),
    [
        (DORP, [*(option.sleutel for option in CASE.dorp), "niet-aan-ons", "weet-niet"]),
        (GEMEENTE, [*(option.sleutel for option in CASE.gemeente), "niet-aan-ons", "weet-niet"]),
        (PARTIJ, ["afwachten", "bijdragen", "samen-trekken", "zelf-doen"]),
    ],
)
def test_every_side_chooses_from_its_own_courses(side, keys):
    (field,) = step("c01/zelf").asks[side].fields

    assert [option.key for option in field.question.options] == keys


def test_the_ways_out_have_no_letter():
    (field,) = step("c01/zelf").asks[DORP].fields

    assert [option.letter for option in field.question.options] == ["A", "B", "C", "D", "", ""]


def test_the_phone_shows_the_casus_in_short_and_the_form():
    assert phone(at("c01/zelf")) == (
        CaseCard(for_all(CASE), compact=True),
        Lead(zelf.hand),
        AskForm(StepId("c01/zelf"), step("c01/zelf").asks[DORP], DORP),
    )


def test_the_wall_only_counts():
    state = at("c01/zelf", *gave("c01/zelf", DORP, filled(keuze="meten")))

    blocks = projector(state)

    assert kinds(blocks) == ["Lead", "CaseCard", "Progress"]
    assert blocks[2].rows[0].given == 1
