"""Who is taken out is gone everywhere, and a wall that stands still keeps nothing that was taken away."""

from spel.core import desk_events as de
from spel.core import events as e
from spel.core.actors import SeatId
from spel.core.afspraak_events import AfspraakDropped
from spel.core.state import NO_CARD, Seated, Shown
from spel.core.vocabulary import Side
from tests.story import (
    ALL_SEATED,
    C_WITH_WORDS,
    HAAS,
    HEK,
    KLOK,
    SAMEN,
    SPREIDING,
    ZELF,
    closed,
    evening,
    haas_wrote,
    hardop_opened,
    samen_opened,
    spreiding_opened,
    spreiding_revealed,
    zelf_opened,
)
from tests.unit.core.cards import K1, drafted
from tests.unit.core.test_undo import WORDS_OF_HAAS, other_words, released, taken_away

AT_ZELF = (*ALL_SEATED, zelf_opened)
frozen = de.FreezeSet(True)
haas_removed = de.SeatRemoved(HAAS.id)
grouped = de.TextsGrouped(ZELF, "waarom", (HAAS.id,), "Dat kan hier")
set_aside = de.TextsSetAside(ZELF, "waarom", (HAAS.id,))


def test_who_is_taken_out_leaves_no_answer_no_words_and_no_opened_card():
    gave = (haas_wrote, e.KrasOpened(HAAS.id, ZELF), released, grouped)

    state = evening(*AT_ZELF, *gave, haas_removed)

    assert HAAS.id not in state.seats
    assert (state.answers[ZELF], state.krassed[ZELF]) == ({}, frozenset())
    assert (state.released, state.aside, state.groups) == (frozenset(), frozenset(), {})


def test_what_a_side_chose_together_stays():
    together = e.JointGiven(Side.DORP, SAMEN, C_WITH_WORDS)

    state = evening(*ALL_SEATED, samen_opened, together, haas_removed)

    assert state.joint[SAMEN] == {Side.DORP: C_WITH_WORDS}


def test_who_borrowed_the_telephone_keeps_it():
    uil, das = SeatId("uil"), SeatId("das")
    borrowed = [e.SeatJoined(seat, Side.DORP, seat, via=HAAS.id) for seat in (uil, das)]

    state = evening(*ALL_SEATED, *borrowed, haas_removed)

    assert state.seats[uil] == Seated(Side.DORP, "uil")
    assert state.seats[das] == Seated(Side.DORP, "das", via=uil)
    assert state.devices(Side.DORP) == 2  # that of Hek, and the one that was lent


def test_a_still_wall_keeps_what_it_showed_while_the_room_goes_on():
    state = evening(*AT_ZELF, frozen, spreiding_opened, hardop_opened)

    assert state.frozen is not None
    assert (state.step_id, state.frozen.step_id) == (hardop_opened.step, ZELF)


def test_a_wall_that_goes_on_keeps_nothing():
    assert evening(*AT_ZELF, frozen, de.FreezeSet(False)).frozen is None


def test_words_that_are_taken_away_leave_a_still_wall():
    for hiding in (taken_away, set_aside, other_words, haas_removed):
        before = evening(*AT_ZELF, haas_wrote, released, frozen)
        after = evening(*AT_ZELF, haas_wrote, released, frozen, hiding)

        assert before.frozen is not None
        assert before.frozen.released == {WORDS_OF_HAAS}
        assert after.frozen is not None
        assert after.frozen.released == frozenset()


def test_words_that_come_back_wait_until_the_wall_goes_on():
    state = evening(*AT_ZELF, haas_wrote, released, frozen, taken_away, released)

    assert state.frozen is not None
    assert (state.released, state.frozen.released) == ({WORDS_OF_HAAS}, frozenset())


def test_who_is_taken_out_leaves_a_still_wall():
    state = evening(*AT_ZELF, haas_wrote, frozen, haas_removed)

    assert state.frozen is not None
    assert list(state.frozen.seats) == [HEK.id, KLOK.id]
    assert state.frozen.answers[ZELF] == {}


def test_what_is_covered_is_covered_on_a_still_wall():
    shown = (*AT_ZELF, haas_wrote, spreiding_opened, spreiding_revealed)
    coverings = {
        "covered by hand": (*shown, frozen, e.StepHidden(SPREIDING)),
        "its question asked again": (*shown, frozen, zelf_opened),
    }

    walls = [evening(*history).frozen for history in coverings.values()]

    assert [wall and wall.revealed for wall in walls] == [frozenset()] * len(coverings)


def test_a_card_that_is_taken_away_leaves_a_still_wall():
    state = evening(drafted, frozen, AfspraakDropped(K1))

    assert state.frozen is not None
    assert (state.frozen.afspraken, state.frozen.laid) == ({}, NO_CARD)


def test_an_evening_that_goes_on_is_not_over_on_a_still_wall():
    state = evening(closed, frozen, e.SessionReopened())

    assert state.frozen is not None
    assert not state.frozen.closed


def test_changed_words_are_not_aside_and_in_no_group_any_more():
    state = evening(*AT_ZELF, haas_wrote, grouped, set_aside, other_words)

    assert (state.aside, state.groups) == (frozenset(), {})


def test_words_that_stay_as_they_are_stay_where_they_are():
    state = evening(*AT_ZELF, haas_wrote, grouped, set_aside, haas_wrote)

    assert state.aside == {Shown(ZELF, "waarom", HAAS.id)}
    assert state.groups == {Shown(ZELF, "waarom", HAAS.id): "Dat kan hier"}


def test_the_overview_makes_room_for_what_the_desk_shows_next():
    assert not evening(*ALL_SEATED, de.OverviewSet(True), zelf_opened).overview
    assert not evening(*AT_ZELF, spreiding_opened, de.OverviewSet(True), spreiding_revealed).overview
