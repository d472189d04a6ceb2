"""What leaves the server as a file: a whole evening, without what is nobody else's business."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from spel.core.actors import Actor, Seat, SeatId, Visitor
from spel.core.desk_events import LeadTaken, SeatRemoved, TextsGrouped, TextsSetAside
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
from spel.core.openness import is_public
from spel.core.questions import Value, Words
from spel.core.script import StepId
from spel.core.state import Shown, State
from spel.store.base import Record
from spel.store.codec import Row, encode
from spel.views.earlier import handed_on
from spel.web.earlier_file import FORMAT, PART, write
from spel.web.thinned import thinned

FORMAT_VERSION = 1
UNREAD = Words("…")
"""Stands where a form can not do without words that the room has not seen."""


def evening_json(records: Sequence[Record], without: Collection[StepId] = ()) -> str:
    """A whole evening as JSON: every record of its log, the script in the first one.

    `without` names steps whose answers are left out, because the room has not seen them. Of who was taken
    out nothing is told but that, and not who led at which desk. The records are numbered anew. The summary
    is what a later evening looks back on: it holds together when events get another shape.
    """
    gone = {record.event.seat for record in records if isinstance(record.event, SeatRemoved)}
    kept = (record for record in records if not _stays_behind(record.event, without, gone))
    calm = thinned([_without(record, gone) for record in kept])
    told = [replace(record, seq=seq) for seq, record in enumerate(calm, start=1)]
    summary = write(handed_on(replay((record.event, record.at) for record in told)))
    whole = {"formaat": FORMAT, "versie": FORMAT_VERSION, PART: summary}
    log = ",\n".join(_line(row) for row in encode(told))
    return f'{json.dumps(whole, ensure_ascii=False, indent=1)[:-2]},\n "gebeurtenissen": [\n{log}\n]}}\n'


def seen_json(records: Sequence[Record]) -> str:
    """The same with nothing in it that the room has not seen.

    No answers before their reveal. Of words only those that may be read at the end, and nothing of what
    was done with the others.
    """
    state = replay((record.event, record.at) for record in records)
    secret = {step.id for step in state.script.steps if not is_public(state, step.id)}
    read = {(shown, words) for shown, words in _words(state) if shown in state.released}
    calm = tuple(replace(record, event=_calmed(record.event, state, read)) for record in records)
    return evening_json(calm, secret)


Read = Collection[tuple[Shown, str]]
"""Words that the room may read, with where and whose they are."""


def _words(state: State) -> Iterator[tuple[Shown, str]]:
    """All written words as they stand at the end."""
    joint = {
        step: {SeatId(side.value): each for side, each in by.items()} for step, by in state.joint.items()
    }
    tables = {step: {SeatId(id): each for id, each in by.items()} for step, by in state.by_table.items()}
    for given in (state.answers, joint, tables):
        for step, by in given.items():
            for who, answer in by.items():
                yield from ((Shown(step, name, who), answer.words(name)) for name in answer.values)


def _calmed(event: Event, state: State, read: Read) -> Event:
    """The event without words that were not read, and without anything about them."""
    match event:
        case AnswerGiven(seat=seat, step=step, answer=answer):
            values = _seen_values(answer.values, state, Shown(step, "", seat), read)
            return replace(event, answer=replace(answer, values=values))
        case JointGiven(side=side, step=step, answer=answer, table=table):
            shown = Shown(step, "", SeatId(table or side.value))
            return replace(
                event, answer=replace(answer, values=_seen_values(answer.values, state, shown, read))
            )
        case TextsReleased() | TextsSetAside() | TextsGrouped():
            known = {shown for shown, _ in read}
            left = tuple(each for each in event.seats if Shown(event.step, event.field, each) in known)
            return replace(event, seats=left)
        case _:
            return event


def _seen_values(values: Mapping[str, Value], state: State, of: Shown, read: Read) -> Mapping[str, Value]:
    seen: dict[str, Value] = {}
    for name, value in values.items():
        if not isinstance(value, Words) or (replace(of, field=name), value.text) in read:
            seen[name] = value
        elif _is_required(state, of.step, name):
            seen[name] = UNREAD
    return seen


def _is_required(state: State, step: StepId, name: str) -> bool:
    asking = state.script.step(step)
    asked = (ask.field(name) for ask in asking.asks.values()) if asking else ()
    return any(field.required for field in asked if field)


def _stays_behind(event: Event, steps: Collection[StepId], gone: Collection[SeatId]) -> bool:
    """Whether it is not for others: answers of these steps, what these people did, which desk led."""
    if isinstance(event, AnswerGiven | JointGiven | HandsCounted) and event.step in steps:
        return True
    if isinstance(event, SeatJoined | SeatChanged | AnswerGiven | KrasOpened):
        return event.seat in gone
    return isinstance(event, LeadTaken)


def _without(record: Record, gone: Collection[SeatId]) -> Record:
    """The same without those who were taken out: among several that are named, and as who tapped."""
    by: Actor = record.by
    if isinstance(by, Seat) and by.id in gone:
        by = Visitor()
    event = record.event
    if isinstance(event, TextsReleased | TextsSetAside | TextsGrouped):
        event = replace(event, seats=tuple(seat for seat in event.seats if seat not in gone))
    return replace(record, by=by, event=event)


def _line(row: Row) -> str:
    """A row without the tap's own id and without nicknames: neither says anything to anybody else."""
    event = json.loads(row.body)
    if "name" in event and "side" in event:  # a nickname belongs to the evening, not to the file
        event["name"] = ""
    told = {
        "seq": row.seq,
        "at": row.at,
        "by": json.loads(row.by),
        "version": row.version,
        "event": event,
    }
    return json.dumps(told, ensure_ascii=False)
