"""Whether records from elsewhere are one whole evening, so that every screen can be drawn of it."""

from collections.abc import Sequence

from spel.core.events import SessionCreated
from spel.core.evolve import replay
from spel.core.state import State
from spel.store.base import Record


def is_whole(records: Sequence[Record]) -> bool:
    """Whether these are all lines of one evening, numbered from 1, and nothing in it hangs loose."""
    if [record.seq for record in records] != list(range(1, len(records) + 1)):
        return False
    begins = [seq for seq, record in enumerate(records) if isinstance(record.event, SessionCreated)]
    if begins != [0]:
        return False
    return _holds(replay((record.event, record.at) for record in records))


def _holds(state: State) -> bool:
    """The room is at a step that exists, and whoever answered sits somewhere."""
    given = [seat for by in (*state.answers.values(), *state.krassed.values()) for seat in by]
    return state.script.step(state.step_id) is not None and state.seats.keys() >= set(given)
