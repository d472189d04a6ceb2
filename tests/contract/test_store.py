"""What every store must do; a new store is one more line in STORES."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from spel.core.actors import SessionId
from spel.core.events import BlackSet, Event, NoteWritten
from spel.store.base import (
    CodeTaken,
    ConcurrentAppend,
    NoSuchSession,
    Record,
    RepeatedTap,
    SessionRow,
)
from spel.store.codec import encode
from spel.store.known import KnownStore
from spel.store.memory import MemoryStore
from spel.store.split import SplitStore
from spel.store.sql import open_sql
from spel.store.sqlite import open_sqlite
from spel.store.tables import metadata
from tests.story import AVOND, BEGUN_AT, CLOCK, DESK, INLOOP, created, inloop_opened, moment

MIDDAG = SessionId("middag")
POSTGRES = os.environ.get("SPEL_TEST_POSTGRES", "")  # such as postgresql+psycopg2://localhost/spel_test


def on_postgres(_folder: Path):
    engine = create_engine(POSTGRES)
    metadata.drop_all(engine)
    engine.dispose()
    return open_sql(POSTGRES)


STORES: dict[str, Callable] = {
    "memory": lambda _folder: MemoryStore(),
    "sqlite": lambda folder: open_sqlite(folder / "spel.sqlite"),
    "known": lambda folder: KnownStore(open_sqlite(folder / "spel.sqlite")),
    "split": lambda _folder: SplitStore(MemoryStore()),
}
if POSTGRES:
    STORES["postgres"] = on_postgres


@pytest.fixture(params=STORES)
def empty_store(request, tmp_path):
    """Each kind of store, with nothing in it."""
    store = STORES[request.param](tmp_path)
    yield store
    store.close()


@pytest.fixture
def store(empty_store):
    """A store with one evening that just began, under tap `begin`."""
    empty_store.create(AVOND, "HAZEL1", BEGUN_AT, records(created, inloop_opened, tap="begin", by=CLOCK))
    return empty_store


def records(*events: Event, after: int = 0, tap: str = "tap", by=DESK) -> tuple[Record, ...]:
    """Events as the parts of one tap."""
    return tuple(Record(seq, moment(seq), by, tap, event) for seq, event in enumerate(events, after + 1))


def note(number: int, tap: str = "") -> Record:
    """The line with this number: a note, each under its own tap."""
    return Record(number, moment(number), DESK, tap or f"tap {number}", NoteWritten(INLOOP, f"no. {number}"))


def test_what_was_written_comes_back_in_order_and_whole(store):
    store.append(AVOND, 2, [note(3), note(4)])
    store.append(AVOND, 4, [note(5)])

    log = store.read(AVOND)

    assert log == (*records(created, inloop_opened, tap="begin", by=CLOCK), note(3), note(4), note(5))


def test_reading_on_gives_only_what_is_newer(store):
    store.append(AVOND, 2, [note(3), note(4)])

    newer = store.read(AVOND, after=3)

    assert newer == (note(4),)


def test_an_unknown_evening_has_an_empty_log(store):
    assert store.read(MIDDAG) == ()


def test_a_late_writer_is_told_and_nothing_is_written(store):
    store.append(AVOND, 2, [note(3)])

    with pytest.raises(ConcurrentAppend):
        store.append(AVOND, 2, [note(3, tap="late"), note(4)])

    assert store.read(AVOND, after=2) == (note(3),)


def test_a_gap_is_never_written(store):
    with pytest.raises(ConcurrentAppend):
        store.append(AVOND, 7, [note(8)])

    assert store.read(AVOND, after=2) == ()


def test_wrong_numbers_are_a_bug_of_the_caller(store):
    with pytest.raises(ValueError, match="do not follow"):
        store.append(AVOND, 2, [note(3), note(5)])

    assert store.read(AVOND, after=2) == ()


def test_an_empty_append_is_nothing_at_all(store):
    store.append(AVOND, 2, [])
    store.append(AVOND, 99, [])
    store.append(MIDDAG, 0, [])

    assert len(store.read(AVOND)) == 2


@pytest.mark.parametrize("expected", [0, 3])
def test_an_unknown_evening_can_not_be_written_to(store, expected):
    with pytest.raises(NoSuchSession):
        store.append(MIDDAG, expected, [note(expected + 1)])


def test_a_repeated_tap_is_told_by_name_and_nothing_of_the_append_is_kept(store):
    store.append(AVOND, 2, [note(3, tap="first")])

    with pytest.raises(RepeatedTap) as told:
        store.append(AVOND, 3, [note(4), note(5, tap="first")])

    assert told.value.tap == "first"
    assert store.read(AVOND, after=3) == ()


def test_one_tap_may_bring_about_several_events_but_only_once(store):
    black_and_back = records(BlackSet(True), BlackSet(False), after=2, tap="twice")
    store.append(AVOND, 2, black_and_back)

    with pytest.raises(RepeatedTap):
        store.append(AVOND, 4, [note(5, tap="twice")])

    assert store.read(AVOND, after=2) == black_and_back


def test_a_late_writer_with_a_repeated_tap_is_late_first(store):
    store.append(AVOND, 2, [note(3, tap="same")])

    with pytest.raises(ConcurrentAppend):
        store.append(AVOND, 2, [note(3, tap="same")])


def test_the_same_tap_in_another_evening_is_another_tap(store):
    store.create(MIDDAG, "HAZEL2", BEGUN_AT, records(created, tap="begin", by=CLOCK))

    assert store.read(MIDDAG) == records(created, tap="begin", by=CLOCK)


def test_a_tap_is_found_again_by_its_first_event(store):
    first = store.seen(AVOND, "begin")

    assert first == records(created, tap="begin", by=CLOCK)[0]
    assert store.seen(AVOND, "never") is None
    assert store.seen(MIDDAG, "begin") is None


def test_a_code_belongs_to_one_evening(store):
    with pytest.raises(CodeTaken):
        store.create(MIDDAG, "HAZEL1", BEGUN_AT, records(created))

    assert store.find("HAZEL1") == AVOND
    assert store.read(MIDDAG) == ()


def test_an_evening_begins_once(store):
    with pytest.raises(ConcurrentAppend):
        store.create(AVOND, "HAZEL2", BEGUN_AT, records(created))

    assert store.find("HAZEL2") is None


def test_evenings_are_listed_oldest_first(store):
    earlier = BEGUN_AT - timedelta(days=1)
    store.create(MIDDAG, "HAZEL2", earlier, records(created))

    listed = store.sessions()

    assert listed == (SessionRow(MIDDAG, "HAZEL2", earlier), SessionRow(AVOND, "HAZEL1", BEGUN_AT))


def test_a_secret_opens_one_thing_in_one_evening(store):
    store.keep_secret(AVOND, "seat", "haas", "a" * 64)

    assert store.holder_of(AVOND, "seat", "a" * 64) == "haas"
    assert store.holder_of(AVOND, "desk", "a" * 64) is None
    assert store.holder_of(AVOND, "seat", "b" * 64) is None
    assert store.holder_of(MIDDAG, "seat", "a" * 64) is None


def test_a_secret_that_is_kept_again_has_its_last_holder(store):
    store.keep_secret(AVOND, "seat", "haas", "a" * 64)
    store.keep_secret(AVOND, "seat", "haas", "a" * 64)
    store.keep_secret(AVOND, "seat", "hek", "a" * 64)

    assert store.holder_of(AVOND, "seat", "a" * 64) == "hek"


@pytest.mark.parametrize(("stays", "left"), [("", [None, None, "hek"]), ("b" * 64, [None, "haas", "hek"])])
def test_dropping_secrets_closes_every_device_of_one_holder_or_all_but_one(store, stays, left):
    store.keep_secret(AVOND, "seat", "haas", "a" * 64)
    store.keep_secret(AVOND, "seat", "haas", "b" * 64)
    store.keep_secret(AVOND, "seat", "hek", "c" * 64)

    store.drop_secrets(AVOND, "seat", "haas", stays)

    assert [store.holder_of(AVOND, "seat", letter * 64) for letter in "abc"] == left


def test_an_unknown_evening_has_no_secrets(store):
    with pytest.raises(NoSuchSession):
        store.keep_secret(MIDDAG, "desk", "desk", "a" * 64)


def test_the_rows_are_the_log_as_it_lies(store):
    store.append(AVOND, 2, records(BlackSet(True), BlackSet(False), after=2, tap="twice"))

    rows = store.rows(AVOND)

    assert rows == encode(store.read(AVOND))
    assert store.rows(MIDDAG) == ()


def test_an_evening_that_was_removed_is_nowhere(store):
    store.create(MIDDAG, "HAZEL2", BEGUN_AT, records(created, tap="begin", by=CLOCK))
    store.keep_secret(AVOND, "desk", "desk", "a" * 64)
    store.keep_secret(MIDDAG, "desk", "desk", "a" * 64)

    for session in (AVOND, AVOND, SessionId("nooit")):
        store.remove(session)

    assert (store.read(AVOND), store.rows(AVOND), store.seen(AVOND, "begin")) == ((), (), None)
    assert (store.find("HAZEL1"), store.holder_of(AVOND, "desk", "a" * 64)) == (None, None)
    assert [row.id for row in store.sessions()] == [MIDDAG]
    assert [store.was_removed(each) for each in (AVOND, MIDDAG, "nooit")] == [True, False, False]
    assert (store.find("HAZEL2"), store.holder_of(MIDDAG, "desk", "a" * 64)) == (MIDDAG, "desk")


@pytest.mark.parametrize("expected", [0, 2])
def test_an_evening_that_was_removed_does_not_come_back_by_itself(store, expected):
    store.remove(AVOND)

    with pytest.raises(NoSuchSession):
        store.append(AVOND, expected, [note(expected + 1)])
    with pytest.raises(NoSuchSession):
        store.keep_secret(AVOND, "seat", "haas", "a" * 64)

    assert store.rows(AVOND) == ()


def test_who_writes_while_the_evening_is_removed_is_in_time_or_refused(store):
    def write(number: int) -> str:
        last = len(store.read(AVOND))
        try:
            store.append(AVOND, last, [note(last + 1, tap=f"writer {number}")])
        except (ConcurrentAppend, NoSuchSession) as refused:
            return type(refused).__name__
        return "kept"

    with ThreadPoolExecutor(8) as people:
        early = [people.submit(write, number) for number in range(12)]
        removing = people.submit(store.remove, AVOND)
        late = [people.submit(write, number) for number in range(12, 24)]

    told = {each.result() for each in early + late}
    assert (removing.exception(), told - {"kept", "ConcurrentAppend", "NoSuchSession"}) == (None, set())
    assert (store.rows(AVOND), store.sessions()) == ((), ())


def test_of_many_writers_at_once_exactly_one_is_first(store):
    def write(number: int) -> bool:
        try:
            store.append(AVOND, 2, [note(3, tap=f"writer {number}")])
        except ConcurrentAppend:
            return False
        return True

    with ThreadPoolExecutor(8) as writers:
        first = list(writers.map(write, range(24)))

    assert first.count(True) == 1
    assert len(store.read(AVOND)) == 3
