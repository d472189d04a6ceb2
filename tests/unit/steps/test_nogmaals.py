"""Nogmaals: the same silent choice after the talk, and what the talk did."""

from spel.core.events import SheetShown
from spel.core.script import StepId
from tests.unit.steps.evening import DORP, at, filled, gave, kinds, phone, projector, shown
from tests.unit.steps.small import around, asks

SCRIPT = around("zelf", "spreiding", "nogmaals")
ID = "c01/nogmaals"
FIRST = gave("c01/zelf", DORP, *[filled(keuze=each) for each in ("meten", "meten", "praten")])
AGAIN = gave(ID, DORP, *[filled(keuze=each) for each in ("meten", "bouwen", "bouwen")])


def test_it_asks_what_zelf_asked():
    assert asks(ID, SCRIPT) == asks("c01/zelf", SCRIPT)


def test_nothing_of_either_choice_is_on_a_screen_before_the_reveal():
    state = at(ID, *FIRST, *AGAIN, planned=SCRIPT)

    assert kinds(projector(state)) == ["Lead", "CaseCard", "Progress"]
    assert kinds(phone(state)) == ["CaseCard", "Lead", "AskForm"]


def test_the_reveal_tells_how_many_changed_and_a_sheet_shows_the_new_spread():
    revealed = (*FIRST, shown("c01/spreiding"), *AGAIN, shown(ID))

    _, told = projector(at(ID, *revealed, planned=SCRIPT))
    _, figure = projector(at(ID, *revealed, SheetShown(StepId(ID), 1), planned=SCRIPT))

    assert (told.insight.name, told.insight.rests_on) == ("veranderd_hier", ((DORP, 3),))
    assert told.insight.sentence.params == {"n": 2, "m": 3}
    assert figure.figure.n == 3
