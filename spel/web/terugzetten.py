"""Open een bewaarde avond: a file becomes an evening of this server again, with its desk and its stukken."""

from dataclasses import dataclass
from hashlib import sha256
from threading import Semaphore

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.script import Place
from spel.core.words import N_, Say, text
from spel.store.base import Record, StoreFull
from spel.web.drawing import PATHS
from spel.web.earlier_file import NotEarlier
from spel.web.earlier_upload import bodies, sent
from spel.web.evening_file import NotAnEvening, read
from spel.web.forms import tap_id
from spel.web.identity import give_cookie
from spel.web.parts import Parts
from spel.web.tokens import new_tap
from spel.web.words import DUTCH

_TURNS = Semaphore(2)
"""So many files are read at the same time: a large one takes memory."""
FILE = "bestand"
"""The name of the field."""
CHOOSE = text(N_("Kies eerst een bestand."))
NO_ROOM = text(
    N_("Er is geen ruimte om de avond te bewaren. Maak ruimte op deze computer en probeer het opnieuw.")
)
Answered = Response | Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class TerugzettenPage:
    """The form, and what was the matter with the file that came."""

    tap: str
    problem: Say = ""


class Terugzetten:
    """Handlers for who has a file of an evening, and maybe nothing else."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The address of the page."""
        pages = Blueprint("terugzetten", __name__)
        pages.get("/terugzetten")(self.show)
        pages.post("/terugzetten")(self.open)
        return pages

    def show(self) -> Answered:
        """The empty form."""
        return self._draw()

    def open(self) -> Answered:
        """Take the evening in and give its desk, or tell what is the matter with the file."""
        try:
            body = next(iter(bodies(request, FILE, 1)), b"")
            records = records_in(self._parts, body) if body else ()
        except (NotEarlier, NotAnEvening) as problem:
            return self._draw(problem.say), 400
        if not records:
            return self._draw(CHOOSE), 400
        given = next(iter(sent(request).get("tap", ())), "")
        tap = f"{tap_id(given)} {sha256(body).hexdigest()}"
        try:
            key = self._parts.doors.adopt(records, tap)
        except StoreFull:
            return self._draw(NO_ROOM), 507
        answer = redirect(url_for("evening.view", session=key.session, path=PATHS["desk"]), 303)
        give_cookie(answer, key)
        return answer

    def _draw(self, problem: Say = "") -> str:
        page = TerugzettenPage(new_tap(), problem)
        urls = {
            "start": url_for("pages.start"),
            "wizard": url_for("wizard.show"),
            "send": url_for("terugzetten.open"),
        }
        renderer = self._parts.drawer.renderer
        return renderer.page("pages/terugzetten.html", DUTCH, Place(), page=page, urls=urls)


def records_in(parts: Parts, body: bytes) -> tuple[Record, ...]:
    """The log in a file, read where it holds up nobody else. Raises NotAnEvening."""
    with _TURNS:
        found = parts.offload(lambda: tried(body))
    if isinstance(found, NotAnEvening):
        raise found
    return found


def tried(body: bytes) -> tuple[Record, ...] | NotAnEvening:
    """The log in a file, or why not; given and not raised, for who reads it on another thread."""
    try:
        return read(body)
    except NotAnEvening as problem:
        return problem
