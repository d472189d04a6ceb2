"""How the village moved since an earlier evening."""

from dataclasses import replace

import pytest

from spel.core.script import Earlier
from spel.core.vocabulary import Rol
from spel.insights.drift import drift
from tests.unit.insights.evening import DORP, STARTFOTO, evening, gave, laid, said


def mix(*tenths):
    """Shares over vertegenwoordiger, kennisdeler, verbinder and aanjager."""
    return {rol: part / 10 for rol, part in zip(Rol, tenths, strict=True)}


def since(chips, nu=None, straks=None, people=3):
    """Tonight everybody lays these chips; the earlier evening said this."""
    state = gave(evening(), STARTFOTO, DORP, *laid(*[chips] * people))
    earlier = Earlier("Toen", "2026-05-08", nu or {}, straks or {})
    return replace(state, script=replace(state.script, earlier=earlier))


def sentence(state):
    (told,) = drift(state)
    return said(told.sentence)


def test_the_role_that_moved_most_is_named_with_those_that_stayed():
    """NU - NU: 0.2 - 0.4 = -0.2, 0.1 - 0.2 = -0.1, 0.3 - 0.3 = 0, 0.4 - 0.1 = +0.3."""
    state = since((2, 1, 3, 4), nu=mix(4, 2, 3, 1))

    assert sentence(state) == "De rol van aanjager groeide het meest. De rol van verbinder bleef gelijk."


def test_a_role_that_became_smaller_is_named_too():
    """NU - NU: 0.2 - 0.6 = -0.4, and + 0.2, 0.2 and 0: the largest is the loss."""
    state = since((2, 3, 4, 1), nu=mix(6, 1, 2, 1))

    assert (
        sentence(state) == "De rol van vertegenwoordiger kromp het meest. De rol van aanjager bleef gelijk."
    )


def test_a_picture_that_hardly_moved_is_called_the_same():
    """Half of |0.1| + |-0.1| is 0.1: close."""
    assert (
        sentence(since((3, 3, 2, 2), nu=mix(2, 4, 2, 2)))
        == "Het dorp ziet zichzelf bijna hetzelfde als toen."
    )


def test_the_wish_of_then_is_held_beside_tonight():
    """Wish 0.1 0.1 0.2 0.6, now 0.2 0.1 0.3 0.4: distance (0.1 + 0.1 + 0.2) / 2 = 0.2; aanjager -0.2.

    Then it was 0.4 0.2 0.3 0.1: distance to the wish (0.3 + 0.1 + 0.1 + 0.5) / 2 = 0.5; won 0.3.
    """
    state = since((2, 1, 3, 4), nu=mix(4, 2, 3, 1), straks=mix(1, 1, 2, 6))

    assert sentence(state) == (
        "De rol van aanjager groeide het meest. De rol van verbinder bleef gelijk. "
        "Het dorp wilde vaker aanjager zijn dan het nu is. De wens van toen kwam dichterbij."
    )


def test_a_wish_that_came_true_is_told():
    assert (
        sentence(since((1, 1, 2, 6), straks=mix(1, 1, 2, 6))) == "Dat ligt dicht bij wat het dorp toen wilde."
    )


def test_the_pictures_lie_under_each_other_from_then_to_now():
    (told,) = drift(since((2, 1, 3, 4), nu=mix(4, 2, 3, 1), straks=mix(1, 1, 2, 6)))

    assert [said(row.label) for row in told.figure.rows] == [
        "Zo zag het dorp zichzelf op 8 mei 2026",
        "Zo wilde het dorp worden, op 8 mei 2026",
        "Zo ziet het dorp zichzelf nu",
    ]
    assert told.rests_on == ((DORP, 3),)


SILENT = {
    "no earlier evening": gave(evening(), STARTFOTO, DORP, *laid(*[(1, 2, 3, 4)] * 3)),
    "two answers": since((1, 2, 3, 4), nu=mix(4, 3, 2, 1), people=2),
    "nothing of then": since((1, 2, 3, 4)),
    "nothing of now": since((1, 2, 3, 4), nu=mix(4, 3, 2, 1), people=0),
}


@pytest.mark.parametrize("state", SILENT.values(), ids=SILENT)
def test_it_is_silent_without_enough_to_compare(state):
    assert drift(state) == ()
