"""A folder that is not of the measured server is refused before one phone comes in."""

import asyncio
from types import SimpleNamespace

import pytest

from spel.bench.__main__ import TROUBLES
from spel.bench.book import NotThere
from spel.bench.desk import Spelleider
from spel.bench.plan import Plan
from spel.bench.run import Measured, Run
from spel.bench.servers import Servers


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
