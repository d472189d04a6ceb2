"""Suggested names fit the name field and are told apart."""

from spel.web.cleaning import cleaned
from spel.web.forms import LONGEST_NAME
from spel.web.nicknames import NICKNAMES, suggest


def test_every_name_is_one_plain_word_that_fits():
    assert [
        name for name in NICKNAMES if cleaned(name) != name or len(name) > LONGEST_NAME or " " in name
    ] == []


def test_no_name_is_there_twice():
    assert len(set(NICKNAMES)) == len(NICKNAMES) > 40


def test_a_name_that_is_taken_is_not_suggested():
    assert suggest(NICKNAMES[1:]) == NICKNAMES[0]
    assert suggest(NICKNAMES) in NICKNAMES


def test_a_suggestion_comes_from_the_list():
    assert {suggest() for _ in range(50)} <= set(NICKNAMES)
