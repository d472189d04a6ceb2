"""What each event of the desk makes of the evening itself."""

import pytest

from spel.core import desk_events as de
from spel.core import events as e
from spel.core.state import Shown
from tests.story import (
    ALL_SEATED,
    HAAS,
    HARDOP,
    HEK,
    SCRIPT,
    SPREIDING,
    ZELF,
    evening,
    haas_wrote,
    zelf_opened,
)

OF_HAAS, OF_HEK = (Shown(ZELF, "waarom", who.id) for who in (HAAS, HEK))
BOTH = (HAAS.id, HEK.id)


def group(name, *seats):
    """Words put together under a name."""
    return de.TextsGrouped(ZELF, "waarom", seats, name)


def test_the_newest_desk_leads():
    state = evening(de.LeadTaken("laptop"), de.LeadTaken("telefoon"))

    assert state.lead == "telefoon"


def test_more_minutes_are_the_last_that_was_said():
    state = evening(de.StepExtended(ZELF, 5), de.StepExtended(HARDOP, -2.5), de.StepExtended(ZELF, 0))

    assert state.extended == {ZELF: 0, HARDOP: -2.5}


def test_steps_that_are_passed_by_leave_the_route_and_keep_their_place():
    state = evening(de.StepsSkipped((ZELF, SPREIDING)))

    assert [step.id for step in state.route] == [
        step.id for step in SCRIPT.steps if step.id not in {ZELF, SPREIDING}
    ]
    assert state.place(SPREIDING) == evening().place(SPREIDING)


def test_a_step_is_not_passed_by_any_more():
    state = evening(de.StepsSkipped((ZELF, SPREIDING)), de.StepsSkipped((ZELF,), on=False))

    assert state.skipped == {SPREIDING}


@pytest.mark.parametrize(
    ("event", "name", "value"),
    [
        (de.OverviewSet(True), "overview", True),
        (de.QrSet(True), "qr", True),
        (de.DoorSet(False), "door_open", False),
        (de.IntakeSet(False), "intake_open", False),
    ],
)
def test_a_switch_is_turned(event, name, value):
    assert getattr(evening(event), name) is value


def test_the_wall_stands_still_as_it_was():
    before = evening(*ALL_SEATED, zelf_opened)

    frozen = evening(*ALL_SEATED, zelf_opened, de.FreezeSet(True)).frozen

    assert frozen is not None
    assert (frozen.step_id, frozen.seats) == (ZELF, before.seats)
    assert (frozen.undo, frozen.frozen) == (None, None)


def test_what_is_set_aside_leaves_the_room():
    shown = e.TextsReleased(ZELF, "waarom", BOTH, True)

    state = evening(*ALL_SEATED, haas_wrote, shown, de.TextsSetAside(ZELF, "waarom", (HAAS.id,)))

    assert (state.aside, state.released) == ({OF_HAAS}, {OF_HEK})


def test_what_waits_again_is_not_shown_by_itself():
    aside = de.TextsSetAside(ZELF, "waarom", BOTH)

    state = evening(*ALL_SEATED, aside, de.TextsSetAside(ZELF, "waarom", (HAAS.id,), on=False))

    assert (state.aside, state.released) == ({OF_HEK}, frozenset())


def test_words_are_in_one_group_at_a_time_and_come_apart():
    both = group("Winkel", *BOTH)

    moved, apart = evening(both, group("Zorg", HEK.id)), evening(both, group("", HAAS.id))

    assert evening(both).groups == {OF_HAAS: "Winkel", OF_HEK: "Winkel"}
    assert moved.groups == {OF_HAAS: "Winkel", OF_HEK: "Zorg"}
    assert apart.groups == {OF_HEK: "Winkel"}


def test_taking_back_without_anything_to_take_back_changes_nothing():
    assert evening(de.DeskUndone()).step_id == evening().step_id
