"""Leading the evening: each rule of the desk told as a piece of it."""

import pytest

from spel.core import commands as c
from spel.core import events as e
from spel.core.actors import SeatId
from spel.core.decide import LONGEST_NOTE
from spel.core.refusals import Refusal
from spel.core.script import StepId
from spel.core.vocabulary import Side
from tests.story import (
    ALL_SEATED,
    C_WITH_WORDS,
    DESK,
    EIGENAAR,
    HAAS,
    HARDOP,
    HEK,
    INLOOP,
    SAMEN,
    SPREIDING,
    ZELF,
    closed,
    given,
    haas_chose_b,
    haas_wrote,
    hardop_opened,
    kiest,
    samen_opened,
    spreiding_opened,
    spreiding_revealed,
    zelf_opened,
)

NOWHERE = StepId("nergens")
AT_ZELF = (*ALL_SEATED, zelf_opened)


def test_the_desk_goes_to_any_step():
    assert given()(DESK, c.OpenStep(ZELF, seen=INLOOP)) == (zelf_opened,)


def test_of_two_spelleiders_who_press_at_once_one_is_told():
    assert given(zelf_opened)(DESK, c.OpenStep(ZELF, seen=INLOOP)) == Refusal.STALE


def test_going_where_the_room_is_changes_nothing():
    assert given(zelf_opened)(DESK, c.OpenStep(ZELF, seen=ZELF)) == ()


def test_there_is_no_step_that_is_not_in_the_script():
    assert given()(DESK, c.OpenStep(NOWHERE, seen=INLOOP)) == Refusal.UNKNOWN_STEP


def test_the_desk_shows_and_covers():
    showing = given(spreiding_opened)(DESK, c.RevealStep(SPREIDING))
    covering = given(spreiding_opened, spreiding_revealed)(DESK, c.RevealStep(SPREIDING, shown=False))

    assert (showing, covering) == ((spreiding_revealed,), (e.StepHidden(SPREIDING),))


@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        (c.RevealStep(SPREIDING, shown=False), ()),
        (c.RevealStep(NOWHERE), Refusal.UNKNOWN_STEP),
        (c.RevealStep(EIGENAAR), Refusal.STALE),
    ],
)
def test_only_where_the_room_is_can_be_shown(command, outcome):
    assert given(spreiding_opened)(DESK, command) == outcome


def test_a_step_without_answers_has_nothing_to_show():
    assert given()(DESK, c.RevealStep(INLOOP)) == Refusal.NOTHING_TO_SHOW


@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        (c.ShowSheet(HARDOP, 2), (e.SheetShown(HARDOP, 2),)),
        (c.ShowSheet(HARDOP, 0), ()),
        (c.ShowSheet(HARDOP, 3), Refusal.NOTHING_TO_SHOW),
        (c.ShowSheet(HARDOP, -1), Refusal.NOTHING_TO_SHOW),
        (c.ShowSheet(NOWHERE, 0), Refusal.UNKNOWN_STEP),
        (c.ShowSheet(ZELF, 0), Refusal.STALE),
    ],
)
def test_a_sheet_is_shown_if_there_is_one(command, outcome):
    assert given(hardop_opened)(DESK, command) == outcome


@pytest.mark.parametrize(
    ("command", "event"),
    [(c.SetBlack(True), e.BlackSet(True)), (c.SetTalk(True), e.TalkSet(True))],
)
def test_a_switch_is_turned_once(command, event):
    assert (given()(DESK, command), given(event)(DESK, command)) == ((event,), ())


def test_written_words_are_released_and_taken_back():
    release = c.ReleaseTexts(ZELF, "waarom", (HAAS.id,))
    take_back = c.ReleaseTexts(ZELF, "waarom", (HAAS.id,), shown=False)

    shown = e.TextsReleased(ZELF, "waarom", (HAAS.id,), True)

    before = [given(*AT_ZELF, haas_wrote)(DESK, command) for command in (release, take_back)]
    after = [given(*AT_ZELF, haas_wrote, shown)(DESK, command) for command in (release, take_back)]

    assert before == [(shown,), ()]
    assert after == [(), (e.TextsReleased(ZELF, "waarom", (HAAS.id,), False),)]


@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        (c.ReleaseTexts(ZELF, "waarom", (HAAS.id, HEK.id)), Refusal.NOTHING_TO_SHOW),
        (c.ReleaseTexts(ZELF, "keuze", (HAAS.id,)), Refusal.NOTHING_TO_SHOW),
        (c.ReleaseTexts(NOWHERE, "waarom", (HAAS.id,)), Refusal.NOTHING_TO_SHOW),
        (c.ReleaseTexts(ZELF, "waarom", ()), ()),
    ],
)
def test_only_what_was_written_can_be_released(command, outcome):
    assert given(*AT_ZELF, haas_wrote)(DESK, command) == outcome


def test_the_words_of_a_joint_choice_go_by_the_name_of_their_side():
    reason = e.JointGiven(Side.DORP, SAMEN, C_WITH_WORDS)
    side = SeatId(Side.DORP)

    outcome = given(samen_opened, reason)(DESK, c.ReleaseTexts(SAMEN, "waarom", (side,)))

    assert outcome == (e.TextsReleased(SAMEN, "waarom", (side,), True),)


def test_a_note_belongs_to_the_step_the_room_is_at():
    assert given(zelf_opened)(DESK, c.WriteNote("stil")) == (e.NoteWritten(ZELF, "stil"),)


@pytest.mark.parametrize("text", ["", "x" * (LONGEST_NOTE + 1)])
def test_a_note_has_a_length(text):
    assert given()(DESK, c.WriteNote(text)) == Refusal.DOES_NOT_FIT


def test_the_evening_ends_once_and_may_go_on():
    outcomes = [
        given()(DESK, c.CloseSession()),
        given(closed)(DESK, c.CloseSession()),
        given(closed)(DESK, c.ReopenSession()),
        given()(DESK, c.ReopenSession()),
    ]

    assert outcomes == [(closed,), (), (e.SessionReopened(),), ()]


def test_who_was_there_may_go_on_when_the_evening_does():
    outcome = given(*AT_ZELF, closed, e.SessionReopened())(HAAS, kiest("B"))

    assert outcome == (haas_chose_b,)
