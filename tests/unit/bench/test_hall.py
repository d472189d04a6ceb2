"""A hall is only compared when everybody took part in everything, and an empty one is a failure."""

import asyncio

import pytest

from spel.bench.crew import Reports, Stuck
from spel.bench.entering import Entering
from spel.bench.hall import Answered, Evening, Hall, Herd
from spel.bench.phone import BARE, CONTROL, DOOR, JOINING, OURS


class Server:
    """Every part of joining takes a second of its processor."""

    used = 0.0

    def cpu(self):
        return self.used

    async def at_rest(self):
        """It is."""

    def memory(self):
        return 0.0


class Crew:
    """Phones that come in after a second, or all fail."""

    def __init__(self, server, failed=()):
        self._server, self._failed, self.asked = server, list(failed), []

    async def join(self, phones, _at_once, _where, parts=JOINING):
        self.asked.append(parts)
        self._server.used += 1.0
        times = [] if self._failed else [(10.0, 11.0 + number) for number in range(phones)]
        return Reports([{"times": times, "failed": self._failed}])


class Desk:
    """Leads nobody."""

    where = None


@pytest.fixture
def made(monkeypatch):
    """A hall of two with what plays it; nobody rests."""
    for module in ("hall", "entering"):
        monkeypatch.setattr(f"spel.bench.{module}.REST", 0.0)

    def make(what, failed=()):
        server = Server()
        crew = Crew(server, failed)
        return what(Desk(), crew, server, Hall(OURS, 2)), crew

    return make


def answered(count, silent=0):
    """A time that so many answered."""
    return Answered(count, [0.1] * count, 0.1, 0.1, [0.1] * count, 0.1, 0, silent)


@pytest.mark.parametrize(
    ("hall", "whole"),
    [
        pytest.param(Hall(OURS, 2, paced=answered(2), bursts=[answered(2)]), True, id="all"),
        pytest.param(Hall(BARE, 2), True, id="nobody is asked"),
        pytest.param(Hall(OURS, 2, bursts=[answered(2), answered(1, 1)]), False, id="one silent"),
        pytest.param(Hall(OURS, 2, paced=answered(1)), False, id="one refused"),
        pytest.param(Hall(OURS, 2, failures=["Lost"]), False, id="one outside"),
        pytest.param(Hall(OURS, 2, missing=1), False, id="a screen that never came"),
        pytest.param(Hall(OURS, 2, herd=Herd([0.1], 1.0, 1, 0.1)), False, id="one astray"),
    ],
)
def test_a_hall_is_whole_when_everybody_took_part(hall, whole):
    assert hall.whole is whole


@pytest.mark.parametrize(
    ("what", "way"),
    [
        (Evening, lambda evening: evening.play(1)),
        (Entering, Entering.come_in),
        (Entering, Entering.sit_down),
        (Entering, Entering.part_by_part),
    ],
    ids=["the evening", "coming in", "sitting down", "part by part"],
)
def test_a_hall_in_which_nobody_gets_says_so_and_why(made, what, way):
    hall, _ = made(what, failed=["TurnedAway: 429", "TurnedAway: 429"])

    with pytest.raises(Stuck, match=r"van 2 telefoons kwam niemand binnen.*TurnedAway: 429"):
        asyncio.run(way(hall))


def test_from_form_to_hall_does_not_count_the_page_with_the_form(made):
    entering, crew = made(Entering)

    asyncio.run(entering.sit_down())

    assert crew.asked == [(DOOR,), ("formulier", "lijn")]
    assert (entering.hall.sits, entering.hall.seated) == ([1.0, 2.0], 2.0)


def test_of_the_times_that_all_came_in_the_middle_one_counts(made):
    entering, crew = made(Entering)
    entering.hall.entered = [9.0, 0.5]

    asyncio.run(entering.come_in())

    assert crew.asked == [JOINING]
    assert (entering.hall.joins, entering.hall.entered, entering.hall.joined) == (
        [1.0, 2.0],
        [9.0, 0.5, 2.0],
        2.0,
    )
    assert entering.hall.seated == 0.0


def test_where_there_are_no_pages_coming_in_and_sitting_down_are_one_measurement(made):
    entering, _ = made(Entering)
    entering.hall.game = CONTROL

    asyncio.run(entering.come_in())

    assert (entering.hall.sits, entering.hall.seated) == ([1.0, 2.0], 2.0)


def test_each_part_of_joining_has_its_own_time_of_processor(made):
    entering, crew = made(Entering)

    asyncio.run(entering.part_by_part())

    assert crew.asked == [(part,) for part in JOINING]
    assert entering.hall.parts == dict.fromkeys(JOINING, 1.0)
