"""Straks: wish, hope and what makes room."""

from spel.core.blocks import Bullets, Lead, LookUp, Notice
from spel.core.events import SheetShown, TextsReleased
from spel.core.script import StepId
from spel.core.words import Text
from spel.steps.wording import OTHERS_BUSY, TOO_LITTLE
from spel.steps.writings import waiting
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    PARTIJ,
    at,
    filled,
    gave,
    kinds,
    phone,
    projector,
    script,
    seat,
    shown,
    step,
)

STRAKS = StepId("straks")
CHIPS = {"vertegenwoordiger": 5, "verbinder": 5}
HOPE = {"kennisdeler": 5, "aanjager": 5}
WISHED = (
    *gave("straks", DORP, *[filled(chips=CHIPS, groeien="verbinder", loslaten="=de notulen")] * 4),
    *gave("straks", GEMEENTE, *[filled(chips=HOPE, terug="=formulieren", vooruit="=op tijd bellen")] * 3),
)
SEEN = gave("startfoto", DORP, *[filled(chips=HOPE, weer="zon")] * 4)


def sheet(number, *history, form="heel"):
    """The wall with one sheet of this step."""
    return projector(
        at("straks", *history, shown("straks"), SheetShown(STRAKS, number), planned=script(form))
    )


def test_the_two_sides_of_the_table_are_asked_different_things():
    asks = step("straks").asks

    assert {side: [(field.name, field.required) for field in ask.fields] for side, ask in asks.items()} == {
        DORP: [("chips", True), ("groeien", False), ("loslaten", False)],
        GEMEENTE: [("chips", True), ("terug", False), ("vooruit", False)],
    }


def test_a_partij_looks_on():
    assert phone(at("straks"), PARTIJ) == (LookUp(OTHERS_BUSY),)


def test_before_the_reveal_the_wall_only_counts():
    assert kinds(projector(at("straks", *WISHED))) == ["Lead", "Progress"]


def test_the_first_sheet_goes_from_now_to_later_and_names_what_may_grow():
    _, way, grow = sheet(0, *SEEN, *WISHED)

    assert (way.insight.name, grow.insight.name) == ("nu_naar_straks", "groeien")


def test_without_a_picture_of_now_the_wish_stands_alone():
    _, wish, grow = sheet(0, *WISHED, form="zonder startfoto")

    assert [row.side for row in wish.figure.rows] == [DORP]
    assert grow.insight.name == "groeien"


def test_the_third_sheet_lays_wish_and_hope_beside_each_other():
    assert [block.insight.name for block in sheet(2, *WISHED)[1:]] == ["verwachtingskloof"]


def test_the_last_sheet_has_only_words_that_were_released():
    released = TextsReleased(STRAKS, "loslaten", (seat(DORP, 1),), True)

    assert sheet(3, *WISHED) == (Notice(TOO_LITTLE),)
    assert sheet(3, *WISHED, released) == (
        Lead(Text("Wie begint waarmee?")),
        Bullets(("de notulen",), Text("Dit laat {het_dorp} los")),
    )


def test_every_written_line_waits_at_the_desk():
    state = at("straks", *WISHED)

    queues = {queue.field: [each.text for each in queue.texts] for queue in waiting(state, state.step)}

    assert queues == {
        "loslaten": ["de notulen"] * 4,
        "terug": ["formulieren"] * 3,
        "vooruit": ["op tijd bellen"] * 3,
    }
