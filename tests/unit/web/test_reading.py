"""A line is read without taking and giving up a place among those that wait at every message."""

import pytest

from spel.web.reading import READ, Reading


class Hub:
    """Wakes who waits as the test says: each of `turns` is done when somebody waits."""

    def __init__(self, *turns):
        self.turns = list(turns)
        self.places = []
        self.told = []

    def add(self, kind, fileno, ready, failed, closed):
        self.told.append(("add", kind, fileno))
        self.places.append((ready, failed))
        assert closed is None
        return self.places[-1]

    def remove(self, place):
        self.told.append("remove")
        if place not in self.places:
            raise KeyError(place)
        self.places.remove(place)

    def switch(self):
        self.turns.pop(0)()

    def ready(self):
        """Something is there."""
        for ready, _ in tuple(self.places):
            ready(7)

    def reused(self):
        """The number of the socket is that of another now."""
        for _, failed in tuple(self.places):
            self.places.clear()
            failed(OSError("closed"))


class Reader:
    """The green thread of the test: it goes on when its hub comes back to it."""

    def __init__(self):
        self.woken = 0

    def switch(self):
        self.woken += 1

    def throw(self, error):
        raise error


class Socket:
    """Gives what it holds, one by one; None when there is nothing after all."""

    def __init__(self, *holds):
        self.holds = list(holds)

    def fileno(self):
        return 7

    def recv(self, count):
        held = self.holds.pop(0)
        if held is None:
            raise BlockingIOError
        return held[:count]


def reading(hub, *holds):
    """A reading of a socket with these things on it, and who reads."""
    reader = Reader()
    return Reading(Socket(*holds), hub, lambda: reader), reader


def test_the_place_is_taken_once_and_left_at_the_end():
    hub = Hub()
    read, reader = reading(hub, b"haas", b"egel", b"")
    hub.turns = [hub.ready] * 3

    with read:
        assert [read(10), read(2), read(10)] == [b"haas", b"eg", b""]
        assert hub.told == [("add", READ, 7)]

    assert (hub.told, hub.places, reader.woken) == ([("add", READ, 7), "remove"], [], 3)


def test_who_is_woken_for_nothing_waits_on():
    hub = Hub()
    read, reader = reading(hub, None, b"haas")
    hub.turns = [hub.ready] * 2

    assert (read(10), reader.woken) == (b"haas", 2)


def test_while_nobody_waits_the_hub_is_not_busy_with_what_lies_there():
    hub = Hub()
    read, reader = reading(hub, b"haas", b"egel")
    hub.turns = [hub.ready] * 2
    read(10)

    hub.ready()
    hub.ready()
    assert (hub.told, hub.places) == ([("add", READ, 7), "remove"], [])

    assert (read(10), reader.woken) == (b"egel", 2)
    assert hub.told[-1] == ("add", READ, 7)


def test_a_socket_that_was_closed_meanwhile_fails_who_reads_and_leaves_nothing():
    hub = Hub()
    read, _ = reading(hub)
    hub.turns = [hub.reused]

    with pytest.raises(OSError, match="closed"), read:
        read(10)

    assert (hub.told, hub.places) == ([("add", READ, 7)], [])


def test_a_place_that_the_hub_took_away_itself_is_no_trouble_at_the_end():
    hub = Hub()
    read, _ = reading(hub, b"haas")
    hub.turns = [hub.ready]

    with read:
        read(10)
        hub.places.clear()

    assert hub.told[-1] == "remove"
