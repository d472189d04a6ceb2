"""The evenings that a browser holds: those it leads, and those of whose village it has the link."""

from collections.abc import Iterator

from spel.core.actors import Desk, SessionId
from spel.core.state import State
from spel.store.split import is_rehearsal
from spel.web.cookies import held_names
from spel.web.doors import VILLAGE
from spel.web.identity import held_sessions, link_cookie, token_of
from spel.web.parts import Parts
from spel.web.readers import is_village


def held_evenings(parts: Parts) -> Iterator[tuple[SessionId, State]]:
    """All of them, but for what was only practised; the first one is the one of the oldest cookie."""
    start = link_cookie(SessionId(""), VILLAGE)
    linked = (SessionId(name.removeprefix(start)) for name in held_names(start))
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
