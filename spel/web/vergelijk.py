"""Naast andere avonden: the page on which a village sees its evening beside those that share too."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import Blueprint, url_for
from markupsafe import Markup

from spel.core.actors import SessionId
from spel.core.events import SessionClosed
from spel.core.words import Say
from spel.harvest.vergelijking import MUTUAL
from spel.insights.delers import shares
from spel.store.codec import Row
from spel.store.split import is_rehearsal
from spel.web import handing
from spel.web.desk import desk_state
from spel.web.drawing import PATHS
from spel.web.orders import Order
from spel.web.parts import Parts
from spel.web.press import PressFailed
from spel.web.readers import evening, is_village
from spel.web.shown import draw

MOST = 50
"""So many of the newest evenings are looked at."""
MOST_ROWS = 100_000
"""Fewer where they are large: so many lines of their logs are some 70 MB while they travel."""
CLOSED = SessionClosed().kind


@dataclass(frozen=True, slots=True)
class VergelijkPage:
    """The comparison, or nothing when one's own evening does not share; and what is missing for that."""

    article: Markup
    shares: bool
    closed: bool
    rehearsal: bool
    back: str
    village: bool
    mutual: Say = MUTUAL


class Vergelijk:
    """Handlers for the village, and for the desk."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The address /avond/<session>/vergelijk."""
        pages = Blueprint("vergelijk", __name__, url_prefix="/avond/<session>/vergelijk")
        pages.get("")(self.show)
        return pages

    def show(self, session: SessionId) -> str | tuple[str, int]:
        """One's own evening beside others; what may be seen of them the writing itself decides."""
        state = evening(self._parts, session)
        village = is_village(self._parts, session)
        if not village:
            desk_state(self._parts, session)
        desk = url_for("evening.view", session=session, path=PATHS["desk"])
        back = url_for("dorp.show", session=session) if village else desk
        try:
            article = self._article(session, state.script.language) if shares(state) else Markup()
        except PressFailed:
            return handing.failed(self._parts, state, "vergelijking.html", back)
        page = VergelijkPage(
            article, shares(state), state.closed, state.script.rehearsal, back=back, village=village
        )
        return draw(self._parts, "vergelijk", state, page=page)

    def _article(self, session: SessionId, language: str) -> Markup:
        evenings = (self._parts.store.rows(session), *self._others(session))
        drawn = self._parts.press(evenings, Order("vergelijking", "html", language))
        return Markup(drawn.decode())  # noqa: S704 -- what people wrote was escaped when the press drew it

    def _others(self, session: SessionId) -> Iterator[tuple[Row, ...]]:
        """The newest evenings that ended once; what they decided is known only where they are read."""
        known = [row.id for row in self._parts.store.sessions() if not is_rehearsal(row.id)]
        others = [each for each in reversed(known) if each != session]
        room = MOST_ROWS
        for other in others[:MOST]:
            rows = self._parts.store.rows(other)
            room -= len(rows)
            if room < 0:
                return
            if any(row.kind == CLOSED for row in rows):
                yield rows
