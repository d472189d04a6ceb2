"""Sentences come out in the language of the evening, with the words of the village."""

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from spel.core.script import Place
from spel.core.words import counted, text
from spel.web.words import DUTCH, Phrasebook, Speaker, place_words

HAZELDORP = Place(naam="Hazeldorp")
WIJK = Place("", "wijk", "de wijk", "wijkraad", "de wijkraad")


def dutch(place=HAZELDORP):
    """Somebody who speaks Dutch."""
    return Speaker(gettext.NullTranslations(), place_words(place), DUTCH)


def english(folder, messages, place=HAZELDORP):
    """Somebody who speaks from a compiled English catalogue; a pair of sentences is one message."""
    catalogue = Catalog("en")
    for msgid, translated in messages.items():
        catalogue.add(msgid, translated)
    target = Path(folder, "en", "LC_MESSAGES", "spel.mo")
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_mo(file, catalogue)
    return Phrasebook(folder).speaker("en", place)


def test_content_stays_as_it_was_written():
    assert [dutch().say(each) for each in ("Bel {Jan}", 7, "")] == ["Bel {Jan}", "7", ""]


def test_a_sentence_takes_its_parameters_and_those_in_them():
    inner = text("in {het_dorp}")

    assert dutch().say(text("Zo kozen wij {waar}.", waar=inner)) == "Zo kozen wij in het dorp."


def test_words_from_right_to_left_do_not_turn_the_sentence_around_them():
    said = text("{naam} is aan de beurt.", naam="שלום")

    told = dutch().say(said), dutch().gettext("{naam} is aan de beurt.", naam="שלום")

    assert told == ("\u2068שלום\u2069 is aan de beurt.",) * 2


def test_braces_in_what_people_wrote_are_no_parameters():
    assert dutch().say(text("Er staat: {woord}", woord="{het_dorp} {0} {")) == "Er staat: {het_dorp} {0} {"


@pytest.mark.parametrize(("n", "said"), [(0, "0 huizen"), (1, "1 huis"), (2, "2 huizen")])
def test_a_number_chooses_between_one_and_more(n, said):
    assert dutch().say(counted(n, "{n} huis", "{n} huizen")) == said


def test_the_word_switch_fills_every_word_of_the_place():
    sentence = text("{dorp}, {Het_dorp}, {plaats}, {organisatie}, {De_organisatie}")

    assert dutch(WIJK).say(sentence) == "wijk, De wijk, de wijk, wijkraad, De wijkraad"


def test_a_place_with_a_name_goes_by_it():
    assert dutch().say(text("Welkom in {plaats}")) == "Welkom in Hazeldorp"


def test_a_parameter_may_not_be_missing():
    with pytest.raises(KeyError):
        dutch().say(text("Wie is {wie}?"))


def test_templates_say_sentences_the_same_way():
    assert dutch(WIJK).gettext("Stap {n} in {het_dorp}", n=2) == "Stap 2 in de wijk"


def test_a_catalogue_translates_and_the_village_words_stay(tmp_path):
    speaker = english(tmp_path, {"Zo koos {het_dorp}": "This is what {het_dorp} chose"})

    assert speaker.say(text("Zo koos {het_dorp}")) == "This is what het dorp chose"


def test_a_missing_sentence_falls_back_to_dutch(tmp_path):
    speaker = english(tmp_path, {"Toon": "Show"})

    assert [speaker.gettext("Toon"), speaker.gettext("Volgende")] == ["Show", "Volgende"]


HOUSES = {
    "one message with two forms": {("{n} huis", "{n} huizen"): ("{n} house", "{n} houses")},
    "two messages": {"{n} huis": "{n} house", "{n} huizen": "{n} houses"},
}


@pytest.mark.parametrize("messages", HOUSES.values(), ids=HOUSES)
def test_a_counted_sentence_is_translated_however_it_was_marked(tmp_path, messages):
    speaker = english(tmp_path, messages)

    said = [speaker.say(counted(n, "{n} huis", "{n} huizen")) for n in (1, 3)]

    assert said == ["1 house", "3 houses"]


def test_an_unknown_language_speaks_dutch(tmp_path):
    assert Phrasebook(tmp_path).speaker("xx", HAZELDORP).gettext("Toon") == "Toon"


def test_the_languages_are_dutch_and_what_was_compiled(tmp_path):
    english(tmp_path, {"Toon": "Show"})

    assert Phrasebook(tmp_path).languages == ("nl", "en")
