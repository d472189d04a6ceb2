"""Turns a record into a row of plain text and back, the same for every database."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, datetime
from functools import lru_cache
from typing import Annotated, NamedTuple, get_args

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from spel.core.actors import Actor
from spel.core.events import Event
from spel.store.base import Record, Unreadable
from spel.store.upcast import STEPS, Steps, newest, upcast

EXACT = ConfigDict(strict=True, extra="forbid")
EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")], config=EXACT)
ACTOR: TypeAdapter[Actor] = TypeAdapter(Annotated[Actor, Field(discriminator="kind")], config=EXACT)
KINDS = frozenset(each.default for event in get_args(Event) for each in fields(event) if each.name == "kind")


class Row(NamedTuple):
    """A record as it lies on disk; `part` numbers the events of one tap from 0."""

    seq: int
    at: str
    by: str
    tap: str
    part: int
    kind: str
    version: int
    body: str


def encode(records: Sequence[Record]) -> tuple[Row, ...]:
    """The rows of one append."""
    parts: Counter[str] = Counter()
    rows = []
    for record in records:
        rows.append(_row(record, parts[record.tap]))
        parts[record.tap] += 1
    return tuple(rows)


def decode(row: Row, steps: Steps = STEPS) -> Record:
    """The record of a row, in whatever version it was written. Raises Unreadable, without its content."""
    try:
        return Record(row.seq, datetime.fromisoformat(row.at), _actor(row.by), row.tap, _event(row, steps))
    except (ValidationError, ValueError) as reason:
        what = f"record {row.seq} ({row.kind}, version {row.version}) can not be read"
        raise Unreadable(f"{what}: {type(reason).__name__}") from None


def _row(record: Record, part: int) -> Row:
    kind = record.event.kind
    return Row(
        seq=record.seq,
        at=(record.at if record.at.tzinfo is UTC else record.at.astimezone(UTC)).isoformat(),
        by=_written(record.by),
        tap=record.tap,
        part=part,
        kind=kind,
        version=newest(kind),
        body=EVENT.dump_json(record.event).decode(),
    )


@lru_cache(maxsize=4_096)
def _written(by: Actor) -> str:
    return ACTOR.dump_json(by).decode()


@lru_cache(maxsize=4_096)  # an evening of a thousand telephones reads each of them many times
def _actor(by: str) -> Actor:
    return ACTOR.validate_json(by)


def _event(row: Row, steps: Steps) -> Event:
    latest = newest(row.kind, steps)
    if row.kind not in KINDS or row.version > latest:
        raise Unreadable(f"record {row.seq} is of an unknown kind: {row.kind}, version {row.version}")
    if row.version == latest:
        return EVENT.validate_json(row.body)
    return EVENT.validate_json(json.dumps(upcast(row.kind, row.version, json.loads(row.body), steps)))
