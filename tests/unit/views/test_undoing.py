"""What the desk did last, in words, for as long as it can be taken back."""

from datetime import timedelta

import pytest

from spel.core.desk_events import DeskUndone, OverviewSet, StepExtended, StepsSkipped
from spel.core.events import BlackSet, SessionClosed, StepHidden, StepOpened, StepRevealed, TalkSet
from spel.core.script import StepId
from spel.core.words import Text, text
from spel.views.undoing import done
from tests.unit.steps.evening import AT, DORP, at, filled, gave

STEP = StepId("c01/spreiding")
TAPS = {
    "Toon": (StepRevealed(STEP),),
    "Dek weer af": (StepRevealed(STEP), StepHidden(STEP)),
    "Zwart aan": (BlackSet(True),),
    "Zwart uit": (BlackSet(True), BlackSet(False)),
    "Even praten aan": (TalkSet(True),),
    "Overzicht aan": (OverviewSet(True),),
    "De avond gesloten": (SessionClosed(),),
    "Stappen overgeslagen": (StepsSkipped((StepId("c01/les"),)),),
    "Stappen weer mee": (StepsSkipped((StepId("c01/les"),)), StepsSkipped((StepId("c01/les"),), False)),
    "Andere tijd voor een stap": (StepExtended(STEP, 2),),
}


@pytest.mark.parametrize(("words", "taps"), TAPS.items(), ids=TAPS)
def test_every_tap_has_its_words(words, taps):
    told = done(at(STEP, *taps), AT)

    assert told is not None
    assert told.what == Text(words)


def test_a_move_says_where_to():
    within, to_another = at(STEP, StepOpened(StepId("c01/hardop"))), at(STEP, StepOpened(StepId("straks")))

    assert done(within, AT).what == text("naar {stap}", stap=Text("Hardop denken"))
    assert done(to_another, AT).what == text("naar {stap}", stap=Text("Straks"))


def test_it_stands_there_for_a_minute():
    state = at(STEP, StepRevealed(STEP))

    assert done(state, AT + timedelta(seconds=60)) is not None
    assert done(state, AT + timedelta(seconds=61)) is None


def test_what_was_taken_back_can_not_be_taken_back_again():
    assert done(at(STEP, StepRevealed(STEP), DeskUndone()), AT) is None


def test_an_answer_is_no_tap_of_the_desk():
    before, after = (
        at(STEP, BlackSet(True)),
        at(STEP, BlackSet(True), *gave("c01/zelf", DORP, filled(keuze="meten"))),
    )

    assert done(after, AT) == done(before, AT)
