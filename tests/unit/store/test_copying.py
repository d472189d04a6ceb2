"""A copy is looked through for what it lacks, in the time that reading it takes."""

import sqlite3
from contextlib import closing
from threading import Thread

import pytest

from spel.store.base import StoreBroken
from spel.store.copying import Held, look_through
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, BEGUN_AT

PATIENCE = 30.0
"""Seconds after which it never came."""
MANY = 100_000
NUMBERS = f"WITH RECURSIVE many(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM many LIMIT {MANY})"


@pytest.fixture
def database(tmp_path):
    """An evening that nobody uses."""
    file = tmp_path / "spel.sqlite"
    with closing(open_sqlite(file)) as store:
        store.create(AVOND, "12345678", BEGUN_AT, [])
    return file


def change(database, *statements):
    """Do something with the tables."""
    with closing(sqlite3.connect(database)) as connection, connection:
        for each in statements:
            connection.execute(each)


def test_a_season_of_evenings_is_looked_through_in_seconds(database):
    change(
        database,
        f"{NUMBERS} INSERT INTO events SELECT '{AVOND}', i, '', '', i, 0, '', 1, '' FROM many",
        f"{NUMBERS} INSERT INTO secrets SELECT '{AVOND}', 'seat', i, 'h' FROM many",
    )
    found = []

    looking = Thread(target=lambda: found.append(look_through(database)), daemon=True)
    looking.start()
    looking.join(PATIENCE)

    assert found == [Held(1, BEGUN_AT.date().isoformat())]


@pytest.mark.parametrize("table", ["events", "secrets", "sessions", "schema_version"])
def test_a_copy_without_one_of_its_tables_is_refused(database, table):
    change(database, f"DROP TABLE {table}")

    with pytest.raises(StoreBroken, match="beschadigd"):
        look_through(database)
