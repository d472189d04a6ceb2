"""When an answer fits a form, and when it does not."""

import pytest

from spel.core.questions import (
    Answer,
    Ask,
    Chips,
    Choice,
    ChooseOne,
    ChooseSeveral,
    DivideChips,
    Field,
    Picks,
    PlacePawn,
    Words,
    Write,
    fits,
)
from tests.story import KIEZEN, options

CHOOSE = ChooseOne(options("A", "B"))
PAWN = PlacePawn(options("E1", "E2"))
CHIPS = DivideChips(options("spreken", "doen"), total=10)
WRITE = Write(longest=5)
DOTS = ChooseSeveral(options("A", "B", "C"), least=1, most=2)
TICKS = ChooseSeveral(options("A", "B", "C"))


def form(question, required: bool = True) -> Ask:
    """A form with one field."""
    return Ask((Field("veld", "Veld", question, required),))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (CHOOSE, Choice("A")),
        (PAWN, Choice("E2")),
        (CHIPS, Chips({"spreken": 4, "doen": 6})),
        (CHIPS, Chips({"doen": 10})),
        (CHIPS, Chips({"spreken": 0, "doen": 10})),
        (WRITE, Words("vijf!")),
        (DOTS, Picks(("A",))),
        (DOTS, Picks(("C", "A"))),
        (TICKS, Picks(())),
        (TICKS, Picks(("A", "B", "C"))),
    ],
)
def test_a_possible_value_fits(question, value):
    assert fits(form(question), Answer({"veld": value}))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (CHOOSE, Choice("C")),
        (CHOOSE, Choice("")),
        (CHOOSE, Words("A")),
        (PAWN, Choice("E3")),
        (PAWN, Chips({"E1": 10})),
        (CHIPS, Chips({"spreken": 4, "doen": 5})),
        (CHIPS, Chips({"spreken": 4, "doen": 7})),
        (CHIPS, Chips({"spreken": -1, "doen": 11})),
        (CHIPS, Chips({"spreken": 4, "zwijgen": 6})),
        (CHIPS, Chips({})),
        (CHIPS, Choice("doen")),
        (WRITE, Words("")),
        (WRITE, Words("zes!!!")),
        (WRITE, Choice("kort")),
        (DOTS, Picks(())),
        (DOTS, Picks(("A", "B", "C"))),
        (DOTS, Picks(("A", "A"))),
        (DOTS, Picks(("Z",))),
        (DOTS, Choice("A")),
        (TICKS, Picks(("",))),
        (CHOOSE, Picks(("A",))),
    ],
)
def test_an_impossible_value_does_not_fit(question, value):
    assert not fits(form(question), Answer({"veld": value}))


def test_a_required_field_must_be_filled_in():
    assert not fits(form(CHOOSE), Answer())


def test_another_field_may_stay_empty():
    assert fits(form(WRITE, required=False), Answer())


def test_a_field_that_is_filled_in_must_fit_also_when_it_may_stay_empty():
    assert not fits(form(WRITE, required=False), Answer({"veld": Words("veel te lang")}))


def test_a_field_that_was_not_asked_does_not_fit():
    assert not fits(form(CHOOSE), Answer({"veld": Choice("A"), "meer": Choice("A")}))


def test_every_field_of_a_form_must_fit():
    half = Answer({"waarom": Words("dat kan hier")})
    whole = Answer({"waarom": Words("dat kan hier"), "keuze": Choice("A")})

    assert [fits(KIEZEN, answer) for answer in (half, whole)] == [False, True]


def test_an_answer_is_read_by_the_kind_of_its_field():
    answer = Answer({"a": Choice("B"), "b": Chips({"doen": 10}), "c": Words("omdat"), "d": Picks(("A", "C"))})

    assert [answer.choice(name) for name in "abc"] == ["B", "", ""]
    assert [answer.chips(name) for name in "abc"] == [{}, {"doen": 10}, {}]
    assert [answer.words(name) for name in "abcde"] == ["", "", "omdat", "", ""]
    assert [answer.picks(name) for name in "abcde"] == [(), (), (), ("A", "C"), ()]


def test_a_form_knows_its_fields_by_name():
    assert KIEZEN.field("keuze") == KIEZEN.fields[0]
    assert KIEZEN.field("nergens") is None
