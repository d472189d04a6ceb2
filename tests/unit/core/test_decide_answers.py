"""Answers of more people at once: who sees it differently, and hands that were raised."""

from dataclasses import replace

import pytest

from spel.core import commands as c
from spel.core import events as e
from spel.core.events import StepHidden
from spel.core.questions import Answer, Choice
from spel.core.refusals import Refusal
from spel.core.script import StepId
from spel.core.vocabulary import Side
from tests.story import (
    ALL_SEATED,
    DESK,
    EIGENAAR,
    HAAS,
    SAMEN,
    STARTFOTO,
    ZELF,
    B,
    closed,
    eigenaar_opened,
    evening,
    given,
    haas_joined,
    hardop_opened,
    samen_opened,
    spreiding_opened,
    spreiding_revealed,
    startfoto_opened,
    zelf_opened,
)

THREE_PEOPLE = (replace(haas_joined, people=3), zelf_opened)
HANDS = {"keuze": {"A": 2, "B": 1}}
counting = c.CountHands(ZELF, Side.DORP, HANDS)
counted = e.HandsCounted(ZELF, Side.DORP, HANDS)


@pytest.mark.parametrize(("dissent", "taken"), [(0, True), (2, True), (3, False), (-1, False)])
def test_fewer_see_it_differently_than_there_are(dissent, taken):
    """Three people behind one telephone: at least one of them must stand behind the answer."""
    answer = replace(B, dissent=dissent)

    outcome = given(*THREE_PEOPLE)(HAAS, c.GiveAnswer(ZELF, answer))

    assert outcome == ((e.AnswerGiven(HAAS.id, ZELF, answer),) if taken else Refusal.DOES_NOT_FIT)


def test_who_is_alone_agrees_with_oneself():
    outcome = given(*ALL_SEATED, zelf_opened)(HAAS, c.GiveAnswer(ZELF, replace(B, dissent=1)))

    assert outcome == Refusal.DOES_NOT_FIT


def test_somebody_may_come_to_see_it_differently():
    answered = e.AnswerGiven(HAAS.id, ZELF, B)
    other = replace(B, dissent=1)

    assert given(*THREE_PEOPLE, answered)(HAAS, c.GiveAnswer(ZELF, other)) == (
        e.AnswerGiven(HAAS.id, ZELF, other),
    )


def test_hands_are_counted_and_counted_again():
    again = replace(counting, counts={"keuze": {"C": 3}})

    assert given(zelf_opened)(DESK, counting) == (counted,)
    assert given(zelf_opened, counted)(DESK, counting) == ()
    assert given(zelf_opened, counted)(DESK, again) == (e.HandsCounted(ZELF, Side.DORP, again.counts),)


def test_a_later_count_takes_the_place_of_the_first():
    state = evening(zelf_opened, counted, e.HandsCounted(ZELF, Side.DORP, {"keuze": {"C": 1}}))

    assert state.hands == {ZELF: {Side.DORP: (Answer({"keuze": Choice("C")}),)}}


def test_each_side_raises_its_own_hands():
    state = evening(zelf_opened, counted, e.HandsCounted(ZELF, Side.GEMEENTE, {"keuze": {"C": 1}}))

    assert {side: len(hands) for side, hands in state.hands[ZELF].items()} == {Side.DORP: 3, Side.GEMEENTE: 1}


@pytest.mark.parametrize(
    ("history", "command", "why_not"),
    [
        pytest.param((), counting, Refusal.STEP_NOT_OPEN, id="not there yet"),
        pytest.param(
            (zelf_opened, spreiding_opened, spreiding_revealed), counting, Refusal.ALREADY_SHOWN, id="shown"
        ),
        pytest.param(
            (zelf_opened, spreiding_opened, hardop_opened), counting, Refusal.STEP_NOT_OPEN, id="passed by"
        ),
        pytest.param((zelf_opened, closed), counting, Refusal.CLOSED, id="after the end"),
        pytest.param(
            (zelf_opened,), replace(counting, step=StepId("nergens")), Refusal.UNKNOWN_STEP, id="no step"
        ),
        pytest.param((zelf_opened,), replace(counting, side=Side.PARTIJ), Refusal.NOT_ASKED, id="no side"),
        pytest.param((samen_opened,), replace(counting, step=SAMEN), Refusal.NOT_ASKED, id="together"),
        pytest.param(
            (zelf_opened,),
            replace(counting, counts={"keuze": {"Z": 1}}),
            Refusal.DOES_NOT_FIT,
            id="no option",
        ),
        pytest.param(
            (startfoto_opened,),
            c.CountHands(STARTFOTO, Side.DORP, {"rollen": {"spreken": 10}}),
            Refusal.DOES_NOT_FIT,
            id="chips",
        ),
    ],
)
def test_hands_are_not_counted(history, command, why_not):
    assert given(*history)(DESK, command) == why_not


def test_hands_count_again_when_the_answers_are_covered():
    covered = (zelf_opened, spreiding_opened, spreiding_revealed, StepHidden(spreiding_opened.step))

    assert given(*covered)(DESK, counting) == (counted,)


def test_pawns_are_counted_by_hand_too():
    command = c.CountHands(EIGENAAR, Side.DORP, {"nu": {"E1": 2, "E4": 0}})

    assert given(eigenaar_opened)(DESK, command) == (
        e.HandsCounted(EIGENAAR, Side.DORP, {"nu": {"E1": 2, "E4": 0}}),
    )
