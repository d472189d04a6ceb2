"""The evening itself at the desk: who leads, what is passed by, the door, and words that are put in order."""

import pytest

from spel.core import commands as c
from spel.core import desk_commands as d
from spel.core import desk_events as de
from spel.core import events as e
from spel.core.actors import Desk, SeatId
from spel.core.decide_desk import LONGEST_GROUP, MOST_MINUTES
from spel.core.refusals import Refusal
from spel.core.script import StepId
from spel.core.state import DESK as AT_THE_DESK
from spel.core.vocabulary import Side
from tests.story import (
    ALL_SEATED,
    DESK,
    HAAS,
    HEK,
    INLOOP,
    SAMEN,
    SPREIDING,
    VISITOR,
    ZELF,
    B,
    closed,
    given,
    haas_wrote,
    kiest,
    samen_opened,
    zelf_opened,
)
from tests.unit.core.cards import drafted, shake

LAPTOP, TELEFOON = Desk("laptop"), Desk("telefoon")
NOWHERE = StepId("nergens")
AT_ZELF = (*ALL_SEATED, zelf_opened)
laptop_leads = de.LeadTaken("laptop")


def test_until_one_took_the_lead_every_desk_may_act():
    opened = (zelf_opened,)

    assert [given()(desk, c.OpenStep(ZELF, INLOOP)) for desk in (LAPTOP, TELEFOON)] == [opened, opened]


@pytest.mark.parametrize(
    "command", [c.OpenStep(ZELF, INLOOP), d.UndoDesk(), d.SetDoor(False), c.CloseSession()]
)
def test_a_desk_that_does_not_lead_does_nothing(command):
    assert given(laptop_leads)(TELEFOON, command) == Refusal.NOT_LEADING


def test_a_desk_takes_the_lead_and_the_other_loses_it():
    taking = given(laptop_leads)(TELEFOON, d.TakeLead())

    assert taking == (de.LeadTaken("telefoon"),)
    assert given(laptop_leads, *taking)(LAPTOP, c.OpenStep(ZELF, INLOOP)) == Refusal.NOT_LEADING


def test_who_leads_need_not_take_it():
    assert given(laptop_leads)(LAPTOP, d.TakeLead()) == ()


@pytest.mark.parametrize("who", [HAAS, VISITOR])
def test_nobody_but_a_desk_leads(who):
    assert given(*ALL_SEATED)(who, d.TakeLead()) == Refusal.NOT_YOURS


@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        (d.ExtendStep(ZELF, 5), (de.StepExtended(ZELF, 5),)),
        (d.ExtendStep(ZELF, -MOST_MINUTES), (de.StepExtended(ZELF, -MOST_MINUTES),)),
        (d.ExtendStep(ZELF, 0), ()),
        (d.ExtendStep(ZELF, MOST_MINUTES + 1), Refusal.DOES_NOT_FIT),
        (d.ExtendStep(NOWHERE, 5), Refusal.UNKNOWN_STEP),
        (d.SkipSteps((ZELF, SPREIDING)), (de.StepsSkipped((ZELF, SPREIDING)),)),
        (d.SkipSteps((ZELF, ZELF)), (de.StepsSkipped((ZELF,)),)),
        (d.SkipSteps((ZELF,), on=False), ()),
        (d.SkipSteps((INLOOP,)), Refusal.STALE),
        (d.SkipSteps((ZELF, NOWHERE)), Refusal.UNKNOWN_STEP),
        (d.SkipSteps(()), Refusal.UNKNOWN_STEP),
    ],
)
def test_the_programme_bends(command, outcome):
    assert given()(DESK, command) == outcome


@pytest.mark.parametrize(
    ("command", "event"),
    [
        (d.SetFreeze(True), de.FreezeSet(True)),
        (d.SetOverview(True), de.OverviewSet(True)),
        (d.SetDoor(False), de.DoorSet(False)),
        (d.SetIntake(False), de.IntakeSet(False)),
    ],
)
def test_a_switch_is_turned_once(command, event):
    assert (given()(DESK, command), given(event)(DESK, command)) == ((event,), ())


def test_nobody_comes_in_by_a_closed_door_but_through_the_desk():
    new = c.JoinSession(SeatId("nieuw"), Side.DORP, "Nieuw")
    lent = c.JoinSession(SeatId("nieuw"), Side.DORP, "Nieuw", via=HAAS.id)
    shut = given(*ALL_SEATED, de.DoorSet(False))

    assert [shut(VISITOR, new), shut(VISITOR, lent)] == [Refusal.DOOR_CLOSED, Refusal.DOOR_CLOSED]
    assert shut(DESK, new) == (e.SeatJoined(SeatId("nieuw"), Side.DORP, "Nieuw", via=AT_THE_DESK),)


def test_who_is_inside_goes_on_behind_a_closed_door():
    assert given(*AT_ZELF, de.DoorSet(False))(HAAS, kiest("B")) == given(*AT_ZELF)(HAAS, kiest("B"))


def test_while_nothing_is_taken_telephones_wait_and_the_desk_does_not():
    at_samen = (*ALL_SEATED, zelf_opened, samen_opened, drafted, de.IntakeSet(False))
    together = c.GiveJoint(SAMEN, Side.DORP, B)

    told = [given(*at_samen)(HAAS, command) for command in (kiest("B"), together, shake[Side.DORP])]

    assert told == [Refusal.INTAKE_CLOSED] * 3
    assert given(*at_samen)(DESK, together) == (e.JointGiven(Side.DORP, SAMEN, B),)


def test_answers_are_taken_again():
    history = (*AT_ZELF, de.IntakeSet(False), de.IntakeSet(True))

    assert given(*history)(HAAS, kiest("B")) == given(*AT_ZELF)(HAAS, kiest("B"))


def test_somebody_is_taken_out_once_also_after_the_end():
    removed = de.SeatRemoved(HAAS.id)

    assert given(*ALL_SEATED)(DESK, d.RemoveSeat(HAAS.id)) == (removed,)
    assert given(*ALL_SEATED, closed)(DESK, d.RemoveSeat(HAAS.id)) == (removed,)
    assert given(*ALL_SEATED, removed)(DESK, d.RemoveSeat(HAAS.id)) == Refusal.NO_SUCH_SEAT


def test_who_was_taken_out_can_do_nothing_any_more():
    assert given(*AT_ZELF, de.SeatRemoved(HAAS.id))(HAAS, kiest("B")) == Refusal.NO_SUCH_SEAT


@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        (d.SetAside(ZELF, "waarom", (HAAS.id,)), (de.TextsSetAside(ZELF, "waarom", (HAAS.id,)),)),
        (d.SetAside(ZELF, "waarom", (HAAS.id,), on=False), ()),
        (d.SetAside(ZELF, "waarom", (HAAS.id, HEK.id)), Refusal.NOTHING_TO_SHOW),
        (d.SetAside(ZELF, "waarom", ()), Refusal.NOTHING_TO_SHOW),
        (
            d.GroupTexts(ZELF, "waarom", (HAAS.id,), "Hier"),
            (de.TextsGrouped(ZELF, "waarom", (HAAS.id,), "Hier"),),
        ),
        (d.GroupTexts(ZELF, "waarom", (HAAS.id,), ""), ()),
        (d.GroupTexts(ZELF, "waarom", (HAAS.id,), "x" * (LONGEST_GROUP + 1)), Refusal.DOES_NOT_FIT),
        (d.GroupTexts(ZELF, "keuze", (HAAS.id,), "Hier"), Refusal.NOTHING_TO_SHOW),
    ],
)
def test_only_what_was_written_is_put_in_order(command, outcome):
    assert given(*AT_ZELF, haas_wrote)(DESK, command) == outcome
