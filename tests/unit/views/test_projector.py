"""The projector: it shows what to do now, counts who is here, and goes black when asked."""

import pytest

from spel.core.blocks import BigQuestion, Lead
from spel.core.events import BlackSet, SessionClosed, TalkSet
from spel.core.screen import ProjectorScreen, Where
from spel.core.words import Text
from spel.views.phrases import ALL_DONE, EVEN_PRATEN
from spel.views.projector import projector
from tests.unit.steps import evening
from tests.unit.steps.evening import DORP, GEMEENTE, PARTIJ, at, filled, gave, script, shown

CASE = script().cases[0]


def test_the_wall_shows_the_step_and_how_many_people_are_here():
    state = at("c01/lezen")

    assert projector(state) == ProjectorScreen(
        session_title="Avond in Hazeldorp",
        step="c01/lezen",
        kind="lezen",
        title=Text("De casus"),
        where=Where("Casus", 1, 9, 1, 1, CASE.titel),
        blocks=evening.projector(state),
        people=((DORP, 4), (GEMEENTE, 3), (PARTIJ, 3)),
        version=state.version,
    )


def test_black_is_black():
    screen = projector(at("c01/lezen", BlackSet(True)))

    assert (screen.black, screen.blocks) == (True, ())


def test_even_praten_takes_over_the_wall_with_the_question_of_the_casus():
    screen = projector(at("c01/zelf", TalkSet(True)))

    assert (screen.title, screen.talking, screen.blocks) == (EVEN_PRATEN, True, (BigQuestion(CASE.spanning),))


def test_even_praten_during_hardop_keeps_the_question_that_was_on():
    screen = projector(at("c01/hardop", TalkSet(True)))

    assert screen.blocks == (BigQuestion(CASE.hardop[0], 1, 3),)


def test_the_wall_waits_until_something_is_shown():
    chosen = gave("c01/zelf", DORP, *[filled(keuze="meten")] * 3)

    waiting = projector(at("c01/spreiding", *chosen))
    done = projector(at("c01/spreiding", *chosen, shown("c01/spreiding")))

    assert (waiting.waits, done.waits) == (True, False)
    assert projector(at("c01/zelf")).waits is False


@pytest.mark.parametrize("step", [each.id for each in script().steps])
def test_every_step_says_first_what_to_do_now_in_a_line_or_two(step):
    lead, *_ = projector(at(step)).blocks

    assert isinstance(lead, Lead)
    assert len(lead.text.msgid) <= 70


def test_a_closed_evening_thanks_the_room_and_keeps_what_was_shown():
    closed = projector(at("c01/zelf", SessionClosed()))
    shown_before = projector(at("slot", shown("slot"), SessionClosed()))

    assert (closed.blocks, closed.waits) == ((Lead(ALL_DONE),), False)
    assert shown_before.blocks == evening.projector(at("slot", shown("slot")))


def test_a_side_that_is_too_small_is_left_out_of_the_figures():
    chosen = (
        *gave("c01/zelf", DORP, *[filled(keuze="meten")] * 3),
        *gave("c01/zelf", GEMEENTE, filled(keuze="bank-loslaten")),
    )

    screen = projector(at("c01/spreiding", *chosen, shown("c01/spreiding")))

    assert evening.kinds(screen.blocks) == ["Lead", "FigureBlock", "Notice"]
