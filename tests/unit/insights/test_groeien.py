"""The role that may grow."""

from spel.insights.groeien import groeien
from tests.unit.insights.evening import DORP, STRAKS, evening, filled, gave, said


def test_the_role_that_was_named_most_is_said():
    state = gave(
        evening(), STRAKS, DORP, *(filled(groeien=rol) for rol in ("verbinder", "aanjager", "verbinder"))
    )

    (told,) = groeien(state)

    assert said(told.sentence) == "Dit mag volgens het dorp het meest groeien: Verbinder."
    assert told.rests_on == ((DORP, 3),)


def test_it_is_silent_when_nobody_named_a_role():
    assert groeien(evening()) == ()
