"""Lets only who has a seat in an evening in, on pages that are one's own."""

from flask import abort

from spel.core.actors import Seat, SeatId, SessionId
from spel.core.state import State
from spel.web.identity import token_of
from spel.web.parts import Parts


def seat_here(parts: Parts, session: SessionId) -> tuple[State, SeatId]:
    """The evening, and the seat whose key this browser holds; anybody else is sent away."""
    clerk = parts.doors.clerk(session)
    actor = parts.doors.actor(session, "phone", token_of(session, "phone"))
    if clerk is None:
        abort(404)
    if not isinstance(actor, Seat):
        abort(403)
    return clerk.state, actor.id
