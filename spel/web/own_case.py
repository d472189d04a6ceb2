"""A casus of the room's own, written at the desk between two steps, and played the same evening."""

import logging
import random
from dataclasses import replace

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import Actor, SessionId
from spel.core.commands import AddCase
from spel.core.events import CaseAdded
from spel.core.script import CaseId
from spel.core.state import State
from spel.core.words import N_, text
from spel.engine.outcome import Accepted, Outcome
from spel.scenario.eigen import Draft, Written, write
from spel.scenario.model import Casus, Thema
from spel.scenario.own import file_of, free_id, keep
from spel.steps.plan import extend
from spel.web.acks import reason
from spel.web.forms import tap_id
from spel.web.identity import token_of
from spel.web.links import urls
from spel.web.own_case_form import TREDEN, OwnCasePage, draft_of, problems_of
from spel.web.parts import Parts
from spel.web.tokens import new_tap

log = logging.getLogger(__name__)

TOO_MANY = text(N_("Er zijn te veel eigen casussen. Haal er eerst een weg uit de map."))
MODEL = "c02"
"""Its courses are the examples beside the roles, where this casus is here."""
NEW = Draft(gemeente=tuple(("", trede.value) for trede in TREDEN))
Answered = Response | Redirect | str | tuple[str, int]


class OwnCase:
    """Handlers for the page; only the desk of an evening gets in."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The addresses under /avond/<session>/eigen-casus."""
        pages = Blueprint("own_case", __name__, url_prefix="/avond/<session>/eigen-casus")
        pages.get("")(self.show)
        pages.post("")(self.add)
        pages.get("/<casus>.yaml")(self.download)
        return pages

    def show(self, session: SessionId) -> Answered:
        """The empty form, or that a casus was added."""
        _, state = self._desk(session)
        done, page = state.script.case(CaseId(request.args.get("klaar", ""))), self._page(state, NEW)
        if done:
            kept = file_of(self._parts.own_casussen, done.id) is not None
            page = replace(page, done=done.id, done_titel=done.titel, kept=kept)
        return self._draw(session, state, page)

    def add(self, session: SessionId) -> Answered:
        """Make it part of the evening and keep its file, or tell what is still missing."""
        actor, state = self._desk(session)
        draft = draft_of(dict(request.form.lists()))
        page = self._page(state, draft)
        taken = {*self._parts.library().casussen, *(case.id for case in state.script.cases)}
        id = free_id(self._parts.own_casussen, taken)
        if id is None:
            return self._refused(session, state, replace(page, told=TOO_MANY))
        written = write(draft, id)
        if not isinstance(written, Written):
            return self._refused(session, state, replace(page, problems=problems_of(written, draft)))
        outcome = self._play(session, actor, written.casus)
        added = _added(outcome)
        if added is None:
            return self._refused(session, state, replace(page, told=reason(outcome)[1]))
        if added.case.id == id and not state.script.rehearsal:
            self._keep(written)
        return redirect(url_for("own_case.show", session=session, klaar=added.case.id), 303)

    def download(self, session: SessionId, casus: str) -> Answered:
        """The file of a casus that was written here."""
        _, state = self._desk(session)
        path = file_of(self._parts.own_casussen, casus)
        if path is None or state.script.case(CaseId(casus)) is None:
            abort(404)
        offered = {"Content-Disposition": f"attachment; filename={path.name}"}
        return Response(path.read_bytes(), mimetype="application/yaml", headers=offered)

    def _desk(self, session: SessionId) -> tuple[Actor, State]:
        actor = self._parts.doors.actor(session, "desk", token_of(session, "desk"))
        clerk = self._parts.doors.clerk(session)
        if clerk is None:
            abort(404)
        if actor is None:
            abort(403)
        return actor, clerk.state

    def _play(self, session: SessionId, actor: Actor, casus: Casus) -> Outcome:
        """Its steps follow those of the other casussen; chance decides the order of its options."""
        _, state = self._desk(session)
        case, steps = extend(state.script, casus, random.SystemRandom())
        return self._parts.doors.act(
            session, actor, tap_id(request.form.get("tap", "")), AddCase(case, steps)
        )

    def _keep(self, written: Written) -> None:
        """The evening has it already, so a full disk only means that the next evening does not."""
        try:
            keep(self._parts.own_casussen, written)
        except OSError:
            log.warning("the file of casus %s could not be kept", written.casus.id)

    def _refused(self, session: SessionId, state: State, page: OwnCasePage) -> tuple[str, int]:
        return self._draw(session, state, page), 400

    def _page(self, state: State, given: Draft) -> OwnCasePage:
        terms, library = state.script.terms, self._parts.library()
        model = library.casussen.get(MODEL) or next(iter(library.casussen.values()))
        return OwnCasePage(
            rollen=terms.rollen,
            treden=terms.treden,
            typen=terms.typen,
            themas=tuple(Thema),
            examples={option.rol: option.tekst for option in model.dorp},
            example_of=model.titel,
            given=given,
            tap=new_tap(),
        )

    def _draw(self, session: SessionId, state: State, page: OwnCasePage) -> str:
        script = state.script
        return self._parts.drawer.renderer.page(
            "pages/eigen_casus.html",
            script.language,
            script.place,
            page=page,
            title=script.title,
            urls=urls(session, "desk"),
        )


def _added(outcome: Outcome) -> CaseAdded | None:
    """What was added by this tap, now or the first time it came."""
    events = outcome.events if isinstance(outcome, Accepted) else ()
    return next((event for event in events if isinstance(event, CaseAdded)), None)
