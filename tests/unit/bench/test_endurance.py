"""The long runs: from the first answer, in pairs of turns, and never about nothing."""

import asyncio
from dataclasses import asdict

import pytest

from spel.bench.crew import Reports, Stuck
from spel.bench.endurance import PARTS, Loop, by_turns, middle_pair, middle_tenths, pairs
from spel.bench.verdict import KEPT, Sent


class Server:
    """Uses a hundredth of a second for each answer."""

    used = 0.0

    def cpu(self):
        return self.used

    async def at_rest(self):
        """It is."""


class Crew:
    """Gives so many answers a turn, each a second after the one before; and notes whose turn it is."""

    size = 1

    def __init__(self, server, answers=4, name="", turns=None):
        self._server, self._answers, self._name = server, answers, name
        self._turns = [] if turns is None else turns

    async def order(self, _what, start, **_how):
        self._turns.append(self._name)
        self._server.used += self._answers * 0.01
        times = [(start + place, start + place + 1) for place in range(self._answers)]
        sent = [asdict(Sent(0, f"tap-{place}", "zelf", {}, KEPT)) for place in range(self._answers)]
        return Reports([{"times": times, "sent": sent}])


@pytest.fixture
def loop(monkeypatch):
    """What makes a loop, without waiting before a turn."""
    monkeypatch.setattr("spel.bench.endurance.HEADSTART", 0.0)

    def made(**how):
        server = Server()
        return Loop(None, Crew(server, **how), server)

    return made


def test_the_first_tenth_is_the_first(loop):
    fresh = loop()

    asyncio.run(fresh.many())

    assert len(fresh.endured.tenths) == PARTS
    with pytest.raises(Stuck, match="first tenth"):
        asyncio.run(fresh.many())


def test_a_turn_tells_answers_a_second_and_processor_for_each(loop):
    one = loop()

    asyncio.run(one.turn(3.0))

    assert one.endured.rates == [pytest.approx(1.0)]
    assert one.endured.costs == [pytest.approx(0.01)]
    assert one.endured.busy == [pytest.approx(0.01)]


def test_a_turn_without_an_answer_is_said(loop):
    with pytest.raises(Stuck, match="geen enkel antwoord bevestigd"):
        asyncio.run(loop(answers=0).turn(3.0))


def test_turns_alternate(loop):
    turns = []
    one, other = loop(name="ours", turns=turns), loop(name="bare", turns=turns)

    asyncio.run(by_turns(one, other, 3.0))

    assert turns == ["ours", "bare"] * 3


def test_the_middle_pair_is_not_the_pair_of_the_middles():
    ours, bare = [10.0, 40.0, 30.0], [20.0, 160.0, 40.0]

    assert pairs(ours, bare) == [0.5, 0.25, 0.75]
    assert middle_pair(ours, bare) == 0.5
    assert middle_pair([], bare) is None


def test_each_tenth_is_that_of_the_middle_evening():
    evenings = [[(0.3, 3.0), (0.9, 9.0)], [(0.1, 1.0), (0.4, 4.0)], [(0.2, 5.0), (0.3, 2.0)]]

    assert middle_tenths(evenings) == [(0.2, 3.0), (0.4, 4.0)]
