"""What a board thinks the gemeente would choose."""

import pytest

from spel.insights.lege_stoel import lege_stoel
from tests.unit.insights.evening import DORP, casus, evening, gave, picked, said

VERSCHILLEND = "Jullie denken hier verschillend over de gemeente. Vraag het haar eens."


@pytest.mark.parametrize(
    ("guesses", "sentence"),
    [
        (
            ("faciliteren", "faciliteren", "loslaten"),
            "Jullie denken dat de gemeente hier vooral kiest voor faciliteren. Vraag het haar eens.",
        ),
        (("faciliteren", "loslaten", "loslaten", "faciliteren"), VERSCHILLEND),
        (("faciliteren", "faciliteren", "loslaten", "reguleren", "regisseren"), VERSCHILLEND),
        (("niet-aan-ons", "niet-aan-ons", "niet-aan-ons"), VERSCHILLEND),
    ],
)
def test_a_trede_is_named_when_half_of_the_room_guessed_it(guesses, sentence):
    """2 of 3; twice 2 of 4, so two are equally long; 2 of 5, less than half; no trede at all."""
    state = gave(evening(dorp=5), "c1/lege-stoel", DORP, *picked(*guesses))

    (told,) = lege_stoel(state, casus(1))

    assert said(told.sentence) == sentence
    assert told.rests_on == ((DORP, len(guesses)),)


def test_without_guesses_it_is_silent():
    assert lege_stoel(evening(), casus(1)) == ()
