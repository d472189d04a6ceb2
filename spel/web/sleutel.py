"""Where a key of a card or a link is handed in, and becomes a cookie."""

from dataclasses import dataclass

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SessionId
from spel.core.script import Place
from spel.core.words import N_, Say, text
from spel.web.arriving import to_seat
from spel.web.doors import Key
from spel.web.identity import give_cookie, token_of
from spel.web.links import PATHS
from spel.web.parts import Parts
from spel.web.protocol import View
from spel.web.readers import LINKS, Shut, opened
from spel.web.tokens import new_tap
from spel.web.words import DUTCH

WRONG_KEY = text(N_("Deze sleutel past niet. Plak de hele link van de herstelkaart."))
VIEWS: dict[str, View] = {"desk": "desk", "projector": "projector", "seat": "phone"}
Answered = Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class KeyPage:
    """Where a key is handed in, and what was the matter with it."""

    problem: Say = ""


class Sleutel:
    """Handlers for who has a key."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """One address."""
        pages = Blueprint("sleutel", __name__)
        pages.get("/sleutel")(self.show)
        pages.post("/sleutel")(self.use)
        return pages

    def show(self) -> Answered:
        """Hand in a recovery key; scripts fill it in from the address."""
        return self._draw(KeyPage())

    def use(self) -> Answered:
        """Swap a key for a cookie."""
        written = request.form.get("sleutel", "").strip().rpartition("#")[2]
        kind, _, rest = written.partition(".")
        session, _, token = rest.partition(".")
        shown = Key(SessionId(session), kind, token)
        if kind in LINKS:
            return self._let_read(shown)
        key = self._proven(shown)
        if key:
            return self._hand_over(key)
        self._count_wrong()
        return self._draw(KeyPage(WRONG_KEY)), 404

    def _count_wrong(self) -> None:
        """A right key never waits: nobody guesses 192 bits, and a spelleider may be in a hurry."""
        self._parts.gate.tried(self._parts.gate.keys, lambda: None)

    def _let_read(self, shown: Key) -> Redirect:
        try:
            answer = redirect(opened(self._parts, shown), 303)
        except Shut:
            self._count_wrong()
            raise
        give_cookie(answer, shown)
        return answer

    def _proven(self, shown: Key) -> Key | None:
        """The key that this device gets for the one it shows; a desk becomes the desk that leads."""
        doors, view = self._parts.doors, VIEWS.get(shown.kind)
        if view is None or doors.actor(shown.session, view, shown.token) is None:
            return None
        if view != "desk":
            return shown
        return doors.take_over(shown.session, shown.token, token_of(shown.session, "desk"), new_tap())

    def _hand_over(self, key: Key) -> Redirect:
        if key.kind == "seat":
            return to_seat(self._parts, key)
        answer = redirect(url_for("evening.view", session=key.session, path=PATHS[VIEWS[key.kind]]), 303)
        give_cookie(answer, key)
        return answer

    def _draw(self, page: KeyPage) -> str:
        urls = {"key": url_for("sleutel.use"), "start": url_for("pages.start")}
        renderer = self._parts.drawer.renderer
        return renderer.page("pages/sleutel.html", DUTCH, Place(), page=page, urls=urls)
