"""Picking, adding and doubting casussen while the evening runs."""

from dataclasses import replace

import pytest

from spel.core import commands as c
from spel.core import events as e
from spel.core.decide_programme import LONGEST_FLAG, MOST_CASES
from spel.core.events import StepOpened
from spel.core.refusals import Refusal
from spel.core.script import NO_CASE, CaseId, StepId
from spel.core.state import Flag
from spel.core.vocabulary import Side
from tests.programme import BROAD, C1, C2, C3, INLOOP, OWN, SLOT, asked, beat, beats, broad, casus
from tests.story import DESK, KIEZEN, closed

at_c1 = StepOpened(beat(C1, "zelf"))
own = c.AddCase(casus(OWN), beats(OWN))


@pytest.mark.parametrize("cases", [(C3,), (C3, C1), (C2, C1), (C1, C2, C3)])
def test_casussen_are_picked_in_any_order(cases):
    assert asked()(DESK, c.PickCases(cases)) == (e.CasesPicked(cases),)


@pytest.mark.parametrize("cases", [(), (C1, C1), (C1, CaseId("nergens")), (NO_CASE,)])
def test_only_casussen_that_are_on_the_table_are_picked_each_once(cases):
    assert asked()(DESK, c.PickCases(cases)) == Refusal.NO_SUCH_CASE


def test_what_is_played_anyhow_need_not_be_picked():
    assert asked()(DESK, c.PickCases((C1, C2))) == ()
    assert asked(e.CasesPicked((C3,)))(DESK, c.PickCases((C3,))) == ()


def test_a_casus_that_began_stays_in_the_programme():
    assert asked(at_c1)(DESK, c.PickCases((C2, C3))) == Refusal.ALREADY_PLAYED
    assert asked(at_c1)(DESK, c.PickCases((C2, C1))) == (e.CasesPicked((C2, C1)),)


def test_a_step_of_a_casus_that_was_not_picked_can_not_be_opened():
    command = c.OpenStep(beat(C3, "zelf"), seen=INLOOP)

    assert asked()(DESK, command) == Refusal.UNKNOWN_STEP
    assert asked(e.CasesPicked((C3,)))(DESK, command) == (StepOpened(beat(C3, "zelf")),)


def test_a_step_for_who_asks_for_it_can_be_opened():
    command = c.OpenStep(beat(C1, "wending"), seen=beat(C1, "zelf"))

    assert asked(at_c1)(DESK, command) == (StepOpened(beat(C1, "wending")),)


def test_a_casus_of_our_own_comes_with_its_steps():
    assert asked()(DESK, own) == (e.CaseAdded(casus(OWN), beats(OWN)),)


@pytest.mark.parametrize(
    "change",
    [
        {"steps": ()},
        {"case": casus(C1), "steps": beats(C1)},
        {"case": casus(NO_CASE), "steps": beats(NO_CASE)},
        {"steps": beats(C1)},
        {"steps": (replace(beats(OWN)[0], id=INLOOP),)},
        {"steps": (*beats(OWN), beats(OWN)[0])},
    ],
    ids=["no steps", "taken", "nameless", "of another", "a step that is there", "a step twice"],
)
def test_a_casus_of_our_own_has_a_name_and_steps_of_its_own(change):
    assert asked()(DESK, replace(own, **change)) == Refusal.DOES_NOT_FIT


@pytest.mark.parametrize(
    "change",
    [
        {"shows": (beat(C1, "zelf"),)},
        {"closes": (beat(C1, "zelf"),)},
        {"asks": {Side.PARTIJ: KIEZEN}},
    ],
    ids=["shows", "closes", "asks a side that does not play"],
)
def test_a_casus_of_our_own_does_not_reach_into_the_others(change):
    steps = (replace(beats(OWN)[0], **change), *beats(OWN)[1:])

    assert asked()(DESK, replace(own, steps=steps)) == Refusal.DOES_NOT_FIT


def test_an_evening_holds_so_many_casussen():
    full = [casus(CaseId(f"x{number}")) for number in range(MOST_CASES)]

    outcome = asked(programme=replace(BROAD, cases=tuple(full)))(DESK, own)

    assert outcome == Refusal.TABLE_FULL


def test_a_casus_of_our_own_keeps_what_was_played():
    state = broad(at_c1, e.CaseAdded(casus(OWN), beats(OWN)))

    assert state.step_id == beat(C1, "zelf")
    assert state.picked == (C1, C2, OWN)
    assert [step.id for step in state.script.steps[-5:]] == [*(step.id for step in beats(OWN)), SLOT]


def test_a_casus_can_be_doubted_with_the_reason():
    says = e.CaseFlagged(C3, "De winkel is al weg.")

    assert asked()(DESK, c.FlagCase(C3, "De winkel is al weg.")) == (says,)
    assert broad(says).flags == (Flag(C3, "De winkel is al weg."),)


@pytest.mark.parametrize(
    ("case", "text", "why_not"),
    [
        (CaseId("nergens"), "Klopt niet.", Refusal.NO_SUCH_CASE),
        (NO_CASE, "Klopt niet.", Refusal.NO_SUCH_CASE),
        (C1, "", Refusal.DOES_NOT_FIT),
        (C1, "x" * (LONGEST_FLAG + 1), Refusal.DOES_NOT_FIT),
    ],
)
def test_a_doubt_is_about_a_casus_of_this_evening_and_has_a_length(case, text, why_not):
    assert asked()(DESK, c.FlagCase(case, text)) == why_not


def test_the_programme_stands_after_the_end_but_may_still_be_doubted():
    outcomes = [asked(closed)(DESK, each) for each in (c.PickCases((C3,)), own, c.FlagCase(C1, "Oud."))]

    assert outcomes == [Refusal.CLOSED, Refusal.CLOSED, (e.CaseFlagged(C1, "Oud."),)]


def test_nobody_reaches_a_step_of_the_new_casus_before_it_was_opened():
    state = broad(e.CaseAdded(casus(OWN), beats(OWN)))

    assert StepId(f"{OWN}/zelf") in state.order
    assert state.visited == {INLOOP}
