"""The map by hand: lanes from choices, places from pawns."""

from dataclasses import replace

from spel.core.figures_kaart import Stand
from spel.core.script import CaseId, StepId
from spel.core.vocabulary import Rol
from spel.insights.kaart import drawn, kaart, main_rol
from tests.unit.insights.evening import DORP, GEMEENTE, PARTIJ, casus, chose, evening, gave, picked, put, said


def test_a_side_stands_at_the_mean_of_its_pawns():
    """Dorp: 4, 3, 2 is 9 / 3 = 3 now; 2, 2, 1 is 5 / 3 later. Gemeente: 4, 4, 4 stays."""
    state = gave(evening(), "c1/eigenaar", DORP, *put(("E4", "E2"), ("E3", "E2"), ("E2", "E1")))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*[("E4", "E4")] * 3))

    (row,) = drawn(state).rows

    assert row.stands == (Stand(DORP, 3, 3.0, 5 / 3), Stand(GEMEENTE, 3, 4.0, 4.0))


def test_a_side_of_two_does_not_stand_there():
    state = gave(evening(partij=3), "c1/eigenaar", GEMEENTE, *put(*[("E4", "E4")] * 2))
    state = gave(state, "c1/eigenaar", PARTIJ, *put(*[("E2", "E2")] * 3))

    (row,) = drawn(state).rows

    assert [stand.side for stand in row.stands] == [PARTIJ]


def test_the_lane_is_the_main_role_of_the_joint_choice():
    """Optie B weighs 0.8 verbinder and 0.2 aanjager; what everybody chose alone does not count then."""
    state = gave(chose(evening(), "c1/samen", DORP, "B"), "c1/zelf", DORP, *picked("V", "V", "V", "V"))

    assert [row.rol for row in drawn(state).rows] == [Rol.VERBINDER]


def test_without_a_joint_choice_the_largest_own_choice_is_the_lane():
    state = gave(evening(), "c1/zelf", DORP, *picked("K", "K", "A"))

    assert [row.rol for row in drawn(state).rows] == [Rol.KENNISDELER]


def test_divided_or_not_for_us_stands_in_no_lane():
    state = gave(evening(3), "c1/zelf", DORP, *picked("K", "K", "A", "A"))
    state = chose(chose(state, "c2/samen", DORP, "niet-aan-ons"), "c3/samen", DORP, "oneens")

    assert [row.rol for row in drawn(state).rows] == [None, None, None]


def test_two_own_choices_do_not_put_a_casus_on_the_map():
    state = gave(evening(dorp=2), "c1/zelf", DORP, *picked("K", "K"))

    assert kaart(state) == ()


def test_two_roles_that_weigh_the_same_are_no_main_role():
    option = replace(casus(1).dorp[0], gewichten={Rol.AANJAGER: 0.5, Rol.VERBINDER: 0.5})

    assert main_rol(replace(casus(1), dorp=(option,)), "V") is None


def test_the_map_grows_with_the_evening():
    state = chose(chose(evening(2), "c1/samen", DORP, "V"), "c2/samen", DORP, "K")
    halfway = replace(
        state, closed=False, step_id=StepId("c1/les"), order=tuple(s.id for s in state.script.steps)
    )

    assert [row.number for row in drawn(halfway).rows] == [1]
    assert [row.number for row in drawn(state).rows] == [1, 2]


def test_a_casus_has_its_number_in_the_evening_that_was_picked():
    state = chose(evening(3), "c3/samen", DORP, "V")
    picture = drawn(replace(state, picked=(CaseId("c3"), CaseId("c1"))), CaseId("c3"))

    assert ([row.number for row in picture.rows], picture.fresh) == ([1], 1)


def test_the_sentence_names_the_widest_gap_and_how_the_village_moves():
    """Casus 1: 2 against 3 is 1 place. Casus 2: 1 against 4 is 3. Twice the village moves a place."""
    state = evening(2)
    for number, dorp, gemeente in ((1, ("E2", "E1"), "E3"), (2, ("E1", "E2"), "E4")):
        state = gave(state, f"c{number}/eigenaar", DORP, *put(*[dorp] * 3))
        state = gave(state, f"c{number}/eigenaar", GEMEENTE, *put(*[(gemeente, gemeente)] * 3))

    (told,) = kaart(state)

    assert said(told.sentence) == (
        "Bij casus 2 liggen het dorp en de gemeente het verst uit elkaar. "
        "In 1 casus wil het dorp straks meer eigenaar zijn. "
        "In 1 casus legt het dorp straks liever meer bij een ander."
    )
    assert (
        said(told.based_on)
        == "Gebaseerd op 6 antwoorden van het dorp, 6 antwoorden van de gemeente en 2 casussen."
    )
    assert told.rests_on == ((DORP, 3), (GEMEENTE, 3))


def test_sides_within_a_place_are_near():
    """3 against (3 + 3 + 4 + 4) / 4 = 3.5 is half a place."""
    state = gave(evening(gemeente=4), "c1/eigenaar", DORP, *put(*[("E3", "E3")] * 3))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*[("E3", "E3")] * 2, *[("E4", "E4")] * 2))

    assert said(kaart(state)[0].sentence) == "Het dorp en de gemeente liggen op de kaart dicht bij elkaar."


def test_a_map_without_marks_says_nothing_of_them():
    (insight,) = kaart(chose(evening(), "c1/samen", DORP, "B"))

    assert insight.sentence == ""
