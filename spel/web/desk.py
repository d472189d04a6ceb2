"""Lets only the desk of an evening in, on pages that are the spelleider's alone."""

from flask import abort

from spel.core.actors import Desk, SessionId
from spel.core.state import State
from spel.web.identity import token_of
from spel.web.parts import Parts


def desk_state(parts: Parts, session: SessionId) -> State:
    """The evening whose desk this browser holds; anybody else is sent away."""
    clerk = parts.doors.clerk(session)
    if clerk is None:
        abort(404)
    if not isinstance(parts.doors.actor(session, "desk", token_of(session, "desk")), Desk):
        abort(403)
    return clerk.state
