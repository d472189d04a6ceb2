"""The rule of secrecy: answers are taken until they are shown, and leave the server only then."""

from dataclasses import replace

import pytest

from spel.core.events import StepHidden, StepOpened
from spel.core.openness import is_open, is_public, is_settled, is_shown, showers
from tests.story import (
    EIGENAAR,
    INLOOP,
    SCRIPT,
    SPREIDING,
    STARTFOTO,
    ZELF,
    closed,
    eigenaar_opened,
    evening,
    hardop_opened,
    spreiding_opened,
    spreiding_revealed,
    startfoto_opened,
    zelf_opened,
)

BEFORE = (zelf_opened, spreiding_opened)
SHOWN = (*BEFORE, spreiding_revealed)


def test_a_question_is_shown_by_the_steps_that_name_it():
    assert showers(SCRIPT, ZELF) == (SCRIPT.step(SPREIDING),)
    assert showers(SCRIPT, STARTFOTO) == ()


@pytest.mark.parametrize(
    ("history", "open_now", "shown", "public"),
    [
        pytest.param((), False, False, False, id="not there yet"),
        pytest.param((zelf_opened,), True, False, False, id="there"),
        pytest.param(BEFORE, True, False, False, id="at the step that shows, just before"),
        pytest.param(SHOWN, False, True, True, id="shown"),
        pytest.param((*SHOWN, StepHidden(SPREIDING)), True, False, False, id="covered again"),
        pytest.param((*SHOWN, hardop_opened), False, True, True, id="shown and gone on"),
        pytest.param((*BEFORE, hardop_opened), False, False, True, id="gone on without showing"),
        pytest.param((*SHOWN, zelf_opened), True, False, False, id="asked again"),
        pytest.param((*BEFORE, hardop_opened, zelf_opened), True, False, False, id="gone back"),
        pytest.param((zelf_opened, closed), False, False, True, id="ended"),
    ],
)
def test_answers_are_secret_until_they_are_shown(history, open_now, shown, public):
    state = evening(*history)

    assert (is_open(state, ZELF), is_shown(state, ZELF), is_public(state, ZELF)) == (open_now, shown, public)


def test_what_nobody_ever_shows_stays_secret_until_the_end():
    history = (startfoto_opened, StepOpened(SCRIPT.steps[-1].id))

    assert not is_public(evening(*history), STARTFOTO)
    assert is_public(evening(*history, closed), STARTFOTO)


def test_a_step_that_shows_its_own_answers_is_secret_while_the_room_is_there():
    assert not is_public(evening(eigenaar_opened), EIGENAAR)
    assert is_public(evening(eigenaar_opened, StepOpened(SCRIPT.steps[-1].id)), EIGENAAR)


def test_a_step_that_asks_nothing_is_open_once_the_room_was_there():
    assert is_open(evening(), INLOOP)


def test_a_guess_is_closed_when_its_outcome_is_shown_elsewhere():
    outcome = [replace(step, closes=(ZELF,)) if step.id == EIGENAAR else step for step in SCRIPT.steps]
    state = replace(evening(zelf_opened, eigenaar_opened), script=replace(SCRIPT, steps=tuple(outcome)))

    after = replace(state, revealed=frozenset({EIGENAAR}), step_id=ZELF)

    assert (is_settled(state, ZELF), is_settled(after, ZELF), is_shown(after, ZELF)) == (False, True, False)
    assert not is_open(after, ZELF)
