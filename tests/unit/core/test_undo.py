"""Taking back the last tap of the desk: what it steered returns, what the room gave stays."""

from datetime import timedelta

import pytest

from spel.core import commands as c
from spel.core import desk_commands as d
from spel.core import desk_events as de
from spel.core import events as e
from spel.core.actors import Stamp
from spel.core.afspraak_events import AfspraakDropped
from spel.core.decide import decide
from spel.core.decide_desk import UNDO_SECONDS
from spel.core.evolve import UNDOABLE, replay
from spel.core.openness import is_open, is_public
from spel.core.order import in_play
from spel.core.questions import Answer, Choice, Words
from spel.core.refusals import Refusal
from spel.core.state import BEFORE, Shown
from spel.core.undo import steering
from tests.programme import BROAD, OWN, beats, casus
from tests.story import (
    ALL_SEATED,
    DESK,
    HAAS,
    HEK,
    INLOOP,
    ZELF,
    closed,
    evening,
    given,
    haas_chose_b,
    haas_wrote,
    kiest,
    moment,
    spreiding_opened,
    spreiding_revealed,
    zelf_opened,
)
from tests.unit.core.cards import AGREED, K1, K2, draft, drafted

AT_ZELF = (*ALL_SEATED, zelf_opened)
SHOWN = (*AT_ZELF, haas_wrote, spreiding_opened, spreiding_revealed)
undone = de.DeskUndone()
WORDS_OF_HAAS = Shown(ZELF, "waarom", HAAS.id)
released = e.TextsReleased(ZELF, "waarom", (HAAS.id,), True)
taken_away = e.TextsReleased(ZELF, "waarom", (HAAS.id,), False)
other_words = e.AnswerGiven(HAAS.id, ZELF, Answer({"keuze": Choice("C"), "waarom": Words("iets anders")}))

TAPS = {
    "a step": zelf_opened,
    "the wall made black": e.BlackSet(True),
    "a talk": e.TalkSet(True),
    "more minutes": de.StepExtended(INLOOP, 5),
    "a step passed by": de.StepsSkipped((ZELF,)),
    "the overview": de.OverviewSet(True),
    "the large code": de.QrSet(True),
    "a still wall": de.FreezeSet(True),
    "the door": de.DoorSet(False),
    "the answers": de.IntakeSet(False),
    "the end": closed,
}


def test_a_tap_that_another_screen_took_back_or_followed_is_not_undone_unseen():
    state = evening(*ALL_SEATED, zelf_opened)

    seen = d.UndoDesk(state.undo.at.isoformat())
    older = d.UndoDesk((state.undo.at - timedelta(seconds=1)).isoformat())

    assert given(*ALL_SEATED, zelf_opened)(DESK, seen) == (undone,)
    assert given(*ALL_SEATED, zelf_opened)(DESK, older) == Refusal.STALE


def test_a_card_that_was_written_since_stays_on_the_wall():
    after = evening(*ALL_SEATED, e.TalkSet(True), drafted, undone)

    assert (after.talking, after.laid) == (False, K1)


def test_the_end_is_seen_on_a_wall_that_was_black_or_still():
    after = evening(*AT_ZELF, de.FreezeSet(True), e.BlackSet(True), closed)

    assert (after.black, after.frozen, after.closed) == (False, None, True)


@pytest.mark.parametrize("tap", TAPS.values(), ids=TAPS)
def test_what_the_desk_did_last_is_taken_back(tap):
    before, after = evening(*ALL_SEATED), evening(*ALL_SEATED, tap, undone)

    assert steering(after) == steering(before)


def test_it_is_taken_back_once():
    assert given(zelf_opened)(DESK, d.UndoDesk()) == (undone,)
    assert given(zelf_opened, undone)(DESK, d.UndoDesk()) == Refusal.NOTHING_TO_UNDO
    assert given()(DESK, d.UndoDesk()) == Refusal.NOTHING_TO_UNDO


@pytest.mark.parametrize(
    ("seconds", "outcome"),
    [(UNDO_SECONDS, (undone,)), (UNDO_SECONDS + 1, Refusal.NOTHING_TO_UNDO)],
)
def test_after_a_minute_a_tap_belongs_to_the_evening(seconds, outcome):
    state = evening(zelf_opened)  # the third event, at moment 3
    stamp = Stamp(DESK, moment(3) + timedelta(seconds=seconds), "tap")

    assert decide(c.Stamped(stamp, d.UndoDesk()), state) == outcome


def test_a_reveal_that_is_taken_back_covers_again_and_answers_are_taken_again():
    before, after = evening(*SHOWN), evening(*SHOWN, undone)

    assert (is_open(before, ZELF), is_public(before, ZELF)) == (False, True)
    assert (is_open(after, ZELF), is_public(after, ZELF)) == (True, False)
    assert given(*SHOWN, undone)(HAAS, kiest("A")) == (
        e.AnswerGiven(HAAS.id, ZELF, Answer({"keuze": Choice("A")})),
    )


def test_what_was_answered_since_stays():
    history = (*AT_ZELF, haas_chose_b, undone)

    state = evening(*history)

    assert state.step_id == INLOOP
    assert state.answers == evening(*AT_ZELF, haas_chose_b).answers
    assert is_open(state, ZELF)


def test_words_that_were_taken_away_come_back_when_that_is_taken_back():
    assert evening(*AT_ZELF, haas_wrote, released, taken_away, undone).released == {WORDS_OF_HAAS}


@pytest.mark.parametrize(
    "hiding",
    [taken_away, de.TextsSetAside(ZELF, "waarom", (HAAS.id,)), e.BlackSet(True)],
    ids=["taken away", "set aside", "something else"],
)
def test_words_that_were_changed_never_come_back_unread(hiding):
    state = evening(*AT_ZELF, haas_wrote, released, hiding, other_words, undone)

    assert (state.released, state.aside) == (frozenset(), frozenset())


def test_words_that_came_away_and_back_wait_again():
    silent = e.AnswerGiven(HAAS.id, ZELF, Answer({"keuze": Choice("C")}))

    state = evening(*AT_ZELF, haas_wrote, released, e.BlackSet(True), silent, haas_wrote, undone)

    assert state.released == frozenset()


@pytest.mark.parametrize("removed", [HAAS, HEK], ids=["who wrote", "who did not"])
def test_nothing_comes_back_of_who_was_taken_out(removed):
    state = evening(*AT_ZELF, haas_wrote, released, taken_away, de.SeatRemoved(removed.id), undone)

    assert state.released == ({WORDS_OF_HAAS} if removed == HEK else frozenset())
    assert removed.id not in state.seats


def test_a_card_that_was_taken_away_comes_back_with_its_hands():
    state = evening(*AGREED, AfspraakDropped(K1), undone)

    assert state.afspraken == evening(*AGREED).afspraken
    assert state.laid == K1


def test_a_card_that_came_since_stays():
    other = given()(DESK, draft)[0].__class__(K2, drafted.soort, drafted.velden)

    state = evening(drafted, AfspraakDropped(K1), other, undone)

    assert list(state.afspraken) == [K1, K2]


def test_a_casus_that_was_added_and_taken_back_is_not_played():
    begun = (e.SessionCreated(BROAD), e.StepOpened(BROAD.steps[0].id))
    before = replay((event, moment(1)) for event in begun)
    added = e.CaseAdded(casus(OWN), beats(OWN))

    after = replay(((event, moment(2)) for event in (added, undone)), before)

    assert after.order == before.order
    assert in_play(after.script, after.picked) == in_play(before.script, before.picked)


def test_the_evening_has_not_left_its_first_step_when_that_is_taken_back():
    assert (evening(zelf_opened).started_at, evening(zelf_opened, undone).started_at) == (moment(3), BEFORE)


def test_what_the_room_gave_can_not_be_taken_back():
    gave = {e.AnswerGiven, e.JointGiven, e.HandsCounted, e.KrasOpened, e.NoteWritten}

    assert UNDOABLE.isdisjoint(gave | {de.SeatRemoved, de.LeadTaken, de.DeskUndone})
