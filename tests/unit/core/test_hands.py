"""Raised hands: when a count answers a form, and what it counts as."""

import pytest

from spel.core.hands import MOST_HANDS, can_be, countable, one_by_one
from spel.core.questions import Answer, Ask, Choice, ChooseOne, ChooseSeveral, Field, Write
from tests.story import KIEZEN, PLAATSEN, VERDELEN, options

PAIR = Ask(
    (
        Field("hoofd", "Wat?", ChooseOne(options("A", "B"))),
        Field("steun", "En verder?", ChooseOne(options("A", "B")), required=False),
    )
)
WORDS_TOO = Ask((*PAIR.fields, Field("waarom", "Waarom?", Write(40))))
DOTS = Ask((Field("stippen", "Waar?", ChooseSeveral(options("A", "B"))),))


def a(option):
    """An answer in one field."""
    return Answer({"keuze": Choice(option)})


def test_every_hand_is_an_answer():
    assert one_by_one({"keuze": {"A": 2, "B": 1, "C": 0}}) == (a("A"), a("A"), a("B"))


def test_hands_over_two_fields_are_laid_side_by_side():
    """Three hands for the main choice, two of them raised again for support."""
    counted = one_by_one({"hoofd": {"A": 3}, "steun": {"B": 2}})

    both = Answer({"hoofd": Choice("A"), "steun": Choice("B")})
    assert counted == (both, both, Answer({"hoofd": Choice("A")}))


@pytest.mark.parametrize("counts", [{}, {"keuze": {}}, {"keuze": {"A": 0}}, {"keuze": {"A": -2}}])
def test_no_hands_are_no_answers(counts):
    assert one_by_one(counts) == ()


@pytest.mark.parametrize(
    ("ask", "fields"),
    [
        (KIEZEN, ("keuze",)),
        (PLAATSEN, ("nu",)),
        (PAIR, ("hoofd", "steun")),
        (VERDELEN, ()),
        (WORDS_TOO, ()),
        (DOTS, ()),
    ],
)
def test_hands_answer_choices_and_pawns_when_nothing_else_is_needed(ask, fields):
    assert countable(ask) == fields


@pytest.mark.parametrize(
    ("ask", "counts"),
    [
        (KIEZEN, {"keuze": {"A": 2, "B": 1}}),
        (KIEZEN, {"keuze": {"A": 0}}),
        (KIEZEN, {"keuze": {"A": MOST_HANDS}}),
        (PLAATSEN, {"nu": {"E1": 3, "E4": 1}}),
        (PAIR, {"hoofd": {"A": 3}}),
        (PAIR, {"hoofd": {"A": 2, "B": 1}, "steun": {"B": 3}}),
    ],
)
def test_a_count_that_can_be(ask, counts):
    assert can_be(ask, counts)


@pytest.mark.parametrize(
    ("ask", "counts"),
    [
        (KIEZEN, {}),
        (KIEZEN, {"waarom": {"A": 2}}),
        (KIEZEN, {"keuze": {"A": 2}, "nergens": {"A": 2}}),
        (KIEZEN, {"keuze": {"Z": 2}}),
        (KIEZEN, {"keuze": {"A": 2, "B": -1}}),
        (KIEZEN, {"keuze": {"A": MOST_HANDS, "B": 1}}),
        (PAIR, {"steun": {"A": 2}}),
        (PAIR, {"hoofd": {"A": 3}, "steun": {"A": 2}}),
        (VERDELEN, {"rollen": {"spreken": 10}}),
    ],
)
def test_a_count_that_can_not_be(ask, counts):
    assert not can_be(ask, counts)
