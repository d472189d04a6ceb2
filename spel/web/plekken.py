"""Who is here with and without a telephone, and filling in for who has none: pages of the desk."""

from dataclasses import dataclass

from flask import Blueprint, Response, abort, redirect, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import Desk, Seat, SeatId, SessionId
from spel.core.decide_desk import leads
from spel.core.desk_commands import RemoveSeat
from spel.core.refusals import Refusal
from spel.core.script import Table
from spel.core.state import Seated, State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.engine.outcome import Accepted, Refused
from spel.views.phrases import side_name, why_not
from spel.views.seated import Group, groups
from spel.web import qr
from spel.web.acks import reason
from spel.web.doors import Key
from spel.web.forms import tap_id
from spel.web.identity import give_cookie, keep_seat, token_of
from spel.web.links import PATHS
from spel.web.nicknames import names, suggest
from spel.web.parts import Parts
from spel.web.seating import is_without_phone, newcomer, without_phone
from spel.web.tokens import new_tap

GONE = text(N_("Die plek is weg, met alle antwoorden. Sluit zo nodig ook de deur."))
CHOOSE = text(N_("Kies eerst bij wie deze plek hoort."))
Answered = Response | Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class PlekkenPage:
    """Counts per side or table, the seats without a telephone, and what a new one may belong to."""

    groups: tuple[Group, ...]
    seats: tuple[tuple[SeatId, Seated], ...]
    sides: tuple[tuple[Side, Say], ...]
    tables: tuple[Table, ...]
    people: tuple[tuple[SeatId, Seated], ...]
    """Everybody, in the order in which they came."""
    name: str
    tap: str
    closed: bool
    problem: Say = ""
    told: Say = ""


class Plekken:
    """Handlers for the spelleider; the desk's key opens them, and only seats without a telephone."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """All addresses under /avond/<session>/plekken."""
        pages = Blueprint("plekken", __name__, url_prefix="/avond/<session>/plekken")
        pages.get("")(self.show)
        pages.post("")(self.add)
        pages.post("/kaarten")(self.cards)
        pages.post("/<seat>")(self.fill_in)
        pages.post("/<seat>/weg")(self.remove)
        return pages

    def show(self, session: SessionId) -> Answered:
        """Who is here, and how they take part."""
        _, state = self._at_desk(session)
        return self._show(session, state, told=GONE if "weg" in request.args else "")

    def _show(self, session: SessionId, state: State, problem: Say = "", told: Say = "") -> str:
        page = PlekkenPage(
            groups=groups(state),
            seats=tuple((seat, state.seats[seat]) for seat in without_phone(state)),
            sides=tuple((side, side_name(side)) for side in state.script.sides),
            tables=state.script.tables,
            people=tuple(state.seats.items()),
            name=suggest(names(state)),
            tap=new_tap(),
            closed=state.closed,
            problem=problem,
            told=told,
        )
        return self._draw("plekken", session, state, page=page)

    def add(self, session: SessionId) -> Answered:
        """A seat without a telephone."""
        desk, state = self._at_desk(session)
        who = newcomer(dict(request.form.lists()))
        if who.side is None and not who.table:
            return self._show(session, state, CHOOSE), 400
        tap = tap_id(request.form.get("tap", ""))
        key, outcome = self._parts.doors.sit(session, who, tap, by=desk)
        if key is None:
            problem = "" if isinstance(outcome, Accepted) else reason(outcome)[1]
            return self._show(session, state, problem), 409
        return redirect(url_for("plekken.show", session=session), 303)

    def remove(self, session: SessionId, seat: SeatId) -> Answered:
        """Take somebody out, with all answers; who is out already is out."""
        desk, _ = self._at_desk(session)
        outcome = self._parts.doors.act(session, desk, tap_id(request.form.get("tap", "")), RemoveSeat(seat))
        if isinstance(outcome, Accepted) or outcome == Refused(Refusal.NO_SUCH_SEAT):
            return redirect(url_for("plekken.show", session=session, weg=1), 303)
        _, state = self._at_desk(session)
        return self._show(session, state, reason(outcome)[1]), 409

    def fill_in(self, session: SessionId, seat: SeatId) -> Answered:
        """The telephone screen of a seat that has no telephone; one's own seat is kept for later."""
        desk, state = self._at_desk(session)
        if not leads(desk, state):
            return self._show(session, state, why_not(Refusal.NOT_LEADING)), 409
        answer = redirect(url_for("evening.view", session=session, path=PATHS["phone"]), 303)
        own = token_of(session, "phone")
        playing = self._parts.doors.actor(session, "phone", own)
        give_cookie(answer, self._lent(session, seat))
        if isinstance(playing, Seat) and not is_without_phone(playing.id, state):
            keep_seat(answer, session, playing.id, own)
        return answer

    def cards(self, session: SessionId) -> Answered:
        """A card to print for every seat without a telephone: any telephone that scans it fills in."""
        desk, state = self._at_desk(session)
        if not leads(desk, state):
            return self._show(session, state, why_not(Refusal.NOT_LEADING)), 409
        base = self._parts.addresses.base(session)
        printed: list[tuple[Seated, Markup]] = []
        for seat in without_phone(state):
            seated = state.seats[seat]
            link = f"{base}/sleutel#{self._lent(session, seat)}"
            printed.append((seated, qr.svg(link, seated.name)))
        return self._draw("kaarten", session, state, cards=printed)

    def _lent(self, session: SessionId, seat: SeatId) -> Key:
        key = self._parts.doors.lend(session, seat)
        if key is None:
            abort(403)
        return key

    def _at_desk(self, session: SessionId) -> tuple[Desk, State]:
        clerk = self._parts.doors.clerk(session)
        desk = self._parts.doors.actor(session, "desk", token_of(session, "desk"))
        if clerk is None:
            abort(404)
        if not isinstance(desk, Desk):
            abort(403)
        return desk, clerk.state

    def _draw(self, template: str, session: SessionId, state: State, **context: object) -> str:
        urls = {
            "desk": url_for("evening.view", session=session, path=PATHS["desk"]),
            "seats": url_for("plekken.show", session=session),
            "cards": url_for("plekken.cards", session=session),
        }
        script = state.script
        tables = {table.id: table.naam for table in script.tables}
        return self._parts.drawer.renderer.page(
            f"pages/{template}.html",
            script.language,
            script.place,
            title=script.title,
            urls=urls,
            table_names=tables,
            **context,
        )
