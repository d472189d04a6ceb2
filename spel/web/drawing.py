"""From an evening to what one audience sees: state, view, template."""

from dataclasses import replace

from spel.core.actors import SessionId
from spel.core.screen import DeskScreen, PhoneScreen, ProjectorScreen, ReportScreen
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_
from spel.engine.clerks import Clerks
from spel.store.base import Store
from spel.views.desk import desk
from spel.views.phone import phone
from spel.views.projector import projector
from spel.views.report import report
from spel.web import qr
from spel.web.address import Addresses
from spel.web.presence import Audience, Presence
from spel.web.protocol import Screen, View
from spel.web.render import Door, Own, Renderer
from spel.web.tokens import grouped, new_tap

QR_TITLE = N_("QR-code om mee te doen")


class Drawer:
    """Draws what an audience sees, and whole pages around it."""

    def __init__(
        self, store: Store, clerks: Clerks, presence: Presence, renderer: Renderer, addresses: Addresses
    ) -> None:
        self._store = store
        self._clerks = clerks
        self._presence = presence
        self.renderer = renderer
        self._addresses = addresses
        self._codes: dict[SessionId, str] = {}

    def draw(self, audience: Audience) -> Screen | None:
        """The shared screen of an audience; nothing personal in it."""
        clerk = self._clerks.wake(audience.session)
        if clerk is None:
            return None
        state = clerk.state
        html = self._fragment(state, audience, {}, shared=True)
        return {"version": state.version, "html": html}

    def page(self, state: State, audience: Audience, own: Own, **context: object) -> str:
        """The whole page of a view, with the reader's own answers filled in."""
        fragment = self._fragment(state, audience, own, shared=False)
        return self.renderer.page(
            f"views/{audience.view}.html",
            audience.language,
            state.script.place,
            fragment=fragment,
            state_version=state.version,
            title=state.script.title,
            session=audience.session,
            view=audience.view,
            own=own,
            script_sides=state.script.sides,
            script_tables=state.script.tables,
            waits=not _is_asked(state, audience, own),
            **context,
        )

    def _fragment(self, state: State, audience: Audience, own: Own, *, shared: bool) -> str:
        # The version travels beside the screen: inside, every count would make every phone's screen new.
        screen = self._screen(state, audience)
        if not isinstance(screen, ReportScreen):
            screen = replace(screen, version=0)
        return self.renderer.fragment(
            screen,
            audience.language,
            state.script.place,
            own=own,
            door=self.door(audience.session, audience.language, state),
            urls=urls(audience.session, audience.view) | {"phone_join": self._join_path(audience.session)},
            new_tap=str if shared else new_tap,
        )

    def _screen(
        self, state: State, audience: Audience
    ) -> PhoneScreen | ProjectorScreen | DeskScreen | ReportScreen:
        match audience.view:
            case "phone":
                return phone(state, audience.side or Side.DORP)
            case "projector":
                return projector(state)
            case "desk":
                return desk(state, self._presence.connected(audience.session))
            case _:
                return report(state)

    def door(self, session: SessionId, language: str, state: State) -> Door:
        """How to get in, as it hangs on the wall."""
        code = self.code(session)
        base = self._addresses.base(session)
        title = self.renderer.speaker(language, state.script.place).gettext(QR_TITLE)
        return Door(
            base.removeprefix("http://"), grouped(code), qr.svg(base + self._join_path(session), title)
        )

    def _join_path(self, session: SessionId) -> str:
        return f"/mee/{self.code(session)}"

    def code(self, session: SessionId) -> str:
        """The number of an evening."""
        if session not in self._codes:
            self._codes |= {row.id: row.code for row in self._store.sessions()}
        return self._codes[session]


def _is_asked(state: State, audience: Audience, own: Own) -> bool:
    """Whether this reader still has something to fill in here, so that the page must not refresh itself."""
    asked = audience.side is not None and audience.side in state.step.asks
    return asked and state.step_id not in own and not state.closed


PATHS: dict[View, str] = {"phone": "telefoon", "projector": "projector", "desk": "desk", "report": "verslag"}
VIEWS: dict[str, View] = {path: view for view, path in PATHS.items()}


def urls(session: SessionId, view: View = "phone") -> dict[str, str]:
    """The addresses a screen may link to."""
    base = f"/avond/{session}"
    return {
        "here": f"{base}/{PATHS[view]}",
        "tap": f"{base}/{PATHS[view]}/tik",
        "screen": f"{base}/{PATHS[view]}/scherm",
        "desk": f"{base}/{PATHS['desk']}",
        "projector": f"{base}/projector/open",
        "report": f"{base}/verslag",
        "export": f"{base}/avond.json",
        "recovery": f"{base}/herstel",
        "seats": f"{base}/plekken",
        "handover": f"{base}/doorgeven",
        "own_case": f"{base}/eigen-casus",
    }
