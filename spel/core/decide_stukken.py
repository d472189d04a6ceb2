"""Whether a piece of a document may be said anew or left out, and who decides about readers."""

import re

from spel.core import stukken_commands as c
from spel.core import stukken_events as e
from spel.core.refusals import Refusal
from spel.core.state import State
from spel.core.stukken import UNTOUCHED, Touch

LONGEST_NAME = 20
LONGEST_PIECE = 4_000
MOST_TOUCHES = 2_000
PIECE = re.compile("[0-9a-f]{12}")

Decided = tuple[e.StukEvent, ...] | Refusal


def decide_stuk(command: c.StukCommand, state: State) -> Decided:
    """What follows for the documents, also after the end: that is when they are made ready to go."""
    match command:
        case c.TouchPiece():
            return _touch(command, state)
        case c.DecideReaders(lezers=lezers):
            return () if lezers is state.lezers else (e.ReadersDecided(lezers),)


def _touch(command: c.TouchPiece, state: State) -> Decided:
    named = 0 < len(command.stuk) <= LONGEST_NAME and PIECE.fullmatch(command.piece)
    if not named or len(command.words) > LONGEST_PIECE:
        return Refusal.DOES_NOT_FIT
    before = state.touches.get(command.stuk, {}).get(command.piece, UNTOUCHED)
    if Touch(command.words, command.out) == before:
        return ()
    if before == UNTOUCHED and sum(map(len, state.touches.values())) >= MOST_TOUCHES:
        return Refusal.TABLE_FULL
    return (e.PieceTouched(command.stuk, command.piece, command.words, command.out),)
