"""Sitting down and answering: each rule told as a piece of the evening."""

import pytest

from spel.core import commands as c
from spel.core import events as e
from spel.core.actors import SeatId
from spel.core.decide_seats import MOST_SEATS
from spel.core.questions import Answer, Choice
from spel.core.refusals import Refusal
from spel.core.script import StepId
from spel.core.vocabulary import Side
from tests.story import (
    ALL_SEATED,
    CLOCK,
    DESK,
    EIGENAAR,
    HAAS,
    HEK,
    KLOK,
    SAMEN,
    SCRIPT,
    STARTFOTO,
    TEN_CHIPS,
    VISITOR,
    ZELF,
    B,
    before_the_evening,
    closed,
    given,
    haas_chose_b,
    haas_joined,
    hardop_opened,
    hek_joined,
    inloop_opened,
    kiest,
    samen_opened,
    spreiding_opened,
    spreiding_revealed,
    startfoto_opened,
    zelf_opened,
)

NOWHERE = StepId("nergens")
AT_ZELF = (*ALL_SEATED, zelf_opened)
SHOWN = (*AT_ZELF, spreiding_opened, spreiding_revealed)
TOGETHER = (*ALL_SEATED, samen_opened)


def test_an_evening_begins_at_its_first_step():
    assert before_the_evening(CLOCK, c.CreateSession(SCRIPT)) == (e.SessionCreated(SCRIPT), inloop_opened)


def test_an_evening_begins_once():
    assert given()(CLOCK, c.CreateSession(SCRIPT)) == Refusal.ALREADY_STARTED


def test_nothing_happens_before_the_evening_began():
    assert before_the_evening(DESK, c.SetBlack(True)) == Refusal.NOT_STARTED


def test_who_knows_the_code_gets_a_seat():
    outcome = given()(VISITOR, c.JoinSession(HAAS.id, Side.DORP, "Haas"))

    assert outcome == (haas_joined,)


def test_a_late_comer_may_sit_down_at_any_step():
    outcome = given(*SHOWN[3:])(VISITOR, c.JoinSession(HAAS.id, Side.DORP, "Haas"))

    assert outcome == (haas_joined,)


def test_a_side_that_does_not_play_tonight_has_no_seats():
    outcome = given()(VISITOR, c.JoinSession(HAAS.id, Side.PARTIJ, "Haas"))

    assert outcome == Refusal.SIDE_NOT_HERE


def test_a_second_of_the_same_name_gets_a_number():
    outcome = given(haas_joined, hek_joined)(VISITOR, c.JoinSession(KLOK.id, Side.GEMEENTE, "Haas"))

    assert outcome == (e.SeatJoined(KLOK.id, Side.GEMEENTE, "Haas 2"),)


def test_a_number_that_somebody_chose_as_a_name_is_passed_over():
    second = e.SeatJoined(HEK.id, Side.DORP, "Haas 2")

    outcome = given(haas_joined, second)(VISITOR, c.JoinSession(KLOK.id, Side.GEMEENTE, "Haas"))

    assert outcome == (e.SeatJoined(KLOK.id, Side.GEMEENTE, "Haas 3"),)


def test_a_full_room_takes_nobody_more():
    people = [e.SeatJoined(SeatId(str(n)), Side.DORP, str(n)) for n in range(MOST_SEATS)]

    outcome = given(*people)(VISITOR, c.JoinSession(HAAS.id, Side.DORP, "Haas"))

    assert outcome == Refusal.ROOM_FULL


def test_a_hall_of_a_thousand_fits():
    people = [e.SeatJoined(SeatId(str(n)), Side.DORP, str(n)) for n in range(1_000)]

    outcome = given(*people)(VISITOR, c.JoinSession(HAAS.id, Side.DORP, "Haas"))

    assert outcome == (e.SeatJoined(HAAS.id, Side.DORP, "Haas"),)


def test_nobody_sits_down_after_the_end():
    outcome = given(closed)(VISITOR, c.JoinSession(HAAS.id, Side.DORP, "Haas"))

    assert outcome == Refusal.CLOSED


def test_who_chose_the_wrong_side_may_move():
    outcome = given(haas_joined)(HAAS, c.ChangeSeat(Side.GEMEENTE, "Haas"))

    assert outcome == (e.SeatChanged(HAAS.id, Side.GEMEENTE, "Haas"),)


def test_who_answered_stays_on_that_side():
    outcome = given(*AT_ZELF, haas_chose_b)(HAAS, c.ChangeSeat(Side.GEMEENTE, "Haas"))

    assert outcome == Refusal.SIDE_IS_FIXED


def test_nobody_moves_while_a_side_is_choosing_together():
    choosing = (*ALL_SEATED, samen_opened, e.JointGiven(Side.GEMEENTE, SAMEN, B))

    assert given(*choosing)(HAAS, c.ChangeSeat(Side.GEMEENTE, "Haas")) == Refusal.SIDE_IS_FIXED


def test_who_answered_may_still_take_another_name():
    outcome = given(*AT_ZELF, haas_chose_b)(HAAS, c.ChangeSeat(Side.DORP, "Hek"))

    assert outcome == (e.SeatChanged(HAAS.id, Side.DORP, "Hek 2"),)


def test_nobody_moves_to_a_side_that_does_not_play_tonight():
    outcome = given(haas_joined)(HAAS, c.ChangeSeat(Side.PARTIJ, "Haas"))

    assert outcome == Refusal.SIDE_NOT_HERE


def test_a_seat_that_is_not_in_this_evening_can_do_nothing():
    assert given(zelf_opened)(HAAS, kiest("B")) == Refusal.NO_SUCH_SEAT


def test_an_answer_is_taken_at_its_step():
    assert given(*AT_ZELF)(HAAS, kiest("B")) == (haas_chose_b,)


def test_an_answer_may_be_given_again():
    outcome = given(*AT_ZELF, haas_chose_b)(HAAS, kiest("C"))

    assert outcome == (e.AnswerGiven(HAAS.id, ZELF, Answer({"keuze": Choice("C")})),)


def test_the_same_answer_again_changes_nothing():
    assert given(*AT_ZELF, haas_chose_b)(HAAS, kiest("B")) == ()


def test_a_phone_that_lost_the_network_may_hand_in_later():
    assert given(*AT_ZELF, spreiding_opened)(HAAS, kiest("B")) == (haas_chose_b,)


def test_an_answer_that_comes_when_the_room_has_gone_on_is_refused():
    assert given(*AT_ZELF, spreiding_opened, hardop_opened)(HAAS, kiest("B")) == Refusal.STEP_NOT_OPEN


def test_an_answer_after_the_reveal_is_refused():
    assert given(*SHOWN)(HAAS, kiest("B")) == Refusal.ALREADY_SHOWN


def test_an_answer_is_taken_again_when_the_question_is_asked_again():
    assert given(*SHOWN, zelf_opened)(HAAS, kiest("B")) == (haas_chose_b,)


def test_an_answer_to_a_step_the_room_has_not_seen_is_refused():
    assert given(*ALL_SEATED)(HAAS, kiest("B")) == Refusal.STEP_NOT_OPEN


def test_an_answer_to_a_step_that_does_not_exist_is_refused():
    assert given(*AT_ZELF)(HAAS, kiest("B", NOWHERE)) == Refusal.UNKNOWN_STEP


def test_a_side_that_is_not_asked_need_not_answer():
    outcome = given(*ALL_SEATED, startfoto_opened)(KLOK, c.GiveAnswer(STARTFOTO, TEN_CHIPS))

    assert outcome == Refusal.NOT_ASKED


def test_an_answer_that_does_not_fit_is_refused():
    assert given(*AT_ZELF)(HAAS, kiest("Z")) == Refusal.DOES_NOT_FIT


def test_nobody_answers_alone_what_a_side_answers_together():
    assert given(*TOGETHER)(HAAS, kiest("B", SAMEN)) == Refusal.NOT_ASKED


def test_nothing_is_answered_after_the_end():
    assert given(*AT_ZELF, closed)(HAAS, kiest("B")) == Refusal.CLOSED


@pytest.mark.parametrize("by", [HAAS, HEK, DESK])
def test_anybody_of_a_side_and_the_desk_may_answer_for_it(by):
    outcome = given(*TOGETHER)(by, c.GiveJoint(SAMEN, Side.DORP, B))

    assert outcome == (e.JointGiven(Side.DORP, SAMEN, B),)


def test_nobody_answers_for_another_side():
    assert given(*TOGETHER)(KLOK, c.GiveJoint(SAMEN, Side.DORP, B)) == Refusal.NOT_YOURS


def test_the_same_joint_answer_again_changes_nothing():
    given_before = e.JointGiven(Side.DORP, SAMEN, B)

    assert given(*TOGETHER, given_before)(HEK, c.GiveJoint(SAMEN, Side.DORP, B)) == ()


@pytest.mark.parametrize(
    ("command", "why_not"),
    [
        (c.GiveJoint(ZELF, Side.DORP, B), Refusal.NOT_ASKED),
        (c.GiveJoint(SAMEN, Side.PARTIJ, B), Refusal.NOT_ASKED),
        (c.GiveJoint(NOWHERE, Side.DORP, B), Refusal.UNKNOWN_STEP),
        (c.GiveJoint(EIGENAAR, Side.DORP, B), Refusal.STEP_NOT_OPEN),
        (c.GiveJoint(SAMEN, Side.DORP, TEN_CHIPS), Refusal.DOES_NOT_FIT),
    ],
)
def test_a_joint_answer_must_be_asked_and_fit(command, why_not):
    assert given(*TOGETHER, zelf_opened)(DESK, command) == why_not


def test_the_desk_answers_for_nobody_after_the_end():
    assert given(*TOGETHER, closed)(DESK, c.GiveJoint(SAMEN, Side.DORP, B)) == Refusal.CLOSED


def test_a_card_is_scratched():
    assert given(*AT_ZELF)(HAAS, c.OpenKras(ZELF)) == (e.KrasOpened(HAAS.id, ZELF),)


def test_a_card_that_is_open_stays_open():
    assert given(*AT_ZELF, e.KrasOpened(HAAS.id, ZELF))(HAAS, c.OpenKras(ZELF)) == ()


def test_a_card_of_later_stays_closed():
    assert given(*AT_ZELF)(HAAS, c.OpenKras(EIGENAAR)) == Refusal.STEP_NOT_OPEN


def test_nobody_can_sit_down_on_a_seat_that_is_taken():
    assert given(haas_joined)(VISITOR, c.JoinSession(HAAS.id, Side.GEMEENTE, "Egel")) == Refusal.NOT_YOURS


def test_a_change_that_changes_nothing_is_not_written():
    assert given(haas_joined)(HAAS, c.ChangeSeat(Side.DORP, "Haas")) == ()
