"""Who is connected: counted per side, and the newest line of a seat wins."""

from spel.core.actors import SeatId, SessionId
from spel.core.vocabulary import Side
from spel.web.presence import Audience, Line, Presence

AVOND, ANDERE = SessionId("avond"), SessionId("andere")
DORP = Audience(AVOND, "phone", "nl", Side.DORP)
GEMEENTE = Audience(AVOND, "phone", "nl", Side.GEMEENTE)
DESK = Audience(AVOND, "desk", "nl")
HAAS = Line(DORP, SeatId("haas"))
HEK = Line(DORP, SeatId("hek"))


def test_the_newest_line_of_a_seat_takes_the_place_of_the_older():
    presence = Presence()

    first, second = presence.enter("een", HAAS), presence.enter("twee", HAAS)

    assert (first, second) == (None, "een")
    assert (presence.line("een"), presence.line("twee"), presence.total()) == (None, HAAS, 1)


def test_a_seat_that_changed_sides_is_still_the_same_seat():
    presence = Presence()
    presence.enter("een", HAAS)

    older = presence.enter("twee", Line(GEMEENTE, SeatId("haas")))

    assert older == "een"


def test_the_newest_wall_in_the_hand_takes_the_place_of_the_older_and_not_of_the_phone():
    presence = Presence()
    audience = Audience(AVOND, "projector", "nl")
    presence.enter("phone", HAAS)
    presence.enter("hand", Line(audience, hand_of=HAAS.seat))

    older = presence.enter("other hand", Line(audience, hand_of=HAAS.seat))

    assert older == "hand"
    assert presence.total() == 2


def test_the_same_line_may_move_to_another_audience():
    presence = Presence()
    presence.enter("een", HAAS)

    older = presence.enter("een", Line(GEMEENTE, SeatId("haas")))

    assert (older, presence.audiences(AVOND)) == (None, {GEMEENTE})


def test_the_same_seat_number_of_another_evening_is_somebody_else():
    presence = Presence()
    presence.enter("een", HAAS)

    older = presence.enter("twee", Line(Audience(ANDERE, "phone", "nl", Side.DORP), SeatId("haas")))

    assert (older, presence.total()) == (None, 2)


def test_several_desks_and_projectors_may_be_open():
    presence = Presence()

    assert [presence.enter(name, Line(DESK)) for name in ("een", "twee")] == [None, None]
    assert presence.total() == 2


def test_only_seats_of_this_evening_are_counted_per_side():
    presence = Presence()
    for name, line in {"a": HAAS, "b": HEK, "c": Line(GEMEENTE, SeatId("klok")), "d": Line(DESK)}.items():
        presence.enter(name, line)

    here = presence.connected(AVOND)

    assert here == {Side.DORP: 2, Side.GEMEENTE: 1, Side.PARTIJ: 0}
    assert presence.connected(ANDERE) == {Side.DORP: 0, Side.GEMEENTE: 0, Side.PARTIJ: 0}


def test_who_leaves_is_told_once_what_they_were():
    presence = Presence()
    presence.enter("een", HAAS)

    assert [presence.leave("een"), presence.leave("een")] == [HAAS, None]
    assert presence.audiences(AVOND) == set()


def test_every_audience_has_a_room_of_its_own():
    views = [DORP, GEMEENTE, DESK, Audience(AVOND, "projector", "nl"), Audience(ANDERE, "desk", "nl")]
    views.append(Audience(AVOND, "phone", "en", Side.DORP))

    assert len({audience.room for audience in views}) == len(views)


def test_an_evening_is_led_while_a_desk_looks():
    presence = Presence()
    presence.enter("een", HAAS)
    presence.enter("twee", Line(Audience(ANDERE, "desk", "nl")))

    assert presence.led() == {ANDERE}


def test_a_page_that_wakes_gives_way_to_one_that_was_opened_later():
    presence = Presence()

    opened = [presence.may_return(HAAS, tab, again=False) for tab in ("oud", "nieuw")]
    woke = [presence.may_return(HAAS, tab, again=True) for tab in ("oud", "nieuw", "oud")]

    assert (opened, woke) == ([True, True], [False, True, False])


def test_after_a_restart_the_first_page_that_wakes_goes_on_and_the_others_give_way():
    presence = Presence()

    woke = [presence.may_return(HAAS, tab, again=True) for tab in ("een", "twee", "een")]

    assert woke == [True, False, True]


def test_the_wall_in_the_hand_and_the_desk_keep_nobody_from_returning():
    presence = Presence()
    hand = Line(Audience(AVOND, "projector", "nl"), hand_of=HAAS.seat)
    presence.may_return(HAAS, "telefoon", again=False)
    presence.may_return(hand, "muur", again=False)

    pages = [(HAAS, "telefoon"), (hand, "muur"), (Line(DESK), "een"), (Line(DESK), "twee")]
    woke = [presence.may_return(line, tab, again=True) for line, tab in pages]

    assert woke == [True] * 4


def test_which_pages_were_open_goes_with_the_evening():
    presence = Presence()
    presence.may_return(HAAS, "nieuw", again=False)

    presence.forget(AVOND)

    assert presence.may_return(HAAS, "oud", again=True)
