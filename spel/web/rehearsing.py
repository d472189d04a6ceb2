"""The page to practise an evening beforehand, and the button that ends it."""

from dataclasses import dataclass

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SessionId
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.rehearsal.characters import MOST
from spel.rehearsal.halls import GEWOON, HALLS, Hall, fitting, sizes
from spel.store.split import is_rehearsal
from spel.web.cookies import drop
from spel.web.desk import desk_state, leading_state
from spel.web.forms import number
from spel.web.identity import cookie_name, give_cookie, token_of
from spel.web.links import PATHS, urls
from spel.web.parts import Parts

USUAL = 6
"""People on a side, as proposed."""
TOO_MANY = N_("Er passen samen {most} mensen in een oefening. Dit zijn er {n}.")
TOO_FEW = text(N_("Kies minstens één persoon per kant."))
Answered = Response | Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class RehearsePage:
    """What can be chosen: the halls that fit, how many people on a side, and what was wrong."""

    title: str
    halls: tuple[Hall, ...]
    chosen: str = GEWOON.key
    people: int = USUAL
    most: int = MOST
    problem: Say = ""


class Rehearsing:
    """Handlers for the desk of a real evening, and for the desk of its rehearsal."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The addresses under /avond/<session>/oefenen."""
        pages = Blueprint("rehearsing", __name__, url_prefix="/avond/<session>/oefenen")
        pages.get("")(self.show)
        pages.post("")(self.start)
        pages.post("/stop")(self.stop)
        return pages

    def show(self, session: SessionId) -> Answered:
        """Choose a hall."""
        state = self._real(session)
        return self._draw(session, state, _page(state))

    def start(self, session: SessionId) -> Answered:
        """Begin, and give this browser the desk of the rehearsal."""
        leading_state(self._parts, session)
        state = self._real(session)
        chosen, people = request.form.get("zaal", ""), number(request.form.get("mensen", ""))
        hall = HALLS.get(chosen, GEWOON)
        problem = too_big(hall, state, people)
        if problem or hall not in fitting(state.script.sides):
            return self._draw(session, state, _page(state, hall.key, people, problem)), 400
        key = self._parts.rehearsals.start(state.script, hall, people, session)
        self._parts.addresses.share(session, key.session)
        answer = redirect(url_for("evening.view", session=key.session, path=PATHS["desk"]), 303)
        give_cookie(answer, key)
        return answer

    def stop(self, session: SessionId) -> Answered:
        """End a rehearsal; back to the evening it was a copy of, if this browser has its desk."""
        desk_state(self._parts, session)
        if not is_rehearsal(session):
            abort(404)
        real = self._parts.rehearsals.stop(session)
        held = real is not None and token_of(real, "desk")
        path = url_for("evening.view", session=real, path=PATHS["desk"]) if held else url_for("pages.start")
        answer = redirect(path, 303)
        for view in ("desk", "projector"):
            drop(answer, cookie_name(session, view))
        return answer

    def _real(self, session: SessionId) -> State:
        state = desk_state(self._parts, session)
        if is_rehearsal(session):
            abort(404)
        return state

    def _draw(self, session: SessionId, state: State, page: RehearsePage) -> str:
        language, place = state.script.language, state.script.place
        renderer = self._parts.drawer.renderer
        return renderer.page("pages/oefenen.html", language, place, page=page, urls=urls(session, "desk"))


def _page(state: State, chosen: str = GEWOON.key, people: int = USUAL, problem: Say = "") -> RehearsePage:
    return RehearsePage(state.script.title, fitting(state.script.sides), chosen, people, problem=problem)


def too_big(hall: Hall, state: State, people: int) -> Say:
    """Why so many people a side is no hall, or nothing."""
    if people < 1:
        return TOO_FEW
    wanted = sum(sizes(hall, state.script, people).values())
    return text(TOO_MANY, most=MOST, n=wanted) if wanted > MOST else ""
