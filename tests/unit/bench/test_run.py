"""Who is measured, how often and on what; a folder of another server is refused before one phone comes in."""

import asyncio
from types import SimpleNamespace

import pytest

from spel.bench import run
from spel.bench.__main__ import TROUBLES
from spel.bench.book import NotThere
from spel.bench.desk import Spelleider
from spel.bench.plan import IJKPUNT, KAAL, ZAAL, Plan
from spel.bench.run import TIMES_IN, Measured, Run
from spel.bench.servers import Running, Servers
from spel.bench.verdict import NOTHING_SENT


def test_a_wrong_folder_is_refused_at_once_and_nothing_is_made(tmp_path, monkeypatch):
    plan = Plan(phones=(20,), parts=("zaal",), address="http://127.0.0.1:1", data=tmp_path)

    async def begin(_address):
        return SimpleNamespace(where=SimpleNamespace(code="12345678"), close=lambda: None)

    monkeypatch.setattr(Spelleider, "begin", begin)

    with pytest.raises(NotThere):
        asyncio.run(Run(plan, Servers(tmp_path), Measured(plan)).all())

    assert list(tmp_path.iterdir()) == []


def test_that_is_told_as_any_other_trouble():
    assert NotThere in TROUBLES


class Started:
    """Servers that are only counted."""

    def __init__(self):
        self.names = []

    def _started(self, name):
        self.names.append(name)
        return Running(("127.0.0.1", 1))

    async def ours(self):
        return self._started("ours")

    async def bare(self):
        return self._started("bare")

    async def control(self, _program):
        return self._started("control")


@pytest.fixture
def counted(monkeypatch):
    """Nothing is really played: every part only says that it was done."""

    async def found(*_asked):
        return SimpleNamespace(where=SimpleNamespace(code="12345678"), close=lambda: None)

    async def crew(_stack):
        return None

    async def play(evening, _bursts):
        evening.hall.all_in([1.0], 9.0)
        return evening.hall

    async def come_in(entering):
        entering.hall.all_in([1.0], 3.0)

    async def sit_down(entering):
        entering.hall.settled.append(2.0)

    async def judge(*_evening):
        return NOTHING_SENT

    async def control():
        return ("node",)

    for desk in (run.Spelleider, run.Caller):
        monkeypatch.setattr(desk, "begin", found)
    monkeypatch.setattr(run, "_crew", crew)
    monkeypatch.setattr(run, "control", control)
    monkeypatch.setattr(run.Evening, "play", play)
    monkeypatch.setattr(run.Entering, "come_in", come_in)
    monkeypatch.setattr(run.Entering, "sit_down", sit_down)
    monkeypatch.setattr(Run, "_judge", judge)
    return Started()


def test_every_game_comes_in_as_often_and_each_time_on_a_fresh_server(counted):
    plan = Plan(phones=(2,), parts=(ZAAL, KAAL, IJKPUNT))

    halls = asyncio.run(Run(plan, counted, Measured(plan)).all()).halls[2]

    assert [hall.entered for hall in halls.values()] == [[9.0] + [3.0] * (TIMES_IN - 1)] * 3
    assert [hall.joined for hall in halls.values()] == [3.0] * 3
    assert halls["ours"].settled == [2.0] * TIMES_IN
    assert [counted.names.count(game) for game in ("ours", "bare", "control")] == [6, 3, 3]


def test_a_server_that_somebody_else_started_is_asked_once(counted):
    plan = Plan(phones=(2,), parts=(ZAAL,), address="http://127.0.0.1:1")

    halls = asyncio.run(Run(plan, counted, Measured(plan)).all()).halls[2]

    assert (halls["ours"].entered, halls["ours"].settled, counted.names) == ([9.0], [2.0], [])
