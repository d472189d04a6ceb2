"""What each event makes of the evening."""

import pytest

from spel.core import events as e
from spel.core.actors import SeatId
from spel.core.evolve import evolve, replay
from spel.core.state import BEFORE, NEW, Note, Seated, Shown
from spel.core.vocabulary import Side
from tests.story import (
    ALL_SEATED,
    C_WITH_WORDS,
    EIGENAAR,
    HAAS,
    HARDOP,
    HEK,
    INLOOP,
    KAARTEN,
    SAMEN,
    SCRIPT,
    SPREIDING,
    ZELF,
    B,
    created,
    eigenaar_opened,
    evening,
    haas_chose_b,
    haas_joined,
    haas_wrote,
    inloop_opened,
    kaarten_opened,
    moment,
    samen_opened,
    spreiding_opened,
    spreiding_revealed,
    zelf_opened,
)

AT_ZELF = (*ALL_SEATED, zelf_opened)
WORDS_OF_HAAS = Shown(ZELF, "waarom", HAAS.id)
released = e.TextsReleased(ZELF, "waarom", (HAAS.id,), True)


def test_an_evening_begins_with_its_script():
    state = evolve(NEW, created, moment(1))

    assert (state.version, state.script, state.created_at) == (1, SCRIPT, moment(1))


def test_an_evening_is_at_the_step_that_was_opened_last():
    state = evening(zelf_opened)

    assert (state.step, state.opened_at) == (SCRIPT.step(ZELF), moment(3))
    assert state.visited == {INLOOP, ZELF}


def test_the_clock_starts_when_the_room_leaves_its_first_step():
    assert (evening().started_at, evening(zelf_opened).started_at) == (BEFORE, moment(3))


def test_straight_back_to_the_first_step_the_clock_has_not_started():
    there_and_back = (zelf_opened, inloop_opened)

    assert evening(*there_and_back).started_at == BEFORE
    assert evening(*there_and_back, zelf_opened).started_at == moment(5)
    assert evening(zelf_opened, spreiding_opened, inloop_opened).started_at == moment(3)


def test_every_event_counts():
    assert evening(*ALL_SEATED).version == 5


def test_a_state_is_never_changed_in_place():
    before = evening(*AT_ZELF)
    copy = evening(*AT_ZELF)

    evolve(before, haas_chose_b, moment(9))

    assert before == copy


def test_replaying_in_two_halves_is_replaying():
    history = [(event, moment(1)) for event in (created, zelf_opened, *ALL_SEATED, haas_chose_b)]

    assert replay(history[3:], replay(history[:3])) == replay(history)


def test_people_sit_on_sides():
    state = evening(*ALL_SEATED)

    assert state.seats[HAAS.id] == Seated(Side.DORP, "Haas")
    assert [state.side_size(side) for side in Side] == [2, 1, 0]


def test_who_moves_sits_on_the_other_side():
    state = evening(haas_joined, e.SeatChanged(HAAS.id, Side.GEMEENTE, "Haasje"))

    assert state.seats == {HAAS.id: Seated(Side.GEMEENTE, "Haasje")}


def test_a_later_answer_takes_the_place_of_the_first():
    state = evening(*AT_ZELF, haas_chose_b, haas_wrote)

    assert state.answers == {ZELF: {HAAS.id: C_WITH_WORDS}}


def test_answers_are_kept_apart_per_side():
    klok_too = e.AnswerGiven(ALL_SEATED[2].seat, ZELF, B)
    state = evening(*AT_ZELF, haas_chose_b, klok_too)

    assert state.answers_of(ZELF, Side.DORP) == {HAAS.id: B}
    assert state.answers_of(SPREIDING, Side.DORP) == {}


def test_a_side_has_one_joint_answer():
    state = evening(
        samen_opened, e.JointGiven(Side.DORP, SAMEN, B), e.JointGiven(Side.DORP, SAMEN, C_WITH_WORDS)
    )

    assert state.joint == {SAMEN: {Side.DORP: C_WITH_WORDS}}


def test_what_is_shown_can_be_covered_again():
    shown = evening(spreiding_opened, spreiding_revealed)
    covered = evening(spreiding_opened, spreiding_revealed, e.StepHidden(SPREIDING))

    assert (shown.revealed, covered.revealed) == ({SPREIDING}, frozenset())


def test_asking_a_question_again_covers_its_answers():
    state = evening(zelf_opened, spreiding_opened, spreiding_revealed, zelf_opened)

    assert state.revealed == frozenset()


def test_going_back_to_what_was_shown_leaves_it_shown():
    state = evening(spreiding_opened, spreiding_revealed, kaarten_opened, spreiding_opened)

    assert state.revealed == {SPREIDING}


def test_asking_one_question_again_leaves_other_answers_shown():
    kaarten_revealed = e.StepRevealed(KAARTEN)

    state = evening(spreiding_opened, spreiding_revealed, kaarten_opened, kaarten_revealed, zelf_opened)

    assert state.revealed == {KAARTEN}


def test_a_step_that_shows_its_own_answers_is_covered_when_it_opens():
    state = evening(eigenaar_opened, e.StepRevealed(EIGENAAR), eigenaar_opened)

    assert state.revealed == frozenset()


def test_each_step_remembers_its_sheet():
    state = evening(e.SheetShown(HARDOP, 1), zelf_opened, e.SheetShown(HARDOP, 2))

    assert state.sheets == {HARDOP: 2}


def test_a_card_is_scratched_per_seat():
    state = evening(e.KrasOpened(HAAS.id, ZELF), e.KrasOpened(HEK.id, ZELF))

    assert state.krassed == {ZELF: {HAAS.id, HEK.id}}


def test_words_are_released_by_name_and_taken_back():
    taken_back = e.TextsReleased(ZELF, "waarom", (HAAS.id,), False)

    assert evening(*AT_ZELF, haas_wrote, released).released == {WORDS_OF_HAAS}
    assert evening(*AT_ZELF, haas_wrote, released, taken_back).released == frozenset()


def test_words_that_changed_wait_at_the_desk_again():
    assert evening(*AT_ZELF, haas_wrote, released, haas_chose_b).released == frozenset()


def test_the_words_of_a_side_that_changed_wait_at_the_desk_again():
    side = SeatId(Side.DORP)
    wrote = e.JointGiven(Side.DORP, SAMEN, C_WITH_WORDS)
    shown = e.TextsReleased(SAMEN, "waarom", (side,), True)

    assert evening(samen_opened, wrote, shown).released == {Shown(SAMEN, "waarom", side)}
    assert evening(samen_opened, wrote, shown, e.JointGiven(Side.DORP, SAMEN, B)).released == frozenset()


def test_words_that_stayed_the_same_stay_released():
    other_choice = e.AnswerGiven(HAAS.id, ZELF, C_WITH_WORDS)

    assert evening(*AT_ZELF, haas_wrote, released, other_choice).released == {WORDS_OF_HAAS}


def test_another_persons_words_stay_released():
    hek_answers = e.AnswerGiven(HEK.id, ZELF, B)

    assert evening(*AT_ZELF, haas_wrote, released, hek_answers, hek_answers).released == {WORDS_OF_HAAS}


def test_answers_in_one_go_make_the_same_evening_as_one_by_one():
    again = (haas_chose_b, haas_wrote, e.AnswerGiven(HEK.id, ZELF, B), haas_chose_b)
    events = (*AT_ZELF, haas_wrote, released, *again, spreiding_opened, *again)
    history = [(event, moment(number)) for number, event in enumerate(events)]
    one_by_one = NEW
    for event, at in history:
        one_by_one = evolve(one_by_one, event, at)

    assert replay(history) == one_by_one
    assert one_by_one.released == frozenset()


def test_a_state_keeps_its_answers_when_others_follow():
    before = evening(*AT_ZELF, haas_chose_b)
    kept = dict(before.answers[ZELF])

    replay([(haas_wrote, moment(8)), (e.AnswerGiven(HEK.id, ZELF, B), moment(9))], before)

    assert before.answers[ZELF] == kept


def test_a_talk_ends_with_its_step():
    assert evening(e.TalkSet(True)).talking
    assert not evening(e.TalkSet(True), zelf_opened).talking


def test_a_black_wall_stays_black_over_steps():
    assert evening(e.BlackSet(True), zelf_opened).black
    assert not evening(e.BlackSet(True), e.BlackSet(False)).black


def test_notes_are_kept_in_order_with_their_moment():
    state = evening(e.NoteWritten(INLOOP, "vol"), e.NoteWritten(INLOOP, "stil"))

    assert state.notes == (Note(INLOOP, "vol", moment(3)), Note(INLOOP, "stil", moment(4)))


def test_an_evening_ends_and_may_go_on():
    assert evening(e.SessionClosed()).closed
    assert not evening(e.SessionClosed(), e.SessionReopened()).closed


def test_an_evening_that_did_not_begin_is_at_no_step():
    with pytest.raises(LookupError):
        _ = NEW.step
