"""The page where the desk tells once which wifi phones go on; it goes on the wall of the inloop."""

from dataclasses import dataclass

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SessionId
from spel.core.words import Say
from spel.web.desk import desk_state, leading_state
from spel.web.links import urls
from spel.web.parts import Parts
from spel.web.wifi import Wifi, problem

Answered = Response | Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class WifiPage:
    """The wifi of the hall as it is known or was typed, and what is wrong with it."""

    title: str
    wifi: Wifi
    known: bool
    problem: Say = ""


class ZaalWifi:
    """Handlers for the desk."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The address of the wifi page."""
        pages = Blueprint("zaalwifi", __name__, url_prefix="/avond/<session>/wifi")
        pages.get("")(self.show)
        pages.post("")(self.keep)
        return pages

    def show(self, session: SessionId) -> Answered:
        """Tell which wifi phones go on."""
        known = self._parts.addresses.wifi(session)
        return self._draw(session, known or Wifi(""), known is not None)

    def keep(self, session: SessionId) -> Answered:
        """Put it on the wall of the inloop, or take it off again."""
        leading_state(self._parts, session)
        typed = Wifi(
            request.form.get("naam", "").strip()[:200],
            request.form.get("wachtwoord", "")[:200],
            request.form.get("verborgen") == "1",
        )
        forget = request.form.get("wat") == "weg"
        wrong = "" if forget else problem(typed)
        if wrong:
            return self._draw(session, typed, self._parts.addresses.wifi(session) is not None, wrong), 400
        self._parts.addresses.set_wifi(session, None if forget else typed)
        self._parts.fanout.mark(session)
        return redirect(url_for("zaalwifi.show", session=session), 303)

    def _draw(self, session: SessionId, wifi: Wifi, known: bool, wrong: Say = "") -> str:
        state = desk_state(self._parts, session)
        page = WifiPage(state.script.title, wifi, known, wrong)
        renderer, language, place = self._parts.drawer.renderer, state.script.language, state.script.place
        return renderer.page("pages/wifi.html", language, place, page=page, urls=urls(session, "desk"))
