"""Mijn bladzijde: what one person takes home, for whoever plays on this telephone now and for nobody else."""

from dataclasses import dataclass
from urllib.parse import quote

from flask import Blueprint, Response, request, url_for
from markupsafe import Markup

from spel.core.actors import SeatId, SessionId
from spel.core.state import Seated, State
from spel.core.words import N_, text
from spel.harvest.stukken import Form
from spel.web import handing, qr
from spel.web.doors import Key
from spel.web.errors import MessagePage
from spel.web.identity import token_of
from spel.web.links import PATHS
from spel.web.orders import Order
from spel.web.parts import Parts
from spel.web.press import PressFailed
from spel.web.seated import seat_here

SUBJECT = N_("Mijn bladzijde van {avond}")
BEING_MADE = text(N_("Uw bladzijde wordt nog gemaakt. Wacht een minuut en probeer het dan nog eens."))
QR_TITLE = text(N_("QR-code van uw eigen link"))
Answered = Response | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class MijnPage:
    """The page of one person; `link` opens it on any device, and `mail` sends that link to oneself."""

    seated: Seated
    article: Markup
    link: str
    qr: Markup
    mail: str
    closed: bool


class Mijn:
    """Handlers for a telephone with a seat. Whose page it is follows from its key, never from an address."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._making: set[tuple[SessionId, SeatId]] = set()

    def blueprint(self) -> Blueprint:
        """All addresses under /avond/<session>/mijn."""
        pages = Blueprint("mijn", __name__, url_prefix="/avond/<session>/mijn")
        pages.get("")(self.show)
        pages.get("/bladzijde.pdf")(self.download)
        pages.register_error_handler(PressFailed, self._failed)
        return pages

    def show(self, session: SessionId) -> Answered:
        """The own page, and how to keep it."""
        state, seat = seat_here(self._parts, session)
        said = self._parts.drawer.renderer.speaker(state.script.language, state.script.place).say
        key = Key(session, "seat", token_of(session, "phone"))
        link = f"{self._parts.addresses.base(session)}/sleutel#{key}"
        subject = said(text(SUBJECT, avond=state.script.title))
        page = MijnPage(
            seated=state.seats[seat],
            article=handing.article(self._parts, session, _order(state, seat, "html")),
            link=link,
            qr=qr.svg(link, said(QR_TITLE)),
            mail=f"mailto:?subject={quote(subject)}&body={quote(link)}",
            closed=state.closed,
        )
        return self._draw(session, state, page)

    def download(self, session: SessionId) -> Answered:
        """The same as a file; one at a time, or one telephone could keep the press from all others."""
        state, seat = seat_here(self._parts, session)
        if (session, seat) in self._making:
            return self._wait(session, state)
        self._making.add((session, seat))
        try:
            return handing.file(self._parts, session, state, _order(state, seat, "pdf"))
        finally:
            self._making.discard((session, seat))

    def _wait(self, session: SessionId, state: State) -> Answered:
        page = MessagePage(handing.NOT_NOW, BEING_MADE, url_for("mijn.show", session=session), handing.BACK)
        script = state.script
        renderer = self._parts.drawer.renderer
        return renderer.page("pages/message.html", script.language, script.place, page=page), 429

    def _failed(self, _fault: PressFailed) -> Answered:
        session = SessionId((request.view_args or {})["session"])
        state, _ = seat_here(self._parts, session)
        return handing.failed(self._parts, state, "persoonlijk", _phone(session))

    def _draw(self, session: SessionId, state: State, page: MijnPage) -> str:
        script = state.script
        addresses = {
            "phone": _phone(session),
            "pdf": url_for("mijn.download", session=session),
            "handover": url_for("handover.seats", session=session),
        }
        return self._parts.drawer.renderer.page(
            "pages/mijn.html",
            script.language,
            script.place,
            page=page,
            title=script.title,
            urls=addresses,
        )


def _phone(session: SessionId) -> str:
    return url_for("evening.view", session=session, path=PATHS["phone"])


def _order(state: State, seat: SeatId, form: Form) -> Order:
    return Order("persoonlijk", form, state.script.language, seat=seat)
