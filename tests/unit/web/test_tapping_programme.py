"""The buttons of the programme change the order that was on the screen."""

import pytest

from spel.web.tapping_programme import picked

THREE = ["c1", "c2", "c3"]
PRESSED = {
    "nothing": ({}, ("c1", "c2", "c3")),
    "earlier": ({"eerder": ["c2"]}, ("c2", "c1", "c3")),
    "earlier at the start": ({"eerder": ["c1"]}, ("c1", "c2", "c3")),
    "later": ({"later": ["c2"]}, ("c1", "c3", "c2")),
    "later at the end": ({"later": ["c3"]}, ("c1", "c2", "c3")),
    "off": ({"eraf": ["c2"]}, ("c1", "c3")),
    "more": ({"erbij": ["c9"]}, ("c1", "c2", "c3", "c9")),
    "one that is not there": ({"eerder": ["c9"], "eraf": ["c8"]}, ("c1", "c2", "c3")),
}


@pytest.mark.parametrize(("button", "order"), PRESSED.values(), ids=PRESSED)
def test_a_button_gives_the_order_that_is_meant(button, order):
    assert picked({"casus": THREE, **button}) == order


def test_empty_values_are_no_casussen():
    assert picked({"casus": ["", "c1"]}) == ("c1",)
