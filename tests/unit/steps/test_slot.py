"""Slot: the last words beside the first."""

from spel.core.blocks import Bullets, FigureBlock, Lead, Notice
from spel.core.blocks_teksten import TextBundle, TextQueue, WaitingText
from spel.core.events import TextsReleased
from spel.core.figures import Cloud
from spel.core.questions import Answer, fits
from spel.core.script import StepId
from spel.core.words import Text
from spel.steps.slot import THANKS, slot
from tests.unit.steps.evening import (
    DORP,
    PARTIJ,
    at,
    desk,
    filled,
    gave,
    kinds,
    phone,
    projector,
    seat,
    shown,
    step,
)

PRIDE = gave("inloop", DORP, filled(trots="=feest"))
WORDS = gave("slot", DORP, filled(woord="=moed", meenemen="=een plan", mist="=de jeugd"))
ONE = (seat(DORP, 1),)
PRIDE_RELEASED = TextsReleased(StepId("inloop"), "trots", ONE, True)


def released(*fields):
    """What the spelleider let through of the last words."""
    return tuple(TextsReleased(StepId("slot"), field, ONE, True) for field in fields)


def test_everybody_is_asked_and_everything_may_be_skipped():
    ask = step("slot").asks[PARTIJ]

    assert [field.name for field in ask.fields] == ["woord", "meenemen", "mist"]
    assert fits(ask, Answer())


def test_before_the_reveal_the_wall_only_counts():
    assert kinds(projector(at("slot", *WORDS, *released("woord")))) == ["Lead", "Progress"]


def test_the_reveal_puts_the_last_words_beside_the_first():
    state = at("slot", *PRIDE, PRIDE_RELEASED, *WORDS, *released("woord"), shown("slot"))

    assert projector(state) == (
        Lead(slot.talk),
        FigureBlock(Cloud((("feest", 1),)), Text("Hier zijn wij trots op")),
        FigureBlock(Cloud((("moed", 1),)), Text("Zo gaan wij naar huis")),
        Notice(THANKS),
    )
    assert phone(state) == projector(state)


def test_other_lines_are_shown_when_they_were_released():
    state = at("slot", *WORDS, *released("meenemen", "mist"), shown("slot"))

    assert projector(state) == (
        Lead(slot.talk),
        Bullets(("een plan",), Text("Dit nemen we mee")),
        Bullets(("de jeugd",), Text("Dit misten we nog")),
        Notice(THANKS),
    )


def test_words_of_pride_can_still_be_released_here():
    assert desk(at("slot", *PRIDE)) == (
        Lead(slot.guide),
        TextQueue(
            StepId("inloop"),
            "trots",
            Text("Waar zijn wij trots op in {het_dorp}?"),
            waiting=(TextBundle("", (WaitingText(seat(DORP, 1), "feest"),)),),
            open=True,
        ),
    )


def test_words_of_pride_that_are_out_already_leave_the_desk_to_the_last_words():
    assert desk(at("slot", *PRIDE, PRIDE_RELEASED)) == (Lead(slot.guide),)
