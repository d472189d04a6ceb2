"""Which texts count as one: a name of the desk goes before what looks alike."""

from spel.core.actors import SeatId
from spel.insights.bundles import Bundle, bundles, equal

A, B, C, D = map(SeatId, "abcd")
TEXTS = {A: "De fanfare", B: "Een bus", C: "de fanfaree", D: "een bus!"}


def test_what_looks_alike_is_together_in_the_order_of_the_first_text():
    assert bundles(TEXTS, {}) == (
        Bundle("", {A: "De fanfare", C: "de fanfaree"}),
        Bundle("", {B: "Een bus", D: "een bus!"}),
    )


def test_a_name_holds_together_whatever_the_texts_say():
    found = bundles(TEXTS, {A: "Muziek", B: "Muziek", C: "Muziek"})

    assert found == (
        Bundle("Muziek", {A: "De fanfare", B: "Een bus", C: "de fanfaree"}),
        Bundle("", {D: "een bus!"}, near="Muziek"),
    )
    assert [each.says for each in found] == ["Muziek", "een bus!"]


def test_a_text_says_which_named_group_it_looks_like():
    found = bundles(TEXTS, {A: "Muziek"})

    assert [(each.says, each.near) for each in found] == [
        ("Muziek", ""),
        ("Een bus", ""),
        ("de fanfaree", "Muziek"),
    ]


def test_equal_words_are_together_and_a_slip_of_the_pen_is_not():
    assert equal(tuple(TEXTS.values())) == ((0,), (1, 3), (2,))
