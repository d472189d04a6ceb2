"""The page of the village: everything of its evening, who else may read it, and throwing it away."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import Dorp as Holder
from spel.core.actors import SessionId
from spel.core.questions import Option
from spel.core.state import State
from spel.core.stukken_commands import DecideReaders
from spel.core.vocabulary import Lezers
from spel.core.words import N_, Say, text
from spel.engine.outcome import Accepted
from spel.insights.lezers import decision
from spel.steps.delen import OPTIONS, besluit
from spel.store.split import is_rehearsal
from spel.web.acks import reason
from spel.web.cookies import drop
from spel.web.doors import REACH, VILLAGE
from spel.web.forms import tap_id
from spel.web.handing import whole_evening
from spel.web.identity import give_cookie, link_cookie
from spel.web.opruimen import SURE, TICK_FIRST, clear
from spel.web.parts import Parts
from spel.web.readers import (
    LINKS,
    ONLY_ONCE,
    GivenLink,
    Offered,
    give_link,
    link_kind,
    may_have,
    offered,
    village_state,
)
from spel.web.shown import Looking, draw, keep, preview, read, whole
from spel.web.tokens import new_tap

TOLD = {
    "lezers": text(N_("Bewaard. Dit geldt nu meteen.")),
    "gemeente": text(N_("De link voor de gemeente is ingetrokken.")),
    "dorpen": text(N_("De link voor andere dorpen is ingetrokken.")),
    **{f"was-{kind}": ONLY_ONCE for kind in LINKS},
}
"""What is told at the form that was sent, by what it was about."""
CHOOSE = text(N_("Kies eerst wie het mag lezen."))
NO_PROBLEMS: Mapping[str, Say] = {}
Answered = Response | Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class DorpPage:
    """What there is to read, what was decided, and which links may be out."""

    stukken: tuple[Offered, ...]
    besluit: Say
    options: tuple[Option, ...]
    chosen: str
    kinds: tuple[str, ...]
    closed: bool
    people: int
    tap: str


class Dorp:
    """Handlers for who holds the link of the village."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The addresses under /avond/<session>/dorp."""
        pages = Blueprint("dorp", __name__, url_prefix="/avond/<session>/dorp")
        pages.get("")(self.show)
        pages.get("/stukken/<kind>")(self.read)
        pages.get("/stukken/<kind>.<form>")(self.keep)
        pages.get("/stukken/alles.zip")(self.whole)
        pages.get("/zoals-dorpen/<kind>")(self.preview)
        pages.get("/avond.json")(self.export)
        pages.post("/lezers")(self.decide)
        pages.post("")(self.give)
        pages.post("/intrekken")(self.withdraw)
        pages.post("/weg")(self.remove)
        return pages

    def show(self, session: SessionId) -> Answered:
        """Everything on one page."""
        state = village_state(self._parts, session)
        about = request.args.get("klaar", "")
        told = {about.removeprefix("was-"): TOLD[about]} if about in TOLD else {}
        return self._page(session, state, told=told)

    def read(self, session: SessionId, kind: str) -> Answered:
        """One stuk as a page."""
        return read(self._parts, self._looking(session), kind)

    def preview(self, session: SessionId, kind: str) -> Answered:
        """One stuk as other villages would read it, before these are let in."""
        by = replace(self._looking(session), reader=Lezers.DORPEN)
        return preview(self._parts, by, kind)

    def keep(self, session: SessionId, kind: str, form: str) -> Answered:
        """One stuk as a file."""
        return keep(self._parts, self._looking(session), kind, form)

    def _looking(self, session: SessionId) -> Looking:
        state = village_state(self._parts, session)
        return Looking(session, state, Lezers.WIJ, "dorp.show")

    def whole(self, session: SessionId) -> Answered:
        """Every stuk in every form, in one folder."""
        return whole(self._parts, self._looking(session))

    def export(self, session: SessionId) -> Answered:
        """The evening as a file, without what the room has not seen."""
        state = village_state(self._parts, session)
        return whole_evening(self._parts, session, state, url_for("dorp.show", session=session))

    def decide(self, session: SessionId) -> Answered:
        """Say who may read, from now on; links that go further are dead at once."""
        state = village_state(self._parts, session)
        chosen = request.form.get("lezers", "")
        if chosen not in set(Lezers):
            return self._page(session, state, problems={"lezers": CHOOSE}), 400
        tap = tap_id(request.form.get("tap", ""))
        command = DecideReaders(Lezers(chosen))
        outcome = self._parts.doors.act(session, Holder(), tap, command)
        if not isinstance(outcome, Accepted):
            return self._page(session, state, problems={"lezers": reason(outcome)[1]}), 409
        return _back(session, "lezers")

    def give(self, session: SessionId) -> Answered:
        """Make a link, and show it this once. With a new one of its own the village goes on here."""
        state = village_state(self._parts, session)
        kind = link_kind()
        given = give_link(self._parts, session, state, kind)
        if given is None:
            return _back(session, f"was-{kind}")
        answer = Response(self._page(session, state, given=given))
        if given.key.kind == VILLAGE:
            give_cookie(answer, given.key)
        return answer

    def withdraw(self, session: SessionId) -> Answered:
        """Make a link of others worthless."""
        village_state(self._parts, session)
        kind = link_kind()
        if kind == VILLAGE:
            raise NotFound
        self._parts.doors.drop_link(session, kind)
        return _back(session, kind)

    def remove(self, session: SessionId) -> Answered:
        """Throw the whole evening away, for good. A rehearsal goes when it stops."""
        state = village_state(self._parts, session)
        if is_rehearsal(session):
            raise NotFound
        if request.form.get(SURE) != "1":
            return self._page(session, state, problems={"weg": TICK_FIRST}), 400
        clear(self._parts, session)
        answer = redirect(url_for("pages.start", opgeruimd=session), 303)
        drop(answer, link_cookie(session, VILLAGE))
        return answer

    def _page(
        self,
        session: SessionId,
        state: State,
        *,
        given: GivenLink | None = None,
        told: Mapping[str, Say] = NO_PROBLEMS,
        problems: Mapping[str, Say] = NO_PROBLEMS,
    ) -> str:
        """The page; `told` and `problems` stand at the form they belong to."""
        return draw(
            self._parts,
            "dorp",
            state,
            page=_page(state),
            given=given,
            told=told,
            problems=problems,
            real=not is_rehearsal(session),
            seen_outside=offered(Lezers.DORPEN),
            base=url_for("dorp.show", session=session),
            new_tap=new_tap,
            compare=url_for("vergelijk.show", session=session),
        )


def _back(session: SessionId, about: str) -> Redirect:
    """To the page, where it says what became of the form."""
    return redirect(url_for("dorp.show", session=session, klaar=about, _anchor="gezegd"), 303)


def _page(state: State) -> DorpPage:
    found = decision(state)
    return DorpPage(
        stukken=offered(Lezers.WIJ),
        besluit=besluit(state).text,
        options=OPTIONS,
        chosen=found.lezers.value if found.made else "",
        kinds=tuple(kind for kind in REACH if may_have(state, kind)),
        closed=state.closed,
        people=sum(seated.people for seated in state.seats.values()),
        tap=new_tap(),
    )
