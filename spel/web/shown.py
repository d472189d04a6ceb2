"""Shows the stukken of an evening to who came in by a link: the list, one to read, one to keep."""

from dataclasses import dataclass, replace
from typing import get_args

from flask import Response, url_for
from markupsafe import Markup

from spel.core.actors import SessionId
from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.harvest import stukken
from spel.web import handing
from spel.web.orders import Form, Order
from spel.web.parts import Parts
from spel.web.press import PressFailed
from spel.web.readers import NO_MORE, Offered, Shut, offer, reading, village_state

READERS = "lezen.show"
"""The list of who reads by a link of the village; the other list is the village's own."""
FORMS: dict[str, Form] = {form: form for form in get_args(stukken.Form)}


@dataclass(frozen=True, slots=True)
class StukPage:
    """One stuk to read, with the way back and the files of it."""

    stuk: Offered
    article: Markup
    back: str
    base: str
    outside: bool = False
    """Whether this is how others read it, shown to whose it is."""


@dataclass(frozen=True, slots=True)
class Looking:
    """Who asks for a stuk of which evening, and the page that this was found on."""

    session: SessionId
    state: State
    reader: Lezers
    page: str
    """The endpoint of the list."""


def read(parts: Parts, by: Looking, kind: str) -> str | tuple[str, int]:
    """One stuk as a page."""
    return _read(parts, by, offer(by.reader, kind))


def _read(parts: Parts, by: Looking, stuk: Offered) -> str | tuple[str, int]:
    back = url_for(by.page, session=by.session)
    order = Order(stuk.kind, "html", by.state.script.language, by.reader)
    try:
        article = handing.article(parts, by.session, order)
    except PressFailed:
        return handing.failed(parts, by.state, f"{stuk.kind}.html", back)
    _still(parts, by)
    page = StukPage(stuk, article, back, f"{back}/stukken", outside=not stuk.forms)
    return draw(parts, "lezen_stuk", by.state, page=page)


def preview(parts: Parts, by: Looking, kind: str) -> str | tuple[str, int]:
    """One stuk as somebody else reads it, without files: those are the reader's."""
    return _read(parts, by, replace(offer(by.reader, kind), forms=()))


def keep(parts: Parts, by: Looking, kind: str, form: str) -> Response | tuple[str, int]:
    """One stuk as a file."""
    stuk = offer(by.reader, kind, form)
    return _file(parts, by, Order(stuk.kind, FORMS[form], by.state.script.language, by.reader))


def whole(parts: Parts, by: Looking) -> Response | tuple[str, int]:
    """Every stuk in every form, for the village."""
    return _file(parts, by, Order("verslag", "zip", by.state.script.language))


def _file(parts: Parts, by: Looking, order: Order) -> Response | tuple[str, int]:
    try:
        file = handing.file(parts, by.session, by.state, order)
    except PressFailed:
        back = url_for(by.page, session=by.session)
        what = "alles" if order.form == "zip" else order.stuk
        return handing.failed(parts, by.state, f"{what}.{order.form}", back)
    _still(parts, by)
    return file


def _still(parts: Parts, by: Looking) -> None:
    """Ends here for who may not read any more: the village may have decided so while it was made."""
    if by.page == READERS:
        now = reading(parts, by.session)
        if now.reader is not by.reader:
            raise Shut(NO_MORE)
    else:
        village_state(parts, by.session)


def draw(parts: Parts, template: str, state: State, **context: object) -> str:
    """A page in the language and the words of an evening."""
    script = state.script
    return parts.drawer.renderer.page(
        f"pages/{template}.html", script.language, script.place, title=script.title, **context
    )
