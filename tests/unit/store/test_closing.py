"""A store that is closed finishes what it is writing first."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event
from typing import TypeVar

from spel.core.events import SessionClosed
from spel.store.base import Record
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, BEGUN_AT, DESK, moment

T = TypeVar("T")
PATIENCE = 10.0


def test_closing_waits_for_the_write_at_hand(tmp_path):
    begun, may_go_on = Event(), Event()

    def slowly(work: Callable[[], T]) -> T:
        begun.set()
        may_go_on.wait(PATIENCE)
        return work()

    may_go_on.set()
    store = open_sqlite(tmp_path / "spel.sqlite", slowly)
    begun.clear()
    may_go_on.clear()
    with ThreadPoolExecutor() as people:
        opening = [Record(1, moment(1), DESK, "tap 1", SessionClosed())]
        writing = people.submit(store.create, AVOND, "HAZEL1", BEGUN_AT, opening)
        begun.wait(PATIENCE)

        closing = people.submit(store.close)
        hurried = wait([closing], timeout=0.2).done
        may_go_on.set()

    assert hurried == set()
    assert [each.exception() for each in (writing, closing)] == [None, None]
