"""The pages of one evening: phone, projector, desk, report, and their taps without a socket."""

from flask import Blueprint, Response, abort, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import Actor, Desk, Seat, SessionId
from spel.core.decide_desk import leads
from spel.core.refusals import Refusal
from spel.core.script import Place
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.engine.outcome import Accepted, Outcome, Refused
from spel.views.phrases import NOT_KEPT, NOT_UNDERSTOOD, why_not
from spel.web import handing, qr
from spel.web.absence import AWAY, ELSEWHERE, NOT_HERE, UNKNOWN, is_elsewhere, was_cleared
from spel.web.acks import acknowledge, reason
from spel.web.doors import HOLDERS, Key
from spel.web.forms import PREFIX, Fields, first, tap_id
from spel.web.identity import audience_of, forget_cookies, give_cookie, kept_seats, token_of
from spel.web.links import PATHS, VIEWS, urls
from spel.web.orders import Order
from spel.web.own import own_answers
from spel.web.parts import Parts
from spel.web.presence import Audience
from spel.web.press import PressFailed
from spel.web.protocol import View
from spel.web.seating import is_without_phone
from spel.web.tokens import digest
from spel.web.words import DUTCH

FIGURES = Order("verslag", "cijfers")
SAVED = text(N_("Bewaard."))
Answered = Response | Redirect | str | tuple[str | Response, int]


def _sharing(session: SessionId, actor: Actor, state: State) -> dict[str, bool]:
    """Whether more seats play on this telephone, and whether the spelleider fills in for this one."""
    if not isinstance(actor, Seat):
        return {}
    others = state.seats.keys() & (kept_seats(session).keys() - {actor.id})
    return {"is_shared": bool(others), "is_lent": is_without_phone(actor.id, state)}


def _leading(actor: Actor, state: State) -> dict[str, str | bool]:
    """Which desk this is, and whether it only looks along."""
    return {"desk": actor.id, "looks": not leads(actor, state)} if isinstance(actor, Desk) else {}


class Evening:
    """Handlers over the parts; who asks follows from the cookie of the view."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """All addresses under /avond/<session>."""
        pages = Blueprint("evening", __name__, url_prefix="/avond/<session>")
        pages.get("/<any(telefoon, projector, desk, muur):path>")(self.view)
        pages.get("/<any(telefoon, projector, desk, muur):path>/scherm")(self.screen)
        pages.post("/<any(telefoon, projector, desk):path>/tik")(self.tap)
        pages.post("/projector/open")(self.open_projector)
        pages.get("/herstel")(self.recovery)
        pages.get("/verslag")(self.report)
        pages.get("/avond.json")(self.export)
        return pages

    def view(self, session: SessionId, path: str) -> Answered:
        """The whole page of a view; without a token one goes to the door."""
        view = VIEWS[path]
        actor = self._parts.doors.actor(session, view, token_of(session, view))
        real = self._parts.rehearsals.was_of(session)
        if real is not None:
            return self._after_rehearsal(session, real, path)
        if actor is None:
            return self._outside(session, view)
        state, audience = self._here(session, view, actor)
        if isinstance(actor, Desk) and leads(actor, state):
            self._parts.addresses.notice(session, request.host_url)
        return self._parts.drawer.page(
            state,
            audience,
            own_answers(state, actor),
            view,
            problem=self._problem(),
            urls=urls(session, view),
            **_sharing(session, actor, state),
            **_leading(actor, state),
        )

    def _after_rehearsal(self, session: SessionId, real: SessionId, path: str) -> Answered:
        """To the evening that was rehearsed; a telephone that practised along is shown its door."""
        view, doors = VIEWS[path], self._parts.doors
        practised = HOLDERS[view] == "seat" and self._parts.rehearsals.sat_in(
            session, digest(token_of(session, view))
        )
        if practised and doors.actor(real, view, token_of(real, view)) is None:
            return self._to_the_door(real)
        return redirect(url_for("evening.view", session=real, path=path))

    def _outside(self, session: SessionId, view: View) -> Answered:
        if self._parts.doors.clerk(session) is None:
            return self._gone(session, view)
        if view in {"phone", "hand"}:
            return self._at_the_door(session)
        return redirect(url_for("sleutel.show"))

    def _gone(self, session: SessionId, view: View) -> Answered:
        """Who had a place in an evening that was removed here hears so at the front door, and loses the key.

        Any other evening may come back: another server may stand at this address for a while.
        """
        if not token_of(session, view):
            abort(404)
        if not was_cleared(self._parts, session):
            return self._parts.drawer.renderer.page("pages/elders.html", DUTCH, Place(), page=AWAY), 404
        answer = redirect(url_for("pages.start", opgeruimd=session))
        forget_cookies(answer, session, view)
        return answer

    def _at_the_door(self, session: SessionId) -> Redirect:
        """Who has no seat (any more) chooses one; on a shared telephone the next one plays on."""
        for seat, token in kept_seats(session).items():
            if self._parts.doors.actor(session, "phone", token) == Seat(seat):
                answer = redirect(url_for("handover.calm", session=session, seat=seat))
                give_cookie(answer, Key(session, "seat", token))
                return answer
        if not any(self._parts.doors.holder_of(session, each, token_of(session, each)) for each in HOLDERS):
            # Where an evening is says nothing of its number: only who was in it is shown the door.
            return redirect(url_for("pages.start", weg="1"))
        return self._to_the_door(session)

    def _to_the_door(self, session: SessionId) -> Redirect:
        gone = "1" if token_of(session, "phone") else None
        answer = redirect(url_for("pages.join", code=self._parts.drawer.code(session), weg=gone))
        self._parts.gate.remember(answer, session)
        return answer

    def _here(self, session: SessionId, view: View, actor: Actor) -> tuple[State, Audience]:
        clerk = self._parts.doors.clerk(session)
        audience = audience_of(self._parts, session, view, actor)
        if clerk is None or audience is None:
            abort(404)
        return clerk.state, audience

    def _problem(self) -> Say:
        """What a form post without JavaScript ran into, told on the page it came from."""
        word = request.args.get("melding", "")
        if not word:
            return ""
        known = {each.value: why_not(each) for each in Refusal}
        return {"bewaard": SAVED, "not_kept": NOT_KEPT, **known}.get(word, NOT_UNDERSTOOD)

    def screen(self, session: SessionId, path: str) -> Answered:
        """The same as the socket's hello, for browsers whose socket is refused."""
        view = VIEWS[path]
        actor = self._parts.doors.actor(session, view, token_of(session, view))
        if actor is None:
            return self._stranger(session, view)
        _, audience = self._here(session, view, actor)
        clerk = self._parts.doors.clerk(session)
        drawn = self._parts.drawer.draw(audience)
        if clerk is None or drawn is None:
            abort(404)
        return jsonify({"ok": True, **drawn, "own": own_answers(clerk.state, actor)})

    def _stranger(self, session: SessionId, view: View) -> Answered:
        """Who has no place here hears so; a script in words of ours, as networks answer 403 to much."""
        if request.accept_mimetypes.best != "application/json":
            abort(403)
        elsewhere = is_elsewhere(self._parts, session, token_of(session, view))
        word, said = (NOT_HERE, ELSEWHERE) if elsewhere else (UNKNOWN, why_not(Refusal.NO_SUCH_SEAT))
        return jsonify({"ok": False, "reason": word, "say": self._parts.say_plainly(said)}), 403

    def _known(self, session: SessionId, view: View) -> Actor:
        actor = self._parts.doors.actor(session, view, token_of(session, view))
        if actor is None:
            abort(403)
        return actor

    def tap(self, session: SessionId, path: str) -> Answered:
        """A form post: the same door as a tap on the socket."""
        view = VIEWS[path]
        actor = self._parts.doors.actor(session, view, token_of(session, view))
        if actor is None:
            return self._stranger(session, view)
        fields = dict(request.form.lists())
        tap = tap_id(next(iter(fields.get("tap", [])), ""))
        outcome, state = self._parts.doors.receive(session, actor, tap, fields)
        if request.accept_mimetypes.best == "application/json":
            speaker = self._parts.drawer.renderer.speaker(state.script.language, state.script.place)
            return jsonify(acknowledge(outcome, state, actor, speaker.say))
        is_own = isinstance(actor, Seat) and outcome != Refused(Refusal.OTHER_SEAT)
        if isinstance(actor, Seat) and is_own and not isinstance(outcome, Accepted) and first(fields, "step"):
            return self._unsent(session, actor, fields, outcome)
        kept = "bewaard" if isinstance(actor, Seat) else ""
        word = kept if isinstance(outcome, Accepted) else reason(outcome)[0]
        return redirect(url_for("evening.view", session=session, path=path, melding=word or None), 303)

    def _unsent(self, session: SessionId, actor: Seat, fields: Fields, outcome: Outcome) -> Answered:
        """The same page with what was filled in still there, and why it was not taken."""
        state, audience = self._here(session, "phone", actor)
        own, step = own_answers(state, actor), first(fields, "step")
        filled = {name: " ".join(values) for name, values in fields.items() if name.startswith(PREFIX)}
        page = self._parts.drawer.page(
            state,
            audience,
            {**own, step: {**own.get(step, {}), **filled, "unsent": "1"}},
            None,
            problem=reason(outcome)[1],
            urls=urls(session, "phone"),
            **_sharing(session, actor, state),
        )
        return page, 409

    def open_projector(self, session: SessionId) -> Answered:
        """Give this browser the projector too: a key that only shows."""
        self._known(session, "desk")
        answer = redirect(url_for("evening.view", session=session, path=PATHS["projector"]), 303)
        give_cookie(answer, self._parts.doors.give_key(session, "projector"))
        return answer

    def recovery(self, session: SessionId) -> Answered:
        """The recovery card: a link and a QR that make any device the desk."""
        actor = self._known(session, "desk")
        state, audience = self._here(session, "desk", actor)
        base = self._parts.addresses.base(session)
        link = f"{base}/sleutel#{Key(session, 'desk', token_of(session, 'desk'))}"
        return self._parts.drawer.renderer.page(
            "pages/herstel.html",
            audience.language,
            state.script.place,
            title=state.script.title,
            link=link,
            qr=qr.svg(link, state.script.title),
            urls=urls(session, "desk"),
        )

    def report(self, session: SessionId) -> Answered:
        """The report as it is now, for the desk."""
        actor = self._known(session, "desk")
        state, audience = self._here(session, "desk", actor)
        known = urls(session, "desk")
        try:
            figures = handing.article(self._parts, session, FIGURES)
        except PressFailed:
            return handing.failed(self._parts, state, "cijfers", known["desk"])
        return self._parts.drawer.around(figures, state, audience, {}, "report", urls=known)

    def export(self, session: SessionId) -> Answered:
        """The whole evening as a file that belongs to the village, without what nobody may see yet."""
        state, _ = self._here(session, "desk", self._known(session, "desk"))
        return handing.whole_evening(self._parts, session, state, urls(session)["desk"])
