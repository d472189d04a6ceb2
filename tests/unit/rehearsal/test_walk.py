"""A rehearsal that leads itself: words through, shown, on to the next."""

from dataclasses import replace

from spel.core import commands as c
from spel.core.actors import Desk, Stamp
from spel.core.desk_commands import TakeLead
from spel.core.events import AnswerGiven, SessionClosed, StepOpened
from spel.rehearsal.walk import Walk, next_tap
from tests.story import (
    C_WITH_WORDS,
    HAAS,
    HARDOP,
    INLOOP,
    SCRIPT,
    SLOT,
    SPREIDING,
    STARTFOTO,
    ZELF,
    evening,
    haas_joined,
    hardop_opened,
    spreiding_opened,
    spreiding_revealed,
    zelf_opened,
)
from tests.unit.rehearsal.conftest import OEFEN


def test_from_a_step_that_shows_nothing_it_goes_on():
    assert next_tap(evening()) == c.OpenStep(STARTFOTO, INLOOP)


def test_words_that_wait_are_let_through_first():
    wrote = AnswerGiven(HAAS.id, ZELF, C_WITH_WORDS)

    assert next_tap(evening(haas_joined, zelf_opened, wrote)) == c.ReleaseTexts(ZELF, "waarom", (HAAS.id,))


def test_what_can_be_shown_is_shown_before_it_goes_on():
    assert next_tap(evening(spreiding_opened)) == c.RevealStep(SPREIDING)
    assert next_tap(evening(spreiding_opened, spreiding_revealed)) == c.OpenStep(HARDOP, SPREIDING)


def test_all_sheets_are_leafed_through():
    assert next_tap(evening(hardop_opened)) == c.ShowSheet(HARDOP, 1)


def test_of_the_summary_no_sentence_is_left_out():
    steps = tuple(
        replace(step, kind="herkent", sheets=64) if step.id == HARDOP else step for step in SCRIPT.steps
    )
    state = evening(hardop_opened)

    assert not isinstance(next_tap(replace(state, script=replace(SCRIPT, steps=steps))), c.ShowSheet)


def test_at_the_last_step_there_is_nothing_left():
    assert next_tap(evening(StepOpened(SLOT), SessionClosed())) is None


def test_steps_for_who_asks_are_passed_by():
    steps = tuple(replace(step, extra=step.id == STARTFOTO) for step in SCRIPT.steps)
    state = evening()

    assert next_tap(replace(state, script=replace(SCRIPT, steps=steps))) == c.OpenStep(ZELF, INLOOP)


def test_it_walks_to_the_end_and_leaves_the_last_step_open(evening):
    walk = Walk(evening.clerks, OEFEN, 10, evening.world)

    walk.run()

    assert (evening.state.step_id, evening.state.closed) == (SLOT, False)
    assert evening.state.revealed == {SPREIDING, "winkel/kaarten", "winkel/eigenaar"}
    assert evening.slept[:3] == [10, 10, 10]


def test_it_goes_on_when_somebody_took_the_lead(evening):
    walk = Walk(evening.clerks, OEFEN, 10, evening.world)
    stamp = Stamp(Desk("mens"), evening.world.now(), "neemt-de-leiding")
    evening.clerks.wake(OEFEN).handle(TakeLead(), stamp)

    walk.run()

    assert evening.state.step_id == SLOT


def test_a_walk_in_an_evening_that_is_gone_is_over(evening):
    walk = Walk(evening.clerks, OEFEN, 10, evening.world)
    evening.store.remove(OEFEN)
    evening.clerks.sleep(OEFEN)

    assert walk.move() == 0.0
