"""Whether records from elsewhere are one whole evening, so that every screen can be drawn of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spel.core.events import SessionCreated
from spel.core.evolve import replay
from spel.core.state import State
from spel.engine.batch import Told, told
from spel.store.base import Record


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole evening from elsewhere: its log, and what its clerk knows after it. `whole` makes it."""

    records: tuple[Record, ...]
    state: State
    taps: Mapping[str, Told]


def whole(records: Sequence[Record]) -> Whole:
    """All lines of one evening, numbered from 1, in which nothing hangs loose. Raises ValueError for others.

    Takes seconds for the longest evenings.
    """
    begins = [at for at, record in enumerate(records) if isinstance(record.event, SessionCreated)]
    if begins != [0] or [record.seq for record in records] != list(range(1, len(records) + 1)):
        raise ValueError("these records are no evening")
    state = replay((record.event, record.at) for record in records)
    if not _holds(state):
        raise ValueError("in this evening something hangs loose")
    return Whole(tuple(records), state, told(records, {}))


def _holds(state: State) -> bool:
    """The room is at a step that exists, and whoever answered sits somewhere."""
    given = [seat for by in (*state.answers.values(), *state.krassed.values()) for seat in by]
    return state.script.step(state.step_id) is not None and state.seats.keys() >= set(given)
