"""Stukken om mee te nemen: what an evening leaves behind, for the desk to read, change and download."""

from dataclasses import dataclass

from flask import Blueprint, Response, abort, redirect, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import Desk, SessionId
from spel.core.state import State
from spel.core.stukken_commands import TouchPiece
from spel.core.words import Say
from spel.engine.outcome import Accepted
from spel.harvest.stukken import OF_ONE_EVENING, STUKKEN
from spel.report.document import Kind
from spel.steps.delen import besluit
from spel.web import handing
from spel.web.acks import reason
from spel.web.cleaning import cleaned
from spel.web.desk import desk_state, is_led_here, leading_state
from spel.web.forms import tap_id
from spel.web.identity import token_of
from spel.web.links import urls
from spel.web.orders import Order
from spel.web.parts import Parts
from spel.web.press import PressFailed
from spel.web.readers import Offered, file_forms
from spel.web.tokens import new_tap

OF_TABLES: Kind = "gebied"
Answered = Response | Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class StukkenPage:
    """All that can be taken along; `besluit` says who may read it."""

    cards: tuple[Offered, ...]
    besluit: Say
    closed: bool
    leads: bool


@dataclass(frozen=True, slots=True)
class StukPage:
    """One stuk, to read or to change; `written` is what was sent and could not be kept."""

    card: Offered
    article: Markup
    closed: bool
    leads: bool
    editing: bool = False
    problem: Say = ""
    written: str = ""
    kept: bool = False
    """Whether something was kept just now."""


class Stukken:
    """Handlers for the desk. One that only looks along reads; changing is for the one that leads."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """All addresses under /avond/<session>/stukken."""
        pages = Blueprint("stukken", __name__, url_prefix="/avond/<session>/stukken")
        pages.get("")(self.show)
        pages.get("/<kind>")(self.read)
        pages.get("/<kind>/aanpassen")(self.edit)
        pages.post("/<kind>/aanpassen")(self.touch)
        pages.get("/alles.zip")(self.whole)
        pages.get("/<kind>.<form>")(self.download)
        pages.register_error_handler(PressFailed, self._failed)
        return pages

    def show(self, session: SessionId) -> Answered:
        """Every stuk, what it is for and who may read it."""
        state = desk_state(self._parts, session)
        page = StukkenPage(
            cards=tuple(map(_card, _kinds(state))),
            besluit=besluit(state).text,
            closed=state.closed,
            leads=is_led_here(self._parts, session, state),
        )
        return self._draw("stukken", session, state, page)

    def read(self, session: SessionId, kind: str) -> Answered:
        """One stuk as a page."""
        state = desk_state(self._parts, session)
        card = _known(kind, state)
        article = handing.article(self._parts, session, Order(card.kind, "html", state.script.language))
        page = StukPage(card, article, state.closed, is_led_here(self._parts, session, state))
        return self._draw("stuk", session, state, page)

    def edit(self, session: SessionId, kind: str) -> Answered:
        """The same, with a form at every piece."""
        state = leading_state(self._parts, session)
        return self._edit(session, state, _known(kind, state))

    def _edit(
        self, session: SessionId, state: State, card: Offered, problem: Say = "", written: str = ""
    ) -> str:
        send = url_for("stukken.touch", session=session, kind=card.kind)
        order = Order(card.kind, "html", state.script.language, edit=send)
        article = handing.article(self._parts, session, order)
        page = StukPage(card, article, state.closed, True, True, problem, written, "bewaard" in request.args)
        return self._draw("stuk", session, state, page)

    def touch(self, session: SessionId, kind: str) -> Answered:
        """Keep the new words of one piece, or that it is left out; then back to that piece."""
        card, said = _known(kind, leading_state(self._parts, session)), request.form
        words = cleaned(said.get("words", ""), lines=True)
        command = TouchPiece(card.kind, said.get("piece", ""), words, bool(said.get("out")))
        desk = self._parts.doors.actor(session, "desk", token_of(session, "desk"))
        if not isinstance(desk, Desk):
            abort(403)
        outcome = self._parts.doors.act(session, desk, tap_id(said.get("tap", "")), command)
        if not isinstance(outcome, Accepted):
            state = leading_state(self._parts, session)
            return self._edit(session, state, card, reason(outcome)[1], words), 409
        there = f"stuk-{command.piece}"
        return redirect(
            url_for("stukken.edit", session=session, kind=card.kind, bewaard=1, _anchor=there), 303
        )

    def whole(self, session: SessionId) -> Answered:
        """Every stuk in every form, in one folder."""
        state = desk_state(self._parts, session)
        return handing.file(self._parts, session, state, Order("verslag", "zip", state.script.language))

    def download(self, session: SessionId, kind: str, form: str) -> Answered:
        """One stuk in one form."""
        state = desk_state(self._parts, session)
        card = _known(kind, state)
        known = next((each for each in card.forms if each == form), None)
        if known is None:
            abort(404)
        order = Order(card.kind, known, state.script.language)
        return handing.file(self._parts, session, state, order)

    def _failed(self, _fault: PressFailed) -> Answered:
        given = request.view_args or {}
        session = SessionId(given["session"])
        state = desk_state(self._parts, session)
        back = url_for("stukken.show", session=session)
        what = f"{given['kind']}.{given.get('form', 'html')}" if "kind" in given else "alles.zip"
        return handing.failed(self._parts, state, what, back)

    def _draw(self, template: str, session: SessionId, state: State, page: object) -> str:
        script = state.script
        return self._parts.drawer.renderer.page(
            f"pages/{template}.html",
            script.language,
            script.place,
            page=page,
            title=script.title,
            urls=urls(session, "desk"),
            new_tap=new_tap,
        )


def _kinds(state: State) -> tuple[Kind, ...]:
    """A day at tables has a report over its tables too."""
    tables: tuple[Kind, ...] = (OF_TABLES,) if len(state.script.tables) > 1 else ()
    return (*OF_ONE_EVENING, *tables)


def _known(kind: str, state: State) -> Offered:
    known = next((each for each in _kinds(state) if each == kind), None)
    if known is None:
        abort(404)
    return _card(known)


def _card(kind: Kind) -> Offered:
    stuk = STUKKEN[kind]
    return Offered(kind, stuk.naam, stuk.waarvoor, file_forms(kind))
