"""The link that a phone opens to show that it can reach us, with or without scripts."""

from dataclasses import dataclass

from flask import Blueprint, Response, abort, request, url_for

from spel.core.actors import SessionId
from spel.core.script import Place
from spel.web.networks import cards
from spel.web.parts import Parts
from spel.web.words import DUTCH


@dataclass(frozen=True, slots=True)
class ProefPage:
    """What the phone is told; `same` when it is this very computer, which proves nothing."""

    same: bool
    line: str


class Proef:
    """Handlers for anybody who opens the test link of an evening."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The addresses under /proef."""
        pages = Blueprint("proef", __name__, url_prefix="/proef/<nonce>")
        pages.get("")(self.arrive)
        pages.post("/lijn")(self.line)
        return pages

    def arrive(self, nonce: str) -> str:
        """A phone is here: that is all it had to do."""
        session = self._session(nonce)
        same = self._is_ourselves()
        if not same:
            self._parts.trials.phone_came(session)
        page = ProefPage(same, url_for("proef.line", nonce=nonce))
        return self._parts.drawer.renderer.page("pages/proef.html", DUTCH, Place(), page=page)

    def line(self, nonce: str) -> Response:
        """Its script tried a WebSocket, and tells how that went."""
        session = self._session(nonce)
        if not self._is_ourselves():
            self._parts.trials.socket_told(session, request.form.get("door") == "1")
        return Response(status=204)

    def _session(self, nonce: str) -> SessionId:
        session = self._parts.trials.by(nonce)
        if session is None:
            abort(404)
        return session

    def _is_ourselves(self) -> bool:
        """Behind a web server everybody seems to be this computer; then the address is a setting."""
        from_here = {"127.0.0.1", "::1", *(card.address for card in cards())}
        return not self._parts.addresses.is_set and (request.remote_addr or "") in from_here
