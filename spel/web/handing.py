"""Hands out what the press made: an article for a page, a file, or calm words when there is none."""

import logging
import secrets
from collections.abc import Mapping

from flask import Response
from markupsafe import Markup
from werkzeug.exceptions import NotFound

from spel.core.actors import SessionId
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.web.errors import MessagePage
from spel.web.orders import Order, filename
from spel.web.parts import Parts
from spel.web.press import PressFailed, made_for

log = logging.getLogger("spel.stukken")

MIMETYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "zip": "application/zip",
}
"""The forms in which a stuk leaves as a file."""

NOT_NOW = text(N_("Dit lukt nu even niet"))
TRY_AGAIN = N_(
    "Wij konden dit stuk niet maken (nummer {number}). De avond zelf is bewaard. "
    "Wacht een minuut en probeer het nog eens, of kies een andere vorm."
)
BACK = text(N_("Terug"))


def article(parts: Parts, session: SessionId, order: Order) -> Markup:
    """A stuk to set in a page. Raises PressFailed."""
    # What people wrote was escaped when the press drew it.
    return Markup(_made(parts, session, order).decode())  # noqa: S704


def file(parts: Parts, session: SessionId, state: State, order: Order) -> Response:
    """A stuk to keep. Raises PressFailed."""
    made = _made(parts, session, order)
    offered = {"Content-Disposition": f"attachment; filename={filename(order, state)}"}
    return Response(made, content_type=MIMETYPES[order.form], headers=offered)


def whole_evening(parts: Parts, session: SessionId, state: State, back: str) -> Response | tuple[str, int]:
    """The whole evening as a file that belongs to the village, without what nobody may see yet."""
    order = Order("verslag", "avond")
    try:
        made = _made(parts, session, order)
    except PressFailed:
        return failed(parts, state, "avond", back)
    offered = {"Content-Disposition": f"attachment; filename={filename(order, state)}"}
    return Response(made, content_type=MIMETYPES["json"], headers=offered)


def _made(parts: Parts, session: SessionId, order: Order) -> bytes:
    """What the press made. An evening that was thrown away meanwhile ends here (404)."""
    made = made_for(parts, session, order)
    if parts.doors.clerk(session) is None:
        raise NotFound
    return made


def failed(parts: Parts, state: State, what: str, back: str) -> tuple[str, int]:
    """What to tell who asked for `what`, with the number under which it is in the log."""
    number = secrets.token_hex(3)
    # The exception may hold words of people, so only what was asked goes to the log.
    log.error("not made", extra={"action": "press", "what": what, "number": number})
    said: Say = text(TRY_AGAIN, number=number)
    page = MessagePage(NOT_NOW, said, back, BACK)
    script = state.script
    renderer = parts.drawer.renderer
    return renderer.page("pages/message.html", script.language, script.place, page=page), 503


def is_file(form: str) -> bool:
    """Whether a stuk can leave in this form as a file."""
    return form in MIMETYPES
