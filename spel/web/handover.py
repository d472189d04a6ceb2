"""One telephone for more people: who plays on it, and handing it over with nothing of anybody on it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import Seat, SeatId, SessionId
from spel.core.state import Seated, State
from spel.core.vocabulary import Side
from spel.core.words import Say
from spel.engine.outcome import Accepted
from spel.views.phrases import side_name
from spel.web.acks import reason
from spel.web.doors import Key
from spel.web.forms import tap_id
from spel.web.identity import give_cookie, keep_seat, kept_seats, token_of
from spel.web.links import PATHS
from spel.web.nicknames import names, suggest
from spel.web.parts import Parts
from spel.web.seating import first_seat, newcomer
from spel.web.tokens import new_tap

Answered = Response | Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class HandoverPage:
    """The seats of this telephone: id, side, nickname, and whether it plays now; and room for one more."""

    seats: tuple[tuple[SeatId, Seated, bool], ...]
    sides: tuple[tuple[Side, Say], ...]
    table: str
    may_add: bool
    name: str
    tap: str
    problem: Say = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """What this browser holds of an evening: proven seats with their secrets, and which one plays."""

    state: State
    tokens: Mapping[SeatId, str]
    playing: SeatId

    @property
    def lender(self) -> SeatId | None:
        """The seat whose telephone this is; none where the spelleider fills in for others."""
        return first_seat(self.playing, self.state)


class Handover:
    """Handlers for a telephone that goes round. Every seat in them was shown with its own key."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """All addresses under /avond/<session>/doorgeven."""
        pages = Blueprint("handover", __name__, url_prefix="/avond/<session>/doorgeven")
        pages.get("")(self.seats)
        pages.post("")(self.add)
        pages.get("/<seat>")(self.calm)
        pages.post("/<seat>")(self.take)
        return pages

    def seats(self, session: SessionId) -> Answered:
        """Who plays on this telephone."""
        return self._seats(session, self._holding(session))

    def _seats(self, session: SessionId, holding: Holding, problem: Say = "") -> str:
        script = holding.state.script
        seats = {seat: holding.state.seats[seat] for seat in holding.tokens}
        tables = {seated.table for seated in seats.values() if seated.table}
        page = HandoverPage(
            seats=tuple((seat, seated, seat == holding.playing) for seat, seated in seats.items()),
            sides=tuple((side, side_name(side)) for side in script.sides),
            table=next(iter(tables), ""),
            may_add=holding.lender is not None and not holding.state.closed,
            name=suggest(names(holding.state)),
            tap=new_tap(),
            problem=problem,
        )
        return self._draw("doorgeven", session, holding.state, page=page)

    def add(self, session: SessionId) -> Answered:
        """One more seat on this telephone; then it is handed over."""
        holding = self._holding(session)
        lender = holding.lender
        if lender is None:
            abort(403)
        asked = newcomer(dict(request.form.lists()))
        who = replace(asked, table=holding.state.seats[lender].table)
        tap = tap_id(request.form.get("tap", ""))
        key, outcome = self._parts.doors.sit(session, who, tap, by=Seat(holding.playing))
        if key is None:
            problem = "" if isinstance(outcome, Accepted) else reason(outcome)[1]
            return self._seats(session, holding, problem), 409
        return self._to_calm(holding, key)

    def _to_calm(self, holding: Holding, key: Key) -> Redirect:
        known = self._parts.doors.actor(key.session, "phone", key.token)
        if not isinstance(known, Seat):
            abort(403)
        answer = redirect(url_for("handover.calm", session=key.session, seat=known.id), 303)
        for seat, token in {**holding.tokens, known.id: key.token}.items():
            keep_seat(answer, key.session, seat, token)
        return answer

    def calm(self, session: SessionId, seat: SeatId) -> Answered:
        """Between two people: whose turn it is, and nothing else."""
        holding = self._holding(session)
        if seat not in holding.tokens:
            abort(404)
        seated = holding.state.seats[seat]
        further = "verder" in request.args  # by a link or a code, and not handed on by somebody
        return self._draw("overgave", session, holding.state, seat=seat, seated=seated, further=further)

    def take(self, session: SessionId, seat: SeatId) -> Answered:
        """This telephone plays for that seat from now on."""
        holding = self._holding(session)
        if seat not in holding.tokens:
            abort(403)
        answer = redirect(url_for("evening.view", session=session, path=PATHS["phone"]), 303)
        give_cookie(answer, Key(session, "seat", holding.tokens[seat]))
        keep_seat(answer, session, holding.playing, holding.tokens[holding.playing])
        return answer

    def _holding(self, session: SessionId) -> Holding:
        """What this browser may hand over. Ends here for who has no seat in this evening."""
        clerk = self._parts.doors.clerk(session)
        playing = self._parts.doors.actor(session, "phone", token_of(session, "phone"))
        if clerk is None or not isinstance(playing, Seat) or playing.id not in clerk.state.seats:
            abort(403)
        tokens = {**kept_seats(session), playing.id: token_of(session, "phone")}
        proven = {seat: token for seat, token in tokens.items() if self._opens(session, seat, token)}
        ordered = {seat: proven[seat] for seat in clerk.state.seats if seat in proven}
        return Holding(clerk.state, ordered, playing.id)

    def _opens(self, session: SessionId, seat: SeatId, token: str) -> bool:
        return self._parts.doors.actor(session, "phone", token) == Seat(seat)

    def _draw(self, template: str, session: SessionId, state: State, **context: object) -> str:
        urls = {
            "phone": url_for("evening.view", session=session, path=PATHS["phone"]),
            "handover": url_for("handover.seats", session=session),
        }
        script = state.script
        return self._parts.drawer.renderer.page(
            f"pages/{template}.html", script.language, script.place, title=script.title, urls=urls, **context
        )
