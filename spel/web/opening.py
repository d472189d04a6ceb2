"""Gives an evening that begins its name and its number, whatever was drawn before."""

from collections.abc import Callable

from spel.core.actors import SessionId
from spel.store.base import CodeTaken, ConcurrentAppend
from spel.store.split import REHEARSAL
from spel.web import tokens

DRAWS = 20


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
