"""Delen: only the village is asked, and everybody sees what it decided."""

from random import Random

from spel.core.blocks import JointDesk, Lead, LookUp
from spel.core.blocks_ondertekenen import Besluit
from spel.core.script import StepId
from spel.steps.delen import DECIDED, UNDECIDED, besluit, delen
from spel.steps.plan import plan
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    PLACE,
    SIDES,
    TERMS,
    at,
    casus,
    chose,
    desk,
    filled,
    kinds,
    phone,
    projector,
    shown,
    vorm,
)

SCRIPT = plan(vorm(beats=("zelf",), before=("inloop", "delen")), [casus()], TERMS, PLACE, "Avond", Random(7))
DECISION = chose("delen", DORP, filled(lezers="dorpen"))


def at_delen(*history):
    return at("delen", *history, planned=SCRIPT)


def test_only_the_village_is_asked():
    step = SCRIPT.step(StepId("delen"))

    assert (list(step.asks), step.joint) == ([DORP], True)
    assert "AskForm" in kinds(phone(at_delen(), DORP))


def test_the_others_see_that_the_village_decides():
    assert phone(at_delen(), GEMEENTE) == (LookUp(delen.watch),)


def test_nobody_sees_the_decision_before_it_is_shown():
    state = at_delen(DECISION)

    assert "Besluit" not in kinds((*projector(state), *desk(state), *phone(state, GEMEENTE)))
    assert besluit(state) == Besluit(UNDECIDED, 0)


def test_after_the_reveal_it_stands_on_the_wall_the_phones_and_the_desk():
    state = at_delen(DECISION, shown("delen"))
    decided = Besluit(DECIDED["dorpen"], 2)

    assert projector(state) == (Lead(delen.talk), decided)
    assert [phone(state, side) for side in SIDES] == [(Lead(delen.talk), decided)] * 3
    assert desk(state) == (Lead(delen.guide), decided)


def test_a_village_without_a_telephone_decides_at_the_desk():
    assert [type(block) for block in desk(at_delen())] == [Lead, JointDesk]


def test_a_reveal_without_a_decision_says_so():
    assert projector(at_delen(shown("delen")))[1] == Besluit(UNDECIDED, 0)
