"""Whether choices hold when something turns."""

import pytest

from spel.insights.wending import wending
from tests.unit.insights.evening import DORP, casus, evening, filled, gave, said


@pytest.mark.parametrize(
    ("stands", "sentence"),
    [
        (("blijft",) * 3, "Bij het dorp houdt de keuze bij iedereen stand."),
        (("blijft", "blijft", "anders"), "Bij het dorp blijft de keuze het vaakst staan."),
        (("aanpassen", "aanpassen", "anders"), "Bij het dorp wordt de keuze het vaakst aangepast."),
        (("anders", "anders", "blijft"), "Bij het dorp komt een andere keuze het vaakst voor."),
        (
            ("anders", "blijft"),
            "Bij het dorp lopen de antwoorden uiteen. Daar valt over te praten.",
        ),
    ],
)
def test_the_sentence_follows_what_most_said(stands, sentence):
    state = gave(evening(), "c1/wending", DORP, *(filled(stand=stand) for stand in stands))

    (told,) = wending(state, casus(1))

    assert (said(told.sentence), told.rests_on) == (sentence, ((DORP, len(stands)),))
