"""A talk outside the casussen."""

from spel.core.blocks import BigQuestion, LookUp
from spel.core.events import SheetShown
from spel.core.script import StepId
from spel.steps.doorpraten import QUESTIONS
from spel.steps.wording import PHONE_AWAY
from tests.unit.steps.evening import at, phone, projector
from tests.unit.steps.later import later

SCRIPT = later("doorpraten")


def test_the_phone_is_locked_and_the_question_is_on_the_wall():
    state = at("doorpraten", planned=SCRIPT)

    question = BigQuestion(QUESTIONS[0], 1, len(QUESTIONS))
    assert phone(state) == (LookUp(PHONE_AWAY, locked=True), question)
    assert projector(state)[-1] == question


def test_the_spelleider_picks_the_question():
    state = at("doorpraten", SheetShown(StepId("doorpraten"), 2), planned=SCRIPT)

    assert projector(state)[-1] == BigQuestion(QUESTIONS[2], 3, len(QUESTIONS))
