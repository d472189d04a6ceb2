"""The board of dots: counted per side, in the order of the evening, and only once it may be seen."""

from dataclasses import replace

from spel.core.figures_programme import Gestipt, Stip, Stippenbord
from spel.core.script import StepId
from spel.insights.stippen import board
from spel.insights.stippen import dotted as with_a_dot
from tests.unit.insights.evening import DORP, GEMEENTE, casus, dotted, evening

STATE = dotted(
    dotted(evening(cases=3), DORP, ("c1", "c3"), ("c3",), ()), GEMEENTE, ("c3",), ("c2", "c3"), ("c3",)
)
BOARD = Stippenbord(
    (
        Gestipt("c1", "Casus 1", (Stip(DORP, 1), Stip(GEMEENTE, 0))),
        Gestipt("c2", "Casus 2", (Stip(DORP, 0), Stip(GEMEENTE, 1))),
        Gestipt("c3", "Casus 3", (Stip(DORP, 2), Stip(GEMEENTE, 3))),
    ),
    ((DORP, 3), (GEMEENTE, 3)),
)


def test_dots_are_counted_per_side_in_the_order_of_the_evening():
    assert board(STATE) == BOARD


def test_who_laid_no_dot_counts_as_somebody_who_answered():
    assert dict(board(STATE).people)[DORP] == 3


def test_a_casus_that_came_later_is_not_on_the_board():
    script = replace(STATE.script, cases=(*STATE.script.cases, casus(9)))

    assert board(replace(STATE, script=script)) == BOARD


def test_before_the_reveal_there_is_no_board():
    assert board(replace(STATE, closed=False, step_id=StepId("kiezen"))) is None


def test_without_the_step_there_is_no_board():
    assert board(evening(cases=3)) is None


def test_one_dot_makes_a_casus_dotted():
    assert with_a_dot(BOARD, DORP) == ("c1", "c3")
    assert with_a_dot(BOARD, GEMEENTE) == ("c2", "c3")
