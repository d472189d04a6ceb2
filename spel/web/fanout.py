"""Which audience is stale: draws each once and sends it to all, at most four times a second."""

from collections.abc import Callable
from threading import Event, Lock
from time import monotonic
from typing import Protocol

from spel.core.actors import SessionId
from spel.core.state import State
from spel.web.errors import report_bug
from spel.web.presence import Audience, Presence
from spel.web.protocol import SCREEN, Patch, Screen

PAUSE = 0.25
"""Seconds between two rounds of counts; a new step does not wait for it."""
STORM = 50
"""So much news between two rounds is that of a whole hall at once."""
SHARE = 19
"""In a storm the next round waits so many times as long as this one took: taps go before counting them."""

LONGEST = 2.0
"""Seconds at most, also when a round had to wait for something else."""
MINUTE = 60.0
"""Seconds between two looks at the clock: desks tell the time in minutes."""

Draw = Callable[[Audience], Screen | None]


class Emit(Protocol):
    """How a message reaches a room."""

    def __call__(self, event: str, message: Screen | Patch, to: str) -> None: ...


class Fanout:
    """Keeps what every audience saw last and sends only what changed."""

    def __init__(
        self,
        presence: Presence,
        draw: Draw,
        emit: Emit,
        sleep: Callable[[float], None],
        now: Callable[[], float] = monotonic,
    ) -> None:
        """`now` gives seconds that only go forward."""
        self._presence = presence
        self._draw = draw
        self._emit = emit
        self._sleep = sleep
        self._now = now
        self._stale: set[SessionId] = set()
        self._news = 0
        self._ring = Event()
        self._locks: dict[SessionId, Lock] = {}
        self._last: dict[SessionId, dict[Audience, Screen]] = {}

    def changed(self, session: SessionId, before: State, after: State) -> None:
        """An evening changed: a new step or reveal goes out now, counts with the next round."""
        if _moved(before, after):
            self.flush(session)
        else:
            self._news += after.version - before.version
            self.mark(session)

    def mark(self, session: SessionId) -> None:
        """Something small changed, such as who is here."""
        self._news += 1
        self._stale.add(session)
        self._ring.set()

    def run(self) -> None:
        """Send the rounds for ever; one background task per process."""
        while True:
            self._ring.wait()
            self._ring.clear()
            began, storm = self._now(), self._news > STORM
            self._news = 0
            self.flush_stale()
            wanted = (SHARE if storm else 1) * (self._now() - began)
            self._sleep(min(LONGEST, max(PAUSE, wanted)))

    def keep_time(self) -> None:
        """Let every desk see that time passes, for ever; one background task per process."""
        while True:
            self._sleep(MINUTE)
            self.mark_desks()

    def mark_desks(self) -> None:
        """Every desk tells something else now: a minute passed, or the disk takes no more, or again."""
        for session in self._presence.led():
            self.mark(session)

    def flush_stale(self) -> None:
        """Send to everybody whose evening changed since the last round."""
        for session in tuple(self._stale):
            self.flush(session)

    def flush(self, session: SessionId) -> None:
        """Draw every audience of an evening once, and send what is new."""
        here = self._presence.audiences(session)
        if not here:
            return self._rest(session)
        with self._turn(session):
            self._stale.discard(session)
            self._forget_absent(session, here)
            for audience in sorted(here, key=_first_phones):
                try:
                    self._send(audience)
                except Exception:  # one screen that can not be drawn must not silence the others
                    report_bug("fanout")

    def welcome(self, audience: Audience) -> Screen | None:
        """What somebody sees who just came in; on a phone what the others of this audience see now.

        Whoever comes in makes the evening stale, so that the next round brings all of them what is newer.
        With a hall that comes in at once a screen is then drawn four times a second, and not for everybody.
        """
        with self._turn(audience.session):
            last = self._last.get(audience.session, {}).get(audience)
            if last is not None and audience.view == "phone" and audience.session in self._stale:
                return last
            return self._send(audience)

    def forget(self, session: SessionId) -> None:
        """An evening is no more: what its screens showed is not kept."""
        self._last.pop(session, None)
        self._stale.discard(session)
        self._locks.pop(session, None)

    def _turn(self, session: SessionId) -> Lock:
        return self._locks.setdefault(session, Lock())

    def _rest(self, session: SessionId) -> None:
        """Nobody looks: what was shown is of no use any more."""
        self._stale.discard(session)
        self._last.pop(session, None)

    def _forget_absent(self, session: SessionId, here: set[Audience]) -> None:
        """What nobody looks at now gets old: who comes back to it must not be welcomed with it."""
        known = self._last.get(session, {})
        self._last[session] = {each: screen for each, screen in known.items() if each in here}

    def _send(self, audience: Audience) -> Screen | None:
        screen = self._draw(audience)
        if screen is None:
            return None
        known = self._last.setdefault(audience.session, {})
        last = known.get(audience)
        known[audience] = screen
        if last is None or last["html"] != screen["html"]:
            self._emit(SCREEN, screen, to=audience.room)
        return screen


def _first_phones(audience: Audience) -> bool:
    """Those who wait for a new step come before those who watch the room."""
    return audience.view != "phone"


def _moved(before: State, after: State) -> bool:
    """Whether the room went somewhere, so that nobody should wait for the next round."""
    return any(
        getattr(before, name) != getattr(after, name)
        for name in (
            "step_id",
            "revealed",
            "sheets",
            "black",
            "talking",
            "closed",
            "released",
            "aside",
            "groups",
            "frozen",
            "overview",
            "qr",
        )
    )
