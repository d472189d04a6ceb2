"""Hats: counted from three people on, and never so that the rest can be worked out."""

from dataclasses import replace

from spel.core.script import StepId
from spel.insights.petten import hats, petten, shown_apart
from tests.unit.insights.evening import DORP, GEMEENTE, INLOOP, evening, filled, gave


def wearing(*worn: str, side=DORP, dorp: int = 9, gemeente: int = 9):
    return gave(evening(dorp=dorp, gemeente=gemeente), INLOOP, side, *(filled(hoed=hat) for hat in worn))


def counts(state, side=DORP):
    return [(option.key, n) for option, n in petten(state, side)]


def test_a_hat_of_three_is_counted_and_a_hat_of_two_is_not():
    """3 bestuur, 2 bewoner, and 4 who said nothing: 9 - 3 leaves 6."""
    assert counts(wearing("bewoner", "bewoner", "bestuur", "bestuur", "bestuur")) == [("bestuur", 3)]


def test_a_rest_of_one_or_two_is_not_left_to_be_worked_out():
    """5 bestuur and 3 bewoner of 9 leave 1; without bewoner 4 are left."""
    assert counts(wearing(*["bestuur"] * 5, *["bewoner"] * 3)) == [("bestuur", 5)]


def test_hats_that_are_everybody_leave_no_rest():
    assert counts(wearing(*["bestuur"] * 6, *["bewoner"] * 3)) == [("bestuur", 6), ("bewoner", 3)]


def test_when_every_way_tells_too_much_nothing_is_shown():
    """4 of 5 leaves 1."""
    assert shown_apart({"raad": 4}, 5) == frozenset()


def test_who_would_rather_not_say_wears_no_hat():
    state = wearing("zeg-ik-niet", "raad", side=GEMEENTE)

    assert list(hats(state, GEMEENTE).values()) == ["raad"]


def test_people_behind_one_telephone_wear_one_hat_together():
    state = wearing("bestuur", dorp=4)
    seat = next(iter(state.answers[INLOOP]))
    seats = {**state.seats, seat: replace(state.seats[seat], people=3)}

    assert counts(replace(state, seats=seats)) == [("bestuur", 3)]


def test_nothing_is_counted_before_the_room_saw_the_start():
    state = replace(wearing(*["bestuur"] * 9), closed=False, step_id=StepId("inloop"))

    assert counts(replace(state, order=tuple(step.id for step in state.script.steps))) == []
