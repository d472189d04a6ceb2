"""Plan: a form and a choice of casussen become one frozen evening."""

from random import Random

import pytest

from spel.core.script import Place, StepId
from spel.steps.plan import plan
from tests.unit.steps.evening import (
    AFTER,
    BEATS,
    BEFORE,
    DORP,
    GEMEENTE,
    PARTIJ,
    PLACE,
    TERMS,
    casus,
    script,
    step,
    vorm,
)

TWO = (casus("c01", "De bank"), casus("c02", "De boom"))


def test_the_steps_of_a_case_chapter_come_back_for_every_casus():
    planned = plan(vorm(), TWO, TERMS, PLACE, "Avond", Random(1))

    assert [each.id for each in planned.steps] == [
        *BEFORE,
        *(f"{case}/{beat}" for case in ("c01", "c02") for beat in BEATS),
        *AFTER,
    ]


def test_a_step_that_is_off_is_left_out():
    form = vorm()
    off = form.hoofdstukken[1].stappen[2].model_copy(update={"aan": False})
    stappen = (*form.hoofdstukken[1].stappen[:2], off, *form.hoofdstukken[1].stappen[3:])
    chapter = form.hoofdstukken[1].model_copy(update={"stappen": stappen})
    without = form.model_copy(update={"hoofdstukken": (form.hoofdstukken[0], chapter, form.hoofdstukken[2])})

    planned = plan(without, TWO[:1], TERMS, PLACE, "Avond", Random(1))

    assert [each.kind for each in planned.steps if each.case] == [beat for beat in BEATS if beat != "raden"]


def test_guessing_needs_both_sides_of_the_table():
    assert [each.kind for each in script("dorp").steps if each.kind == "raden"] == []


def test_who_saw_the_joint_choice_can_not_guess_it_any_more():
    planned = plan(vorm(), TWO, TERMS, PLACE, "Avond", Random(1))

    closing = {each.id: each.closes for each in planned.steps if each.closes}
    assert closing == {"c01/samen": ("c01/raden",), "c02/samen": ("c02/raden",)}


def test_a_step_that_comes_twice_gets_a_number():
    planned = plan(vorm(beats=("hardop", "hardop")), TWO[:1], TERMS, PLACE, "Avond", Random(1))

    assert [each.id for each in planned.steps if each.case] == ["c01/hardop", "c01/hardop-2"]


def test_the_evening_carries_its_form_its_place_and_its_words():
    planned = plan(vorm(), TWO, TERMS, Place(naam="Hazeldorp"), "Avond", Random(1), {"c01": "abc"})

    assert (planned.title, planned.vorm, planned.vorm_titel, planned.sides, planned.place) == (
        "Avond",
        "proef",
        "Proef",
        (DORP, GEMEENTE, PARTIJ),
        Place(naam="Hazeldorp"),
    )
    assert [(case.id, case.hash) for case in planned.cases] == [("c01", "abc"), ("c02", "")]
    assert planned.terms.principe("D3").code == "D3"


def test_options_are_mixed_once_and_lettered_in_that_order():
    planned = plan(vorm(), TWO, TERMS, PLACE, "Avond", Random(3))
    again = plan(vorm(), TWO, TERMS, PLACE, "Avond", Random(3))
    first, second = planned.cases

    assert planned == again
    assert [option.letter for option in first.dorp] == ["A", "B", "C", "D"]
    assert [option.letter for option in first.gemeente] == ["A", "B", "C", "D", "E"]
    assert {option.sleutel for option in first.dorp} == {"spreken", "meten", "praten", "bouwen"}
    assert [option.sleutel for option in first.dorp] != [option.sleutel for option in second.dorp]


def test_everybody_reads_the_options_in_the_same_order():
    order = tuple((option.sleutel, option.letter) for option in script().cases[0].dorp)

    own = step("c01/zelf").asks[DORP].fields[0].question.options
    guessed = step("c01/raden").asks[GEMEENTE].fields[0].question.options

    assert tuple((option.key, option.letter) for option in own[:4]) == order
    assert tuple((option.key, option.letter) for option in guessed[:4]) == order


@pytest.mark.parametrize(
    ("id", "shows"),
    [
        ("inloop", ("inloop",)),
        ("startfoto", ("startfoto",)),
        ("c01/lezen", ()),
        ("c01/zelf", ()),
        ("c01/raden", ()),
        ("c01/spreiding", ("c01/zelf",)),
        ("c01/hardop", ()),
        ("c01/samen", ("c01/samen",)),
        ("c01/krassen", ("c01/raden",)),
        ("c01/eigenaar", ("c01/eigenaar",)),
        ("c01/les", ("c01/les",)),
        ("spiegel", ("startfoto",)),
        ("straks", ("straks",)),
        ("slot", ("slot",)),
    ],
)
def test_every_reveal_knows_whose_answers_it_shows(id, shows):
    assert step(id).shows == shows


def test_a_question_that_nothing_shows_shows_itself():
    planned = script("zonder krassen")

    assert step("c01/zelf", planned).shows == ("c01/zelf",)
    assert step("c01/raden", planned).shows == ("c01/raden",)


def test_krassen_and_spiegel_can_be_revealed_without_a_question_before_them():
    assert step("c01/krassen", script("dorp")).shows == (StepId("c01/krassen"),)
    assert step("spiegel", script("zonder startfoto")).shows == (StepId("spiegel"),)


@pytest.mark.parametrize(
    ("id", "sheets"),
    [("c01/hardop", 3), ("startfoto", 2), ("c01/eigenaar", 3), ("spiegel", 9), ("straks", 4), ("slot", 0)],
)
def test_steps_know_how_many_sheets_they_have(id, sheets):
    assert step(id).sheets == sheets


@pytest.mark.parametrize(("id", "sheets"), [("spiegel", 5), ("straks", 3)])
def test_a_village_alone_has_no_sheets_about_the_other_side(id, sheets):
    assert step(id, script("dorp")).sheets == sheets


def test_only_the_choice_together_is_joint():
    assert [each.kind for each in script().steps if each.joint] == ["samen"]


def test_an_unknown_step_stops_the_plan():
    with pytest.raises(KeyError):
        plan(vorm(before=("dansen",)), TWO, TERMS, PLACE, "Avond", Random(1))
