"""De lege stoel: the village speaks for who is not there."""

from functools import cache
from random import Random

from spel.core.vocabulary import Side
from spel.steps.plan import plan
from tests.unit.steps.evening import (
    DORP,
    PLACE,
    TERMS,
    at,
    casus,
    filled,
    gave,
    kinds,
    phone,
    projector,
    shown,
    vorm,
)


@cache
def board():
    """An evening of one board, with the chair."""
    form = vorm(kanten=(DORP,), beats=("lezen", "zelf", "lege-stoel"))
    return plan(form, [casus()], TERMS, PLACE, "Bestuursavond", Random(3))


def test_the_board_gets_the_courses_of_the_gemeente():
    asks = board().step("c01/lege-stoel").asks

    assert list(asks) == [Side.DORP]
    keys = [option.key for option in asks[DORP].fields[0].question.options]
    assert keys == [*(option.sleutel for option in board().cases[0].gemeente), "niet-aan-ons"]


def test_nothing_of_the_guesses_is_seen_before_the_reveal():
    state = at(
        "c01/lege-stoel",
        *gave("c01/lege-stoel", DORP, *[filled(keuze="bank-reguleren")] * 3),
        planned=board(),
    )

    assert kinds(projector(state)) == ["Lead", "CaseCard", "Progress"]
    assert kinds(phone(state)) == ["CaseCard", "Lead", "AskForm"]


def test_the_reveal_says_what_the_room_thinks_of_the_gemeente():
    state = at(
        "c01/lege-stoel",
        *gave("c01/lege-stoel", DORP, *[filled(keuze="bank-faciliteren")] * 3, filled(keuze="bank-loslaten")),
        shown("c01/lege-stoel"),
        planned=board(),
    )

    (_, block) = projector(state)

    assert block.insight.sentence.params == {"trede": "faciliteren"}
    assert [bar.count for bar in block.insight.figure.bars if bar.count] in ([3, 1], [1, 3])
