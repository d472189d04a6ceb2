"""The rehearsals of this server: starts a copy of an evening with a cast in it, and takes it away again."""

from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from spel.core.actors import Desk, SeatId, SessionId, Stamp
from spel.core.commands import CloseSession
from spel.core.script import Script
from spel.core.words import N_
from spel.engine.clerks import Clerks
from spel.rehearsal.characters import Character
from spel.rehearsal.crowd import Crowd, World
from spel.rehearsal.halls import Hall, cast
from spel.rehearsal.walk import Walk
from spel.store.base import NoSuchSession
from spel.store.split import SplitStore
from spel.web.doors import Doors, Key
from spel.web.errors import report_bug
from spel.web.fanout import Fanout
from spel.web.presence import Audience, Line, Presence
from spel.web.tokens import new_tap

TITLE = N_("Oefening: {titel}")
MOST_AT_ONCE = 5
"""Rehearsals are kept in memory; one more sends the oldest away, first of those that nobody leads."""
MOST_REMEMBERED = 100
"""Of so many that were stopped we know which evening they were a copy of."""

Spawn = Callable[[Callable[[], None]], object]
"""Lets work go on beside the requests."""


def rehearsed(script: Script) -> Script:
    """A copy of an evening to practise with."""
    return replace(script, title=TITLE.format(titel=script.title), rehearsal=True)


class Rehearsals:
    """Starts and stops them, and remembers of which evening each is a copy."""

    def __init__(  # noqa: PLR0913, PLR0917 -- the parts of a server that a rehearsal touches
        self,
        store: SplitStore,
        clerks: Clerks,
        doors: Doors,
        presence: Presence,
        fanout: Fanout,
        spawn: Spawn,
        world: World,
        ended: Callable[[SessionId], None],
        forget: Callable[[SessionId], None],
    ) -> None:
        """`ended` sends away who still looks at a rehearsal that is no more; `forget` drops its screens."""
        self._store = store
        self._clerks = clerks
        self._doors = doors
        self._presence = presence
        self._fanout = fanout
        self._spawn = spawn
        self._world = world
        self._ended = ended
        self._forget = forget
        self._running: dict[SessionId, SessionId | None] = {}
        self._was: dict[SessionId, SessionId] = {}
        self._sat: dict[SessionId, frozenset[str]] = {}
        self._turn = Lock()
        self._starting = Lock()

    def start(self, script: Script, hall: Hall, people: int, of: SessionId | None = None) -> Key:
        """A rehearsal of this script in this hall, with `people` on an ordinary side; gives its desk.

        An older rehearsal of the same evening stops. Raises ValueError when there are not so many names.
        """
        copy = rehearsed(script)
        characters = cast(hall, copy, people, self._world.rng)
        with self._starting:  # two at once would each think that there is room
            self._make_room(of)
            key = self._doors.begin(copy, new_tap())
            with self._turn:
                self._running[key.session] = of
        crowd = Crowd(self._clerks, key.session, characters, self._world, self._here(key.session, copy))
        self._spawn(lambda: _carefully(crowd.run))
        return key

    def walk(self, session: SessionId, pace: float) -> None:
        """Let a rehearsal go along its steps by itself, so many seconds for each."""
        walk = Walk(self._clerks, session, pace, self._world)
        self._spawn(lambda: _carefully(walk.run))

    def stop(self, session: SessionId) -> SessionId | None:
        """End a rehearsal and forget it; gives the evening it was a copy of."""
        with self._turn:
            of = self._running.pop(session, None)
        clerk = self._clerks.wake(session)
        if clerk is not None:  # who still looks sees that it is over
            clerk.handle(CloseSession(), Stamp(Desk(clerk.state.lead), self._world.now(), self._world.tap()))
        sat = self._store.memory.digests(session, "seat")
        self._store.remove(session)
        self._clerks.sleep(session)
        self._fanout.forget(session)
        self._presence.forget(session)
        self._forget(session)
        if of is not None:
            self._remember(session, of, sat)
            self._ended(session)
        return of

    def stop_of(self, real: SessionId) -> None:
        """End every rehearsal of an evening that is no more."""
        with self._turn:
            copies = [each for each, of in self._running.items() if of == real]
        for each in copies:
            self.stop(each)

    def was_of(self, session: SessionId) -> SessionId | None:
        """The evening that a rehearsal was a copy of, after it was stopped: there its pages go."""
        return self._was.get(session)

    def sat_in(self, session: SessionId, digest: str) -> bool:
        """Whether this is of a key to a seat in a rehearsal that was stopped."""
        return digest in self._sat.get(session, ())

    def _remember(self, session: SessionId, of: SessionId, sat: frozenset[str]) -> None:
        self._was[session], self._sat[session] = of, sat
        while len(self._was) > MOST_REMEMBERED:
            oldest = next(iter(self._was))
            self._was.pop(oldest, None)
            self._sat.pop(oldest, None)

    def _make_room(self, of: SessionId | None) -> None:
        with self._turn:
            same = [each for each, real in self._running.items() if of is not None and real == of]
            others = [each for each in self._running if each not in same]
        led = self._presence.led()
        many = sorted(others, key=lambda each: each in led)  # nobody is sent home while others stand empty
        for each in (*same, *many[: max(0, len(many) - MOST_AT_ONCE + 1)]):
            self.stop(each)

    def _here(self, session: SessionId, script: Script) -> Callable[[Character, SeatId, bool], None]:
        """Characters have no socket, but they count among who is here."""

        def tell(character: Character, seat: SeatId, online: bool) -> None:
            name = f"{session}:{seat}"
            if online:
                audience = Audience(session, "phone", script.language, character.side)
                self._presence.enter(name, Line(audience, seat))
            else:
                self._presence.leave(name)
            self._fanout.mark(session)

        return tell


def _carefully(work: Callable[[], None]) -> None:
    """Nobody waits for this: a bug goes to the log."""
    try:
        work()
    except NoSuchSession:
        return
    except Exception:
        report_bug("rehearsal")
