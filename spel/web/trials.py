"""What was tried in the hall beforehand, per evening: in memory only, it says nothing about people."""

import secrets
from dataclasses import dataclass, field, replace

from spel.core.actors import SessionId
from spel.core.state import State


@dataclass(frozen=True, slots=True)
class Trial:
    """How far the trying is. `nonce` is the name of the link that a phone opens.

    `socket` is what a phone found: True, False, or None when none told. `legible` is what the back row
    said. `card` is whether the wall shows the reading test now.
    """

    nonce: str = field(default_factory=lambda: secrets.token_hex(4))
    phone: bool = False
    socket: bool | None = None
    legible: bool | None = None
    card: bool = False


class Trials:
    """The trial of every evening that was looked at."""

    def __init__(self) -> None:
        self._trials: dict[SessionId, Trial] = {}

    def of(self, session: SessionId) -> Trial:
        """The trial of an evening; a new one when there was none."""
        return self._trials.setdefault(session, Trial())

    def shows_card(self, session: SessionId) -> bool:
        """Whether the wall shows the reading test."""
        return session in self._trials and self._trials[session].card

    def by(self, nonce: str) -> SessionId | None:
        """Whose test link this is."""
        return next((each for each, trial in self._trials.items() if trial.nonce == nonce), None)

    def phone_came(self, session: SessionId) -> None:
        """A phone opened the test link."""
        self._trials[session] = replace(self.of(session), phone=True)

    def socket_told(self, session: SessionId, through: bool) -> None:
        """A phone tried a WebSocket; one that comes through proves that it can."""
        before = self.of(session)
        self._trials[session] = replace(before, socket=through or before.socket or False)

    def show_card(self, session: SessionId, on: bool) -> None:
        """Put the reading test on the wall, or take it off."""
        self._trials[session] = replace(self.of(session), card=on)

    def forget(self, session: SessionId) -> None:
        """An evening is no more."""
        self._trials.pop(session, None)

    def changed(self, session: SessionId, before: State, after: State) -> None:
        """Whatever the desk puts on the wall comes instead of the reading test."""
        if self.shows_card(session) and _on_wall(before) != _on_wall(after):
            self.show_card(session, False)

    def row_said(self, session: SessionId, legible: bool) -> None:
        """What the back row said of the reading test, which is done now."""
        self._trials[session] = replace(self.of(session), legible=legible, card=False)


def _on_wall(state: State) -> tuple[object, ...]:
    here = state.step_id
    shown = (here in state.revealed, state.sheets.get(here, 0))
    return (here, shown, state.black, state.frozen is None, state.overview, state.qr, state.closed)
