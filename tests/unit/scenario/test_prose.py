"""Texts are counted as a reader counts them."""

import pytest

from spel.core.vocabulary import Houding
from spel.scenario.model import Casus, Vertaalkaart
from spel.scenario.prose import LONGEST_TEXT, SENTENCES, name, readability, texts, words
from spel.scenario.terms import HoudingTekst

FIFTEEN = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Wie doet mee?", 3),
        ("co-creatie in 's-Hertogenbosch", 3),
        ("Zo'n 50 huizen - of meer", 5),
        ("...", 0),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, count: int) -> None:
    assert len(words(text)) == count


@pytest.mark.parametrize(
    ("text", "remarks"),
    [(f"{FIFTEEN}.", 0), (f"{FIFTEEN} zestien.", 1), (f"{FIFTEEN}. {FIFTEEN}!", 0), (f"'{FIFTEEN}?' Ja.", 0)],
)
def test_a_sentence_of_fifteen_words_is_fine_and_one_of_sixteen_is_not(text: str, remarks: int) -> None:
    houding = HoudingTekst(sleutel=Houding.AFWACHTEN, tekst=text)

    assert len(list(readability(houding))) == remarks


def test_only_what_people_read_is_prose(casus: Casus) -> None:
    fields = {name(loc) for loc, _ in texts(casus)}

    assert {"titel", "dorp.tekst", "hardop", "spelleider.vragen.meedenker"} <= fields
    assert not {"id", "dorp.sleutel", "gemeente.trede", "krassen.voorbeelden.adres"} & fields


def test_every_limit_of_a_casus_is_about_a_field_that_exists(casus: Casus) -> None:
    kaart = Vertaalkaart(dorp="Wij regelen het zelf.", beleid="Inwonersinitiatief.")
    whole = casus.model_copy(update={"afspraak": "Wij maken de bank.", "vertaalkaart": kaart})
    fields = {name(loc) for loc, _ in texts(whole)} | {
        "rollen.kort",
        "typen.kort",
        "rollen.uitleg",
        "principes.uitleg",
    }

    assert {*LONGEST_TEXT, *SENTENCES} - fields == set()
