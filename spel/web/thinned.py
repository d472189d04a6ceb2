"""A log that became longer than a file may be: what a seat changed again and again goes in once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spel.core.events import AnswerGiven, Event, JointGiven, SeatChanged, SeatJoined
from spel.store.base import Record

MOST_EVENTS = 60_000
"""One telephone that is used in bad faith writes as many in an hour."""
CHANGES = AnswerGiven | JointGiven | SeatChanged
Key = tuple[str, ...]


def thinned(records: Sequence[Record]) -> Sequence[Record]:
    """The log where it is not too long; else with only the last of what stood there between two other acts.

    The last one stands where the first did, so that everything after it happened to the same room.
    """
    return records if len(records) <= MOST_EVENTS else tuple(_last_of_each(records))


def _last_of_each(records: Iterable[Record]) -> Iterable[Record]:
    kept: list[Record] = []
    lately: dict[Key, int] = {}
    for record in records:
        event = record.event
        if not isinstance(event, CHANGES):
            if not isinstance(event, SeatJoined):
                lately.clear()
            kept.append(record)
            continue
        at = lately.setdefault(_key(event), len(kept))
        if at < len(kept) and _is_alike(kept[at].event, event):
            kept[at] = replace(kept[at], event=event)
        else:
            lately[_key(event)] = len(kept)
            kept.append(record)
    return kept


def _key(event: CHANGES) -> Key:
    match event:
        case AnswerGiven(seat=seat, step=step):
            return ("seat", seat, step)
        case JointGiven(side=side, step=step, table=table):
            return ("side", side.value, step, table)
        case SeatChanged(seat=seat):
            return ("name", seat)


def _is_alike(before: Event, after: Event) -> bool:
    """Whoever only took another name sits where they sat."""
    if not isinstance(before, SeatChanged) or not isinstance(after, SeatChanged):
        return True
    return replace(before, name=after.name) == after
