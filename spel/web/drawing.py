"""From an evening to what one audience sees: state, view, template."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from spel.core.actors import SessionId
from spel.core.screen import DeskScreen, PhoneScreen, ProjectorScreen
from spel.core.script import Place
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say
from spel.engine.clerks import Clerks
from spel.store.base import Store
from spel.views.desk import desk
from spel.views.phone import phone
from spel.views.projector import projector
from spel.web import qr
from spel.web.address import Addresses
from spel.web.blanks import (
    NUMBER,
    SEAT,
    VERSION,
    Newest,
    blank,
    filled_in,
    is_personal,
    numbered,
)
from spel.web.links import urls
from spel.web.presence import Audience, Presence
from spel.web.protocol import Screen, View
from spel.web.render import Door, Own, Renderer, WifiDoor
from spel.web.tokens import grouped, new_tap
from spel.web.trials import Trials
from spel.web.wifi import payload

QR_TITLE = N_("QR-code om mee te doen")
WIFI_TITLE = N_("QR-code voor de wifi")


def well() -> Say:
    """Nothing is the matter."""
    return ""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """All that a screen is drawn from, but for what is a reader's own."""

    screen: PhoneScreen | ProjectorScreen | DeskScreen
    language: str
    place: Place
    door: Door
    urls: Mapping[str, str]


class Drawer:
    """Draws what an audience sees, and whole pages around it."""

    def __init__(  # noqa: PLR0913, PLR0917 -- one argument for each part a screen is made of
        self,
        store: Store,
        clerks: Clerks,
        presence: Presence,
        renderer: Renderer,
        addresses: Addresses,
        trials: Trials,
        secret: Callable[[SessionId], str],
        now: Callable[[], datetime],
        trouble: Callable[[], Say] = well,
    ) -> None:
        """`secret` is what the QR code of a room carries; `now` gives the time (aware) in its zone.

        `trouble` tells what the disk does not take.
        """
        self._store = store
        self._clerks = clerks
        self._presence = presence
        self.renderer = renderer
        self._addresses = addresses
        self._trials = trials
        self._secret = secret
        self._now = now
        self._trouble = trouble
        self._codes: dict[SessionId, str] = {}
        self.doors: Newest[SessionId] = Newest()
        """The page at the door of an evening, as last drawn."""
        self._drawn: Newest[Audience] = Newest()
        """The shared screen of an audience."""
        self._blank: Newest[tuple[Audience, str]] = Newest()
        """The screen on a page without answers; with or without a seat."""
        self._pages: Newest[tuple[Audience, str]] = Newest()
        """The whole page of a phone without answers; for each table its own."""

    def draw(self, audience: Audience) -> Screen | None:
        """The shared screen of an audience; nothing personal in it."""
        clerk = self._clerks.wake(audience.session)
        if clerk is None:
            return None
        state = clerk.state
        html = self._fragment(state, audience, {}, shared=True)
        return {"version": state.version, "html": html}

    def page(
        self, state: State, audience: Audience, own: Own, view: View | None = None, **context: object
    ) -> str:
        """The whole page of a view, with the reader's own answers filled in.

        `view` is the page around it, where that is not the view of the audience.
        """
        stranger = blank(own)
        if stranger is None or audience.view != "phone":
            fragment = self._fragment(state, audience, own, shared=False)
            return self.around(fragment, state, audience, own, view, **context)
        fragment = self._blank_fragment(self._made_of(state, audience), audience, SEAT)
        around = _wrapping(fragment, state, audience, stranger, view) | {"state_version": VERSION} | context
        html = self._pages.drawn(
            (audience, own[""]["table"]),
            (state.script.place, around),
            lambda: self._wrapped(around, state, audience),
        )
        return filled_in(html, own, state.version)

    def around(
        self,
        fragment: str,
        state: State,
        audience: Audience,
        own: Own,
        view: View | Literal["report"] | None = None,
        **context: object,
    ) -> str:
        """The page around a fragment that was drawn already."""
        return self._wrapped(_wrapping(fragment, state, audience, own, view) | context, state, audience)

    def _wrapped(self, around: Mapping[str, object], state: State, audience: Audience) -> str:
        template = f"views/{around['view']}.html"
        return self.renderer.page(template, audience.language, state.script.place, **around)

    def _fragment(self, state: State, audience: Audience, own: Own, *, shared: bool) -> str:
        if audience.view == "projector" and self._trials.shows_card(audience.session):
            return self.renderer.page("wall/leesproef.html", audience.language, state.script.place)
        made_of = self._made_of(state, audience)
        if shared:
            return self._drawn.drawn(audience, made_of, lambda: self._render(made_of, {}, str))
        if not is_personal(own):
            seat = own.get("", {}).get("seat", "")
            return numbered(self._blank_fragment(made_of, audience, SEAT if seat else ""), seat)
        return self._render(made_of, own, new_tap)

    def _blank_fragment(self, made_of: Ingredients, audience: Audience, seat: str) -> str:
        own: Own = {"": {"seat": seat}} if seat else {}
        return self._blank.drawn(
            (audience, seat), made_of, lambda: self._render(made_of, own, lambda: NUMBER)
        )

    def _made_of(self, state: State, audience: Audience) -> Ingredients:
        # The version travels beside the screen: inside, every count would make every phone's screen new.
        screen = replace(self._screen(state, audience), version=0)
        door = self.door(audience.session, audience.language, state)
        links = urls(audience.session, audience.view)
        known = {**links, "phone_join": self._join_path(audience.session)}
        return Ingredients(screen, audience.language, state.script.place, door, known)

    def _render(self, made_of: Ingredients, own: Own, number: Callable[[], str]) -> str:
        return self.renderer.fragment(
            made_of.screen,
            made_of.language,
            made_of.place,
            own=own,
            door=made_of.door,
            urls=made_of.urls,
            new_tap=number,
        )

    def _screen(self, state: State, audience: Audience) -> PhoneScreen | ProjectorScreen | DeskScreen:
        match audience.view:
            case "phone":
                return phone(state, audience.side or Side.DORP)
            case "projector":
                return projector(state)
            case _:
                connected = self._presence.connected(audience.session)
                screen = desk(state, connected, self._now(), self._presence.present(audience.session))
                return replace(screen, trouble=self._trouble())

    def door(self, session: SessionId, language: str, state: State) -> Door:
        """How to get in, as it hangs on the wall."""
        code = self.code(session)
        base = self._addresses.base(session)
        speaker = self.renderer.speaker(language, state.script.place)
        return Door(
            base.removeprefix("http://"),
            grouped(code),
            qr.svg(base + self._join_path(session), speaker.gettext(QR_TITLE)),
            self._wifi(session, speaker.gettext(WIFI_TITLE)),
        )

    def _wifi(self, session: SessionId, title: str) -> WifiDoor | None:
        wifi = self._addresses.wifi(session)
        return WifiDoor(wifi.name, wifi.password, qr.svg(payload(wifi), title)) if wifi else None

    def _join_path(self, session: SessionId) -> str:
        """What is behind the # stays in the browser: who scans it need not be slowed down as who guesses."""
        return f"/mee/{self.code(session)}#{self._secret(session)}"

    def code(self, session: SessionId) -> str:
        """The number of an evening."""
        if session not in self._codes:
            self._codes |= {row.id: row.code for row in self._store.sessions()}
        return self._codes[session]

    def forget(self, session: SessionId) -> None:
        """An evening is no more: its number leads nowhere."""
        self._codes.pop(session, None)
        self.doors.forget(lambda door: door == session)
        self._drawn.forget(lambda audience: audience.session == session)
        for kept in (self._blank, self._pages):
            kept.forget(lambda page: page[0].session == session)


def _wrapping(
    fragment: str,
    state: State,
    audience: Audience,
    own: Own,
    view: View | Literal["report"] | None,
) -> dict[str, object]:
    """What every page around a fragment is drawn from; each has something more to say."""
    return {
        "fragment": fragment,
        "state_version": state.version,
        "title": state.script.title,
        "session": audience.session,
        "view": view or audience.view,
        "own": own,
        "script_sides": state.script.sides,
        "script_tables": state.script.tables,
        "waits": not _is_asked(state, audience, own),
        "rehearsal": state.script.rehearsal,
    }


def _is_asked(state: State, audience: Audience, own: Own) -> bool:
    """Whether this reader still has something to fill in here, so that the page must not refresh itself."""
    asked = audience.side is not None and audience.side in state.step.asks
    return asked and state.step_id not in own and not state.closed
