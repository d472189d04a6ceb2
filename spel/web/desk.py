"""Lets only the desk of an evening in, on pages that are the spelleider's alone."""

from flask import abort

from spel.core.actors import Desk, SessionId
from spel.core.decide_desk import leads
from spel.core.state import State
from spel.web.identity import token_of
from spel.web.parts import Parts


def leading_state(parts: Parts, session: SessionId) -> State:
    """The same, for what changes the hall: a desk that only looks along is told so (409)."""
    state = desk_state(parts, session)
    if not is_led_here(parts, session, state):
        abort(409)
    return state


def is_led_here(parts: Parts, session: SessionId, state: State) -> bool:
    """Whether the desk that this browser holds leads the evening."""
    actor = parts.doors.actor(session, "desk", token_of(session, "desk"))
    return isinstance(actor, Desk) and leads(actor, state)


def desk_state(parts: Parts, session: SessionId) -> State:
    """The evening whose desk this browser holds; anybody else is sent away."""
    clerk = parts.doors.clerk(session)
    if clerk is None:
        abort(404)
    if not isinstance(parts.doors.actor(session, "desk", token_of(session, "desk")), Desk):
        abort(403)
    return clerk.state
