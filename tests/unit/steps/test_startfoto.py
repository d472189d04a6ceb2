"""Startfoto: chips and weather, kept for the mirror or shown at once."""

import pytest

from spel.core.blocks import AskForm, Lead
from spel.core.events import SheetShown
from spel.core.script import StepId
from spel.core.words import Text
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    PARTIJ,
    at,
    desk,
    filled,
    gave,
    kinds,
    phone,
    projector,
    shown,
    step,
)

CHIPS = {"vertegenwoordiger": 1, "kennisdeler": 2, "verbinder": 3, "aanjager": 4}
GIVEN = (
    *gave("startfoto", DORP, *[filled(chips=CHIPS, weer="half")] * 4),
    *gave("startfoto", GEMEENTE, *[filled(chips=CHIPS, weer="regen")] * 3),
)


@pytest.mark.parametrize(
    ("side", "fields"),
    [
        (
            DORP,
            [("chips", Text("Wat doen wij nu het meest?")), ("weer", Text("Hoe loopt de samenwerking nu?"))],
        ),
        (
            GEMEENTE,
            [
                ("chips", Text("Wat doet {de_organisatie} nu het meest, volgens u?")),
                ("weer", Text("Hoe loopt de samenwerking nu?")),
            ],
        ),
        (PARTIJ, [("weer", Text("Hoe loopt de samenwerking nu?"))]),
    ],
)
def test_every_side_gets_its_own_form(side, fields):
    assert [(field.name, field.label) for field in step("startfoto").asks[side].fields] == fields


def test_the_chips_are_the_four_roles_and_the_weather_has_five_skies():
    chips, weather = step("startfoto").asks[DORP].fields

    assert [part.key for part in chips.question.parts] == [
        "vertegenwoordiger",
        "kennisdeler",
        "verbinder",
        "aanjager",
    ]
    assert [option.key for option in weather.question.options] == [
        "zon",
        "half",
        "bewolkt",
        "regen",
        "onweer",
    ]


def test_before_the_reveal_the_wall_counts_and_the_phone_asks():
    state = at("startfoto", *GIVEN)

    assert kinds(projector(state)) == ["Lead", "Progress"]
    assert phone(state)[1] == AskForm(StepId("startfoto"), step("startfoto").asks[DORP], DORP)


def test_the_first_sheet_has_the_pictures_and_the_second_the_weather():
    pictures = projector(at("startfoto", *GIVEN, shown("startfoto")))
    weather = projector(at("startfoto", *GIVEN, shown("startfoto"), SheetShown(StepId("startfoto"), 1)))

    assert [block.insight.name for block in pictures[1:]] == ["startfoto", "startfoto"]
    assert [block.insight.name for block in weather[1:]] == ["weer", "weer"]
    assert weather[0] == Lead(Text("Wat is er nodig voor mooier weer?"))


def test_the_desk_can_leaf_through_two_sheets():
    assert kinds(desk(at("startfoto"))) == ["Lead", "Sheets"]
