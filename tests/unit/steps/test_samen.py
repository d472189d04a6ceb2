"""Samen kiezen: own side sees its own choice; the other side waits for the reveal."""

import pytest

from spel.core.actors import SeatId
from spel.core.blocks import JointCard, JointCards, JointDesk, Lead, Notice
from spel.core.blocks_teksten import TextBundle, TextQueue, WaitingText
from spel.core.events import TextsReleased
from spel.core.script import StepId
from spel.core.words import Text
from spel.steps.samen import OWN_SO_FAR, samen
from spel.steps.wording import NOTHING_YET
from spel.steps.writings import waiting
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    PARTIJ,
    at,
    chose,
    desk,
    filled,
    kinds,
    phone,
    projector,
    script,
    shown,
    step,
)

SAMEN = StepId("c01/samen")
CASE = script().cases[0]
BY_DORP = chose("c01/samen", DORP, filled(hoofd="meten", steun="praten", reden="=eerst weten"))
BY_GEMEENTE = chose("c01/samen", GEMEENTE, filled(hoofd="oneens"))
MAIN, SUPPORT = "Wij gaan meten.", "Wij gaan praten."


@pytest.mark.parametrize(
    ("side", "fields"),
    [
        (DORP, ["hoofd", "steun", "reden"]),
        (GEMEENTE, ["hoofd", "steun", "reden"]),
        (PARTIJ, ["hoofd", "reden"]),
    ],
)
def test_only_the_main_choice_has_to_be_made(side, fields):
    ask = step("c01/samen").asks[side]

    assert [field.name for field in ask.fields] == fields
    assert [field.name for field in ask.fields if field.required] == ["hoofd"]


def test_a_side_may_also_say_that_it_is_not_up_to_them_or_that_they_disagree():
    main = step("c01/samen").asks[DORP].fields[0]

    assert [option.key for option in main.question.options] == [
        *(option.sleutel for option in CASE.dorp),
        "niet-aan-ons",
        "oneens",
    ]


def test_a_side_sees_its_own_choice_and_can_change_it():
    blocks = phone(at("c01/samen", BY_DORP, BY_GEMEENTE), DORP)

    assert blocks[:2] == (OWN_SO_FAR, JointCards((JointCard(DORP, MAIN, SUPPORT, reason="eerst weten"),)))
    assert kinds(blocks[2:]) == ["CaseCard", "Lead", "AskForm"]
    assert blocks[4].joint


def test_a_side_that_did_not_choose_sees_only_its_form():
    assert kinds(phone(at("c01/samen", BY_DORP), GEMEENTE)) == ["CaseCard", "Lead", "AskForm"]


def test_the_wall_tells_which_sides_chose_and_not_what():
    blocks = projector(at("c01/samen", BY_DORP))

    assert kinds(blocks) == ["Lead", "CaseCard", "Progress"]
    assert blocks[2].joint
    assert [row.given for row in blocks[2].rows] == [1, 0, 0]


def test_after_the_reveal_the_choices_lie_beside_each_other_without_unreleased_words():
    state = at("c01/samen", BY_DORP, BY_GEMEENTE, shown("c01/samen"))

    cards = JointCards(
        (
            JointCard(DORP, MAIN, SUPPORT),
            JointCard(GEMEENTE, Text("Wij zijn het niet eens"), dissent=True),
        )
    )
    assert projector(state) == (Lead(samen.talk), cards)
    assert phone(state, PARTIJ) == (Lead(samen.talk), cards)


def test_who_does_the_same_besides_does_nothing_besides():
    twice = chose("c01/samen", DORP, filled(hoofd="meten", steun="meten"))

    assert phone(at("c01/samen", twice), DORP)[1] == JointCards((JointCard(DORP, MAIN),))


def test_a_released_reason_is_shown_with_the_choice():
    released = TextsReleased(SAMEN, "reden", (SeatId("dorp"),), True)
    state = at("c01/samen", BY_DORP, released, shown("c01/samen"))

    assert projector(state)[1] == JointCards((JointCard(DORP, MAIN, SUPPORT, reason="eerst weten"),))


def test_a_reveal_without_any_choice_says_so():
    assert projector(at("c01/samen", shown("c01/samen"))) == (Notice(NOTHING_YET),)


def test_the_desk_can_fill_in_for_every_side_and_does_not_read_along():
    asks = step("c01/samen").asks

    assert desk(at("c01/samen", BY_DORP)) == (
        Lead(samen.guide),
        *(JointDesk(SAMEN, side, asks[side]) for side in (DORP, GEMEENTE, PARTIJ)),
    )


def test_the_desk_can_not_fill_in_once_it_is_shown():
    assert desk(at("c01/samen", BY_DORP, shown("c01/samen"))) == (Lead(samen.guide),)


def test_the_reason_of_a_side_waits_at_the_desk_under_the_name_of_that_side():
    state = at("c01/samen", BY_DORP)

    assert waiting(state, state.step) == (
        TextQueue(
            SAMEN,
            "reden",
            Text("Waarom? Schrijf het in één zin."),
            waiting=(TextBundle("", (WaitingText(SeatId("dorp"), "eerst weten"),)),),
            joint=True,
        ),
    )
