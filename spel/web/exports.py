"""What leaves the server as a file."""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.desk_events import SeatRemoved, TextsGrouped, TextsSetAside
from spel.core.events import (
    AnswerGiven,
    Event,
    HandsCounted,
    JointGiven,
    KrasOpened,
    SeatChanged,
    SeatJoined,
    TextsReleased,
)
from spel.core.evolve import replay
from spel.core.script import StepId
from spel.store.base import Record
from spel.store.codec import Row, encode
from spel.views.earlier import handed_on
from spel.web.earlier_file import FORMAT, PART, write

FORMAT_VERSION = 1


def evening_json(records: Sequence[Record], without: Collection[StepId] = ()) -> str:
    """A whole evening as JSON: every record of its log, the script in the first one.

    `without` names steps whose answers are left out, because the room has not seen them. Of who was taken
    out nothing is told but that. The summary is what a later evening looks back on: it holds together when
    events get another shape.
    """
    gone = {record.event.seat for record in records if isinstance(record.event, SeatRemoved)}
    told = [
        record for record in records if not _answers(record.event, without) and not _is_of(record.event, gone)
    ]
    log = [_plain(row) for row in encode([_without(record, gone) for record in told])]
    summary = write(handed_on(replay((record.event, record.at) for record in told)))
    whole = {"formaat": FORMAT, "versie": FORMAT_VERSION, PART: summary, "gebeurtenissen": log}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _answers(event: Event, steps: Collection[StepId]) -> bool:
    return isinstance(event, AnswerGiven | JointGiven | HandsCounted) and event.step in steps


def _is_of(event: Event, seats: Collection[SeatId]) -> bool:
    """Whether it tells of one of these that they came, moved or gave something."""
    return isinstance(event, SeatJoined | SeatChanged | AnswerGiven | KrasOpened) and event.seat in seats


def _without(record: Record, gone: Collection[SeatId]) -> Record:
    """The same without those who were taken out among several that are named."""
    event = record.event
    if not isinstance(event, TextsReleased | TextsSetAside | TextsGrouped):
        return record
    left = tuple(seat for seat in event.seats if seat not in gone)
    return replace(record, event=replace(event, seats=left))


def _plain(row: Row) -> dict[str, object]:
    """A row without the tap's own id and without nicknames: neither says anything to anybody else."""
    event = json.loads(row.body)
    if "name" in event:  # a nickname belongs to the evening, not to the file
        event["name"] = ""
    return {
        "seq": row.seq,
        "at": row.at,
        "by": json.loads(row.by),
        "version": row.version,
        "event": event,
    }
