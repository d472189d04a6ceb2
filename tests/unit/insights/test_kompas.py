"""The compass, rule by rule, with numbers on both sides of every threshold."""

from dataclasses import replace

from spel.core.questions import Ask, Field, Write
from spel.core.script import StepId
from spel.insights.kompas import kompas
from tests.unit.insights.evening import (
    DORP,
    GEMEENTE,
    chose,
    evening,
    gave,
    picked,
    put,
    said,
)


def rules(state):
    return [card.rule for card in kompas(state)]


def numbers(state):
    return [said(card.numbers) for card in kompas(state)]


def test_an_evening_without_answers_has_no_cards():
    assert kompas(evening()) == ()


def test_a_gap_of_a_whole_place_is_a_card():
    """Now 2 against 3; later both 2: the gap of now is told."""
    state = gave(evening(), "c1/eigenaar", DORP, *put(*[("E2", "E2")] * 3))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*[("E3", "E2")] * 3))

    assert numbers(state) == ["Casus 1, nu: het dorp staat op 2,0, de gemeente op 3,0."]


def test_less_than_a_place_is_no_gap():
    """(2 + 2 + 2 + 2) / 4 = 2 against (2 + 3 + 3) / 3 = 2.67."""
    state = gave(evening(), "c1/eigenaar", DORP, *put(*[("E2", "E2")] * 4))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(("E2", "E2"), ("E3", "E2"), ("E3", "E2")))

    assert rules(state) == []


def test_the_largest_gap_of_the_evening_is_told_between_the_casussen():
    state = evening(2)
    for number, dorp, gemeente in ((1, "E2", "E3"), (2, "E1", "E4")):
        state = gave(state, f"c{number}/eigenaar", DORP, *put(*[(dorp, dorp)] * 3))
        state = gave(state, f"c{number}/eigenaar", GEMEENTE, *put(*[(gemeente, gemeente)] * 3))

    assert numbers(state) == ["Casus 2, nu: het dorp staat op 1,0, de gemeente op 4,0."]
    assert numbers(replace(state, step_id=StepId("c1/les"))) == [
        "Casus 1, nu: het dorp staat op 2,0, de gemeente op 3,0."
    ]


def test_a_side_of_two_is_not_spoken_of():
    state = gave(evening(), "c1/eigenaar", DORP, *put(*[("E1", "E1")] * 2))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*[("E4", "E4")] * 3))

    assert rules(gave(state, "c1/zelf", DORP, *picked("V", "K"))) == []


def test_below_one_half_a_side_is_divided():
    """2 of 5 is less than half."""
    state = gave(evening(dorp=5), "c1/zelf", DORP, *picked("V", "V", "K", "A", "B"))

    assert numbers(state) == ["Casus 1: de grootste keuze kreeg 2 van de 5."]


def test_exactly_one_half_is_not_divided():
    state = gave(evening(), "c1/zelf", DORP, *picked("V", "V", "K", "A"))

    assert rules(state) == []


def three_of_seven(joint: str, support: str = ""):
    state = gave(evening(dorp=7), "c1/zelf", DORP, *picked("V", "V", "V", "V", "K", "K", "K"))
    return chose(state, "c1/samen", DORP, joint, support)


def test_three_who_chose_apart_and_are_not_carried_are_a_card():
    assert rules(three_of_seven("V")) == ["minderheid"]
    assert numbers(three_of_seven("V")) == ["Casus 1: bij het dorp kozen 3 van de 7 dit: K"]


def test_who_is_carried_as_support_is_not_a_minority_without_a_voice():
    assert rules(three_of_seven("V", "K")) == []


def test_two_who_chose_apart_are_not_named():
    state = gave(evening(dorp=6), "c1/zelf", DORP, *picked("V", "V", "V", "V", "K", "K"))

    assert rules(chose(state, "c1/samen", DORP, "V")) == []


def test_four_who_choose_the_same_at_once_are_worth_a_test():
    same = gave(evening(), "c1/zelf", DORP, *picked("V", "V", "V", "V"))

    assert rules(same) == ["snel-eens"]
    assert rules(gave(evening(), "c1/zelf", DORP, *picked("V", "V", "V"))) == []
    assert rules(gave(evening(), "c1/zelf", DORP, *picked(*["weet-niet"] * 4))) == []


def quiet(n: int, steps: int = 3):
    """Only the steps of raden asked both sides: the village gave all its answers, n of the gemeente did."""
    state = evening(steps, dorp=4, gemeente=4)
    form = Ask((Field("keuze", "Keuze", Write(9)),))
    asked = {"raden": {DORP: form, GEMEENTE: form}}
    script = replace(
        state.script,
        steps=tuple(replace(step, asks=asked.get(step.kind, {})) for step in state.script.steps),
    )
    for number in range(1, steps + 1):
        state = gave(state, f"c{number}/raden", DORP, *picked("a", "b", "a", "b"))
        state = gave(state, f"c{number}/raden", GEMEENTE, *picked(*"abab"[:n]))
    return replace(state, script=script)


def test_a_side_that_answers_half_as_much_is_silent():
    """6 of 12 is half of 12 of 12."""
    assert numbers(quiet(2)) == [
        "De gemeente gaf 6 van de 12 antwoorden. Het dorp gaf 12 van de 12 antwoorden."
    ]


def test_a_side_that_answers_more_than_half_as_much_is_not():
    """9 of 12 is more than half."""
    assert rules(quiet(3)) == []


def test_where_hardly_anybody_answered_no_side_is_silent():
    """The village gave 5 of its 12 answers, which is less than half."""
    state = quiet(0)
    answers = {
        step: dict(list(given.items())[: 1 + (step == "c1/raden") * 2])
        for step, given in state.answers.items()
    }

    assert sum(map(len, answers.values())) == 5
    assert rules(replace(state, answers=answers)) == []


def test_before_the_third_step_nobody_is_silent():
    assert rules(quiet(0, steps=2)) == []


def test_at_most_three_cards_in_the_order_of_the_rules():
    state = three_of_seven("V")
    state = gave(state, "c1/eigenaar", DORP, *put(*[("E1", "E1")] * 3))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*[("E4", "E4")] * 3))
    state = gave(state, "c1/zelf", GEMEENTE, *picked("loslaten", "reguleren", "faciliteren"))

    assert rules(state) == ["minderheid", "kloof", "verdeeld"]
    assert kompas(state) == kompas(state)


def test_nothing_is_told_before_the_room_saw_it():
    state = replace(three_of_seven("V"), closed=False, step_id=StepId("c1/zelf"))
    state = replace(state, order=tuple(step.id for step in state.script.steps))

    assert kompas(state) == ()


def test_every_card_has_a_question():
    (card,) = kompas(three_of_seven("V"))

    assert said(card.question) == "Wat moet er anders, zodat ook deze groep mee kan?"
