"""A casus that can be played may still get advice, with the place where it applies."""

from collections.abc import Callable
from pathlib import Path

import pytest

from spel.scenario.faults import Fault
from spel.scenario.lint import warnings
from spel.scenario.load import open_source, validate
from spel.scenario.model import Casus

Write = Callable[[str | bytes], Path]

WORD = "Dit is een moeilijk woord. Kies een ander woord, of leg het uit in woordhulp.yaml."

ADVICE = [
    (
        "Een opvolger is er niet.",
        "Een opvolger is er niet, en in de dorpen om ons heen zoekt nu niemand zulk werk.",
        "4:11  situatie: Er staat 'Een opvolger is er niet, en in de dorpen om ons heen zoekt n...'. "
        "Deze zin heeft 17 woorden. Maak er zinnen van tot 15 woorden.",
    ),
    (
        "titel: De laatste winkel",
        "titel: De allerlaatste winkel van het hele dorp en omstreken",
        "2:8  titel: Er staat 'De allerlaatste winkel van het hele dorp en omstreken'. "
        "Dit is 53 tekens. Op het scherm passen er 40. Maak de tekst korter.",
    ),
    (
        "Veel mensen doen hier hun boodschappen.",
        "Ja. Nee. Ja.",
        "4:11  situatie: Er staat 'De winkelier stopt over een half jaar. Een opvolger is er ni...'. "
        "Het aantal zinnen is 5. Hier passen er 2 tot 4.",
    ),
    (
        "belang van het dorp?",
        "belang van het dorp",
        "7:11  spanning: Er staat 'Is dit een risico van de ondernemer, of een belang van het d...'. "
        "Maak hier een vraag van, met een vraagteken.",
    ),
    (
        "Wij meten hoeveel",
        "We meten hoeveel",
        "16:12  dorp.2.tekst: Er staat 'We meten hoeveel mensen er echt zouden kopen.'. "
        "Begin deze tekst met 'Wij'.",
    ),
    (
        "Wij staan garant",
        "We staan garant",
        "32:12  gemeente.3.tekst: Er staat 'We staan garant of geven een lening.'. "
        "Begin deze tekst met 'Wij'.",
    ),
    (
        "Wij denken mee over de plek en de regels.",
        "Wij denken mee over de plek en de regels. Wij komen daarvoor elke maand een avond naar het dorp.",
        "35:12  gemeente.4.tekst: "
        "Er staat 'Wij denken mee over de plek en de regels. Wij komen daarvoor...'. "
        "Dit is 96 tekens. Op het scherm passen er 90. Maak de tekst korter.",
    ),
    (
        "{aanjager: 1.0}",
        "{verbinder: 1.0}",
        "12:3  dorp: Geen optie past bij de rol aanjager. Maak er een.",
    ),
    (
        "[D3, G1]",
        "[D3, D4]",
        "39:14  krassen.principes: "
        "Hier ontbreekt een principe voor gemeente. Voeg een code toe die begint met G.",
    ),
    (
        "[D3, G1]",
        "[G1]",
        "39:14  krassen.principes: "
        "Hier ontbreekt een principe voor dorp. Voeg een code toe die begint met D.",
    ),
    (
        "      adres: https://example.org/lettele\n",
        "",
        "42:7  krassen.voorbeelden.1.adres: "
        "Het webadres van de bron ontbreekt. Voeg het toe, of haal het voorbeeld weg.",
    ),
    ("[De plek, ", "[Het mandaat, ", f"9:8  open.1: Er staat 'mandaat'. {WORD}"),
]


@pytest.mark.parametrize(("old", "new", "told"), ADVICE)
def test_what_could_be_better_is_told_with_its_place(
    write: Write, casus_text: str, old: str, new: str, told: str
) -> None:
    source = open_source(write(casus_text.replace(old, new)))
    assert not isinstance(source, Fault)
    casus = validate(source, Casus)
    assert isinstance(casus, Casus)

    advice = warnings(casus, ["regie"], source)

    assert [str(fault) for fault in advice] == [f"c02.yaml:{told}"]


def test_a_sound_casus_gets_no_advice(casus: Casus) -> None:
    assert warnings(casus) == ()


def test_a_word_that_woordhulp_explains_is_left_alone(casus: Casus) -> None:
    spoken = casus.model_copy(update={"wending": "Het Draagvlak is weg."})

    assert warnings(spoken, ["draagvlak"]) == ()


def test_a_difficult_word_is_told_once(casus: Casus) -> None:
    spoken = casus.model_copy(update={"wending": "Draagvlak!", "stresstest": "Waar is het draagvlak?"})

    assert warnings(spoken) == (Fault("c02", 0, 0, "wending", "'Draagvlak'", WORD),)


def test_the_spelleider_knows_difficult_words(casus: Casus) -> None:
    spelleider = casus.spelleider.model_copy(update={"notities": ("Let op het draagvlak.",)})

    assert warnings(casus.model_copy(update={"spelleider": spelleider})) == ()


def test_without_a_file_the_advice_names_the_casus(casus: Casus) -> None:
    advice = warnings(casus.model_copy(update={"spanning": "Of niet"}))

    assert [str(fault) for fault in advice] == ["c02  spanning: Maak hier een vraag van, met een vraagteken."]
