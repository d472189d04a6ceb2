"""What an event does to the documents of the evening."""

from spel.core import stukken_events as e
from spel.core.state import State, changed
from spel.core.stukken import UNTOUCHED, Touch


def after_stuk(state: State, event: e.StukEvent) -> State:
    """The state after a document was touched, or its readers were decided."""
    match event:
        case e.PieceTouched():
            return _touched(state, event)
        case e.ReadersDecided(lezers=lezers):
            return changed(state, lezers=lezers)


def _touched(state: State, event: e.PieceTouched) -> State:
    """What is put back as it was leaves no trace, so that a state holds only what differs."""
    pieces = {**state.touches.get(event.stuk, {}), event.piece: Touch(event.words, event.out)}
    if pieces[event.piece] == UNTOUCHED:
        del pieces[event.piece]
    touches = {**state.touches, event.stuk: pieces}
    return changed(state, touches={stuk: each for stuk, each in touches.items() if each})
