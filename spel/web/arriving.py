"""A key becomes the place of this browser; a place it has already is never lost to another one."""

from flask import redirect, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import Seat
from spel.web.doors import Key
from spel.web.identity import give_cookie, keep_seat, token_of
from spel.web.links import urls
from spel.web.parts import Parts


def to_seat(parts: Parts, key: Key) -> Redirect:
    """On to the seat of this key. Where this browser plays another one, somebody has to say so first.

    A link can be slipped to anybody: without a word their answers would be those of another seat.
    """
    session, doors = key.session, parts.doors
    asked = doors.actor(session, "phone", key.token)
    plays = doors.actor(session, "phone", token_of(session, "phone"))
    if isinstance(asked, Seat) and isinstance(plays, Seat) and asked != plays:
        answer = redirect(url_for("handover.calm", session=session, seat=asked.id, verder=1), 303)
        keep_seat(answer, session, asked.id, key.token)
        return answer
    answer = redirect(urls(session)["phone"], 303)
    give_cookie(answer, key)
    return answer
