"""Tables as they are typed: a name on each line."""

import pytest

from spel.core.script import Table
from spel.core.vocabulary import Side
from spel.web.tables import HOW_MANY, TWICE, read_tables, wrong_tables

SIDES = (Side.DORP, Side.GEMEENTE)


def test_every_line_is_a_table_of_the_village_unless_it_says_otherwise():
    tables = read_tables(" Noorderdorp \n\nGemeente: Gemeentehuis\r\nZuid: het dorp\n", SIDES)

    assert tables == (
        Table("tafel-1", "Noorderdorp", Side.DORP),
        Table("tafel-2", "Gemeentehuis", Side.GEMEENTE),
        Table("tafel-3", "Zuid: het dorp", Side.DORP),
    )


def test_a_side_that_does_not_play_is_only_a_name():
    (table,) = read_tables("partij: School", SIDES)

    assert table == Table("tafel-1", "partij: School", Side.DORP)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("A\nB", ""), ("", HOW_MANY), ("A", HOW_MANY), ("A\na", TWICE), ("A\nB\ngemeente: B", TWICE)],
)
def test_tables_are_as_many_as_fit_and_have_names_of_their_own(typed, problem):
    told = wrong_tables(read_tables(typed, SIDES))

    assert (told.msgid if told else "") == problem


def test_more_than_twenty_tables_do_not_fit():
    lines = "\n".join(f"Dorp {number}" for number in range(21))

    assert wrong_tables(read_tables(lines, SIDES)).params["n"] == 21
