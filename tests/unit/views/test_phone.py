"""The phone: one screen per side, locked when the room talks, and a thank you at the end."""

import pytest

from spel.core.blocks import BigQuestion, Lead, LookUp
from spel.core.events import SessionClosed, TalkSet
from spel.core.screen import PhoneScreen, Where
from spel.core.words import Text
from spel.steps.wording import PHONE_AWAY
from spel.views.phone import phone
from spel.views.phrases import CLOSED, MAY_CLOSE
from tests.unit.steps import evening
from tests.unit.steps.evening import DORP, GEMEENTE, PARTIJ, at, script

SPANNING = script().cases[0].spanning
LOCKED = LookUp(PHONE_AWAY, locked=True)


def test_the_phone_shows_the_step_of_its_side():
    state = at("c01/zelf")

    assert phone(state, GEMEENTE) == PhoneScreen(
        session_title="Avond in Hazeldorp",
        side=GEMEENTE,
        step="c01/zelf",
        kind="zelf",
        title=Text("Eerst zelf"),
        where=Where("Casus", 2, 9, 1, 1, "De bank"),
        blocks=evening.phone(state, GEMEENTE),
        version=state.version,
    )


def test_outside_a_casus_there_is_no_casus_number():
    assert phone(at("straks"), DORP).where == Where("Slot", 2, 3)


@pytest.mark.parametrize("side", [DORP, GEMEENTE, PARTIJ])
def test_even_praten_locks_every_phone_and_keeps_the_question_of_the_casus(side):
    screen = phone(at("c01/zelf", TalkSet(True)), side)

    assert (screen.blocks, screen.locked) == ((LOCKED, BigQuestion(SPANNING)), True)


def test_even_praten_without_a_casus_only_locks():
    assert phone(at("straks", TalkSet(True)), DORP).blocks == (LOCKED,)


def test_hardop_locks_by_itself():
    screen = phone(at("c01/hardop"), DORP)

    assert screen.locked
    assert screen.blocks == (LOCKED, BigQuestion(script().cases[0].hardop[0], 1, 3))


def test_a_closed_evening_thanks_and_asks_nothing():
    screen = phone(at("slot", SessionClosed()), DORP)

    assert (screen.blocks, screen.closed, screen.locked) == ((Lead(CLOSED), Lead(MAY_CLOSE)), True, False)


@pytest.mark.parametrize("step", [each.id for each in script().steps])
@pytest.mark.parametrize("side", [DORP, GEMEENTE, PARTIJ])
def test_no_phone_is_ever_empty(step, side):
    assert phone(at(step), side).blocks
