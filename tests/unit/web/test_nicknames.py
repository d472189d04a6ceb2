"""Suggested names fit the name field and are told apart."""

from spel.core.actors import SeatId
from spel.core.state import NEW, Seated, changed
from spel.core.vocabulary import Side
from spel.web.cleaning import cleaned
from spel.web.forms import LONGEST_NAME
from spel.web.nicknames import ALL, FULL, NICKNAMES, names, suggest


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


def hall(people):
    """An evening with so many people, each with a name that is on no list."""
    return changed(NEW, seats={SeatId(str(one)): Seated(Side.DORP, f"N{one}") for one in range(people)})


def test_in_a_hall_the_names_of_those_who_are_here_are_known_and_in_a_full_one_nobody_looks():
    assert names(hall(2)) == {"N0", "N1"}
    assert len(names(hall(FULL))) == FULL
    assert names(hall(FULL + 1)) == set(NICKNAMES) == ALL
