"""Which answer stands, in a few signs; and an answer that would go over a newer one than its sender saw."""

import pytest

from spel.core import commands as c
from spel.core import events as e
from spel.core.questions import Answer, Chips, Choice, Picks, Words
from spel.core.refusals import Refusal
from spel.core.standing import mark
from spel.core.vocabulary import Rol, Side
from tests.story import (
    ALL_SEATED,
    HAAS,
    SAMEN,
    ZELF,
    given,
    samen_opened,
    zelf_opened,
)

A, B = (Answer({"keuze": Choice(option)}) for option in ("A", "B"))
NOTHING = frozenset({""})
ANSWERS = (
    Answer({"keuze": Choice("A")}),
    Answer({"keuze": Choice("B")}),
    Answer({"reden": Choice("A")}),
    Answer({"keuze": Choice("A")}, dissent=1),
    Answer({"keuze": Picks(("A", "B"))}),
    Answer({"keuze": Words("half \ud83d")}),
    Answer({"keuze": Chips({"wij": 3, "zij": 2})}),
    Answer({"keuze": Chips({"wij": 2, "zij": 3})}),
)


def test_every_answer_has_a_mark_of_its_own():
    marks = {mark(answer) for answer in (None, *ANSWERS)}

    assert len(marks) == len(ANSWERS) + 1
    assert mark(None) == ""


def test_the_same_answer_has_the_same_mark_in_any_order_and_any_process():
    one = Answer({"deel": Chips({"wij": 3, "zij": 2}), "reden": Words("zo")})
    other = Answer({"reden": Words("zo"), "deel": Chips({"zij": 2, "wij": 3})})

    assert mark(one) == mark(other) == "265ffc5e"


def test_chips_have_the_same_mark_before_and_after_they_were_on_disk():
    fresh = Answer({"deel": Chips({rol: number for number, rol in enumerate(Rol)})})
    read = Answer({"deel": Chips({rol.value: number for number, rol in enumerate(Rol)})})

    assert fresh == read
    assert mark(fresh) == mark(read)


@pytest.mark.parametrize(
    ("was", "expected"),
    [
        (None, "given"),
        (frozenset({mark(A)}), "given"),
        (frozenset({"", mark(A)}), "given"),
        (frozenset({""}), Refusal.NEWER),
        (frozenset({mark(B)}), Refusal.NEWER),
        (frozenset(), Refusal.NEWER),
    ],
)
def test_an_answer_goes_only_over_what_its_sender_saw(was, expected):
    before = e.AnswerGiven(HAAS.id, ZELF, A)

    outcome = given(*ALL_SEATED, zelf_opened, before)(HAAS, c.GiveAnswer(ZELF, B, was))

    assert outcome == ((e.AnswerGiven(HAAS.id, ZELF, B),) if expected == "given" else expected)


def test_what_stands_there_already_is_never_newer():
    before = e.AnswerGiven(HAAS.id, ZELF, A)

    assert given(*ALL_SEATED, zelf_opened, before)(HAAS, c.GiveAnswer(ZELF, A, NOTHING)) == ()


def test_a_first_answer_goes_over_nothing():
    outcome = given(*ALL_SEATED, zelf_opened)(HAAS, c.GiveAnswer(ZELF, A, NOTHING))

    assert outcome == (e.AnswerGiven(HAAS.id, ZELF, A),)


def test_a_choice_of_all_goes_only_over_what_its_sender_saw():
    before = e.JointGiven(Side.DORP, SAMEN, A)
    deciding = given(*ALL_SEATED, samen_opened, before)

    late = deciding(HAAS, c.GiveJoint(SAMEN, Side.DORP, B, was=NOTHING))
    seen = deciding(HAAS, c.GiveJoint(SAMEN, Side.DORP, B, was=frozenset({mark(A)})))

    assert late == Refusal.NEWER
    assert seen == (e.JointGiven(Side.DORP, SAMEN, B),)
