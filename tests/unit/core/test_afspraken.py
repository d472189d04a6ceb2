"""A card of what the room agrees on: what it lacks, and when it was tested."""

import pytest

from spel.core.afspraken import LONGEST, NEEDED, Afspraak, AfspraakId, Soort, Uitkomst, fits
from spel.core.vocabulary import Eigenaar, Groep, Side

WHOLE = {"wat": "De bank maken", "eigenaar": "E2", "contact": "de bode", "wanneer": "mei"}
HOUDT, AANPASSEN = Uitkomst.HOUDT_STAND, Uitkomst.AANPASSEN


def card(velden=WHOLE, **more):
    """A card with these lines."""
    return Afspraak(AfspraakId("k1"), Soort.AFSPRAAK, velden, **more)


def test_what_must_be_there_is_known_and_fits():
    assert set(NEEDED) <= LONGEST.keys()
    assert fits(WHOLE, ())


def test_a_card_knows_what_it_lacks():
    assert card({"wat": "De bank maken", "contact": ""}).missing == ("eigenaar", "contact", "wanneer")
    assert card().missing == ()
    assert (card().veld("wanneer"), card().veld("uren")) == ("mei", "")


@pytest.mark.parametrize("code", Eigenaar)
def test_every_type_of_eigenaar_may_stand_on_a_card(code):
    assert fits({**WHOLE, "eigenaar": code.value}, ())


@pytest.mark.parametrize(
    ("velden", "gehoord"),
    [
        ({}, ()),
        ({"wat": ""}, ()),
        ({"contact": "de bode"}, ()),
        ({**WHOLE, "geheim": "x"}, ()),
        ({**WHOLE, "wat": "x" * (LONGEST["wat"] + 1)}, ()),
        ({**WHOLE, "eigenaar": "E9"}, ()),
        (WHOLE, (Groep.JONGEREN, Groep.JONGEREN)),
    ],
)
def test_what_may_not_stand_on_a_card(velden, gehoord):
    assert not fits(velden, gehoord)


@pytest.mark.parametrize(
    ("vragen", "getest", "tested"),
    [
        ((), {}, False),
        (("Wie?",), {}, False),
        (("Wie?",), {"Wie?": {}}, False),
        (("Wie?",), {"Wie?": {Side.DORP: HOUDT}}, True),
        (("Wie?",), {"Wie?": {Side.DORP: HOUDT, Side.GEMEENTE: AANPASSEN}}, False),
        (("Wie?", "Wat?"), {"Wie?": {Side.DORP: HOUDT}}, False),
        (("Wie?", "Wat?"), {"Wie?": {Side.DORP: HOUDT}, "Wat?": {Side.GEMEENTE: HOUDT}}, True),
    ],
)
def test_a_card_is_tested_when_it_holds_at_every_question(vragen, getest, tested):
    assert card(vragen=vragen, getest=getest).is_tested == tested
