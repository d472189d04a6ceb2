"""Reads what is really in the log, through the store, when the playing is over."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from spel.bench.verdict import Again, Sent, Verdict, Written, judge
from spel.core.actors import SessionId
from spel.core.events import AnswerGiven
from spel.core.questions import Answer, Choice, Words
from spel.store.sql import SqlStore
from spel.store.sqlite import open_sqlite

DATABASE = "spel.sqlite"


class NotThere(Exception):
    """This folder is not that of the server that was measured; the words say so in Dutch."""


def look_up(folder: Path, code: str) -> SessionId:
    """The evening with this code. Raises NotThere, StoreBroken."""
    with _opened(folder) as store:
        return _found(store, folder, code)


def written(folder: Path, code: str) -> list[Written]:
    """Every answer of an evening, in order. Raises NotThere, StoreBroken."""
    with _opened(folder) as store:
        records = store.read(_found(store, folder, code))
    return [
        Written(record.tap, record.event.step, _inputs(record.event.answer))
        for record in records
        if isinstance(record.event, AnswerGiven)
    ]


@contextmanager
def _opened(folder: Path) -> Iterator[SqlStore]:
    """The log in this folder: never made here, or all answers would seem lost."""
    file = folder / DATABASE
    if not file.is_file() or not file.stat().st_size:
        raise NotThere(f"in de map {folder} staan geen avonden. Geef met --data de datamap van die server.")
    store = open_sqlite(file, alone=False)
    try:
        yield store
    finally:
        store.close()


def _found(store: SqlStore, folder: Path, code: str) -> SessionId:
    session = store.find(code)
    if session is None:
        raise NotThere(
            f"in de map {folder} staat deze avond niet. Geef met --data de datamap van die server."
        )
    return session


def _inputs(answer: Answer) -> dict[str, str]:
    """The answer as a form sends it."""
    found = {}
    for name, value in answer.values.items():
        if isinstance(value, Choice):
            found[f"a.{name}"] = value.option
        elif isinstance(value, Words):
            found[f"a.{name}"] = value.text
    return found


def judged(folder: Path, code: str, sent: Sequence[Sent], again: Sequence[Again] = ()) -> Verdict:
    """What phones were told against what is there. Raises NotThere, StoreBroken."""
    return judge(sent, written(folder, code), again)
