"""Copies the database of a running server in one piece, and tells what a copy holds."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from spel.core.words import N_, text
from spel.store.base import StoreBroken, StoreFull
from spel.store.line import DAMAGED
from spel.store.lockfile import has_server
from spel.store.sql import NEWER
from spel.store.sqlite import refuse_bad_log
from spel.store.tables import SCHEMA

PAGES, REST = 200, 0.005
"""So many pages at a time, and seconds between them: a server on the same disk goes first."""
PATIENCE = 10.0
"""Seconds to wait for who holds the file."""
NO_EVENINGS = N_("In de map {folder} staan geen avonden. Geef met --data de goede map.")


@dataclass(frozen=True, slots=True)
class Held:
    """What a database holds: how many evenings, and the day on which the newest began."""

    evenings: int
    newest: str


def copy_database(source: Path, target: Path) -> None:
    """Everything that was on disk when this began, whoever writes meanwhile. Raises StoreBroken, StoreFull.

    One reading transaction holds the whole copy together: without it every write of a server begins it anew.
    """
    refuse_missing(source)
    if not has_server(source):
        refuse_bad_log(source)
    with _told(), closing(sqlite3.connect(source, timeout=PATIENCE, isolation_level=None)) as read:
        read.execute("BEGIN")
        read.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with closing(sqlite3.connect(target)) as write:
            read.backup(write, pages=PAGES, sleep=REST)
            write.execute("PRAGMA journal_mode=DELETE")
        read.execute("ROLLBACK")


def refuse_missing(database: Path) -> None:
    """Raise StoreBroken where there are no evenings: somebody named another folder."""
    if not os.path.exists(database):  # not of pathlib, which raises for a folder that may not be read
        raise StoreBroken(text(NO_EVENINGS, folder=str(database.parent)))


def look_through(database: Path) -> Held:
    """What a copy that nobody uses holds, when all of it is sound. Raises StoreBroken, StoreFull."""
    with _told(), closing(sqlite3.connect(database)) as connection:
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise StoreBroken(DAMAGED)
        (version,) = connection.execute("SELECT max(version) FROM schema_version").fetchone()
        if version is None or version > SCHEMA:
            raise StoreBroken(NEWER if version else DAMAGED)
        count, newest = connection.execute("SELECT count(*), max(created_at) FROM sessions").fetchone()
        for table in ("events", "secrets"):
            connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()  # noqa: S608 -- our own names
    return Held(count, (newest or "")[:10])


@contextmanager
def _told() -> Iterator[None]:
    """What SQLite says: a disk that does not work along is no file that went bad."""
    try:
        yield
    except sqlite3.OperationalError as trouble:
        if getattr(trouble, "sqlite_errorcode", sqlite3.SQLITE_ERROR) == sqlite3.SQLITE_ERROR:
            raise StoreBroken(DAMAGED) from trouble  # a table that is not there, a text that is none
        raise StoreFull(str(trouble)) from trouble
    except sqlite3.DatabaseError as broken:
        raise StoreBroken(DAMAGED) from broken
