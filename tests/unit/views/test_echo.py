"""Who wrote something hears when it is on the screen, and when it is not any more."""

from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.state import Shown
from spel.views.echo import echoed, on_screen, visible
from tests.unit.insights.evening import DORP, INLOOP, evening, gave, wrote

WHO = SeatId("dorp0")
WORD = Shown(INLOOP, "trots", WHO)
ANSWER = wrote(trots="Molen")
WAITS = replace(gave(evening(), INLOOP, DORP, ANSWER), closed=False, step_id=INLOOP)
COVERED = replace(WAITS, released=frozenset({WORD}))
SHOWN = replace(COVERED, revealed=frozenset({INLOOP}))


def test_words_are_on_the_screen_after_their_release_and_the_reveal():
    assert [visible(state) for state in (WAITS, COVERED, SHOWN)] == [frozenset(), frozenset(), {WORD}]


def test_the_writer_hears_which_words_they_are():
    assert on_screen(visible(SHOWN), INLOOP, WHO, ANSWER) == {"shown": "Molen"}
    assert on_screen(visible(SHOWN), INLOOP, SeatId("dorp1"), ANSWER) == {}


def test_coming_and_leaving_are_both_heard():
    assert echoed(COVERED, SHOWN) == echoed(SHOWN, COVERED) == {WHO}


def test_what_the_room_does_not_see_yet_is_not_heard():
    assert echoed(WAITS, COVERED) == frozenset()
    assert echoed(SHOWN, replace(SHOWN, version=9)) == frozenset()


def test_a_wall_that_stands_still_does_not_show_it_yet():
    still = replace(SHOWN, frozen=COVERED)

    assert visible(still) == frozenset()
    assert echoed(still, replace(still, frozen=None)) == {WHO}
