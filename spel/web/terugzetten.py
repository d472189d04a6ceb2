"""Open een bewaarde avond: a file becomes an evening of this server again, with its desk and its stukken."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from threading import Semaphore
from typing import TypeVar

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.script import Place
from spel.core.words import N_, Say, text
from spel.engine.whole import Whole
from spel.store.base import Record, StoreFull
from spel.web.earlier_file import NotEarlier
from spel.web.earlier_upload import bodies, sent
from spel.web.evening_file import Here, NotAnEvening, read
from spel.web.forms import tap_id
from spel.web.identity import give_cookie
from spel.web.links import PATHS
from spel.web.opening import brought
from spel.web.parts import Parts
from spel.web.tokens import new_tap
from spel.web.words import DUTCH

T = TypeVar("T")
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
            found = self._brought(body) if body else None
        except (NotEarlier, NotAnEvening) as problem:
            return self._draw(problem.say), 400
        if found is None:
            return self._draw(CHOOSE), 400
        try:
            key = self._parts.doors.keep(found)
        except StoreFull:
            return self._draw(NO_ROOM), 503
        answer = redirect(url_for("evening.view", session=key.session, path=PATHS["desk"]), 303)
        give_cookie(answer, key)
        return answer

    def _brought(self, body: bytes) -> Whole:
        self._parts.gate.begins_evening(len(body))
        given = next(iter(sent(request).get("tap", ())), "")
        tap = f"{tap_id(given)} {sha256(body).hexdigest()}"
        return _aside(self._parts, lambda here: brought(read(body, here), tap))

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
    return _aside(parts, lambda here: read(body, here))


def _aside(parts: Parts, work: Callable[[Here], T]) -> T:
    """What comes of work on a file, done on another thread. Raises NotAnEvening."""
    here = Here(parts.now(), parts.drawer.renderer.phrasebook.languages)
    with _TURNS:
        found = parts.offload(lambda: _tried(lambda: work(here)))
    if isinstance(found, NotAnEvening):
        raise found
    return found


def _tried(work: Callable[[], T]) -> T | NotAnEvening:
    """The same, or why not; given and not raised: thread pools tend to print what leaves them that way."""
    try:
        return work()
    except NotAnEvening as problem:
        return problem
