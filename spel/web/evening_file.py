"""A whole evening out of its file again: read with care and played through before it counts."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from spel.core.desk_events import LeadTaken
from spel.core.events import SessionCreated
from spel.core.evolve import evolve
from spel.core.state import DESK, NEW, State
from spel.core.words import N_, Text, text
from spel.store.base import Record, Unreadable
from spel.store.codec import Row, decode
from spel.web.earlier_file import ANOTHER, FORMAT, LARGEST, TOO_LARGE
from spel.web.evening_drawn import can_be_drawn
from spel.web.evening_rules import bears
from spel.web.exports import FORMAT_VERSION
from spel.web.opening import line_tap
from spel.web.plain import is_light, is_plain
from spel.web.thinned import MOST_EVENTS

FEWEST_EVENTS = 2
PATIENCE = 30.0
"""Seconds; the largest evening is played through in a few."""
FIRST_YEAR = 2000
SET_BACK = timedelta(days=1)
"""So far may a clock be set back while an evening lasts."""
AHEAD = timedelta(days=1)
"""So far may the clock of the machine where it was played be ahead of ours."""

BROKEN = text(
    N_("Dit bestand is niet heel, of iemand veranderde er iets in. Bewaar de avond opnieuw en probeer dat.")
)
NEWER = text(N_("Dit bestand is van een nieuwere versie van het spel. Werk eerst het spel bij."))
PRACTICE = text(N_("Dit bestand is van een oefening. Kies het bestand van een echte avond."))


class NotAnEvening(Exception):
    """This file can not be opened again; `say` tells the person who chose it why, and what to do."""

    def __init__(self, say: Text) -> None:
        super().__init__(say.msgid)
        self.say = say


@dataclass(frozen=True, slots=True)
class Here:
    """What an evening must fit on this machine: the clock as it stands, and the languages that are known."""

    now: datetime
    languages: Collection[str]


class Line(BaseModel):
    """One event of the file. What else stands beside it is not read."""

    model_config = ConfigDict(strict=True, frozen=True)

    seq: int = Field(ge=1)
    at: str = Field(max_length=40)
    by: dict[str, str] = Field(max_length=2)
    version: int = Field(ge=1, le=1_000)
    event: dict[str, object]


def read(body: bytes, here: Here) -> tuple[Record, ...]:
    """The log of the evening in a file, numbered from 1. Raises NotAnEvening for any other file.

    Who led at which desk is not taken over: whoever opens the file leads.
    """
    lines = _lines(_json(body))
    told = tuple(each for each in _decoded(lines) if not isinstance(each.event, LeadTaken))
    records = tuple(
        Record(seq, each.at, each.by, line_tap(seq), each.event) for seq, each in enumerate(told, start=1)
    )
    _check_times(records, here.now)
    if not can_be_drawn(_played(records, here.languages)):
        raise NotAnEvening(BROKEN)
    return records


def _json(body: bytes) -> object:
    if len(body) > LARGEST or not is_light(body):
        raise NotAnEvening(TOO_LARGE)
    try:
        return json.loads(body.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise NotAnEvening(ANOTHER) from None


def _refuse(constant: str) -> float:
    raise ValueError(constant)


def _lines(whole: object) -> Sequence[Line]:
    if not isinstance(whole, dict) or whole.get("formaat") != FORMAT:
        raise NotAnEvening(ANOTHER)
    version = whole.get("versie")
    if isinstance(version, int | float) and version > FORMAT_VERSION:
        raise NotAnEvening(NEWER)
    events = whole.get("gebeurtenissen")
    if not isinstance(events, list) or not FEWEST_EVENTS <= len(events) <= MOST_EVENTS:
        raise NotAnEvening(BROKEN)
    if not is_plain(events):
        raise NotAnEvening(BROKEN)
    try:  # one by one: all of them in one call would hold up every other thread
        return [Line.model_validate(each) for each in events]
    except ValidationError:
        raise NotAnEvening(BROKEN) from None


def _decoded(lines: Sequence[Line]) -> Iterator[Record]:
    """Each as a record, also when it was written by an older version of the game."""
    last = 0
    for line in lines:
        if line.seq <= last:
            raise NotAnEvening(BROKEN)
        last = line.seq
        yield _record(line)


def _record(line: Line) -> Record:
    kind = line.event.get("kind")
    if not isinstance(kind, str):
        raise NotAnEvening(BROKEN)
    by, event = json.dumps(line.by), json.dumps(line.event)
    row = Row(line.seq, line.at, by, "", 0, kind, line.version, event)
    try:
        return decode(row)
    except Unreadable as reason:
        raise NotAnEvening(NEWER if "unknown kind" in str(reason) else BROKEN) from None
    except (LookupError, TypeError, AttributeError):  # an old shape that never was one
        raise NotAnEvening(BROKEN) from None


def _check_times(records: Sequence[Record], now: datetime) -> None:
    """All of them moments on the clock of the world that were already, one after the other."""
    latest: datetime | None = None
    for record in records:
        past = record.at.tzinfo is not None and record.at.year >= FIRST_YEAR and record.at <= now + AHEAD
        if not past or (latest is not None and record.at < latest - SET_BACK):
            raise NotAnEvening(BROKEN)
        latest = record.at if latest is None else max(latest, record.at)


def _played(records: Sequence[Record], languages: Collection[str]) -> State:
    """The evening after all of it. Every event must be one that could happen there and then."""
    first = records[0].event if records else None
    if isinstance(first, SessionCreated) and first.script.rehearsal:
        raise NotAnEvening(PRACTICE)
    if isinstance(first, SessionCreated) and first.script.language not in languages:
        raise NotAnEvening(BROKEN)
    state, until = NEW, monotonic() + PATIENCE
    for record in records:
        if not bears(state, record.event) or monotonic() > until:
            raise NotAnEvening(BROKEN)
        state = evolve(state, record.event, record.at)
    if not _is_whole(state):
        raise NotAnEvening(BROKEN)
    return state


def _is_whole(state: State) -> bool:
    """Whether the room is somewhere, and every borrowed telephone is that of somebody who is there."""
    lenders = {seated.via for seated in state.seats.values()} - {"", DESK}
    return bool(state.step_id) and lenders.issubset(state.seats)
