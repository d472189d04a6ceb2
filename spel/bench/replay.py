"""Wakes a long evening from its file, as a server does that starts again; run in a process of its own."""

import json
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from spel import paths
from spel.core.actors import Actor, Clock, Desk, Seat, SeatId, SessionId, Stamp, Visitor
from spel.core.events import AnswerGiven, Event, SeatJoined, StepOpened
from spel.core.questions import Answer, Choice
from spel.core.script import StepId
from spel.core.vocabulary import Side
from spel.engine.clerks import Clerks
from spel.scenario.library import load_library
from spel.steps import STEPS
from spel.store.base import Record
from spel.store.sqlite import open_sqlite
from spel.web.concurrency import calm_collector
from spel.web.wizard import Wanted, script_of

EVENTS = 30_000
SEATS = 500
SESSION, CODE = SessionId("lange-avond"), "12345678"
BEGAN = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)
AT_A_TIME = 1_000
"""Records in one transaction, while the evening is made."""
SIDES = (Side.DORP, Side.GEMEENTE, Side.PARTIJ)
OPTIONS = ("E1", "E2", "E3", "E4")
STEP = StepId("c05/eigenaar")


def happened(events: int) -> Iterator[tuple[Actor, Event]]:
    """So many events: a full hall sits down, and then changes its mind for the rest of the evening."""
    seats = [SeatId(f"{number:012x}") for number in range(SEATS)]
    for number, seat in enumerate(seats):
        yield Visitor(), SeatJoined(seat, SIDES[number % len(SIDES)], f"Naam {number}")
    yield Desk("desk"), StepOpened(STEP)
    for number in range(events - SEATS - 1):
        seat, turn = seats[number % SEATS], number // SEATS
        picked = {name: Choice(OPTIONS[(number + turn) % len(OPTIONS)]) for name in ("nu", "straks")}
        yield Seat(seat), AnswerGiven(seat, STEP, Answer(picked))


def make(file: Path, events: int = EVENTS) -> None:
    """Write such an evening."""
    library = load_library(paths.SCENARIOS, STEPS)
    script = script_of(Wanted(titel="Lange avond", vorm="kort", casus=("c05",)), library)
    store = open_sqlite(file)
    try:
        begun = Clerks(store).begin(SESSION, CODE, script, Stamp(Clock(), BEGAN, "begin"))
        records = [
            Record(seq, BEGAN + timedelta(seconds=seq), by, f"{seq:024x}", event)
            for seq, (by, event) in enumerate(happened(events - begun.state.version), begun.state.version + 1)
        ]
        for start in range(0, len(records), AT_A_TIME):
            store.append(SESSION, begun.state.version + start, records[start : start + AT_A_TIME])
    finally:
        store.close()


def wake(file: Path) -> tuple[int, float]:
    """Wake it as a server does that just started: how many events, and in how many seconds."""
    calm_collector()
    store = open_sqlite(file)
    try:
        begun = time.monotonic()
        clerk = Clerks(store).wake(SESSION)
        return clerk.state.version if clerk else 0, time.monotonic() - begun
    finally:
        store.close()


def main() -> None:
    """`make FILE` or `wake FILE`."""
    what, file = sys.argv[1], Path(sys.argv[2])
    if what == "make":
        make(file)
    else:
        events, seconds = wake(file)
        print(json.dumps({"events": events, "seconds": seconds}))


if __name__ == "__main__":
    main()
