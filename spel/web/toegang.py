"""Asks for the passphrase of the spelleiders, where the server has one, before an evening can begin."""

import re
from dataclasses import dataclass

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import Desk, SessionId
from spel.core.decide_desk import leads
from spel.core.script import Place
from spel.core.words import N_, Say, text
from spel.web.cookies import held, keep
from spel.web.identity import token_of
from spel.web.parts import Parts
from spel.web.passphrase import COOKIE, LASTS
from spel.web.words import DUTCH

GUARDED = frozenset(
    {
        *("wizard.show", "wizard.begin", "wizard.propose", "terugzetten.show", "terugzetten.open"),
        *("gebied.show", "gebied.merge", "own_case.show", "own_case.add"),
    }
)
"""What leaves something on this server, or makes it work for a file: not for strangers.

Who leads an evening writes a casus for it without being asked.
"""
WAY_ON = re.compile(r"/(start|terugzetten|gebied|avond/[A-Za-z0-9-]{1,40}/eigen-casus)(\?[\w=&-]{0,200})?")
"""Where somebody may be sent on to; never another site."""
WRONG = text(N_("Dit wachtwoord past niet. Vraag het aan wie dit spel voor u klaarzette."))
FIRST = text(N_("Vul eerst het wachtwoord in. Vul daarna het vorige formulier opnieuw in."))
Answered = Response | Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class ToegangPage:
    """Where to go on, and what was the matter."""

    naar: str
    problem: Say = ""


class Toegang:
    """Handlers for the passphrase, and the guard before what needs it."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._passphrase = parts.gate.passphrase

    def blueprint(self) -> Blueprint:
        """The address of the page."""
        pages = Blueprint("toegang", __name__)
        pages.get("/toegang")(self.show)
        pages.post("/toegang")(self.enter)
        pages.before_app_request(self.guard)
        return pages

    def guard(self) -> Answered | None:
        """Who may not begin an evening yet is asked first."""
        if request.endpoint not in GUARDED or self._passphrase.lets_in(held(COOKIE)) or self._leads():
            return None
        if request.method == "GET":
            return redirect(url_for("toegang.show", naar=request.full_path.rstrip("?")))
        return self._draw(ToegangPage(_way_on(request.path), FIRST)), 403

    def _leads(self) -> bool:
        """Whether this is for an evening that this browser leads: a casus must not get lost half-way."""
        session = SessionId((request.view_args or {}).get("session", ""))
        actor = self._parts.doors.actor(session, "desk", token_of(session, "desk")) if session else None
        clerk = self._parts.doors.clerk(session) if isinstance(actor, Desk) else None
        return isinstance(actor, Desk) and clerk is not None and leads(actor, clerk.state)

    def show(self) -> Answered:
        """The empty form; where nothing is asked one goes on."""
        naar = _way_on(request.args.get("naar", ""))
        return self._draw(ToegangPage(naar)) if self._passphrase.is_asked else redirect(naar)

    def enter(self) -> Answered:
        """Let somebody in for an evening, or tell that this is not it."""
        naar = _way_on(request.form.get("naar", ""))
        if not self._passphrase.is_asked:
            return redirect(naar, 303)
        gate, shown = self._parts.gate, request.form.get("wachtwoord", "")
        if not gate.tried(gate.words, lambda: self._passphrase.fits(shown) or None):
            return self._draw(ToegangPage(naar, WRONG)), 403
        answer = redirect(naar, 303)
        keep(answer, COOKIE, self._passphrase.ticket(), LASTS)
        return answer

    def _draw(self, page: ToegangPage) -> str:
        urls = {"enter": url_for("toegang.enter"), "start": url_for("pages.start")}
        renderer = self._parts.drawer.renderer
        return renderer.page("pages/toegang.html", DUTCH, Place(), page=page, urls=urls)


def _way_on(naar: str) -> str:
    return naar if WAY_ON.fullmatch(naar) else url_for("wizard.show")
