"""What is removed is gone from the bare files too, or it is not removed at all."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from spel.core.actors import Seat, SeatId, SessionId
from spel.core.events import NoteWritten
from spel.store.base import Record, StoreFull
from spel.store.sql import SqlStore
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, BEGUN_AT, DESK, INLOOP, moment

MIDDAG = SessionId("middag")
NOTE = Record(1, moment(1), DESK, "tap 1", NoteWritten(INLOOP, "kort"))


@pytest.fixture
def file(tmp_path):
    """Where the store lies."""
    return tmp_path / "spel.sqlite"


def written_by(session: SessionId, number: int, chance: Random) -> Record:
    """A line of somebody in this evening, short or over many pages."""
    said = f"woord-{session} " + "x" * chance.choice((3, 40, 400, 3_000, 9_000))
    tap = f"tap-{session}-{chance.random()}"
    return Record(number, moment(1), Seat(SeatId(f"plek-{session}")), tap, NoteWritten(INLOOP, said))


def two_evenings(store: SqlStore) -> None:
    """Two evenings whose lines lie through one another, on many pages, with words that are easily found."""
    chance, written = Random(11), dict.fromkeys((AVOND, MIDDAG), 0)
    for session in written:
        store.create(session, f"code-{session}", BEGUN_AT, [])
    for _ in range(60):
        session = chance.choice((AVOND, MIDDAG))
        lines = [written_by(session, written[session] + more, chance) for more in range(1, 9)]
        store.append(session, written[session], lines)
        written[session] += len(lines)
        store.keep_secret(session, "seat", f"plek-{session}", f"{chance.getrandbits(256):064x}")


def on_disk(folder: Path, word: str) -> dict[str, int]:
    """How often a word is found in the bare bytes of each file."""
    found = {path.name: path.read_bytes().count(word.encode()) for path in folder.iterdir()}
    return {name: count for name, count in found.items() if count}


def test_nothing_of_an_evening_that_was_removed_is_left_in_any_file(file):
    with closing(open_sqlite(file)) as store:
        two_evenings(store)
    with closing(open_sqlite(file)) as store:
        last = len(store.rows(AVOND))
        store.append(AVOND, last, [written_by(AVOND, last + 1, Random(6))])
        before, other = on_disk(file.parent, AVOND), store.rows(MIDDAG)

        store.remove(AVOND)

        assert set(before) == {"spel.sqlite", "spel.sqlite-wal"}
        assert on_disk(file.parent, AVOND) == {}
        assert store.rows(MIDDAG) == other


def test_a_removal_that_was_broken_off_is_finished_at_the_next_start(file):
    with closing(open_sqlite(file)) as store:
        two_evenings(store)
    with closing(sqlite3.connect(file)) as broken_off, broken_off:
        broken_off.execute("PRAGMA secure_delete=OFF")
        for table, column in (("events", "session"), ("secrets", "session"), ("sessions", "id")):
            broken_off.execute(f"DELETE FROM {table} WHERE {column} = '{AVOND}'")
    assert on_disk(file.parent, AVOND) != {}

    with closing(open_sqlite(file)):
        assert on_disk(file.parent, AVOND) == {}


def test_an_evening_is_removed_also_while_somebody_else_reads(file):
    with closing(open_sqlite(file)) as store, closing(sqlite3.connect(file)) as backup:
        two_evenings(store)
        store._write.run(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout=20").scalar())
        backup.execute("BEGIN")
        backup.execute("SELECT count(*) FROM events").fetchall()

        store.remove(AVOND)
        backup.rollback()

        assert (store.read(AVOND), store.find(f"code-{AVOND}")) == ((), None)


def test_a_removal_that_the_disk_does_not_take_leaves_the_evening_whole(file):
    with closing(open_sqlite(file)) as store, closing(sqlite3.connect(file)) as backup:
        store.create(AVOND, "HAZEL1", BEGUN_AT, [NOTE])
        store._write.run(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout=20").scalar())
        backup.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreFull, match="locked"):
            store.remove(AVOND)
        backup.rollback()

        assert store.read(AVOND) == (NOTE,)


def test_deleted_rows_are_wiped_also_where_the_file_can_not_be_written_anew(file):
    with closing(open_sqlite(file)) as store:
        wiped = store._write.run(
            lambda connection: connection.exec_driver_sql("PRAGMA secure_delete").scalar()
        )

    assert wiped == 1
