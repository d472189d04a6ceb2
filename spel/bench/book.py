"""Reads what is really in the log, through the store, when the playing is over."""

from pathlib import Path

from spel.bench.verdict import Sent, Verdict, Written, judge
from spel.core.events import AnswerGiven
from spel.core.questions import Answer, Choice, Words
from spel.store.sqlite import open_sqlite

DATABASE = "spel.sqlite"


def written(folder: Path, code: str) -> list[Written]:
    """Every answer of an evening, in order. Raises StoreBroken."""
    store = open_sqlite(folder / DATABASE, alone=False)
    try:
        session = store.find(code)
        records = store.read(session) if session else ()
    finally:
        store.close()
    return [
        Written(record.tap, record.event.step, _inputs(record.event.answer))
        for record in records
        if isinstance(record.event, AnswerGiven)
    ]


def _inputs(answer: Answer) -> dict[str, str]:
    """The answer as a form sends it."""
    found = {}
    for name, value in answer.values.items():
        if isinstance(value, Choice):
            found[f"a.{name}"] = value.option
        elif isinstance(value, Words):
            found[f"a.{name}"] = value.text
    return found


def judged(folder: Path, code: str, sent: list[Sent]) -> Verdict:
    """What phones were told against what is there."""
    return judge(sent, written(folder, code))
