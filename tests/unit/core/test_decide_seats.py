"""Sitting down with more people, at a table, on a borrowed telephone or without one."""

from dataclasses import replace

import pytest

from spel.core import commands as c
from spel.core import events as e
from spel.core.actors import SeatId
from spel.core.decide_seats import MOST_PEOPLE
from spel.core.events import SeatJoined, StepOpened
from spel.core.refusals import Refusal
from spel.core.script import Script
from spel.core.state import DESK as AT_THE_DESK
from spel.core.vocabulary import Side
from tests.programme import (
    C1,
    MOLEN,
    SEATED,
    WITH_TABLES,
    asked,
    beat,
    broad,
    haas_at_molen,
    klok_at_raadhuis,
    script,
)
from tests.story import (
    ALL_SEATED,
    DESK,
    HAAS,
    HEK,
    KLOK,
    VISITOR,
    B,
    closed,
    evening,
    given,
    haas_chose_b,
    haas_joined,
    kiest,
    zelf_opened,
)

UIL = SeatId("uil")
uil_at_desk = SeatJoined(UIL, Side.DORP, "Uil", via=AT_THE_DESK)
uil_with_haas = SeatJoined(UIL, Side.DORP, "Uil", via=HAAS.id)
samen_opened = StepOpened(beat(C1, "samen"))


def uil(**more):
    """Uil wants to sit down."""
    return replace(c.JoinSession(UIL, Side.DORP, "Uil"), **more)


@pytest.mark.parametrize("people", [1, 2, MOST_PEOPLE])
def test_more_people_may_share_a_seat(people):
    assert given()(VISITOR, uil(people=people)) == (SeatJoined(UIL, Side.DORP, "Uil", people),)


@pytest.mark.parametrize("people", [0, -1, MOST_PEOPLE + 1])
def test_nobody_is_a_crowd(people):
    assert given()(VISITOR, uil(people=people)) == Refusal.DOES_NOT_FIT
    assert given(haas_joined)(HAAS, c.ChangeSeat(Side.DORP, "Haas", people)) == Refusal.DOES_NOT_FIT


def test_people_are_counted_and_telephones_too():
    state = evening(replace(haas_joined, people=3), uil_with_haas, SeatJoined(KLOK.id, Side.DORP, "Klok", 2))

    assert (state.side_size(Side.DORP), state.devices(Side.DORP)) == (6, 2)


def test_a_telephone_is_borrowed_from_who_has_one():
    assert given(haas_joined)(VISITOR, uil(via=HAAS.id)) == (uil_with_haas,)


@pytest.mark.parametrize(
    ("history", "via"),
    [((), HAAS.id), ((uil_at_desk,), UIL), ((haas_joined, uil_with_haas), UIL), ((), SeatId("dorp"))],
    ids=["of nobody", "of who has none", "of who borrows one", "of a side"],
)
def test_a_telephone_that_is_not_there_can_not_be_borrowed(history, via):
    egel = c.JoinSession(SeatId("egel"), Side.DORP, "Egel", via=via)

    assert given(*history)(VISITOR, egel) == Refusal.DOES_NOT_FIT


def test_only_the_desk_seats_people_without_a_telephone():
    assert given()(DESK, uil()) == (uil_at_desk,)
    assert given()(VISITOR, uil(via=AT_THE_DESK)) == Refusal.NOT_YOURS


def test_whom_the_desk_seats_has_no_telephone_whatever_was_asked():
    assert given(haas_joined)(DESK, uil(via=HAAS.id)) == (uil_at_desk,)


@pytest.mark.parametrize("via", ["", HAAS.id, AT_THE_DESK])
def test_nobody_takes_over_a_seat_that_is_held_at_the_desk(via):
    outcome = given(haas_joined, uil_at_desk)(VISITOR, uil(via=via, name="Sluw"))

    assert outcome == Refusal.NOT_YOURS


def test_a_seat_keeps_its_telephone_when_its_name_changes():
    state = evening(uil_at_desk, e.SeatChanged(UIL, Side.DORP, "Oehoe", 2))

    assert (state.seats[UIL].via, state.seats[UIL].people) == (AT_THE_DESK, 2)


def test_nobody_sits_down_after_the_end_without_a_telephone_either():
    assert given(closed)(DESK, uil()) == Refusal.CLOSED


def test_how_many_they_are_may_change_until_they_answered():
    """Answers count for so many people: what the room saw would change with it."""
    more = c.ChangeSeat(Side.DORP, "Haas", 3)

    assert given(*ALL_SEATED)(HAAS, more) == (e.SeatChanged(HAAS.id, Side.DORP, "Haas", 3),)
    assert given(*ALL_SEATED, zelf_opened, haas_chose_b)(HAAS, more) == Refusal.SIDE_IS_FIXED


@pytest.mark.parametrize(
    ("side", "table", "fits"),
    [
        (Side.DORP, "molen", True),
        (Side.DORP, "duin", True),
        (Side.GEMEENTE, "raadhuis", True),
        (Side.DORP, "raadhuis", False),
        (Side.GEMEENTE, "molen", False),
        (Side.DORP, "", False),
        (Side.DORP, "nergens", False),
    ],
)
def test_everybody_sits_at_a_table_of_the_own_side(side, table, fits):
    outcome = asked(programme=WITH_TABLES)(VISITOR, uil(side=side, table=table))

    assert outcome == ((SeatJoined(UIL, side, "Uil", table=table),) if fits else Refusal.DOES_NOT_FIT)


def test_there_is_no_table_in_an_evening_without_tables():
    assert asked()(VISITOR, uil(table="molen")) == Refusal.DOES_NOT_FIT


def test_a_side_without_a_table_sits_down_without_one():
    outcome = asked(programme=script(tables=(MOLEN,)))(VISITOR, uil(side=Side.GEMEENTE))

    assert outcome == (SeatJoined(UIL, Side.GEMEENTE, "Uil"),)


def test_who_chose_the_wrong_table_may_move():
    at_duin = c.ChangeSeat(Side.DORP, "Haas", table="duin")

    assert asked(*SEATED, programme=WITH_TABLES)(HAAS, at_duin) == (
        e.SeatChanged(HAAS.id, Side.DORP, "Haas", table="duin"),
    )


@pytest.mark.parametrize("table", ["molen", "raadhuis"])
def test_nobody_moves_to_look_at_what_a_table_chooses(table):
    side = Side.DORP if table == "molen" else Side.GEMEENTE
    hek = SeatJoined(HEK.id, Side.DORP, "Hek", table="duin")
    chosen = e.JointGiven(side, beat(C1, "samen"), B, table)
    ask = asked(*SEATED, hek, samen_opened, chosen, programme=WITH_TABLES)

    assert ask(HEK, c.ChangeSeat(side, "Hek", table=table)) == Refusal.SIDE_IS_FIXED


@pytest.mark.parametrize("programme", [WITH_TABLES], ids=["tables"])
def test_tables_answer_each_for_themselves(programme: Script):
    step = beat(C1, "samen")
    ask = asked(*SEATED, samen_opened, programme=programme)

    outcomes = [
        ask(HAAS, replace(c.GiveJoint(step, Side.DORP, B), table=table))
        for table in ("molen", "duin", "", "nergens")
    ]

    assert outcomes == [(e.JointGiven(Side.DORP, step, B, "molen"),), *[Refusal.NOT_YOURS] * 3]


def test_the_desk_answers_for_any_table_that_is_of_that_side():
    step = beat(C1, "samen")
    ask = asked(haas_at_molen, klok_at_raadhuis, samen_opened, programme=WITH_TABLES)

    outcomes = [
        ask(DESK, c.GiveJoint(step, side, B, table))
        for side, table in [
            (Side.DORP, "duin"),
            (Side.GEMEENTE, "duin"),
            (Side.DORP, "nergens"),
            (Side.DORP, ""),
        ]
    ]

    assert outcomes == [(e.JointGiven(Side.DORP, step, B, "duin"),), *[Refusal.NOT_ASKED] * 3]


def test_what_tables_answered_is_kept_apart():
    step = beat(C1, "samen")
    state = broad(
        *SEATED,
        samen_opened,
        e.JointGiven(Side.DORP, step, B, "molen"),
        e.JointGiven(Side.DORP, step, kiest("A").answer, "duin"),
        programme=WITH_TABLES,
    )

    assert state.by_table == {step: {"molen": B, "duin": kiest("A").answer}}
    assert state.joint == {}


def test_the_same_answer_of_a_table_again_changes_nothing():
    step = beat(C1, "samen")
    chosen = e.JointGiven(Side.DORP, step, B, "molen")

    outcome = asked(*SEATED, samen_opened, chosen, programme=WITH_TABLES)(
        HAAS, c.GiveJoint(step, Side.DORP, B, "molen")
    )

    assert outcome == ()
