"""Opens the log in one SQLite file: one writer, on disk before it says so, and a check beforehand."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event

from spel.core.words import N_, Text, text
from spel.store.base import Offload, StoreBroken, StoreFull, directly
from spel.store.exchange import RESTORE, finished, refuse_unfinished
from spel.store.line import BARE, DAMAGED, Line, unheard
from spel.store.lockfile import has_server, hold_as_server, hold_as_tool
from spel.store.sql import SqlStore, is_prepared, prepare
from spel.store.tray import COPIES, sweep
from spel.store.trouble import Trouble, Watch, trouble_of
from spel.store.wal import lost_commits

PRAGMAS = (
    "busy_timeout=3000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
)

SMALLEST = 512
"""Bytes of one page of SQLite, at least."""

REWRITE, EMPTY_WAL = "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"

NOT_WRITABLE = N_("Het spel kan niets bewaren in de map {folder}. Kies een andere map.")
NO_ROOM = N_("De schijf met de map {folder} is vol. Maak ruimte vrij en start opnieuw.")
HELD = N_("Een ander programma houdt de avonden in {folder} vast. Sluit dat programma en start opnieuw.")
READ_ONLY = N_(
    "Het spel kan niets bewaren in de map {folder}. Geef uzelf daar schrijfrechten, of kies een andere map."
)
BAD = N_("De bewaarde avonden in {folder} zijn beschadigd. Zet een reservekopie terug: {command}")
BAD_LOG = N_(
    "Het bestand {log} is beschadigd. De laatste antwoorden zijn niet meer te lezen. "
    "Zet een reservekopie terug: {command} "
    "Is er geen? Zet {log} in een andere map en start opnieuw; dan ontbreken die antwoorden."
)
SAID = {Trouble.FULL: NO_ROOM, Trouble.LOCKED: HELD, Trouble.READ_ONLY: READ_ONLY}


def open_sqlite(
    path: Path, offload: Offload = directly, alone: bool = True, watch: Watch | None = None
) -> SqlStore:
    """The store in this file; made, with its folder, where there is none. Raises StoreBroken.

    `alone` refuses a file that another server has open; a tool may come beside it, and waits for nobody.
    `watch` hears of writes that fail.
    """
    with _troubles_told(path.parent):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        let_go = hold_as_server(path) if alone else hold_as_tool(path)
        failed = watch.failed if watch else unheard
        write = Line(_engine(path, "BEGIN IMMEDIATE"), Lock(), offload, failed)
        read = Line(_engine(path, "BEGIN"), Lock(), offload)
        store = SqlStore(write, read, let_go, lambda: _scrub(write))
        try:
            refuse_unfinished(path)
            _make_writable(path)
            if alone or not has_server(path):
                refuse_bad_log(path)
            if alone:
                write.run(_check)
                _finish(write)
                _tidy(path.parent)
            elif not read.run(_is_sound):
                write.run(prepare)
        except BaseException:
            store.close()
            raise
        return store


def _make_writable(path: Path) -> None:
    """For us alone; refused before SQLite sees a read-only file, or it leaves read-only files beside it."""
    path.touch(mode=0o600)
    if not os.access(path, os.W_OK):
        raise PermissionError(path)


def refuse_bad_log(path: Path) -> None:
    """Raise StoreBroken for what SQLite would leave out without a word, and then throw away.

    Nobody may be writing meanwhile.
    """
    log = path.with_name(path.name + "-wal")
    size = path.stat().st_size
    if 0 < size < SMALLEST:  # SQLite would begin anew
        raise StoreBroken(DAMAGED)
    emptied = size == 0 and log.exists() and log.stat().st_size > 0
    if emptied or lost_commits(log):
        raise StoreBroken(text(BAD_LOG, log=str(log), command=_restore(path.parent)))


def _engine(path: Path, begin: str) -> Engine:
    """One connection for all threads; who may use it is the business of its line."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        connect_args={"check_same_thread": False, "isolation_level": None},
    )
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", lambda connection: _begin(connection, begin))
    return engine


def _begin(connection: Connection, statement: str) -> None:
    if BARE not in connection.get_execution_options():
        connection.exec_driver_sql(statement)


def _set_pragmas(connection: sqlite3.Connection, _pooled: object) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _check(connection: Connection) -> None:
    _is_sound(connection)
    prepare(connection)


def _is_sound(connection: Connection) -> bool:
    """Whether there is nothing to prepare. Raises StoreBroken for what went bad."""
    if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
        raise StoreBroken(DAMAGED)
    return is_prepared(connection)


def _tidy(folder: Path) -> None:
    """Throw away what a copy that was broken off left here."""
    finished(folder)
    for each in (folder, folder / COPIES):
        sweep(each)


def _scrub(write: Line) -> None:
    """Leave nothing of what was removed in any file: deleted rows are wiped, but pages that moved are not.

    It is removed in any case; what the disk does not take now is done when the server starts again.
    """
    for statement in (REWRITE, EMPTY_WAL):
        _do(write, statement)


def _finish(write: Line) -> None:
    """Wipe what a removal that was broken off left: that one leaves pages free, others do not."""
    if write.run(lambda connection: connection.exec_driver_sql("PRAGMA freelist_count").scalar()):
        _do(write, REWRITE)
    _do(write, EMPTY_WAL)


def _do(write: Line, statement: str) -> None:
    with suppress(StoreFull):
        write.bare(lambda connection: connection.exec_driver_sql(statement).close())


@contextmanager
def _troubles_told(folder: Path) -> Iterator[None]:
    try:
        yield
    except (StoreFull, OSError) as trouble:
        raise StoreBroken(_sentence(trouble, folder)) from trouble
    except StoreBroken as broken:
        if broken.say != DAMAGED:
            raise
        raise StoreBroken(text(BAD, folder=str(folder), command=_restore(folder))) from broken


def _restore(folder: Path) -> str:
    return RESTORE.format(folder=folder)


def _sentence(trouble: StoreFull | OSError, folder: Path) -> Text:
    found = SAID.get(trouble_of(trouble) or Trouble.OTHER, NOT_WRITABLE)
    return text(found, folder=str(folder))
