"""Wending: the turn is big, and the only question is whether the choice holds."""

from spel.core.blocks import BigQuestion, Lead, Notice
from spel.steps.wending import wending
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

SCRIPT = around("samen", "wending")
ID = "c01/wending"
TURN = "Iemand brengt een nieuwe bank."
STOOD = gave(ID, DORP, *[filled(stand="blijft")] * 3)


def test_every_side_gets_the_same_three_answers():
    by_side = asks(ID, SCRIPT)

    assert by_side[DORP] == by_side[GEMEENTE] == by_side[PARTIJ]
    assert [option.key for option in by_side[DORP].fields[0].question.options] == [
        "blijft",
        "aanpassen",
        "anders",
    ]


def test_the_wall_shows_the_turn_and_counts():
    lead, turn, counts = projector(at(ID, *STOOD, planned=SCRIPT))

    assert (lead, turn) == (Lead(wending.wall), BigQuestion(TURN))
    assert [row.given for row in counts.rows] == [3, 0, 0]


def test_a_phone_shows_what_its_own_side_chose_and_nothing_of_the_other():
    state = at(ID, chose("c01/samen", DORP, filled(hoofd="meten")), planned=SCRIPT)

    assert kinds(phone(state, DORP)) == ["BigQuestion", "JointCards", "AskForm"]
    assert kinds(phone(state, GEMEENTE)) == ["BigQuestion", "AskForm"]


def test_the_reveal_says_per_side_whether_it_holds():
    _, turn, told = projector(at(ID, *STOOD, shown(ID), planned=SCRIPT))

    assert turn == Notice(TURN)
    assert (told.insight.name, told.insight.rests_on) == ("wending", ((DORP, 3),))
