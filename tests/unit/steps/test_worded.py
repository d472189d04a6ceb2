"""Weerklank and vertaalkaart: words of a whole side wait at the desk, and then lie side by side."""

from dataclasses import replace

import pytest

from spel.core.actors import SeatId
from spel.core.blocks import Lead, Notice
from spel.core.blocks_casus import WordCard, WordCards
from spel.core.events import JointGiven, TextsReleased
from spel.core.script import StepId, Table
from spel.steps.vertaalkaart import POLICY, VILLAGE
from spel.steps.weerklank import HEADS, SENTENCES
from spel.steps.worded import KEEP, SPOKEN
from spel.steps.wording import NOTHING_YET
from spel.steps.writings import waiting
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

SCRIPT = around("stoelwissel", "weerklank", "vertaalkaart")
ECHO, CARD = "c01/weerklank", "c01/vertaalkaart"
SAID = chose(ECHO, DORP, filled(klopte="=dat wij twijfelen", ontbrak="=de kosten"))


def released(id, field):
    return TextsReleased(StepId(id), field, (SeatId("dorp"),), True)


@pytest.mark.parametrize("id", [ECHO, CARD])
def test_both_sides_of_the_table_write_at_most_120_signs(id):
    by_side = asks(id, SCRIPT)

    assert set(by_side) == {DORP, GEMEENTE}
    assert {field.question.longest for ask in by_side.values() for field in ask.fields} == {120}


def test_words_wait_at_the_desk_and_only_released_ones_are_shown():
    state = at(ECHO, SAID, released(ECHO, "klopte"), shown(ECHO), planned=SCRIPT)

    card = WordCard(DORP, HEADS[DORP], ((SENTENCES[0].label, "dat wij twijfelen"),))
    assert projector(state)[1] == WordCards((card,))
    assert [[each.text for each in queue.texts] for queue in waiting(state, state.step)] == [
        ["dat wij twijfelen"],
        ["de kosten"],
    ]


def test_without_a_release_there_is_nothing_to_show():
    assert projector(at(ECHO, SAID, shown(ECHO), planned=SCRIPT)) == (Notice(NOTHING_YET),)


def test_a_phone_has_the_form_and_nothing_of_how_the_other_sat_here():
    sat = gave("c01/stoelwissel", GEMEENTE, *[filled(keuze="meten")] * 3)
    state = at(ECHO, *sat, planned=SCRIPT)

    assert kinds(phone(state, DORP)) == ["CaseCard", "Lead", "AskForm"]
    assert kinds(phone(state, PARTIJ)) == ["LookUp"]
    assert phone(state, DORP)[2].button == KEEP


def test_the_pair_of_the_casus_is_the_example_and_words_of_both_sides_lie_side_by_side():
    state = at(CARD, planned=SCRIPT)
    both = at(
        CARD,
        chose(CARD, DORP, filled(dorpswoorden="=hij wiebelt")),
        released(CARD, "dorpswoorden"),
        shown(CARD),
        planned=SCRIPT,
    )

    assert projector(state)[2] == WordCards(
        (
            WordCard(DORP, VILLAGE, (("", "Wie maakt hem?"),)),
            WordCard(GEMEENTE, POLICY, (("", "Wij onderzoeken het beheer."),)),
        ),
        projector(state)[2].title,
        example=True,
    )
    assert projector(both)[1] == WordCards((WordCard(DORP, VILLAGE, (("", "hij wiebelt"),)),))


def test_on_a_casus_that_hurts_nobody_writes():
    hurting = around("stoelwissel", "weerklank", gevoelig=True, pair=False)
    state = at(ECHO, planned=hurting)

    assert asks(ECHO, hurting) == {}
    assert projector(state)[0] == phone(state)[0] == Lead(SPOKEN)


def test_at_tables_each_card_holds_the_words_of_its_own_tables():
    tables = (Table("t1", "Tafel 1", DORP), Table("t2", "Tafel 2", GEMEENTE))
    seated = replace(SCRIPT, tables=tables)
    wrote = JointGiven(DORP, StepId(ECHO), filled(klopte="=de twijfel"), "t1")
    released_by_table = TextsReleased(StepId(ECHO), "klopte", (SeatId("t1"),), True)

    state = at(ECHO, wrote, released_by_table, shown(ECHO), planned=seated)

    card = WordCard(DORP, HEADS[DORP], ((SENTENCES[0].label, "Tafel 1: de twijfel"),))
    assert projector(state)[1] == WordCards((card,))
