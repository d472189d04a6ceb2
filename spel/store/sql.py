"""Keeps the log in a database, by SQLAlchemy Core; SQLite or a server, the tables are the same."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from time import sleep
from typing import TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    create_engine,
    delete,
    func,
    insert,
    inspect,
    literal_column,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from spel.core.actors import SessionId
from spel.core.words import N_, text
from spel.store.base import (
    CodeTaken,
    ConcurrentAppend,
    NoSuchSession,
    Offload,
    Record,
    RepeatedTap,
    Secret,
    SessionRow,
    StoreBroken,
    check_numbers,
    directly,
    tombstone,
)
from spel.store.codec import Row, decode, encode
from spel.store.line import Line
from spel.store.tables import SCHEMA, events, metadata, removed, schema, secrets, sessions

T = TypeVar("T")

AT_A_TIME = 2_000
"""Rows of a whole log in one read: some hundredths of a second."""
COLUMNS = [events.c[name] for name in Row._fields]
NEWER = text(N_("Deze avonden zijn van een nieuwere versie van het spel. Werk eerst het spel bij."))

Values = dict[str, str | int]

# Asked or written at every tap or join: put together once.
NAMED = [secrets.c[name] == bindparam(name) for name in ("session", "kind", "digest")]
LAST = select(func.max(events.c.seq)).where(events.c.session == bindparam("session"))
ADD = insert(events)
HOLDER = select(secrets.c.holder).where(*NAMED)
FORGET = delete(secrets).where(*NAMED)
KEEP = insert(secrets)
ROW: ColumnElement[int] = literal_column("rowid")
"""SQLite numbers its rows as they come."""


def open_sql(url: str, offload: Offload = directly) -> "SqlStore":
    """The store on a database server. Raises StoreBroken, StoreFull."""
    line = Line(create_engine(url, pool_pre_ping=True), nullcontext(), offload)
    line.run(prepare)
    return SqlStore(line, line)


def prepare(connection: Connection) -> None:
    """Make the tables where there are none. Raises StoreBroken for those of a newer program.

    Writes in any case: SQLite opens a read-only file without a word.
    """
    found = _version(connection)
    if found is not None and found > SCHEMA:
        raise StoreBroken(NEWER)
    metadata.create_all(connection)
    mark = insert(schema) if found is None else update(schema)
    connection.execute(mark.values(version=SCHEMA))


def is_prepared(connection: Connection) -> bool:
    """Whether these tables are those of this program; writes nothing, so that it holds up nobody."""
    return _version(connection) == SCHEMA


def _version(connection: Connection) -> int | None:
    known = inspect(connection).has_table(schema.name)
    return connection.scalar(select(func.max(schema.c.version))) if known else None


def nothing() -> None:
    """Most databases leave nothing for us to do."""


class SqlStore:
    """The log in three tables; `closing` lets go of what else was held.

    `scrub` wipes what a database leaves lying of rows that are gone.
    """

    def __init__(
        self,
        write: Line,
        read: Line,
        closing: Callable[[], None] = nothing,
        scrub: Callable[[], None] = nothing,
    ) -> None:
        self._write = write
        self._read = read
        self._closing = closing
        self._scrub = scrub

    def create(self, session: SessionId, code: str, at: datetime, records: Sequence[Record]) -> None:
        check_numbers(0, records)
        opening: Values = {"id": session, "code": code, "created_at": at.astimezone(UTC).isoformat()}
        # An evening from a file is long: it is written out elsewhere, before anybody waits for this line.
        aside = self._write.offload if len(records) > AT_A_TIME else directly
        rows = aside(lambda: _values(session, records))

        def work(connection: Connection) -> None:
            if _exists(connection, session):
                raise ConcurrentAppend
            connection.execute(insert(sessions).values(opening))
            _insert(connection, rows)

        try:
            self._write.run(work)
        except IntegrityError:
            raise CodeTaken(code) from None

    def read(self, session: SessionId, after: int = 0) -> tuple[Record, ...]:
        return self._log(decode, session, after)

    def rows(self, session: SessionId) -> tuple[Row, ...]:
        return self._log(lambda row: row, session)

    def _log(self, read: Callable[[Row], T], session: SessionId, after: int = 0) -> tuple[T, ...]:
        found: list[T] = []
        while True:  # part by part: who reads something else waits for one of them, not for all
            part = self._lines(read, events.c.session == session, *_behind(after + len(found)))
            found += part
            if len(part) < AT_A_TIME:
                return tuple(found)
            sleep(0)  # a lock that is taken again at once is never free for others

    def append(
        self, session: SessionId, expected: int, records: Sequence[Record], keys: Sequence[Secret] = ()
    ) -> None:
        check_numbers(expected, records)
        if not records:
            return
        rows, opening = _values(session, records), [_secret(session, each) for each in keys]

        def work(connection: Connection) -> None:
            _check_last(connection, session, expected)
            _insert(connection, rows)
            if opening:
                connection.execute(KEEP, opening)

        try:
            self._write.run(work)
        except IntegrityError as broken:
            self._explain(session, expected, {record.tap for record in records})
            raise broken

    def seen(self, session: SessionId, tap: str) -> Record | None:
        first = (events.c.session == session, events.c.tap == tap, events.c.part == 0)
        return next(iter(self._lines(decode, *first)), None)

    def find(self, code: str) -> SessionId | None:
        query = select(sessions.c.id).where(sessions.c.code == code)
        found = self._read.run(lambda connection: connection.scalar(query))
        return None if found is None else SessionId(found)

    def sessions(self) -> tuple[SessionRow, ...]:
        query = select(sessions.c.id, sessions.c.code, sessions.c.created_at)
        order = query.order_by(sessions.c.created_at, sessions.c.id)
        found = self._read.run(lambda connection: connection.execute(order).all())
        return tuple(SessionRow(SessionId(id), code, datetime.fromisoformat(at)) for id, code, at in found)

    def keep_secret(self, session: SessionId, kind: str, holder: str, digest: str) -> None:
        secret = _secret(session, Secret(kind, holder, digest))

        def work(connection: Connection) -> None:
            connection.execute(FORGET, secret)
            connection.execute(KEEP, secret)

        try:
            self._write.run(work)
        except IntegrityError:
            raise NoSuchSession(session) from None

    def holder_of(self, session: SessionId, kind: str, digest: str) -> str | None:
        secret = {"session": session, "kind": kind, "digest": digest}
        return self._read.run(lambda connection: connection.scalar(HOLDER, secret))

    def drop_secrets(self, session: SessionId, kind: str, holder: str, but: str = "") -> None:
        theirs = (secrets.c.holder == holder, secrets.c.digest != but)
        query = delete(secrets).where(*_opens(session, kind), *theirs)
        self._write.run(lambda connection: connection.execute(query))

    def trim_secrets(self, session: SessionId, kind: str, holder: str, newest: int) -> bool:
        theirs = (*_opens(session, kind), secrets.c.holder == holder)
        many = select(func.count()).where(*theirs)
        numbered = self._write.engine.dialect.name == "sqlite"  # others do not number their rows
        if not numbered or (self._read.run(lambda connection: connection.scalar(many)) or 0) <= newest:
            return False  # as it nearly always is, and nothing waits for the disk

        def work(connection: Connection) -> None:
            kept = select(secrets.c.digest).where(*theirs).order_by(ROW.desc()).limit(newest)
            connection.execute(delete(secrets).where(*theirs, secrets.c.digest.not_in(kept)))

        self._write.run(work)
        return True

    def remove(self, session: SessionId) -> None:
        here, name = sessions.c.id == session, tombstone(session)
        grave = removed.c.digest == name

        def work(connection: Connection) -> None:
            connection.execute(select(sessions.c.id).where(here).with_for_update())  # nobody adds to it now
            for table in (events, secrets):
                connection.execute(delete(table).where(table.c.session == session))
            if connection.execute(delete(sessions).where(here)).rowcount:
                connection.execute(delete(removed).where(grave))
                connection.execute(insert(removed).values(digest=name))

        self._write.run(work)
        self._scrub()

    def was_removed(self, session: SessionId) -> bool:
        query = select(removed.c.digest).where(removed.c.digest == tombstone(session))
        return self._read.run(lambda connection: connection.scalar(query)) is not None

    def probe(self) -> None:
        """Write something small, to see whether the disk takes it. Raises StoreFull, StoreBroken."""
        self._write.run(lambda connection: connection.execute(update(schema).values(version=SCHEMA)))

    def close(self) -> None:
        self._read.close()
        self._write.close()
        self._closing()

    def _lines(self, read: Callable[[Row], T], *where: ColumnElement[bool]) -> tuple[T, ...]:
        query = select(*COLUMNS).where(*where).order_by(events.c.seq)

        def work(connection: Connection) -> tuple[T, ...]:
            # One of ours is read by name much quicker than what a database gives.
            return tuple(read(Row._make(row)) for row in connection.execute(query).all())

        return self._read.run(work)

    def _explain(self, session: SessionId, expected: int, taps: set[str]) -> None:
        """Raise what was the matter with an append that the tables refused."""

        def work(connection: Connection) -> None:
            _check_last(connection, session, expected)
            here = (events.c.session == session, events.c.tap.in_(taps))
            tap = connection.scalar(select(events.c.tap).where(*here).order_by(events.c.seq).limit(1))
            raise NoSuchSession(session) if tap is None else RepeatedTap(tap)

        self._write.run(work)


def _behind(last: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The next rows of a log; its numbers go on one by one."""
    return events.c.seq > last, events.c.seq <= last + AT_A_TIME


def _values(session: SessionId, records: Sequence[Record]) -> list[Values]:
    return [{"session": session, **row._asdict()} for row in encode(records)]


def _secret(session: SessionId, key: Secret) -> Values:
    return {"session": session, "kind": key.kind, "holder": key.holder, "digest": key.digest}


def _insert(connection: Connection, rows: list[Values]) -> None:
    if rows:
        connection.execute(ADD, rows)


def _opens(session: SessionId, kind: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return secrets.c.session == session, secrets.c.kind == kind


def _exists(connection: Connection, session: SessionId) -> bool:
    return connection.scalar(select(sessions.c.id).where(sessions.c.id == session)) is not None


def _check_last(connection: Connection, session: SessionId, expected: int) -> None:
    last = connection.scalar(LAST, {"session": session}) or 0
    if last != expected:
        raise ConcurrentAppend if _exists(connection, session) else NoSuchSession(session)
