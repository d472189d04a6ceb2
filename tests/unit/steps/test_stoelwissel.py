"""Stoelwissel: both sides choose in the chair of the other, at the same time."""

from spel.core.blocks import LookUp
from spel.core.events import SheetShown
from spel.core.script import StepId
from spel.steps.stoelwissel import stoelwissel
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    PARTIJ,
    at,
    chose,
    filled,
    gave,
    kinds,
    phone,
    projector,
    shown,
)
from tests.unit.steps.small import around, asks

SCRIPT = around("zelf", "samen", "stoelwissel")
ID = "c01/stoelwissel"
CASE = SCRIPT.cases[0]
SAT = gave(ID, DORP, *[filled(keuze="bank-loslaten")] * 4)
REALLY = chose("c01/samen", GEMEENTE, filled(hoofd="bank-loslaten"))


def test_each_side_gets_the_courses_of_the_other_and_a_partij_gets_a_kind_word():
    by_side = asks(ID, SCRIPT)

    assert {
        side: [option.key for option in ask.fields[0].question.options] for side, ask in by_side.items()
    } == {
        DORP: [*(each.sleutel for each in CASE.gemeente), "niet-aan-ons"],
        GEMEENTE: [*(each.sleutel for each in CASE.dorp), "niet-aan-ons"],
    }
    assert phone(at(ID, planned=SCRIPT), PARTIJ) == (LookUp(stoelwissel.watch),)


def test_nothing_is_seen_before_the_reveal():
    assert kinds(projector(at(ID, *SAT, REALLY, planned=SCRIPT))) == ["Lead", "CaseCard", "Progress"]


def test_a_sheet_per_direction_lies_beside_what_was_really_chosen():
    state = at(ID, REALLY, shown("c01/samen"), *SAT, shown(ID), planned=SCRIPT)

    _, told, cards = projector(state)

    assert (told.insight.name, told.insight.rests_on) == ("stoelwissel", ((DORP, 4),))
    assert [(card.side, card.main) for card in cards.cards] == [(GEMEENTE, "Wij gaan loslaten.")]


def test_what_was_chosen_jointly_stays_covered_until_its_own_reveal():
    hidden = around("stoelwissel", "zelf", "samen")
    state = at(ID, *SAT, shown(ID), REALLY, planned=hidden)

    assert kinds(projector(state)) == ["Lead", "InsightBlock"]


def test_the_second_sheet_is_the_gemeente_in_the_chair_of_the_village():
    sat = gave(ID, GEMEENTE, *[filled(keuze="meten")] * 3)
    state = at(ID, *sat, shown(ID), SheetShown(StepId(ID), 1), planned=SCRIPT)

    _, told = projector(state)

    assert told.insight.rests_on == ((GEMEENTE, 3),)
