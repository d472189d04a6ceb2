"""Wie mag dit lezen: what the village decided, and the links that go with it, at the desk."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SessionId
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.steps.delen import besluit
from spel.web.desk import desk_state, is_led_here, leading_state
from spel.web.doors import REACH, VILLAGE
from spel.web.links import urls
from spel.web.parts import Parts
from spel.web.readers import LINKS, ONLY_ONCE, GivenLink, give_link, link_kind, may_have
from spel.web.shown import draw
from spel.web.tokens import new_tap

WITHDRAWN = {
    VILLAGE: text(N_("De link van {het_dorp} is ingetrokken. Maak er een als u een nieuwe wilt geven.")),
    "gemeente": text(N_("De link voor de gemeente is ingetrokken.")),
    "dorpen": text(N_("De link voor andere dorpen is ingetrokken.")),
}
"""What is told after a link was taken back."""
TOLD = {**WITHDRAWN, **{f"was-{kind}": ONLY_ONCE for kind in LINKS}}
NOTHING: Mapping[str, Say] = {}
Answered = Response | Redirect | str


@dataclass(frozen=True, slots=True)
class LezersPage:
    """What was decided, the kinds of link that may be made, and the one that was just made."""

    besluit: Say
    kinds: tuple[str, ...]
    leads: bool
    given: GivenLink | None = None
    told: Mapping[str, Say] = field(default_factory=dict)
    """What became of a form, by the kind of link it was about."""


class Lezers:
    """Handlers for the desk; links are made and taken back by the one that leads."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The addresses under /avond/<session>/delen."""
        pages = Blueprint("lezers", __name__, url_prefix="/avond/<session>/delen")
        pages.get("")(self.show)
        pages.post("")(self.give)
        pages.post("/intrekken")(self.withdraw)
        return pages

    def show(self, session: SessionId) -> Answered:
        """Who may read, and who gets a link."""
        state = desk_state(self._parts, session)
        about = request.args.get("klaar", "")
        told = {about.removeprefix("was-"): TOLD[about]} if about in TOLD else {}
        return self._show(session, state, told=told)

    def give(self, session: SessionId) -> Answered:
        """Make a link, and show it this once."""
        state = leading_state(self._parts, session)
        kind = link_kind()
        given = give_link(self._parts, session, state, kind)
        if given is None:
            return _back(session, f"was-{kind}")
        return self._show(session, state, given=given)

    def withdraw(self, session: SessionId) -> Answered:
        """Make a link worthless."""
        leading_state(self._parts, session)
        kind = link_kind()
        self._parts.doors.drop_link(session, kind)
        return _back(session, kind)

    def _show(
        self,
        session: SessionId,
        state: State,
        given: GivenLink | None = None,
        told: Mapping[str, Say] = NOTHING,
    ) -> str:
        page = LezersPage(
            besluit=besluit(state).text,
            kinds=tuple(kind for kind in REACH if may_have(state, kind)),
            leads=is_led_here(self._parts, session, state),
            given=given,
            told=told,
        )
        return draw(self._parts, "lezers", state, page=page, urls=urls(session, "desk"), new_tap=new_tap)


def _back(session: SessionId, about: str) -> Redirect:
    return redirect(url_for("lezers.show", session=session, klaar=about, _anchor="gezegd"), 303)
