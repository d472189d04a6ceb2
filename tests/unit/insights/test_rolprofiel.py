"""DOEN: the mix of roles in the choices of the village."""

from dataclasses import replace

from spel.core.script import StepId
from spel.core.vocabulary import Rol
from spel.insights.doen import doen
from spel.insights.rolprofiel import rolprofiel
from tests.unit.insights.evening import DORP, chose, evening, gave, picked, said


def shares(state):
    found = doen(state)
    assert found is not None
    return {rol: round(share, 9) for rol, share in found.profile.shares if share}


def test_a_joint_choice_without_support_weighs_whole():
    """B is 0.8 verbinder and 0.2 aanjager."""
    assert shares(chose(evening(), "c1/samen", DORP, "B")) == {Rol.VERBINDER: 0.8, Rol.AANJAGER: 0.2}


def test_a_joint_choice_with_support_weighs_seven_to_three():
    """0.7 x V + 0.3 x B: V 0.7, verbinder 0.3 x 0.8 = 0.24, aanjager 0.3 x 0.2 = 0.06."""
    state = chose(evening(), "c1/samen", DORP, "V", "B")

    assert shares(state) == {Rol.VERTEGENWOORDIGER: 0.7, Rol.VERBINDER: 0.24, Rol.AANJAGER: 0.06}


def test_a_support_that_is_the_main_choice_adds_nothing():
    assert shares(chose(evening(), "c1/samen", DORP, "A", "A")) == {Rol.AANJAGER: 1}


def test_a_casus_without_joint_choice_weighs_by_its_own_choices():
    """V, V, A and one that weighs nothing: (2/4, 1/4), brought to 1: 2/3 and 1/3."""
    state = gave(evening(), "c1/zelf", DORP, *picked("V", "V", "A", "weet-niet"))

    found = doen(state)

    assert shares(state) == {Rol.VERTEGENWOORDIGER: round(2 / 3, 9), Rol.AANJAGER: round(1 / 3, 9)}
    assert found is not None
    assert (found.people, found.rests_on) == (4, ((DORP, 4),))


def test_the_mean_runs_over_the_casussen():
    """c1: V; c2: B; c3: half V, half A. V (1 + 0.5)/3 = 0.5, verbinder 0.8/3, aanjager 0.7/3."""
    joint = chose(chose(evening(cases=3), "c1/samen", DORP, "V"), "c2/samen", DORP, "B")
    state = gave(joint, "c3/zelf", DORP, *picked("V", "A", "V", "A"))

    (told,) = rolprofiel(state)

    assert shares(state) == {
        Rol.VERTEGENWOORDIGER: 0.5,
        Rol.VERBINDER: round(0.8 / 3, 9),
        Rol.AANJAGER: round(0.7 / 3, 9),
    }
    assert said(told.sentence) == (
        "Na 3 casussen is het beeld van het dorp: vertegenwoordiger met een vleugje verbinder."
    )
    assert said(told.based_on) == "Gebaseerd op 3 casussen."


def test_a_skipped_casus_does_not_count():
    """One of four chose in c2: fewer than half."""
    state = gave(chose(evening(cases=2), "c1/samen", DORP, "V"), "c2/zelf", DORP, *picked("A"))

    found = doen(state)

    assert found is not None
    assert (found.cases, found.people, shares(state)) == (1, 0, {Rol.VERTEGENWOORDIGER: 1})


def test_what_weighs_nothing_is_told_apart():
    state = chose(chose(evening(cases=3), "c1/samen", DORP, "V"), "c2/samen", DORP, "niet-aan-ons")
    state = chose(state, "c3/samen", DORP, "oneens")

    (told,) = rolprofiel(state)

    assert said(told.based_on) == (
        "Gebaseerd op 1 casus. 1 keer zei het dorp: dit is niet aan ons. 1 keer werd het dorp het niet eens."
    )


def test_below_three_casussen_it_is_a_first_impression():
    (told,) = rolprofiel(chose(evening(), "c1/samen", DORP, "V"))

    assert said(told.sentence) == "Dit beeld komt uit 1 casus. Het is een eerste indruk."
    assert told.rests_on == ()


def test_it_is_silent_before_anything_that_weighs_may_be_seen():
    over = chose(evening(), "c1/samen", DORP, "V")

    assert rolprofiel(evening()) == ()
    assert rolprofiel(chose(evening(), "c1/samen", DORP, "oneens")) == ()
    assert rolprofiel(replace(over, closed=False, step_id=StepId("c1/samen"))) == ()
