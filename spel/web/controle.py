"""The page to look the hall through before people come: what works, what does not, and how to mend it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import Blueprint, Response, redirect, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as Redirect

from spel.core.actors import SessionId
from spel.core.state import State
from spel.core.words import N_
from spel.store.split import is_rehearsal
from spel.web import checks, probes, qr
from spel.web.checks import Finding
from spel.web.desk import desk_state, leading_state
from spel.web.links import urls
from spel.web.networks import Card, cards
from spel.web.parts import Parts
from spel.web.trials import Trial

QR_TITLE = N_("QR-code voor de proef met een telefoon")
DISK_LASTS = timedelta(seconds=20)
"""How long a look at the disk is good for: the page looks again every few seconds."""
Answered = Response | Redirect | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Way:
    """An address that phones may use; `card` is what the system calls it."""

    url: str
    card: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ControlePage:
    """All findings, the test link as QR, and the addresses to choose from; none when that is a setting."""

    title: str
    findings: tuple[Finding, ...]
    link: str
    qr: Markup
    ways: tuple[Way, ...]
    trial: Trial


class Controle:
    """Handlers for the desk."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._disk: tuple[datetime, probes.Disk | None] | None = None

    def blueprint(self) -> Blueprint:
        """The addresses under /avond/<session>/controle."""
        pages = Blueprint("controle", __name__, url_prefix="/avond/<session>")
        pages.get("/controle")(self.show)
        pages.get("/controle/lijst")(self.listed)
        pages.post("/controle")(self.settle)
        return pages

    def show(self, session: SessionId) -> Answered:
        """The whole page."""
        return self._draw("pages/controle.html", session)

    def listed(self, session: SessionId) -> Answered:
        """Only what may have changed, for scripts."""
        return self._draw("pages/controle_lijst.html", session)

    def settle(self, session: SessionId) -> Answered:
        """Choose an address, put the reading test on the wall, or tell what the back row said."""
        leading_state(self._parts, session)
        asked, said = request.form.get("wat", ""), request.form.get("waarde", "")
        settle: dict[str, Callable[[], None]] = {
            "adres": lambda: self._choose(session, said),
            "leesproef": lambda: self._parts.trials.show_card(session, said == "aan"),
            "leest": lambda: self._parts.trials.row_said(session, said == "ja"),
        }
        settle.get(asked, lambda: None)()
        self._parts.fanout.mark(session)
        return redirect(url_for("controle.show", session=session), 303)

    def _choose(self, session: SessionId, address: str) -> None:
        if address in {card.address for card in cards()}:
            self._parts.addresses.choose(session, self._parts.addresses.on(address))

    def _draw(self, template: str, session: SessionId) -> str:
        state = desk_state(self._parts, session)
        page = self._page(session, state)
        renderer, language, place = self._parts.drawer.renderer, state.script.language, state.script.place
        return renderer.page(template, language, place, page=page, urls=self._urls(session))

    def _urls(self, session: SessionId) -> dict[str, str]:
        return {**urls(session, "desk"), "list": url_for("controle.listed", session=session)}

    def _page(self, session: SessionId, state: State) -> ControlePage:
        trial, addresses = self._parts.trials.of(session), self._parts.addresses
        link = f"{addresses.base(session)}{url_for('proef.arrive', nonce=trial.nonce)}"
        found = () if addresses.is_set else cards()
        speaker = self._parts.drawer.renderer.speaker(state.script.language, state.script.place)
        return ControlePage(
            title=state.script.title,
            findings=self._findings(session, state, trial, found),
            link=link,
            qr=qr.svg(link, speaker.gettext(QR_TITLE)),
            ways=self._ways(session, found),
            trial=trial,
        )

    def _ways(self, session: SessionId, found: tuple[Card, ...]) -> tuple[Way, ...]:
        now = self._parts.addresses.base(session)
        urls = {card: self._parts.addresses.on(card.address) for card in found}
        return tuple(Way(card.address, card.name, url == now) for card, url in urls.items())

    def _findings(
        self, session: SessionId, state: State, trial: Trial, found: tuple[Card, ...]
    ) -> tuple[Finding, ...]:
        base, folder = self._parts.addresses.base(session), self._parts.folder
        reached = [card.address for card in found] or ([base] if self._parts.addresses.is_set else [])
        now = self._parts.now().astimezone()
        return (
            checks.phone(trial.phone, reached),
            checks.socket(trial.socket),
            checks.legible(trial.legible),
            checks.disk(self._looked_at_disk(now)),
            checks.clock(now, self._last_event(session, state), self._build_year(), probes.zone_of(now)),
            *((self._copy(session, now, str(folder)),) if folder else ()),
        )

    def _copy(self, session: SessionId, now: datetime, folder: str) -> Finding:
        """On a first evening there is nothing to lose yet; a rehearsal is no evening."""
        others = (row.id for row in self._parts.store.sessions() if row.id != session)
        earlier = any(not is_rehearsal(other) for other in others)
        return checks.copy(self._age_of_copy(now), folder, is_first=not earlier)

    def _looked_at_disk(self, now: datetime) -> probes.Disk | None:
        """A real file is written; not for every look at the page."""
        if self._disk is None or abs(now - self._disk[0]) > DISK_LASTS:
            self._disk = now, probes.try_disk(self._parts.folder) if self._parts.folder else None
        return self._disk[1]

    def _last_event(self, session: SessionId, state: State) -> datetime:
        """The newest moment that this server has kept."""
        latest = (record.at for record in self._parts.store.read(session, state.version - 1))
        return max([*latest, *(row.created_at for row in self._parts.store.sessions())])

    def _build_year(self) -> int:
        return int(self._parts.facts["version"].partition(".")[0])

    def _age_of_copy(self, now: datetime) -> timedelta | None:
        newest = probes.newest_copy(self._parts.folder) if self._parts.folder else None
        return now - newest if newest else None
