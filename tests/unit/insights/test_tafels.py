"""Tables: each keeps its own mix, the area gives every table one voice, nobody is ranked."""

from dataclasses import replace

import pytest

from spel.core.questions import Answer, Choice
from spel.core.script import StepId, Table
from spel.core.vocabulary import Rol, Trede
from spel.insights.answers import together
from spel.insights.doen import doen, doen_by_table
from spel.insights.gemeenteprofiel import gemeenteprofiel, stand
from spel.insights.rolprofiel import rolprofiel
from spel.insights.tafels import tafel, tafels, tafels_among, tafels_gemeente
from tests.unit.insights.evening import DORP, GEMEENTE, evening, said

NOORD, ZUID, HUIS = (
    Table("tafel-1", "Noorderdorp", DORP),
    Table("tafel-2", "Zuiderdorp", DORP),
    Table("tafel-3", "Gemeentehuis", GEMEENTE),
)
HUIS_2 = Table("tafel-4", "Buitendienst", GEMEENTE)


def room(cases=3, tables=(NOORD, ZUID, HUIS)):
    """An evening at tables that is over, with nothing chosen yet."""
    state = evening(cases=cases)
    return replace(state, script=replace(state.script, tables=tables))


def chose(state, case, table, main, support=""):
    """The same evening, in which a table chose this together."""
    values = {"hoofd": Choice(main), **({"steun": Choice(support)} if support else {})}
    step = StepId(f"c{case}/samen")
    given = {**state.by_table.get(step, {}), table.id: Answer(values)}
    return replace(state, by_table={**state.by_table, step: given})


def mix(profile):
    """The shares that are not 0."""
    return {rol: pytest.approx(share) for rol, share in profile.shares if share}


def test_a_table_has_the_mean_of_its_own_choices():
    state = chose(chose(room(), 1, NOORD, "V", "K"), 2, NOORD, "A")

    ((table, found),) = doen_by_table(state)

    # casus 1: 0.7 V + 0.3 K; casus 2: 1 A; the mean of both
    assert (table, found.cases) == (NOORD, 2)
    assert mix(found.profile) == {
        Rol.VERTEGENWOORDIGER: 0.35,
        Rol.KENNISDELER: 0.15,
        Rol.AANJAGER: 0.5,
    }


def test_the_area_gives_every_table_one_voice_however_many_casussen_it_played():
    state = chose(room(), 1, NOORD, "V")
    for case in (1, 2, 3):
        state = chose(state, case, ZUID, "A")

    found = doen(state)

    # one mix of V, one of A: half and half, though there are three choices for A and one for V
    assert (found.tables, found.cases, found.people) == (2, 3, 0)
    assert mix(found.profile) == {Rol.VERTEGENWOORDIGER: 0.5, Rol.AANJAGER: 0.5}


def test_the_role_profile_of_a_day_with_tables_says_how_many_tables():
    state = room()
    for case in (1, 2, 3):
        state = chose(chose(state, case, NOORD, "V"), case, ZUID, "V" if case > 1 else "niet-aan-ons")

    (told,) = rolprofiel(state)

    assert said(told.sentence) == "Na 3 casussen is het beeld van het dorp: vertegenwoordiger."
    assert said(told.based_on) == (
        "Gebaseerd op 2 tafels en 3 casussen. 1 keer zei een tafel: dit is niet aan ons."
    )
    assert told.rests_on == ()


def test_the_choice_of_the_gemeente_does_not_weigh_in_the_area():
    state = chose(chose(room(), 1, NOORD, "V"), 1, HUIS, "loslaten")

    assert mix(doen(state).profile) == {Rol.VERTEGENWOORDIGER: 1.0}


def test_tables_stand_in_the_order_of_the_evening_and_not_by_their_mix():
    state = chose(chose(room(), 1, ZUID, "A"), 1, NOORD, "V")

    (told,) = tafels(state)

    assert [row.label for row in told.figure.rows] == ["Noorderdorp", "Zuiderdorp"]
    assert [said(row.based_on) for row in told.figure.rows] == ["1 casus", "1 casus"]
    assert said(told.sentence) == "2 tafels naast elkaar. Elke tafel heeft een eigen mix."


def test_a_sheet_shows_only_its_own_tables():
    state = chose(chose(room(), 1, ZUID, "A"), 1, NOORD, "V")

    (told,) = tafels_among(state, [ZUID])

    assert [row.label for row in told.figure.rows] == ["Zuiderdorp"]


def test_a_table_that_never_agreed_has_no_mix():
    state = chose(chose(room(), 1, NOORD, "oneens"), 2, NOORD, "niet-aan-ons")

    assert (doen_by_table(state), tafels(state), tafel(state, NOORD)) == ((), (), ())


def test_nothing_is_told_of_a_table_before_its_choice_was_shown():
    state = replace(chose(room(), 1, NOORD, "V"), closed=False, step_id=StepId("c1/samen"))

    assert (doen(state), tafels(state), tafel(state, NOORD)) == (None, (), ())


def test_a_gemeente_at_one_table_speaks_as_its_side():
    state = room()
    for case in (1, 2, 3):
        state = chose(state, case, HUIS, "faciliteren")

    (told,) = gemeenteprofiel(state)

    assert together(state, state.script.cases[0], GEMEENTE).choice("hoofd") == "faciliteren"
    assert said(told.sentence) == "In 3 casussen koos de gemeente het vaakst voor faciliteren."


def test_more_tables_of_the_gemeente_have_one_voice_each():
    state = room(tables=(NOORD, HUIS, HUIS_2))
    state = chose(chose(state, 1, HUIS, "faciliteren"), 1, HUIS_2, "faciliteren")
    state = chose(chose(state, 2, HUIS, "faciliteren"), 2, HUIS_2, "loslaten")

    stood = [stand(state, case) for case in state.script.cases]

    assert stood[0].trede is Trede.FACILITEREN
    assert stood[1:] == [None, None]


def test_every_table_of_the_gemeente_is_told_on_the_trap():
    state = chose(chose(room(), 1, HUIS, "faciliteren"), 2, HUIS, "niet-aan-ons")

    (told,) = tafels_gemeente(state)

    assert (told.title, said(told.sentence)) == ("Gemeentehuis", "Het vaakst gekozen: faciliteren.")
    assert [bar.count for bar in told.figure.bars] == [0, 0, 0, 1, 0]
    assert said(told.based_on) == "Gebaseerd op 1 casus."


def test_an_evening_without_tables_is_told_as_before():
    assert (tafels(evening()), tafels_gemeente(evening()), doen_by_table(evening())) == ((), (), ())
