"""However many answers arrive, the wall changes calmly: measured on a clock of the test's own."""

from dataclasses import replace

import pytest

from spel.core.actors import SessionId
from spel.core.state import NEW
from spel.web.fanout import LONGEST, PAUSE, SHARE, STORM, Fanout
from spel.web.presence import Audience, Line, Presence

AVOND = SessionId("avond")
WALL = Audience(AVOND, "projector", "nl")
ANSWERS = 200
EVERY = 0.005
"""Seconds between two answers: all of them come within one second."""


class Over(Exception):
    """Ends the endless round of the test."""


class Burst:
    """Answers that come in while the fan-out sleeps; each frame is noted with the time it went out."""

    def __init__(self):
        self.clock = 0.0
        self.drawing = 0.0
        self.pauses = []
        self.given = 0
        self.frames = []
        presence = Presence()
        presence.enter("wall", Line(WALL))
        self.fanout = Fanout(presence, self.draw, self.emit, self.sleep, lambda: self.clock)

    def draw(self, _audience):
        self.clock += self.drawing
        return {"version": self.given, "html": f"{self.given} van de {ANSWERS}"}

    def emit(self, _event, message, to):
        assert to == WALL.room
        self.frames.append((self.clock, message["html"]))

    def sleep(self, seconds):
        self.pauses.append(seconds)
        until = self.clock + seconds
        while self.given < ANSWERS and self.clock + EVERY <= until + 1e-9:
            self.clock += EVERY
            self.give()
        self.clock = until
        if len(self.frames) > 1 and self.frames[-1][1].startswith(f"{ANSWERS} "):
            raise Over

    def give(self):
        before, self.given = self.given, self.given + 1
        self.fanout.changed(AVOND, replace(NEW, version=before), replace(NEW, version=self.given))


def test_two_hundred_answers_in_a_second_give_the_wall_at_most_four_frames_a_second():
    burst = Burst()
    burst.fanout.mark(AVOND)

    with pytest.raises(Over):
        burst.fanout.run()

    times = [at for at, _ in burst.frames]
    assert max(sum(at <= other < at + 1 for other in times) for at in times) == 4
    assert [html for _, html in burst.frames] == [f"{count} van de 200" for count in (0, 50, 100, 150, 200)]


def test_in_a_storm_drawing_leaves_most_of_the_time_to_answers():
    burst = Burst()
    burst.drawing = 0.05
    for _ in range(STORM + 1):
        burst.fanout.mark(AVOND)

    with pytest.raises(Over):
        burst.fanout.run()

    assert burst.pauses[0] == pytest.approx(SHARE * 0.05)


def test_in_a_calm_hall_the_desk_keeps_up_also_where_drawing_is_slow():
    burst = Burst()
    burst.drawing = 0.2
    burst.fanout.mark(AVOND)

    with pytest.raises(Over):
        burst.fanout.run()

    assert burst.pauses[0] == PAUSE


def test_a_round_that_had_to_wait_for_something_else_keeps_nobody_waiting_for_long():
    burst = Burst()
    burst.drawing = 3.0
    burst.fanout.mark(AVOND)

    with pytest.raises(Over):
        burst.fanout.run()

    assert set(burst.pauses) == {LONGEST}
