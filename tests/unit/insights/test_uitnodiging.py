"""Who invites whom, and when the village is asked."""

import pytest

from spel.insights.uitnodiging import gevraagd, uitnodiging
from tests.unit.insights.evening import DORP, casus, evening, filled, gave, said


def asked(*whos, **more):
    return gave(evening(), "c1/uitnodiging", DORP, *(filled(wie=who, **more) for who in whos))


@pytest.mark.parametrize(
    ("whos", "sentence"),
    [
        (
            ("gemeente", "gemeente", "dorp"),
            "Het vaakst gekozen: de gemeente vraagt het dorp. Dat heet beleidsparticipatie.",
        ),
        (
            ("dorp", "dorp", "dorp"),
            "Het vaakst gekozen: het dorp vraagt de gemeente. Dat heet overheidsparticipatie.",
        ),
        (
            ("anders", "anders", "dorp"),
            "Het vaakst gekozen: het zit hier anders. Vertel elkaar hoe.",
        ),
        (("gemeente", "dorp"), "Jullie zien dit verschillend. Vertel elkaar waarom."),
    ],
)
def test_what_most_chose_gets_its_name(whos, sentence):
    (told,) = uitnodiging(asked(*whos), casus(1))

    assert (said(told.title), said(told.sentence)) == ("Uitnodiging volgens het dorp", sentence)
    assert told.rests_on == ((DORP, len(whos)),)


def test_the_moment_is_told_for_who_named_one():
    (told,) = gevraagd(asked("dorp", "dorp", wanneer="plan"), casus(1))

    assert said(told.sentence) == "Het vaakst gekozen: ‘Plan’."
    assert gevraagd(asked("dorp", "dorp"), casus(1)) == ()
