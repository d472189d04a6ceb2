"""The line of who was taken out is closed, and no other."""

from spel.core.desk_events import SeatRemoved
from spel.core.vocabulary import Side
from spel.web.leaving import Leaving
from spel.web.presence import Audience, Line, Presence
from tests.story import ALL_SEATED, AVOND, HAAS, HEK, KLOK, evening, zelf_opened

PHONE = Audience(AVOND, "phone", "nl", Side.DORP)


def closed(*history, before=ALL_SEATED):
    """The lines that are closed when this happens, with those of Haas and Hek open."""
    presence, lines = Presence(), []
    for seat in (HAAS, HEK):
        presence.enter(f"line of {seat.id}", Line(PHONE, seat.id))
    Leaving(presence, lines.append).changed(AVOND, evening(*before), evening(*before, *history))
    return lines


def test_the_line_of_who_was_taken_out_is_closed():
    assert closed(SeatRemoved(HAAS.id)) == ["line of haas"]


def test_who_has_no_line_has_none_to_close():
    assert closed(SeatRemoved(KLOK.id)) == []


def test_the_wall_in_the_hand_of_who_was_taken_out_is_closed_too():
    presence, lines = Presence(), []
    presence.enter("hand", Line(Audience(AVOND, "projector", "nl"), hand_of=HAAS.id))
    presence.enter("wall", Line(Audience(AVOND, "projector", "nl")))

    Leaving(presence, lines.append).changed(
        AVOND, evening(*ALL_SEATED), evening(*ALL_SEATED, SeatRemoved(HAAS.id))
    )

    assert lines == ["hand"]


def test_nobody_else_loses_a_line():
    assert closed(zelf_opened) == []
