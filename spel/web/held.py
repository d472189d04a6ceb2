"""The evenings that a browser holds: those it leads, and those of whose village it has the link."""

from collections.abc import Iterator
from itertools import islice

from flask import request

from spel.core.actors import Desk, SessionId
from spel.core.state import State
from spel.store.split import is_rehearsal
from spel.web.doors import VILLAGE
from spel.web.identity import MOST_HELD, held_sessions, link_cookie, token_of
from spel.web.parts import Parts
from spel.web.readers import is_village


def held_evenings(parts: Parts) -> Iterator[tuple[SessionId, State]]:
    """All of them, but for what was only practised; the first one is the one of the oldest cookie."""
    start = link_cookie(SessionId(""), VILLAGE)
    names = (name for name in request.cookies if name.startswith(start))
    linked = (SessionId(name.removeprefix(start)) for name in islice(names, MOST_HELD))
    for session in dict.fromkeys((*held_sessions("desk"), *linked)):
        state = held_evening(parts, session)
        if state is not None:
            yield session, state


def held_evening(parts: Parts, session: SessionId) -> State | None:
    """The evening as it stands, for who holds it; None for anybody else."""
    clerk = None if is_rehearsal(session) else parts.doors.clerk(session)
    if clerk is None:
        return None
    leads = isinstance(parts.doors.actor(session, "desk", token_of(session, "desk")), Desk)
    return clerk.state if leads or is_village(parts, session) else None
