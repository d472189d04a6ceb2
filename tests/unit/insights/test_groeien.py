"""The role that may grow."""

from spel.insights.groeien import groeien
from tests.unit.insights.evening import DORP, STRAKS, evening, filled, gave, said


def test_the_role_that_was_named_most_is_said():
    state = gave(
        evening(), STRAKS, DORP, *(filled(groeien=rol) for rol in ("verbinder", "aanjager", "verbinder"))
    )

    (told,) = groeien(state)

    assert said(told.sentence) == "Van het dorp mag deze rol het meest groeien: verbinder."
    assert told.rests_on == ((DORP, 3),)


def test_roles_that_were_named_equally_often_are_all_said():
    state = gave(evening(), STRAKS, DORP, filled(groeien="aanjager"), filled(groeien="verbinder"))

    (told,) = groeien(state)

    assert said(told.sentence) == "Van het dorp mogen deze rollen het meest groeien: verbinder en aanjager."


def test_it_is_silent_when_nobody_named_a_role():
    assert groeien(evening()) == ()
