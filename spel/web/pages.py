"""The pages before an evening: start, the door, about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import Blueprint, Response, abort, make_response, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SessionId
from spel.core.decide_seats import MOST_PEOPLE
from spel.core.script import Place, Table
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.engine.outcome import Accepted, NotKept
from spel.views.phrases import side_hint, side_name
from spel.web import identity
from spel.web.absence import was_cleared
from spel.web.acks import reason
from spel.web.arriving import to_seat
from spel.web.blanks import NAME, NUMBER, with_words
from spel.web.forms import tap_id
from spel.web.identity import held_sessions, token_of
from spel.web.links import PATHS, door_urls
from spel.web.nicknames import names, suggest
from spel.web.parts import Parts
from spel.web.protocol import View
from spel.web.seating import newcomer
from spel.web.tokens import new_tap
from spel.web.words import DUTCH

CLEARED = text(N_("Deze avond is opgeruimd. Alles ervan is weg."))
WRONG_CODE = text(
    N_(
        "Deze code kennen wij niet, of de deur is dicht. Kijk nog eens op het scherm: het zijn 8 cijfers. "
        "Klopt de code? Vraag de spelleider om open te doen."
    )
)
GONE = text(N_("Deze telefoon heeft geen plek meer in deze avond."))
NO_PLACE = text(N_("Dit toestel heeft geen plek in deze avond. Scan de code, of vul het nummer in."))
GONE_WELCOME = text(N_("Deze telefoon heeft geen plek meer in deze avond. Doe gerust opnieuw mee."))
CHOOSE_SIDE = text(N_("Kies eerst waar u bij hoort."))
DESK: View = "desk"
PHONE: View = "phone"
Answered = Response | Redirect | str | tuple[str, int]


MOST_RETURNS = 5
EVENING = r"[0-9A-Za-z-]{1,64}"
"""The name of an evening, as an address may carry it."""


@dataclass(frozen=True, slots=True)
class Return:
    """An evening this browser has a place in: its name, where to go, and whether that is the desk.

    `check` is where the hall of that evening is looked through, if that makes sense.
    """

    title: str
    link: str
    desk: bool
    check: str = ""


@dataclass(frozen=True, slots=True)
class StartPage:
    """The front door: a code that was typed, what was wrong with it, and where this browser was before."""

    code: str = ""
    problem: Say = ""
    evenings: tuple["Return", ...] = ()
    told: Say = ""
    cleared: str = ""
    """An evening that is no more: what this browser remembers of it can go."""


@dataclass(frozen=True, slots=True)
class JoinPage:
    """Choosing a side, or a table: each with its name and hint; a suggested nickname; the form's tap id."""

    title: str
    place: Place
    sides: tuple[tuple[Side, Say, Say], ...]
    name: str
    tap: str
    problem: Say = ""
    tables: tuple[Table, ...] = ()
    shut: bool = False
    """Whether the spelleider lets nobody in now."""
    told: Say = ""
    most: int = MOST_PEOPLE
    zaal: str = ""
    """What the QR code carried, where the form already brought it."""


class Pages:
    """Handlers for everybody who is not in an evening yet."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The addresses outside an evening."""
        pages = Blueprint("pages", __name__)
        pages.get("/")(self.start)
        pages.get("/mee")(self.find)
        pages.get("/mee/<code>")(self.join)
        pages.post("/mee/<code>")(self.sit_down)
        pages.post("/mee/<code>/zaal")(self.scan)
        pages.get("/over")(self.about)
        return pages

    def start(self) -> Answered:
        """Doe mee, or start een avond."""
        page = StartPage(evenings=tuple(self._returns())[:MOST_RETURNS])
        gone = SessionId(request.args.get("opgeruimd", ""))
        if re.fullmatch(EVENING, gone) and was_cleared(self._parts, gone):
            page = replace(page, told=CLEARED, cleared=gone)
        elif "weg" in request.args:
            page = replace(page, told=NO_PLACE)
        return self._draw("start", page)

    def _returns(self) -> Iterator[Return]:
        """The evenings whose cookies this browser still holds, desks first."""
        for view in (DESK, PHONE):
            for session in held_sessions(view):
                known = self._parts.doors.actor(session, view, token_of(session, view))
                clerk = self._parts.doors.clerk(session) if known is not None else None
                if clerk is not None:
                    link = url_for("evening.view", session=session, path=PATHS[view])
                    checks = view == DESK and not (clerk.state.script.rehearsal or clerk.state.closed)
                    check = url_for("controle.show", session=session) if checks else ""
                    yield Return(clerk.state.script.title, link, view == DESK, check)

    def find(self) -> Answered:
        """From a typed code to the door of that evening."""
        code = request.args.get("code", "")[:40]
        session = self._found(code)
        if session is None:
            return self._unknown(code)
        return redirect(url_for("pages.join", code=self._parts.drawer.code(session)))

    def join(self, code: str) -> Answered:
        """Choose a side; who already sits here goes on where they were."""
        session = self._found(code)
        if session is None:
            return self._unknown(code)
        if self._sits(session):
            return redirect(url_for("evening.view", session=session, path=PATHS["phone"]))
        answer = make_response(self._join_page(session))
        identity.try_cookie(answer)
        self._parts.gate.remember(answer, session)  # while they choose, the door may shut
        return answer

    def _found(self, code: str) -> SessionId | None:
        """The evening with this number, for who may come to its door. Raises TooManyGuesses.

        Who only typed a number hears the same where nobody is let in as where there is no evening at all; and
        while they wait nothing is looked up that takes longer for one than for the other.
        """
        gate, session = self._parts.gate, self._parts.doors.find(code)
        if gate.has_seen(session) or (session is not None and self._sits(session)):
            return session
        return gate.tried(gate.codes, lambda: session if session and self._lets_in(session) else None)

    def _sits(self, session: SessionId) -> bool:
        """Whether this browser has a seat in that evening."""
        return self._parts.doors.actor(session, "phone", token_of(session, "phone")) is not None

    def _lets_in(self, session: SessionId) -> bool:
        clerk = self._parts.doors.clerk(session)
        return clerk is not None and clerk.state.door_open and not clerk.state.closed

    def _unknown(self, code: str) -> Answered:
        """The front door again. A script there may still have what the QR code carried."""
        code = code[:40]
        seen = url_for("pages.scan", code=code or "-")
        resume = url_for("terugkomen.ask", code=code or "-")
        return self._draw("start", StartPage(code, WRONG_CODE), seen=seen, resume=resume), 404

    def scan(self, code: str) -> Answered:
        """What a script read from the QR code, handed in by who was stopped; then on to the door."""
        session = self._parts.doors.find(code)
        answer = redirect(url_for("pages.join", code=code), 303)
        if session is not None and self._parts.gate.has_seen(session):
            self._parts.gate.remember(answer, session)
        return answer

    def _join_page(self, session: SessionId, problem: Say = "") -> str:
        clerk = self._parts.doors.clerk(session)
        if clerk is None:
            abort(404)
        script, shut = clerk.state.script, not clerk.state.door_open
        page = JoinPage(
            title=script.title,
            place=script.place,
            sides=tuple((side, side_name(side), side_hint(side)) for side in script.sides),
            name=NAME,
            tap=NUMBER,
            problem="" if shut else problem,
            tables=script.tables,
            shut=shut,
            told=(GONE if shut else GONE_WELCOME) if "weg" in request.args else "",
            zaal=self._parts.gate.carried() if self._parts.gate.has_seen(session) else "",
        )
        posts = door_urls(self._parts.drawer.code(session))
        html = self._parts.drawer.doors.drawn(
            session, (page, script.place, posts), lambda: self._draw("join", page, script.place, **posts)
        )
        return with_words(html, {NAME: suggest(names(clerk.state)), NUMBER: new_tap()})

    def sit_down(self, code: str) -> Answered:
        """Take a seat and remember it in this browser; who has one here goes on with that."""
        session = self._found(code)
        if session is None:
            return self._unknown(code)
        if self._sits(session):
            return redirect(url_for("evening.view", session=session, path=PATHS["phone"]), 303)
        if not identity.keeps_cookies():
            return self._join_page(session, identity.NO_COOKIES), 400
        who = newcomer(dict(request.form.lists()))
        if who.side is None and not who.table:
            return self._join_page(session, CHOOSE_SIDE), 400
        tap = tap_id(request.form.get("tap", ""))
        self._parts.gate.sits_down()
        key, outcome = self._parts.doors.sit(session, who, tap)
        if key is None:
            problem = "" if isinstance(outcome, Accepted) else reason(outcome)[1]
            return self._join_page(session, problem), 503 if isinstance(outcome, NotKept) else 409
        return to_seat(self._parts, key)

    def about(self) -> Answered:
        """Whose game this is."""
        return self._draw("over", StartPage())

    def _draw(self, template: str, page: object, place: Place | None = None, **more: str) -> str:
        urls = {
            "join": url_for("pages.find"),
            "wizard": url_for("wizard.show"),
            "reopen": url_for("terugzetten.show"),
            "merge": url_for("gebied.show"),
            "about": url_for("pages.about"),
            "start": url_for("pages.start"),
            **more,
        }
        renderer = self._parts.drawer.renderer
        return renderer.page(f"pages/{template}.html", DUTCH, place or Place(), page=page, urls=urls)
