"""Plan: what one evening adds to its form, steps for who asks, and a casus while the evening runs."""

from random import Random

import pytest

from spel.core.commands import AddCase, Stamped
from spel.core.decide import decide
from spel.core.events import CaseAdded
from spel.core.questions import Write
from spel.core.script import Case, Earlier, Script, StepId, Table
from spel.core.state import State
from spel.core.vocabulary import Rol
from spel.scenario.model import Casus
from spel.steps.plan import Setting, extend, plan
from tests.story import DESK, stamp
from tests.unit.steps.evening import (
    AFTER,
    BEATS,
    BEFORE,
    DORP,
    GEMEENTE,
    PLACE,
    TERMS,
    at,
    casus,
    script,
    vorm,
)

TWO = (casus("c01", "De bank"), casus("c02", "De boom"))
OWN = casus("e01", "Ons plein")
TABLES = (Table("tafel-1", "Molendorp", DORP), Table("tafel-2", "Gemeente", GEMEENTE))
EARLIER = Earlier("Vorige avond", "2026-05-01", {Rol.VERBINDER: 1.0}, {}, (("k1", "De bank maken"),))


def planned(*casussen: Casus, before=BEFORE, beats=BEATS, **more) -> Script:
    """An evening with these casussen."""
    return plan(vorm(before=before, beats=beats), casussen or TWO, TERMS, PLACE, "Avond", Random(1), **more)


def sensitive(of: Casus) -> Casus:
    """The same casus, but it hurts."""
    return of.model_copy(update={"gevoelig": True})


def written(of: Script) -> set[str]:
    """The steps at which somebody writes."""
    return {
        step.id
        for step in of.steps
        for ask in step.asks.values()
        for field in ask.fields
        if isinstance(field.question, Write)
    }


def test_an_evening_carries_its_tables_its_own_rules_and_the_evening_before():
    evening = planned(setting=Setting(TABLES, ("Telefoons op tafel.",), EARLIER))

    assert (evening.tables, evening.spelregels, evening.earlier) == (
        TABLES,
        ("Telefoons op tafel.",),
        EARLIER,
    )


def test_an_evening_that_adds_nothing_has_none_of_these():
    evening = planned()

    assert (evening.tables, evening.spelregels, evening.earlier) == ((), (), None)


def test_all_casussen_are_played_unless_the_room_picks():
    assert planned().play == 0
    assert planned(before=("inloop", "kiezen")).play == vorm().casussen.aantal


def test_a_step_is_for_who_asks_for_it_when_the_form_says_so():
    form = vorm()
    chapter = form.hoofdstukken[1]
    wending = chapter.stappen[0].model_copy(update={"stap": "hardop", "extra": True})
    with_extra = chapter.model_copy(update={"stappen": (*chapter.stappen, wending)})
    form = form.model_copy(update={"hoofdstukken": (form.hoofdstukken[0], with_extra, form.hoofdstukken[2])})

    evening = plan(form, TWO, TERMS, PLACE, "Avond", Random(1))

    assert [step.id for step in evening.steps if step.extra] == ["c01/hardop-2", "c02/hardop-2"]


def test_nobody_writes_about_a_casus_that_hurts():
    plain = planned(TWO[0], TWO[1])
    careful = planned(sensitive(TWO[0]), TWO[1])

    gone = written(plain) - written(careful)
    assert gone == {step for step in written(plain) if step.startswith("c01/")}
    assert gone != set()
    assert written(careful) >= {step for step in written(plain) if not step.startswith("c01/")}


def test_a_casus_that_hurts_still_asks_what_is_no_writing():
    careful = planned(sensitive(TWO[0]))

    samen = careful.step(StepId("c01/samen"))
    assert samen is not None
    assert [field.name for field in samen.asks[DORP].fields] == ["hoofd", "steun"]
    assert all(ask.fields for step in careful.steps for ask in step.asks.values())


@pytest.mark.parametrize("seed", [1, 2])
def test_a_casus_of_our_own_gets_the_steps_that_the_others_have(seed):
    evening = planned()

    case, steps = extend(evening, OWN, Random(seed))

    first = [step for step in evening.steps if step.case == "c01"]
    assert [step.id for step in steps] == [f"e01/{step.kind}" for step in first]
    assert [(s.chapter, s.minutes, s.joint, s.extra) for s in steps] == [
        (s.chapter, s.minutes, s.joint, s.extra) for s in first
    ]
    assert [option.letter for option in case.dorp] == ["A", "B", "C", "D"]


def test_a_casus_of_our_own_shows_its_own_answers_only():
    _, steps = extend(planned(), OWN, Random(1))

    own = {step.id for step in steps}
    assert {id for step in steps for id in (*step.shows, *step.closes)} <= own
    assert {id for step in steps for id in step.shows} >= {step.id for step in steps if step.asks}


def test_nobody_writes_about_a_casus_of_our_own_that_hurts():
    _, steps = extend(planned(), sensitive(OWN), Random(1))

    fields = [field for step in steps for ask in step.asks.values() for field in ask.fields]
    assert [field.name for field in fields if isinstance(field.question, Write)] == []


def added(state: State, case: Casus) -> tuple[Case, State]:
    """The evening after a casus was added, and the casus."""
    pinned, steps = extend(state.script, case, Random(1))
    outcome = decide(Stamped(stamp(DESK, "tap"), AddCase(pinned, steps)), state)
    assert outcome == (CaseAdded(pinned, steps),)
    return pinned, at(state.step_id, *outcome, planned=state.script)


def test_what_was_planned_may_be_added_to_the_evening():
    case, after = added(at("c01/zelf"), OWN)

    beats = [f"e01/{beat}" for beat in BEATS]
    assert after.script.case(case.id) == case
    assert [id for id in after.order if id.startswith("e01/")] == beats
    assert after.order[-len(AFTER) - len(beats) :] == (*beats, *AFTER)


def test_an_evening_without_casussen_has_no_example_to_follow():
    empty = plan(vorm(beats=("hardop",)), (), TERMS, PLACE, "Avond", Random(1))

    with pytest.raises(StopIteration):
        extend(empty, OWN, Random(1))


def test_the_evening_before_it_was_extended_stays_as_it_was():
    before = script()

    extend(before, OWN, Random(1))

    assert [case.id for case in before.cases] == ["c01"]
