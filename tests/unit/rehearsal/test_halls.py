"""Who sits in which hall."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from spel.core.script import Table
from spel.core.vocabulary import Side
from spel.rehearsal.characters import MOST, NAMES
from spel.rehearsal.halls import GEWOON, HALLS, OVERHEERSEND, VERDEELD, cast, fitting, sizes
from spel.web.nicknames import NICKNAMES
from tests.story import SCRIPT

DORP, GEMEENTE = Side.DORP, Side.GEMEENTE


def test_no_name_is_one_that_the_door_proposes_to_people():
    assert set(NAMES) & set(NICKNAMES) == set()
    assert len(set(NAMES)) == MOST == 60


def test_every_side_gets_so_many_people():
    assert sizes(GEWOON, SCRIPT, 6) == {DORP: 6, GEMEENTE: 6}


def test_a_side_that_overrules_is_three_times_as_large():
    assert sizes(OVERHEERSEND, SCRIPT, 5) == {DORP: 15, GEMEENTE: 5}


def test_a_hall_with_one_side_has_nobody_to_overrule():
    assert fitting((DORP,)) == (GEWOON, VERDEELD)
    assert fitting((DORP, GEMEENTE)) == tuple(HALLS.values())


@pytest.mark.parametrize("hall", HALLS.values(), ids=HALLS)
def test_in_every_hall_all_have_a_name_of_their_own_that_is_marked(hall):
    everybody = cast(hall, SCRIPT, 10, Random(7))

    names = [each.name for each in everybody]
    assert len(set(names)) == len(names) == sum(sizes(hall, SCRIPT, 10).values())
    assert [name for name in names if not name.endswith(" (oefen)") or len(name) > 24] == []


@pytest.mark.parametrize("hall", HALLS.values(), ids=HALLS)
def test_in_every_hall_some_phones_are_slow_and_some_lose_their_line(hall):
    everybody = cast(hall, SCRIPT, 6, Random(7))

    assert sum(each.slow > 1 for each in everybody) == len(everybody) // 5
    assert sum(each.drops for each in everybody) == len(everybody) // 7


def test_in_a_divided_hall_the_sides_stand_at_the_ends_and_the_village_in_two_camps():
    everybody = cast(VERDEELD, SCRIPT, 8, Random(7))

    tastes = {side: Counter(each.taste for each in everybody if each.side == side) for side in SCRIPT.sides}
    assert tastes == {DORP: {0.0: 6, 0.6: 2}, GEMEENTE: {1.0: 8}}


def test_with_tables_everybody_sits_at_one_of_their_side_and_a_side_without_stays_away():
    script = replace(SCRIPT, tables=(Table("t1", "Noord", DORP), Table("t2", "Zuid", DORP)))

    seated = Counter((each.side, each.table) for each in cast(GEWOON, script, 4, Random(7)))

    assert seated == {(DORP, "t1"): 2, (DORP, "t2"): 2}


def test_more_people_than_names_do_not_fit():
    with pytest.raises(ValueError, match="61 characters"):
        cast(GEWOON, replace(SCRIPT, sides=(DORP,)), 61, Random(7))
