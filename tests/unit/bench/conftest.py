"""Beside a browser: Playwright keeps a loop of its own running in the thread of the tests."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor

import pytest


@pytest.fixture(autouse=True)
def in_a_thread_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """`asyncio.run` works whatever ran in this process before."""
    run = asyncio.run

    def elsewhere(work: Coroutine[object, object, object]) -> object:
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(run, work).result()

    monkeypatch.setattr(asyncio, "run", elsewhere)
