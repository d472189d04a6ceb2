"""Only answers that the room may see reach an insight."""

from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.questions import Answer
from spel.core.script import StepId
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.insights.answers import devices, given, played, together
from tests.unit.insights.evening import DORP, GEMEENTE, casus, chose, evening, gave, picked

ZELF = StepId("c1/zelf")


def test_answers_are_not_given_before_the_reveal():
    over = gave(evening(), ZELF, DORP, *picked("V", "K"))
    busy = replace(over, closed=False, step_id=StepId("c1/spreiding"))

    assert given(busy, ZELF, DORP) == ()
    assert given(replace(busy, revealed=frozenset({StepId("c1/spreiding")})), ZELF, DORP) == picked("V", "K")


def test_a_side_gets_its_own_answers_only():
    state = gave(evening(), ZELF, DORP, *picked("V"))

    assert given(state, ZELF, GEMEENTE) == ()


def test_a_step_that_fewer_than_half_of_a_side_answered_was_not_played():
    """Of 4 seats 1 is fewer than half, and 2 is not."""
    one = gave(evening(dorp=4), ZELF, DORP, *picked("V"))
    two = gave(evening(dorp=4), ZELF, DORP, *picked("V", "K"))

    assert played(one, ZELF, DORP) == ()
    assert played(two, ZELF, DORP) == picked("V", "K")


def test_a_joint_choice_waits_for_its_reveal():
    over = chose(evening(), "c1/samen", DORP, "B")
    busy = replace(over, closed=False, step_id=StepId("c1/samen"))

    assert together(busy, casus(1), DORP) is None
    assert together(over, casus(1), DORP) == over.joint[StepId("c1/samen")][DORP]


def shared(state: State, side: Side, people: int, via: str = "") -> State:
    """The same evening, in which the first seat of a side is of so many people."""
    first = SeatId(f"{side}0")
    seated = replace(state.seats[first], people=people, via=via)
    return replace(state, seats={**state.seats, first: seated})


def raised(state: State, side: Side, *answers: Answer) -> State:
    """The same evening, in which these hands went up."""
    return replace(state, hands={ZELF: {side: answers}})


def test_who_answer_as_one_are_counted_one_by_one():
    """Three people picked V on one telephone, one picked K: 3 + 1."""
    state = shared(gave(evening(), ZELF, DORP, *picked("V", "K")), DORP, people=3)

    assert given(state, ZELF, DORP) == picked("V", "V", "V", "K")


def test_who_sees_it_differently_is_not_counted_for_the_answer():
    """Of five people two see it differently: 5 - 2 = 3."""
    answer = replace(picked("V")[0], dissent=2)
    state = shared(gave(evening(), ZELF, DORP, answer), DORP, people=5)

    assert given(state, ZELF, DORP) == (answer, answer, answer)


def test_raised_hands_come_after_what_was_tapped():
    state = raised(gave(evening(), ZELF, DORP, *picked("V")), DORP, *picked("K", "K"))

    assert given(state, ZELF, DORP) == picked("V", "K", "K")
    assert given(state, ZELF, GEMEENTE) == ()


def test_raised_hands_wait_for_the_reveal_too():
    state = raised(evening(), DORP, *picked("K"))

    assert given(replace(state, closed=False, step_id=StepId("c1/spreiding")), ZELF, DORP) == ()


def test_a_side_plays_by_its_people_and_its_hands():
    """4 seats, one of them of three people: 6. Two hands are fewer than half of that, three are not."""
    state = shared(evening(dorp=4), DORP, people=3)
    two = raised(state, DORP, *picked("V", "V"))
    three = raised(state, DORP, *picked("V", "V", "V"))
    one_seat = gave(state, ZELF, DORP, *picked("V"))

    assert [len(played(each, ZELF, DORP)) for each in (two, three, one_seat)] == [0, 3, 3]


def test_telephones_are_counted_by_their_own_seats():
    """Two of three answers came through a telephone of their own; hands come through none."""
    answered = raised(gave(evening(), ZELF, DORP, *picked("V", "K", "A")), DORP, *picked("B"))

    assert devices(answered, ZELF, DORP) == 3
    assert devices(shared(answered, DORP, people=4, via="desk"), ZELF, DORP) == 2
