"""How late it is, and what to leave out: computed by hand on a small evening."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from spel.core.events import CasesPicked, SessionCreated, StepOpened
from spel.core.evolve import evolve, replay
from spel.core.script import CaseId, Place, Script, Step, StepId
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.views.timing import Proposal, minutes_of, timing

BEGUN = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)


def at(minute: float) -> datetime:
    """So many minutes after the evening was made."""
    return BEGUN + timedelta(minutes=minute)


def a_step(id: str, minutes: float, extra: bool = False) -> Step:
    """A step, of a casus when its name says so."""
    casus, slash, kind = id.rpartition("/")
    return Step(StepId(id), kind, "deel", kind, minutes, CaseId(casus) if slash else CaseId(""), extra=extra)


STEPS = (
    a_step("inloop", 10),
    *(a_step(f"{casus}/{kind}", 5) for casus in ("c1", "c2", "c3") for kind in ("lezen", "raden")),
    a_step("slot", 10),
)
"""10 + 3 x 10 + 10 = 50 minutes."""
SCRIPT = Script("Avond", "proef", "Proef", Place(), (Side.DORP,), STEPS)


def evening(*opened: tuple[str, float]) -> State:
    """The evening after these steps were opened at these minutes."""
    first = [(SessionCreated(SCRIPT), BEGUN), (StepOpened(StepId("inloop")), BEGUN)]
    state = replay([*first, *((StepOpened(StepId(id)), at(minute)) for id, minute in opened)])
    cases = tuple(CaseId(each) for each in ("c1", "c2", "c3"))
    return replace(evolve(state, CasesPicked(cases), at(0)), order=tuple(step.id for step in STEPS))


def test_before_the_room_leaves_the_lobby_the_plan_waits_for_it():
    """People come in for 25 minutes: who begins now has all 50 to come."""
    told = timing(evening(), at(25))

    assert told.expected_end == at(25 + 50)
    assert told.planned_end == at(25 + 50)
    assert not told.is_late


def test_once_around_the_lobby_the_plan_waits_again():
    told = timing(evening(("c1/lezen", 3), ("inloop", 4)), at(25))

    assert (told.planned_end, told.late, told.proposal) == (at(25 + 50), timedelta(0), None)


@pytest.mark.parametrize(
    ("now", "steps", "minutes"),
    [(12, ("krassen", "eigenaar"), 6), (26, ("spreiding", "krassen", "eigenaar"), 7)],
)
def test_a_short_evening_has_steps_to_leave_out_too(now, steps, minutes):
    """Never what is read, chosen, said aloud or chosen together, nor the end."""
    beats = {"lezen": 2, "zelf": 2, "spreiding": 1, "hardop": 8, "samen": 3, "krassen": 3, "eigenaar": 3}
    kort = (a_step("inloop", 4), *(a_step(f"c1/{kind}", time) for kind, time in beats.items()), STEPS[-1])
    begun = (SessionCreated(Script("Avond", "kort", "Kort", Place(), (Side.DORP,), kort)), BEGUN)
    opened = [(StepOpened(step.id), at(4 * place)) for place, step in enumerate(kort[:2])]
    state = replace(replay([begun, *opened]), order=tuple(step.id for step in kort))

    assert timing(state, at(now)).proposal == Proposal(tuple(StepId(f"c1/{kind}") for kind in steps), minutes)


def test_an_evening_on_time_ends_as_planned():
    """Left the lobby at 20: the plan began at 10 and ends at 60; 2 of 5 minutes of this step passed."""
    told = timing(evening(("c1/lezen", 20)), at(22))

    assert (told.planned_end, told.expected_end, told.late) == (at(60), at(60), timedelta(0))


@pytest.mark.parametrize(
    ("now", "late", "steps", "minutes"),
    [
        (24, 0, (), 0),
        (31, 6, ("c1/raden", "c2/raden"), 10),
        (38, 13, ("c1/raden", "c2/raden", "c3/raden"), 15),
        (45, 20, ("c3/lezen", "c3/raden"), 10),
    ],
)
def test_who_is_late_hears_what_to_leave_out(now, late, steps, minutes):
    """Five minutes for the first step, so from 25 on every minute is one too late.

    6 minutes: two guesses of 5 give 10. 13: three of them give 15. From 15 on a whole casus: 2 x 5.
    """
    told = timing(evening(("c1/lezen", 20)), at(now))

    assert told.late == timedelta(minutes=late)
    if not steps:
        assert told.proposal is None
    else:
        case = CaseId("c3") if steps[0] == "c3/lezen" else CaseId("")
        assert told.proposal == Proposal(tuple(map(StepId, steps)), minutes, case)


def test_steps_that_are_passed_by_bring_the_end_nearer():
    state = replace(evening(("c1/lezen", 20)), skipped=frozenset({StepId("c2/raden")}))

    assert timing(state, at(31)).late == timedelta(minutes=1)


def test_a_step_that_got_time_moves_the_end():
    state = replace(evening(("c1/lezen", 20)), extended={StepId("c1/lezen"): 3.0})

    assert minutes_of(state, STEPS[1]) == 8
    assert timing(state, at(22)).expected_end == at(63)


def test_at_the_end_nothing_is_left_to_leave_out():
    told = timing(evening(("c1/lezen", 20), ("slot", 60)), at(90))

    assert told.is_late
    assert told.proposal is None
