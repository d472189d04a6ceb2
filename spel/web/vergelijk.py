"""Naast andere avonden: the page on which a village sees its evening beside those that share too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from flask import Blueprint, url_for
from markupsafe import Markup

from spel.core.actors import SessionId
from spel.core.events import SessionClosed, SessionReopened
from spel.core.words import Say
from spel.harvest.vergelijking import MUTUAL
from spel.insights.delers import shares
from spel.store.codec import Row
from spel.store.split import is_rehearsal
from spel.web import handing
from spel.web.desk import desk_state
from spel.web.links import PATHS
from spel.web.opening import line_tap
from spel.web.orders import Order
from spel.web.parts import Parts
from spel.web.press import PressFailed
from spel.web.readers import evening, is_village
from spel.web.shown import draw

MOST = 50
"""So many of the newest evenings that are over are looked at."""
MOST_ROWS = 100_000
"""Fewer where they are large: so many lines of their logs are some 70 MB while they travel."""
CLOSED, REOPENED = SessionClosed().kind, SessionReopened().kind
FROM_A_FILE = line_tap(2)
"""A tap that every evening from a file has, and no other: its second line."""


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
        now = evening(self._parts, session)  # the village may have closed it off while this was made
        article = article if shares(now) else Markup()
        page = VergelijkPage(
            article, shares(now), now.closed, now.script.rehearsal, back=back, village=village
        )
        return draw(self._parts, "vergelijk", state, page=page)

    def _article(self, session: SessionId, language: str) -> Markup:
        drawn = self._parts.press(self._evenings(session), Order("vergelijking", "html", language))
        return Markup(drawn.decode())  # noqa: S704 -- what people wrote was escaped when the press drew it

    def _evenings(self, session: SessionId) -> Iterator[tuple[Row, ...]]:
        yield self._parts.store.rows(session)
        yield from self._others(session)

    def _others(self, session: SessionId) -> Iterator[tuple[Row, ...]]:
        """The newest evenings that are over; what they decided is known only where they are read.

        Those from a file stay out: anybody can make one of any village, and find by subtraction what the
        evenings beside it said.
        """
        known = reversed(self._parts.store.sessions())
        played = (each.id for each in known if each.id != session and not is_rehearsal(each.id))
        logs = (self._parts.store.rows(each) for each in played if not self._is_from_file(each))
        room = MOST_ROWS
        for rows in islice(filter(_is_over, logs), MOST):
            room -= len(rows)
            if room < 0:
                return
            yield rows

    def _is_from_file(self, session: SessionId) -> bool:
        return self._parts.store.seen(session, FROM_A_FILE) is not None


def _is_over(rows: Sequence[Row]) -> bool:
    ends = (row.kind for row in reversed(rows) if row.kind in {CLOSED, REOPENED})
    return next(ends, REOPENED) == CLOSED
