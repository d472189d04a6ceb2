"""Lines that hold a place for nothing are ended; who plays is let be."""

from dataclasses import dataclass, field
from queue import Queue
from types import SimpleNamespace

import pytest

from spel.core.actors import SeatId, SessionId
from spel.web.presence import Audience, Line, Presence
from spel.web.sweeping import EVERY, MOST_WAITING, PATIENCE, Sweeping

PHONES = Audience(SessionId("avond"), "phone", "nl")


class Enough(Exception):
    """Ends the endless round of a test."""


@dataclass
class Open:
    """A WebSocket that only knows what waits for it and whether it was ended."""

    queue: Queue = field(default_factory=Queue)
    ended: bool = False

    def close(self, wait, abort):
        assert (wait, abort) == (False, True)
        self.ended = True


class Hall:
    """Open sockets, which of them are lines, and a clock."""

    def __init__(self):
        self.presence = Presence()
        self.sockets = {}
        self.lines = {}
        self.time = 0.0
        manager = SimpleNamespace(sid_from_eio_sid=lambda name, _namespace: self.lines.get(name))
        server = SimpleNamespace(eio=SimpleNamespace(sockets=self.sockets), manager=manager)
        self.sweeping = Sweeping(server, self.presence, lambda: self.time)

    def opened(self, name, seat=""):
        self.sockets[name] = Open()
        if seat:
            self.lines[name] = f"line of {name}"
            self.presence.enter(self.lines[name], Line(PHONES, SeatId(seat)))
        return self.sockets[name]

    def sweep(self, at):
        self.time = at
        self.sweeping.sweep()


def test_who_never_says_who_it_is_loses_the_line():
    hall = Hall()
    silent = hall.opened("silent")

    hall.sweep(0)
    hall.sweep(PATIENCE - 1)
    assert not silent.ended
    hall.sweep(PATIENCE)

    assert silent.ended


def test_who_plays_is_let_be():
    hall = Hall()
    phone = hall.opened("phone", "haas")

    for at in (0, PATIENCE, 100 * PATIENCE):
        hall.sweep(at)

    assert not phone.ended


def test_the_older_line_of_a_seat_is_ended_when_it_does_not_go_by_itself():
    hall = Hall()
    older, newer = hall.opened("older", "haas"), hall.opened("newer", "haas")

    hall.sweep(0)
    hall.sweep(PATIENCE)

    assert (older.ended, newer.ended) == (True, False)


def test_who_does_not_read_is_ended():
    hall = Hall()
    phone = hall.opened("phone", "haas")
    for _ in range(MOST_WAITING):
        phone.queue.put("screen")
    hall.sweep(0)
    assert not phone.ended

    phone.queue.put("screen")
    hall.sweep(0)

    assert phone.ended


def test_a_round_that_breaks_is_not_the_last_one(caplog):
    hall = Hall()
    hall.sockets["broken"] = object()
    pauses = []

    def sleep(seconds):
        pauses.append(seconds)
        if len(pauses) > 2:
            raise Enough

    with pytest.raises(Enough):
        hall.sweeping.run(sleep)

    assert pauses == [EVERY] * 3
    assert caplog.messages == ["bug", "bug"]
