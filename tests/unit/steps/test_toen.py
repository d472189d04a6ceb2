"""The mirror of a herijking shows the startfoto that was kept for it."""

from spel.core.script import StepId
from spel.core.vocabulary import Side
from spel.steps.toen import toen
from tests.unit.steps.evening import DORP, at, filled, gave, kinds, projector, shown
from tests.unit.steps.later import later

SCRIPT = later("startfoto", "toen")
ANSWER = filled(chips={"verbinder": 6, "aanjager": 4}, weer="zon")


def test_it_shows_the_startfoto_of_tonight():
    assert SCRIPT.step(StepId("toen")).shows == ("startfoto",)


def test_without_a_startfoto_it_shows_itself():
    assert later("toen").step(StepId("toen")).shows == ("toen",)


def test_the_first_sheet_is_what_moved():
    state = at("toen", *gave("startfoto", DORP, *[ANSWER] * 3), shown("toen"), planned=SCRIPT)

    _, block = projector(state)

    assert block.insight.name == "drift"


def test_before_the_reveal_the_wall_only_says_what_comes():
    state = at("startfoto", *gave("startfoto", DORP, *[ANSWER] * 3), planned=SCRIPT)

    assert "InsightBlock" not in kinds(projector(state))


def test_a_village_alone_has_no_sheet_about_the_other():
    assert (toen.sheets(None, (Side.DORP,)), toen.sheets(None)) == (2, 3)
