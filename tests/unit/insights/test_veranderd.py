"""What the talk did: seats that chose again, and sides that together chose something else."""

from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.script import StepId
from spel.insights.samen_anders import samen_anders, samen_anders_hier
from spel.insights.veranderd import Change, change, veranderd, veranderd_hier
from tests.unit.insights.evening import DORP, GEMEENTE, casus, chose, evening, gave, picked, said


def twice(state, number, side, before, after):
    state = gave(state, f"c{number}/zelf", side, *picked(*before))
    return gave(state, f"c{number}/nogmaals", side, *picked(*after))


def test_only_seats_that_answered_both_times_count():
    """Seats 0 and 1 change, seat 2 stays, seat 3 did not choose again."""
    state = twice(evening(), 1, DORP, "VKAV", "KVA")

    assert change(state, casus(1), DORP) == Change(DORP, of=3, changed=2)
    assert [said(told.sentence) for told in veranderd_hier(state, casus(1))] == [
        "Bij 2 van de 3 mensen veranderde het gesprek hun keuze."
    ]


def test_people_who_answer_as_one_count_when_they_stood_behind_both_answers():
    """Seat 0 speaks for 4; 1 saw it differently the first time: 3 people changed, and seat 1 did not."""
    state = twice(evening(dorp=2), 1, DORP, "VK", "KK")
    four = SeatId("dorp0")
    first = state.answers[StepId("c1/zelf")]
    answers = {**state.answers, StepId("c1/zelf"): {**first, four: replace(first[four], dissent=1)}}
    seats = {**state.seats, four: replace(state.seats[four], people=4)}

    assert change(replace(state, answers=answers, seats=seats), casus(1), DORP) == Change(DORP, 4, 3)


def test_all_sides_together_rest_on_each_of_them():
    """3 of dorp with 1 change, 2 of gemeente with 2: 3 of 5; a small side silences it, so nothing is left."""
    state = twice(evening(), 1, DORP, "VVV", "VVK")
    state = twice(state, 1, GEMEENTE, ("loslaten",) * 2, ("reguleren",) * 2)

    everybody, *sides = veranderd_hier(state, casus(1))

    assert said(everybody.sentence) == "Bij 3 van de 5 mensen veranderde het gesprek hun keuze."
    assert everybody.rests_on == ((DORP, 3), (GEMEENTE, 2))
    assert [told.rests_on for told in sides] == [((DORP, 3),), ((GEMEENTE, 2),)]


def test_nobody_changing_is_said_kindly():
    (told,) = veranderd_hier(twice(evening(), 1, DORP, "VVV", "VVV"), casus(1))

    assert said(told.sentence) == "Niemand veranderde van keuze. Het gesprek gaf er woorden aan."


def test_nothing_is_told_as_long_as_the_second_choice_is_not_shown():
    state = replace(twice(evening(), 1, DORP, "VVV", "KKK"), closed=False, step_id=StepId("c1/nogmaals"))

    assert veranderd_hier(state, casus(1)) == ()


def test_the_evening_adds_the_casussen_that_at_least_half_of_a_side_chose_twice():
    """c1: 1 of 3, c2: 2 of 2, c3: one of four people, which is too few. 3 of 5 choices."""
    state = twice(evening(cases=3), 1, DORP, "VVV", "VVK")
    state = twice(state, 2, DORP, "VV", "KK")
    state = twice(state, 3, DORP, "V", "K")

    (told,) = veranderd(state)

    assert said(told.sentence) == "Het gesprek veranderde 3 van de 5 keuzes."
    assert said(told.based_on) == "Gebaseerd op 5 antwoorden van het dorp en 2 casussen."
    assert told.rests_on == ((DORP, 2),)


def test_a_joint_choice_that_is_not_the_largest_own_one_is_told():
    state = chose(gave(evening(cases=2), "c1/zelf", DORP, *picked(*"VVK")), "c1/samen", DORP, "K")
    state = chose(gave(state, "c2/zelf", DORP, *picked(*"AAK")), "c2/samen", DORP, "A")

    (here,) = samen_anders_hier(state, casus(1))
    (over,) = samen_anders(state)

    assert said(here.sentence) == "Samen koos het dorp iets anders dan de meesten eerst alleen."
    assert said(over.sentence) == "In 1 van de 2 casussen koos het dorp samen iets anders dan eerst alleen."
    assert samen_anders_hier(state, casus(2)) == ()


def test_a_tie_a_dont_know_and_a_disagreement_are_no_other_choice():
    tied = chose(gave(evening(), "c1/zelf", DORP, *picked(*"VVKK")), "c1/samen", DORP, "A")
    unsure = chose(gave(evening(), "c1/zelf", DORP, *picked(*["weet-niet"] * 3)), "c1/samen", DORP, "A")
    apart = chose(gave(evening(), "c1/zelf", DORP, *picked(*"VVV")), "c1/samen", DORP, "oneens")

    assert [samen_anders(state) for state in (tied, unsure, apart)] == [(), (), ()]


def test_in_all_casussen_is_said_as_all():
    state = chose(gave(evening(cases=2), "c1/zelf", DORP, *picked(*"VVK")), "c1/samen", DORP, "K")
    state = chose(gave(state, "c2/zelf", DORP, *picked(*"AAK")), "c2/samen", DORP, "K")

    (over,) = samen_anders(state)

    assert said(over.sentence) == "In alle 2 casussen koos het dorp samen iets anders dan eerst alleen."
