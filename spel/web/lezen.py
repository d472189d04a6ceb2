"""What the gemeente and other villages read of an evening, by a link that the village let out."""

from flask import Blueprint, Response, url_for
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SessionId
from spel.web.parts import Parts
from spel.web.readers import offered, reading
from spel.web.shown import READERS, Looking, draw, keep, read

Answered = Response | Redirect | str | tuple[str, int]


class Lezen:
    """Handlers for readers. Whether somebody may read is asked of the decision at every request."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The addresses under /avond/<session>/lezen."""
        pages = Blueprint("lezen", __name__, url_prefix="/avond/<session>/lezen")
        pages.get("")(self.show)
        pages.get("/stukken/<kind>")(self.read)
        pages.get("/stukken/<kind>.<form>")(self.keep)
        return pages

    def show(self, session: SessionId) -> Answered:
        """What there is to read."""
        now = reading(self._parts, session)
        base = f"{url_for('lezen.show', session=session)}/stukken"
        stukken = offered(now.reader)
        return draw(self._parts, "lezen", now.state, reader=now.reader.value, stukken=stukken, base=base)

    def read(self, session: SessionId, kind: str) -> Answered:
        """One stuk as a page."""
        return read(self._parts, self._looking(session), kind)

    def keep(self, session: SessionId, kind: str, form: str) -> Answered:
        """One stuk as a file."""
        return keep(self._parts, self._looking(session), kind, form)

    def _looking(self, session: SessionId) -> Looking:
        now = reading(self._parts, session)
        return Looking(session, now.state, now.reader, READERS)
