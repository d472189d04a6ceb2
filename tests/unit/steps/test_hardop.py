"""Hardop: one question at a time, and the phones away."""

from spel.core.blocks import BigQuestion, Lead, LookUp, Sheets
from spel.core.events import SheetShown
from spel.core.script import StepId
from spel.steps.hardop import hardop
from spel.steps.wording import PHONE_AWAY
from tests.unit.steps.evening import PARTIJ, at, desk, phone, projector, script

QUESTIONS = script().cases[0].hardop
SECOND = SheetShown(StepId("c01/hardop"), 1)


def test_the_wall_starts_with_the_first_question():
    assert projector(at("c01/hardop")) == (Lead(hardop.wall), BigQuestion(QUESTIONS[0], 1, 3))


def test_the_desk_picks_another_question():
    state = at("c01/hardop", SECOND)

    assert projector(state) == (Lead(hardop.wall), BigQuestion(QUESTIONS[1], 2, 3))
    assert desk(state) == (Lead(hardop.guide), Sheets(StepId("c01/hardop"), QUESTIONS, 1))


def test_the_phone_is_locked_and_keeps_the_question_readable():
    assert phone(at("c01/hardop", SECOND), PARTIJ) == (
        LookUp(PHONE_AWAY, locked=True),
        BigQuestion(QUESTIONS[1], 2, 3),
    )
