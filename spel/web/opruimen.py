"""Opruimen: an evening goes for good, with every answer, key and screen of it, when the desk wants that."""

from dataclasses import dataclass

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SessionId
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.store.split import is_rehearsal
from spel.web.desk import leading_state
from spel.web.identity import forget_cookies
from spel.web.links import urls
from spel.web.parts import Parts

TICK_FIRST = text(N_("Zet eerst het vinkje. Zo gebeurt het nooit per ongeluk."))
SURE = "zeker"
"""The name of the tick."""
Answered = Response | Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class OpruimenPage:
    """What goes, and what was forgotten on the form."""

    people: int
    closed: bool
    problem: Say = ""


class Opruimen:
    """Handlers for the desk that leads, of a real evening: a rehearsal goes when it stops."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The addresses under /avond/<session>/opruimen."""
        pages = Blueprint("opruimen", __name__, url_prefix="/avond/<session>/opruimen")
        pages.get("")(self.show)
        pages.post("")(self.clear)
        return pages

    def show(self, session: SessionId) -> Answered:
        """What goes, and what to save first."""
        return self._draw(session, self._real(session))

    def clear(self, session: SessionId) -> Answered:
        """Let everything of it go; who still looks is sent to the door."""
        state = self._real(session)
        if request.form.get(SURE) != "1":
            return self._draw(session, state, TICK_FIRST), 400
        clear(self._parts, session)
        answer = redirect(url_for("pages.start", opgeruimd=session), 303)
        forget_cookies(answer, session, "desk")
        return answer

    def _real(self, session: SessionId) -> State:
        state = leading_state(self._parts, session)
        if is_rehearsal(session):
            abort(404)
        return state

    def _draw(self, session: SessionId, state: State, problem: Say = "") -> str:
        script = state.script
        page = OpruimenPage(sum(seated.people for seated in state.seats.values()), state.closed, problem)
        return self._parts.drawer.renderer.page(
            "pages/opruimen.html",
            script.language,
            script.place,
            page=page,
            title=script.title,
            urls=urls(session, "desk"),
        )


def clear(parts: Parts, session: SessionId) -> None:
    """Forget an evening: its log and secrets first, then all that the server remembers of it."""
    parts.rehearsals.stop_of(session)
    parts.clerks.forget(session)
    parts.fanout.forget(session)
    parts.presence.forget(session)
    parts.trials.forget(session)
    parts.addresses.forget(session)
    parts.drawer.forget(session)
    parts.leaving.ended(session)
