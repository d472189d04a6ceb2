"""Through whom somebody may sit down: visitors, telephones that are lent, the desk."""

from dataclasses import replace

import pytest

from spel.core.actors import Desk, Seat, SeatId, Visitor
from spel.core.refusals import Refusal
from spel.core.script import Table
from spel.core.state import DESK, Seated
from spel.core.vocabulary import Side
from spel.web.seating import Newcomer, borrowers, first_seat, newcomer, seat_for, without_phone
from tests.unit.insights.evening import DORP, GEMEENTE, evening

UIL, EGEL, HAAS = SeatId("uil"), SeatId("egel"), SeatId("haas")


def room():
    """Uil has a telephone, Egel borrows it, Haas has none."""
    seats = {
        UIL: Seated(DORP, "Uil"),
        EGEL: Seated(GEMEENTE, "Egel", via=UIL),
        HAAS: Seated(DORP, "Haas", via=DESK),
    }
    return replace(evening(), seats=seats)


@pytest.mark.parametrize(("seat", "first"), [(UIL, UIL), (EGEL, UIL), (HAAS, None), (SeatId("weg"), None)])
def test_the_first_seat_of_a_telephone_is_whose_telephone_it_is(seat, first):
    assert first_seat(seat, room()) == first


def test_who_borrows_and_who_has_no_telephone():
    assert (borrowers(UIL, room()), without_phone(room())) == ((EGEL,), (HAAS,))


@pytest.mark.parametrize(("by", "via"), [(Visitor(), ""), (Seat(UIL), UIL), (Seat(EGEL), UIL), (Desk(), "")])
def test_a_newcomer_sits_down_through_who_opens_the_door(by, via):
    command = seat_for(Newcomer(DORP, "Das", 2), by, room())

    assert (command.side, command.name, command.people, command.via) == (DORP, "Das", 2, via)


@pytest.mark.parametrize("by", [Seat(HAAS), Seat(SeatId("weg"))])
def test_a_seat_without_a_telephone_lends_none(by):
    assert seat_for(Newcomer(DORP, "Das"), by, room()) is Refusal.NOT_YOURS


def test_a_table_decides_the_side():
    state = room()
    state = replace(state, script=replace(state.script, tables=(Table("tafel-1", "Huis", GEMEENTE),)))

    assert seat_for(Newcomer(None, "Das", table="tafel-1"), Visitor(), state).side is GEMEENTE


def test_without_a_side_or_a_table_nobody_sits_down():
    assert seat_for(Newcomer(None, "Das"), Visitor(), room()) is Refusal.SIDE_NOT_HERE


@pytest.mark.parametrize(("typed", "people"), [("", 1), ("6", 6), ("veel", -1), ("0", 0)])
def test_a_form_tells_how_many_they_are(typed, people):
    form = {"side": ["dorp"], "name": ["Das"], "people": [typed]}

    assert newcomer(form) == Newcomer(Side.DORP, "Das", people)
