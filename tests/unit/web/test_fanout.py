"""Only what changed is sent: a move at once, counts with the next round."""

from dataclasses import replace

import pytest

from spel.core.actors import SeatId, SessionId
from spel.core.state import NEW, Shown
from spel.core.vocabulary import Side
from spel.web.fanout import MINUTE, PAUSE, Fanout
from spel.web.presence import Audience, Line, Presence
from spel.web.protocol import SCREEN
from tests.story import SPREIDING, ZELF

AVOND, ANDERE = SessionId("avond"), SessionId("andere")
PHONES = Audience(AVOND, "phone", "nl", Side.DORP)
DESK = Audience(AVOND, "desk", "nl")
ELSEWHERE = Audience(ANDERE, "desk", "nl")


class Enough(Exception):
    """Ends the endless round of a test."""


class Hall:
    """Screens that tests write by hand, and what was sent of them to whom."""

    def __init__(self, *audiences):
        self.screens = {}
        self.sent = []
        self.pauses = []
        self.version = 0
        self.presence = Presence()
        for number, audience in enumerate(audiences):
            self.presence.enter(str(number), Line(audience))
        self.fanout = Fanout(self.presence, self.draw, self.emit, self.sleep, lambda: 0.0)

    def draw(self, audience):
        html = self.screens.get(audience)
        if html == "stuk":
            raise RuntimeError("no such block")
        return None if html is None else {"version": self.version, "html": html}

    def emit(self, event, message, to):
        assert event == SCREEN
        self.sent.append((to, message["html"]))

    def sleep(self, seconds):
        self.pauses.append(seconds)
        raise Enough

    def shows(self, audience, html):
        self.version += 1
        self.screens[audience] = html


def test_the_same_screen_is_sent_once():
    hall = Hall(PHONES)
    hall.shows(PHONES, "een")

    for html in ("een", "een", "twee", "twee", "een"):
        hall.shows(PHONES, html)
        hall.fanout.flush(AVOND)

    assert hall.sent == [(PHONES.room, "een"), (PHONES.room, "twee"), (PHONES.room, "een")]


def test_only_the_audience_that_sees_something_new_gets_it():
    hall = Hall(PHONES, DESK)
    hall.shows(PHONES, "stil")
    hall.shows(DESK, "0 klaar")
    hall.fanout.flush(AVOND)
    hall.sent.clear()

    hall.shows(DESK, "1 klaar")
    hall.fanout.flush(AVOND)

    assert hall.sent == [(DESK.room, "1 klaar")]


def test_another_evening_is_left_alone():
    hall = Hall(DESK, ELSEWHERE)
    hall.shows(DESK, "hier")
    hall.shows(ELSEWHERE, "daar")

    hall.fanout.flush(AVOND)

    assert hall.sent == [(DESK.room, "hier")]


MOVES = {
    "step": {"step_id": ZELF},
    "reveal": {"revealed": frozenset({SPREIDING})},
    "sheet": {"sheets": {ZELF: 1}},
    "black": {"black": True},
    "talking": {"talking": True},
    "closed": {"closed": True},
    "words": {"released": frozenset({Shown(ZELF, "waarom", SeatId("haas"))})},
    "words aside": {"aside": frozenset({Shown(ZELF, "waarom", SeatId("haas"))})},
    "words together": {"groups": {Shown(ZELF, "waarom", SeatId("haas")): "De winkel"}},
}


@pytest.mark.parametrize("change", MOVES.values(), ids=MOVES)
def test_a_move_is_sent_at_once(change):
    hall = Hall(DESK)
    hall.shows(DESK, "nieuw")

    hall.fanout.changed(AVOND, NEW, replace(NEW, **change))

    assert hall.sent == [(DESK.room, "nieuw")]


def test_counts_wait_for_the_next_round_and_go_once():
    hall = Hall(DESK)

    for count in (1, 2, 3):
        hall.shows(DESK, f"{count} klaar")
        hall.fanout.changed(AVOND, replace(NEW, version=count - 1), replace(NEW, version=count))

    assert hall.sent == []
    hall.fanout.flush_stale()
    assert hall.sent == [(DESK.room, "3 klaar")]


def test_a_round_pauses_so_that_there_are_at_most_four_a_second():
    hall = Hall(DESK, ELSEWHERE)
    hall.shows(DESK, "hier")
    hall.shows(ELSEWHERE, "daar")
    hall.fanout.mark(AVOND)
    hall.fanout.mark(ANDERE)

    with pytest.raises(Enough):
        hall.fanout.run()

    assert sorted(hall.sent) == [(ELSEWHERE.room, "daar"), (DESK.room, "hier")]
    assert hall.pauses == [PAUSE]
    assert PAUSE == 0.25


def test_an_evening_that_is_not_there_sends_nothing():
    hall = Hall(DESK)

    hall.fanout.flush(AVOND)

    assert hall.sent == []


def test_a_screen_that_can_not_be_drawn_does_not_silence_the_others(caplog):
    hall = Hall(DESK, PHONES)
    hall.shows(DESK, "stuk")
    hall.shows(PHONES, "heel")

    hall.fanout.flush(AVOND)

    assert hall.sent == [(PHONES.room, "heel")]
    assert [record.action for record in caplog.records] == ["fanout"]


def test_what_a_newcomer_was_shown_counts_as_sent():
    hall = Hall(DESK)
    hall.shows(DESK, "eerst")
    hall.fanout.flush(AVOND)

    hall.shows(DESK, "even zwart")
    welcome = hall.fanout.welcome(DESK)
    hall.shows(DESK, "eerst")
    hall.fanout.flush(AVOND)

    assert welcome == {"version": 2, "html": "even zwart"}
    assert [html for _, html in hall.sent] == ["eerst", "even zwart", "eerst"]


def test_every_minute_the_desks_are_drawn_again():
    hall = Hall(DESK, Audience(ANDERE, "phone", "nl", Side.DORP))
    hall.shows(DESK, "20:31")

    with pytest.raises(Enough):
        hall.fanout.keep_time()
    hall.fanout.mark_desks()
    hall.fanout.flush_stale()

    assert hall.pauses == [MINUTE]
    assert hall.sent == [(DESK.room, "20:31")]


def test_who_comes_in_with_many_sees_what_the_others_see_until_the_next_round():
    hall = Hall(PHONES)
    hall.shows(PHONES, "1 hier")
    hall.fanout.flush(AVOND)
    hall.shows(PHONES, "2 hier")
    hall.fanout.mark(AVOND)

    welcomed = [hall.fanout.welcome(PHONES) for _ in range(2)]
    hall.fanout.flush_stale()

    assert [screen["html"] for screen in welcomed] == ["1 hier", "1 hier"]
    assert hall.sent[-1] == (PHONES.room, "2 hier")


def test_a_desk_that_comes_in_sees_how_it_is_now():
    hall = Hall(DESK)
    hall.shows(DESK, "1 klaar")
    hall.fanout.flush(AVOND)
    hall.shows(DESK, "2 klaar")
    hall.fanout.mark(AVOND)

    assert hall.fanout.welcome(DESK)["html"] == "2 klaar"


def test_who_comes_back_to_a_view_that_nobody_had_open_sees_no_old_step():
    hall = Hall(PHONES)
    hall.shows(PHONES, "stap een")
    hall.fanout.flush(AVOND)
    hall.presence.leave("0")
    hall.shows(PHONES, "stap twee")
    hall.fanout.changed(AVOND, NEW, replace(NEW, step_id=ZELF))
    hall.presence.enter("1", Line(PHONES))
    hall.fanout.mark(AVOND)

    assert hall.fanout.welcome(PHONES)["html"] == "stap twee"


def test_phones_get_a_new_step_before_those_who_watch_the_room():
    projector = Audience(AVOND, "projector", "nl")
    gemeente = replace(PHONES, side=Side.GEMEENTE)
    hall = Hall(DESK, projector, PHONES, gemeente)
    for audience in (DESK, projector, PHONES, gemeente):
        hall.shows(audience, audience.room)

    hall.fanout.flush(AVOND)

    assert {to for to, _ in hall.sent[:2]} == {PHONES.room, gemeente.room}
