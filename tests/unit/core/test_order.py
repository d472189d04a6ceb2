"""In which order an evening is played, whatever was picked."""

from dataclasses import replace

import pytest

from spel.core.events import CaseAdded, CasesPicked
from spel.core.order import in_play, order
from spel.core.script import NO_CASE, CaseId, Step, StepId
from tests.programme import BROAD, C1, C2, C3, INLOOP, OWN, SLOT, beat, beats, broad, casus, script

KINDS = ("zelf", "spreiding", "wending", "samen")


def steps(*cases: CaseId) -> tuple[StepId, ...]:
    """The whole evening with these casussen."""
    return (INLOOP, *(beat(case, kind) for case in cases for kind in KINDS), SLOT)


@pytest.mark.parametrize(
    ("play", "picked", "playing"),
    [
        (2, (), (C1, C2)),
        (0, (), (C1, C2, C3)),
        (9, (), (C1, C2, C3)),
        (2, (C3,), (C3,)),
        (1, (C3, C1, C2), (C3, C1, C2)),
    ],
)
def test_what_was_picked_is_played_and_else_the_first_that_fit(play, picked, playing):
    assert in_play(script(play), picked) == playing


def test_the_casussen_are_played_in_the_order_of_the_pick():
    assert order(BROAD, ()) == steps(C1, C2)
    assert order(BROAD, (C3, C1)) == steps(C3, C1)


def test_what_lies_between_two_rows_of_casussen_stays_there():
    pauze = Step(StepId("pauze"), "pauze", "Pauze", "Pauze", 10)
    second = tuple(Step(beat(case, "les"), "les", "Terug", "Les", 1, case) for case in (C1, C2))
    two_rows = replace(BROAD, steps=(*beats(C1), *beats(C2), pauze, *second))

    assert order(two_rows, (C2, C1)) == (
        *(beat(case, kind) for case in (C2, C1) for kind in KINDS),
        "pauze",
        beat(C2, "les"),
        beat(C1, "les"),
    )


def test_a_casus_that_does_not_exist_has_no_steps():
    assert order(BROAD, (CaseId("nergens"),)) == (INLOOP, SLOT)


def test_an_evening_without_casussen_is_its_own_order():
    plain = replace(BROAD, cases=(), steps=tuple(step for step in BROAD.steps if step.case == NO_CASE))

    assert order(plain, ()) == (INLOOP, SLOT)


def test_the_route_passes_by_what_is_only_for_who_asks_for_it():
    state = broad(CasesPicked((C2,)))

    assert state.order == steps(C2)
    assert [step.id for step in state.route] == [each for each in steps(C2) if not each.endswith("wending")]


def test_a_step_that_is_not_played_has_no_place():
    state = broad(CasesPicked((C2,)))

    assert [state.place(each) for each in (INLOOP, beat(C2, "zelf"), SLOT, beat(C1, "zelf"))] == [0, 1, 5, -1]


def test_a_casus_of_our_own_is_played_after_those_that_are_in():
    added = CaseAdded(casus(OWN), beats(OWN))

    assert broad(added).order == steps(C1, C2, OWN)
    assert broad(CasesPicked((C3,)), added).order == steps(C3, OWN)
    assert broad(added).script.case(OWN) == casus(OWN)
