"""The terugkomcode: a short word of one's own that gives a seat back on another device."""

from contextlib import suppress

from flask import Blueprint, Response, abort, make_response, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SeatId, SessionId
from spel.core.script import Place
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.store.base import NoSuchSession
from spel.web.arriving import to_seat
from spel.web.cookies import held, keep
from spel.web.doors import RESUME, Key
from spel.web.identity import NO_COOKIES, keeps_cookies, try_cookie
from spel.web.links import PATHS
from spel.web.parts import Parts
from spel.web.seated import seat_here
from spel.web.seating import is_without_phone
from spel.web.tokens import new_resume_code, resume_digests
from spel.web.words import DUTCH

WRONG = text(N_("Deze terugkomcode past niet bij deze avond. Kijk hem na en probeer het opnieuw."))
NOWHERE = SessionId("-")
SHOWN = "spel_terugkomcode"
"""The cookie in which a browser holds the code it asked for, for that one page."""
SHOWN_FOR = 600
"""Seconds in which the page shows the same code again."""
Answered = Response | Redirect | str | tuple[Response, int]


class Terugkomen:
    """Handlers for who asks for the code, and for who comes back with it."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """One address on the own telephone, one at the door."""
        pages = Blueprint("terugkomen", __name__)
        pages.post("/avond/<session>/terugkomcode")(self.give)
        pages.get("/avond/<session>/terugkomcode")(self.show)
        pages.get("/mee/<code>/terug")(self.ask)
        pages.post("/mee/<code>/terug")(self.come_back)
        return pages

    def give(self, session: SessionId) -> Answered:
        """Draw a new code for who sits here. Only its digest is kept, so the one before it goes."""
        _, seat = self._here(session)
        code = new_resume_code()
        kept = resume_digests(session, code, self._parts.now())[0]
        self._parts.store.keep_secret(session, RESUME, seat, kept)
        self._parts.store.drop_secrets(session, RESUME, seat, but=kept)
        here = url_for("terugkomen.show", session=session)
        answer = redirect(here, 303)
        keep(answer, SHOWN, code, SHOWN_FOR, path=here)
        return answer

    def show(self, session: SessionId) -> Answered:
        """The code that was just drawn, or a button for a new one. A page to come back to, unlike a form."""
        state, seat = self._here(session)
        code = held(SHOWN)
        holder = _holder_of(self._parts, session, code)
        script = state.script
        return self._parts.drawer.renderer.page(
            "pages/terugkomcode.html",
            script.language,
            script.place,
            title=script.title,
            name=state.seats[seat].name,
            code=code if holder == seat else "",
            urls={"phone": _phone(session), "here": url_for("terugkomen.show", session=session)},
        )

    def ask(self, code: str) -> Answered:
        """Where the code is handed in: the same page whether there is such an evening or not."""
        return self._asked(code)

    def come_back(self, code: str) -> Answered:
        """Give the seat of a terugkomcode a key for this browser; also while the door is shut."""
        if not keeps_cookies():
            return self._asked(code, NO_COOKIES), 400
        session, written = self._parts.doors.find(code), request.form.get("terugkomcode", "")
        key = self._parts.gate.returned(session, lambda: key_for(self._parts, session, written))
        if key is None:
            return self._asked(code, WRONG, written), 404
        return to_seat(self._parts, key)

    def _asked(self, code: str, problem: Say = "", written: str = "") -> Response:
        code = code[:40]
        addresses = {
            "here": url_for("terugkomen.come_back", code=code),
            "join": url_for("pages.join", code=code),
        }
        page = self._parts.drawer.renderer.page(
            "pages/terug.html", DUTCH, Place(), problem=problem, written=written[:40], urls=addresses
        )
        answer = make_response(page)
        try_cookie(answer)
        return answer

    def _here(self, session: SessionId) -> tuple[State, SeatId]:
        state, seat = seat_here(self._parts, session)
        if is_without_phone(seat, state):
            abort(403)  # where the desk fills in for somebody, it may see no code of theirs
        return state, seat


def key_for(parts: Parts, session: SessionId | None, written: str) -> Key | None:
    """A key to the seat whose code this is, in this evening; nothing for who was taken out.

    Asks the store as much where there is no such evening.
    """
    holder = _holder_of(parts, session or NOWHERE, written)
    clerk = parts.doors.clerk(session) if session and holder is not None else None
    if session is None or holder is None or clerk is None or holder not in clerk.state.seats:
        return None
    with suppress(NoSuchSession):  # removed in this moment
        return parts.doors.give_key(session, "seat", holder)
    return None


def _holder_of(parts: Parts, session: SessionId, written: str) -> str | None:
    """The seat whose code this is, if it still works."""
    digests = resume_digests(session, written, parts.now())
    found = [parts.store.holder_of(session, RESUME, each) for each in digests]
    return next((holder for holder in found if holder is not None), None)


def _phone(session: SessionId) -> str:
    return url_for("evening.view", session=session, path=PATHS["phone"])
