"""Who a browser is: cookies per evening and view, and the audience that goes with them."""

from flask import Response, request
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import Actor, Seat, SeatId, SessionId
from spel.core.words import N_, text
from spel.web.cookies import drop, held, held_names, keep
from spel.web.doors import HOLDERS, Key
from spel.web.parts import Parts
from spel.web.presence import Audience
from spel.web.protocol import View

KEPT = "spel_plek_"
"""How the cookies begin of seats that share this telephone, but are not playing on it now."""

NO_COOKIES = text(
    N_(
        "Dit toestel kan uw plek niet onthouden: cookies staan uit. Zet cookies aan en probeer het opnieuw. "
        "Lukt dat niet? De spelleider kan voor u invullen."
    )
)

TRIAL = "spel_proef"
"""The cookie, and the field of the form, by which the door sees that a browser keeps nothing."""
TRIAL_LASTS = 60 * 60 * 24
"""Seconds; the form at the door may stay open for an evening."""


def cookie_name(session: SessionId, view: View) -> str:
    """One cookie per evening and kind of view, so that one browser may be several."""
    return f"spel_{HOLDERS[view]}_{session}"


def link_cookie(session: SessionId, kind: str) -> str:
    """The cookie of a link to read with."""
    return f"spel_{kind}_{session}"


def give_cookie(answer: Response | Redirect, key: Key) -> None:
    """Hand a secret to the browser, out of reach of scripts."""
    keep(answer, f"spel_{key.kind}_{key.session}", key.token)


def try_cookie(answer: Response) -> None:
    """Find out at the door whether this browser keeps cookies: `keeps_cookies` tells at the next form."""
    keep(answer, TRIAL, "1", TRIAL_LASTS, path="/mee")


def keeps_cookies() -> bool:
    """Whether the cookie came back that went along with this form; true for who was not tried."""
    return bool(held(TRIAL)) or TRIAL not in request.form


def keep_seat(answer: Response | Redirect, session: SessionId, seat: SeatId, token: str) -> None:
    """Let the browser keep the secret of a seat that is not the one it plays now."""
    keep(answer, f"{KEPT}{session}_{seat}", token, path=f"/avond/{session}")


def forget_cookies(answer: Response | Redirect, session: SessionId, view: View) -> None:
    """Let the browser forget its place in an evening that is no more.

    Only that of this view: another window of it, such as the wall, still has to hear why it is gone.
    """
    drop(answer, cookie_name(session, view))
    for seat in kept_seats(session) if view == "phone" else ():
        drop(answer, f"{KEPT}{session}_{seat}", path=f"/avond/{session}")


def kept_seats(session: SessionId) -> dict[SeatId, str]:
    """The seats of an evening that this browser says to keep, with the secret of each; not yet checked."""
    start = f"{KEPT}{session}_"
    return {SeatId(name.removeprefix(start)): held(name) for name in held_names(start)}


def held_sessions(view: View) -> tuple[SessionId, ...]:
    """The evenings for which this browser holds a cookie of this kind; it may have expired on our side."""
    start = cookie_name(SessionId(""), view)
    return tuple(SessionId(name.removeprefix(start)) for name in held_names(start))


def token_of(session: SessionId, view: View) -> str:
    """The secret this browser holds for a view, or nothing."""
    return held(cookie_name(session, view))


def audience_of(parts: Parts, session: SessionId, view: View, actor: Actor) -> Audience | None:
    """To which audience an actor belongs."""
    clerk = parts.doors.clerk(session)
    if clerk is None:
        return None
    state = clerk.state
    if not isinstance(actor, Seat):
        # In the hand is what hangs on the wall: drawn once, sent to both.
        return Audience(session, "projector" if view == "hand" else view, state.script.language)
    seated = state.seats.get(actor.id)
    return Audience(session, view, state.script.language, seated.side) if seated else None
