"""Kiezen: dots on the table, a board at the reveal, and a programme at the desk."""

from random import Random

from spel.core.blocks import Bullets, FigureBlock, InsightBlock
from spel.core.blocks_programme import CasePicker, PickRow
from spel.core.events import AnswerGiven, CasesPicked, StepOpened
from spel.core.questions import Answer, Option, Picks
from spel.core.script import StepId
from spel.core.words import Text
from spel.steps.kiezen import TONIGHT
from spel.steps.plan import plan
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    PARTIJ,
    PLACE,
    SIDES,
    TERMS,
    at,
    casus,
    desk,
    kinds,
    phone,
    projector,
    seat,
    shown,
    step,
    vorm,
)

KIEZEN = StepId("kiezen")
CASES = [casus(f"c0{n}", f"De bank {n}") for n in range(1, 5)]
SCRIPT = plan(vorm(before=("inloop", "kiezen")), CASES, TERMS, PLACE, "Avond in Hazeldorp", Random(7))
DOTS = tuple(
    AnswerGiven(seat(side, n), KIEZEN, Answer({"stippen": Picks(picks)}))
    for side, picks in ((DORP, ("c01", "c03")), (GEMEENTE, ("c03",)))
    for n in range(1, 4)
)


def kiezen(*history):
    return at("kiezen", *DOTS, *history, planned=SCRIPT)


def picker(state):
    return next(block for block in desk(state) if isinstance(block, CasePicker))


def test_every_side_lays_up_to_three_dots_on_all_casussen_of_the_evening():
    asks = step("kiezen", SCRIPT).asks
    question = asks[DORP].fields[0].question

    assert set(asks) == set(SIDES)
    assert (question.least, question.most) == (0, 3)
    assert question.options[0] == Option("c01", "De bank 1", hint="De bank is stuk.")
    assert [option.key for option in question.options] == ["c01", "c02", "c03", "c04"]


def test_with_one_casus_there_is_nothing_to_choose_and_no_step_for_it():
    planned = plan(vorm(before=("inloop", "kiezen")), CASES[:1], TERMS, PLACE, "Avond", Random(7))

    assert [each.kind for each in planned.steps if each.kind == "kiezen"] == []
    assert planned.play == 0


def test_until_the_reveal_there_is_nothing_but_progress():
    assert kinds(projector(kiezen())) == ["Lead", "Progress"]
    assert kinds(phone(kiezen(), PARTIJ)) == ["Lead", "AskForm"]
    assert picker(kiezen()).board is None


def test_the_reveal_shows_the_board_and_what_is_shared():
    lead, board, shared = projector(kiezen(shown("kiezen")))

    assert lead.text == Text("Wat herkennen jullie? En wat verrast?")
    assert isinstance(board, FigureBlock)
    assert [(row.casus, [stip.count for stip in row.dots]) for row in board.figure.rows] == [
        ("c01", [3, 0]),
        ("c02", [0, 0]),
        ("c03", [3, 3]),
        ("c04", [0, 0]),
    ]
    assert isinstance(shared, InsightBlock)
    assert phone(kiezen(shown("kiezen"))) == projector(kiezen(shown("kiezen")))


def test_at_the_desk_the_first_that_fit_are_proposed():
    """The form plays two of the four."""
    found = picker(kiezen())

    assert [row.id for row in found.programme] == ["c01", "c02"]
    assert [row.id for row in found.others] == ["c03", "c04"]
    assert found.fit == 2
    assert found.programme[0] == PickRow(
        "c01",
        "De bank 1",
        ("ontmoeten",),
        tuple(type.kort for type in TERMS.eigenaarschap.typen if type.code in {"E1", "E4"}),
    )


def test_what_was_picked_is_the_programme_in_that_order_with_the_dots_after_the_reveal():
    found = picker(kiezen(shown("kiezen"), CasesPicked(("c03", "c01"))))

    assert [row.id for row in found.programme] == ["c03", "c01"]
    assert found.board is not None
    assert found.advice == ()


def test_the_room_sees_the_programme_once_it_was_made():
    _, tonight = projector(kiezen(shown("kiezen"), CasesPicked(("c03", "c01"))))

    assert tonight == Bullets(("De bank 3", "De bank 1"), TONIGHT)


def test_advice_speaks_of_dots_only_after_the_reveal():
    picked = CasesPicked(("c02", "c04"))

    before, after = picker(kiezen(picked)), picker(kiezen(picked, shown("kiezen")))

    assert len(before.advice) == 0
    assert [each.rests_on for each in after.advice] == [((DORP, 3),), ((GEMEENTE, 3),)]


def test_a_casus_in_which_the_room_has_been_stays():
    found = picker(kiezen(StepOpened(StepId("c01/lezen")), StepOpened(KIEZEN)))

    assert [row.fixed for row in found.programme] == [True, False]
