"""Gives an evening that begins its name and its number, whatever was drawn before."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from spel.core.actors import SessionId
from spel.engine.whole import Whole, whole
from spel.store.base import CodeTaken, ConcurrentAppend, Record
from spel.store.split import REHEARSAL
from spel.web import tokens

DRAWS = 20
FROM_FILE = "bestand "
"""How the taps of an evening from a file begin. With a space, so that nobody can send one of them again."""


def line_tap(seq: int) -> str:
    """The tap under which a line of a file is kept."""
    return f"{FROM_FILE}{seq}"


def brought(records: Sequence[Record], tap: str) -> Whole:
    """The evening in a file, to be taken in; its first line says by which tap. Raises ValueError.

    Belongs on another thread: it takes seconds for the longest evenings.
    """
    seal = FROM_FILE + tokens.digest(tap)
    return whole([replace(each, tap=line_tap(each.seq) if at else seal) for at, each in enumerate(records)])


def opened(
    begun: str,
    rehearsal: bool,
    keep: Callable[[SessionId, str], object],
    is_ours: Callable[[SessionId], bool],
) -> SessionId:
    """The evening that was kept now, or that the tap with digest `begun` kept before.

    `keep` may raise CodeTaken and ConcurrentAppend; `is_ours` tells whether this tap made what is there. The
    name of a rehearsal says that it is one.
    """
    start = REHEARSAL if rehearsal else ""
    session = SessionId(start + tokens.session_of(begun))
    for _ in range(DRAWS):
        try:
            keep(session, tokens.new_code())
        except CodeTaken:
            continue
        except ConcurrentAppend:
            if not is_ours(session):
                session = SessionId(start + tokens.new_session_id())
                continue
        return session
    raise RuntimeError("no free code in so many draws")
