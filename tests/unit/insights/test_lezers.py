"""Who may read the report: the village decides, and without a decision it is only for itself."""

from dataclasses import replace

import pytest

from spel.core.questions import Answer, Choice
from spel.core.script import Step, StepId, Table
from spel.core.vocabulary import Lezers
from spel.insights.lezers import DELEN, Decision, decision
from tests.unit.insights.evening import DORP, GEMEENTE, evening


def wish(lezers: str) -> Answer:
    return Answer({"lezers": Choice(lezers)})


def decided(side=DORP, lezers="gemeente"):
    return replace(evening(), joint={DELEN: {side: wish(lezers)}})


def test_without_a_decision_it_is_only_for_the_village():
    assert decision(evening()) == Decision(Lezers.WIJ, made=False)


def test_the_village_decides():
    assert decision(decided()) == Decision(Lezers.GEMEENTE, made=True)


def test_nobody_else_decides():
    assert decision(decided(GEMEENTE, "dorpen")).made is False


def test_a_decision_holds_once_the_room_saw_it():
    state = decided()
    step = Step(DELEN, "delen", "", "Delen", 1, shows=(DELEN,))
    state = replace(
        state, closed=False, script=replace(state.script, steps=(*state.script.steps, step)), step_id=DELEN
    )

    assert decision(state).made is False
    assert decision(replace(state, revealed=frozenset({DELEN}))).made is True


def test_of_several_tables_the_narrowest_wish_holds():
    tables = (Table("t1", "Oost", DORP), Table("t2", "West", DORP), Table("t3", "Gemeente", GEMEENTE))
    state = evening()
    state = replace(
        state,
        script=replace(state.script, tables=tables),
        by_table={StepId("delen"): {"t1": wish("dorpen"), "t2": wish("gemeente"), "t3": wish("wij")}},
    )

    assert decision(state) == Decision(Lezers.GEMEENTE, made=True)


@pytest.mark.parametrize("later", Lezers)
def test_what_the_village_decides_later_wins_from_what_it_said_in_the_room(later):
    assert decision(replace(decided(), lezers=later)) == Decision(later, made=True)


def test_each_step_further_includes_the_one_before():
    found = [Decision(each, made=True) for each in Lezers]

    assert [(each.with_gemeente, each.with_others) for each in found] == [
        (False, False),
        (True, False),
        (True, True),
    ]
