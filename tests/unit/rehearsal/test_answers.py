"""Whatever a form asks, a character fills it in so that it fits."""

from dataclasses import replace
from random import Random

import pytest

from spel.core.questions import (
    Answer,
    Ask,
    Choice,
    ChooseOne,
    ChooseSeveral,
    DivideChips,
    Field,
    Option,
    PlacePawn,
    Words,
    Write,
    fits,
)
from spel.core.vocabulary import Side
from spel.rehearsal.answers import SENTENCES, WORDS, answer
from spel.rehearsal.characters import Character, Temperament
from tests.story import options

FOUR = options("a", "b", "c", "d")
QUESTIONS = {
    "one": ChooseOne(FOUR),
    "several": ChooseSeveral(FOUR, least=1, most=3),
    "exactly two": ChooseSeveral(FOUR, least=2, most=2),
    "more than there are": ChooseSeveral(FOUR, least=0, most=9),
    "chips": DivideChips(FOUR),
    "pawn": PlacePawn(options("E1", "E2", "E3", "E4")),
    "a word": Write(30),
    "a sentence": Write(160, lines=2),
    "one letter": Write(1),
}


def somebody(mood=Temperament.RUSTIG, **more):
    """A character of the village."""
    return Character("Ekster (oefen)", Side.DORP, mood, **more)


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
@pytest.mark.parametrize("mood", Temperament)
def test_every_temperament_fills_in_every_kind_of_question_so_that_it_fits(question, mood):
    ask = Ask((Field("vraag", "Vraag", question), Field("extra", "Extra", question, required=False)))
    rng = Random(7)

    given = [answer(ask, somebody(mood, taste=taste / 10), rng) for taste in range(11) for _ in range(20)]

    assert [each for each in given if not fits(ask, each)] == []


def test_people_of_one_taste_without_whims_choose_the_same_whatever_the_order_of_the_options():
    shown = Ask((Field("keuze", "Wat doet u?", ChooseOne(FOUR)),))
    turned = Ask((Field("keuze", "Wat doet u?", ChooseOne(FOUR[::-1])),))
    rng = Random(7)

    low = {answer(ask, somebody(taste=0.0, whim=0.0), rng).choice("keuze") for ask in (shown, turned)}
    high = {answer(ask, somebody(taste=1.0, whim=0.0), rng).choice("keuze") for ask in (shown, turned)}

    assert (low, high) == ({"a"}, {"d"})


def test_few_take_a_way_out_where_there_are_courses_to_choose():
    courses = tuple(replace(option, letter=letter) for option, letter in zip(FOUR, "ABCD", strict=True))
    ask = Ask((Field("keuze", "Wat doet u?", ChooseOne((*courses, Option("weet-niet", "Weet ik niet")))),))
    rng = Random(7)

    chosen = [answer(ask, somebody(taste=1.0, whim=0.0), rng).choice("keuze") for _ in range(100)]

    assert 0 < chosen.count("weet-niet") < 20
    assert chosen.count("d") > 60


def test_a_silent_character_writes_nothing_that_may_be_left_out():
    ask = Ask((Field("waarom", "Waarom?", Write(160), required=False),))

    given = [answer(ask, somebody(Temperament.STIL), Random(seed)) for seed in range(20)]

    assert given == [Answer()] * 20


def test_a_talker_writes_a_word_where_there_is_little_room_and_a_sentence_where_there_is_more():
    ask = Ask((Field("woord", "Woord", Write(30)), Field("zin", "Zin", Write(160))))

    given = answer(ask, somebody(Temperament.PRATER), Random(7))

    assert (given.words("woord") in WORDS, given.words("zin") in SENTENCES) == (True, True)


def test_the_same_chance_gives_the_same_answer():
    ask = Ask((Field("keuze", "Wat doet u?", ChooseOne(FOUR)), Field("waarom", "Waarom?", Write(40))))

    first, second = (answer(ask, somebody(), Random(3)) for _ in range(2))

    assert first == second
    assert {type(each) for each in first.values.values()} == {Choice, Words}
