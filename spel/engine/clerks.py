"""The clerks of all evenings that are awake, one each."""

from threading import Lock

from spel.core.actors import SessionId, Stamp
from spel.core.commands import CreateSession, Stamped
from spel.core.script import Script
from spel.core.state import NEW
from spel.engine.batch import Batch
from spel.engine.clerk import Aside, Clerk, OnChange, here_and_now, quietly
from spel.engine.whole import Whole
from spel.store.base import Store


class Clerks:
    """Finds the clerk of an evening, and wakes it from the log where nobody did yet."""

    def __init__(self, store: Store, on_change: OnChange = quietly, aside: Aside = here_and_now) -> None:
        self._store = store
        self._on_change = on_change
        self._aside = aside
        self._awake: dict[SessionId, Clerk] = {}
        self._turn = Lock()

    def find(self, code: str) -> SessionId | None:
        """The evening with this code."""
        return self._store.find(code)

    def wake(self, session: SessionId) -> Clerk | None:
        """The clerk of this evening, or none when there is no such evening."""
        return self._awake.get(session) or self._wake(session)

    def awake(self) -> tuple[Clerk, ...]:
        """Every clerk that is up."""
        return tuple(self._awake.values())

    def sleep(self, session: SessionId) -> None:
        """Forget the clerk of an evening where nobody is; the log stays, and wakes it again."""
        self._awake.pop(session, None)

    def forget(self, session: SessionId) -> None:
        """Remove an evening for good. A tap under way is done first; later ones raise NoSuchSession.

        Raises StoreFull when the disk did not take it; then the evening goes on.
        """
        clerk = self._awake.get(session)
        if clerk is None:
            self._store.remove(session)
        else:
            clerk.end()
        with self._turn:  # who was waking it meanwhile is awake by now, and goes too
            self._awake.pop(session, None)

    def adopt(self, session: SessionId, code: str, known: Whole) -> Clerk:
        """Take in an evening from elsewhere as it was. Raises CodeTaken, ConcurrentAppend, StoreFull.

        It is awake at once: reading all of it again would hold up the other evenings.
        """
        self._store.create(session, code, known.records[0].at, known.records)
        with self._turn:
            clerk = self._clerk(session, known)
            return self._awake.setdefault(session, clerk)

    def begin(self, session: SessionId, code: str, script: Script, stamp: Stamp) -> Clerk:
        """Open an evening. Raises CodeTaken, StoreFull; ValueError when this is not for who stamped."""
        batch = Batch(NEW, {})
        batch.add(Stamped(stamp, CreateSession(script)))
        if not batch.records:
            raise ValueError(f"an evening can not begin like this: {batch.fates}")
        self._store.create(session, code, stamp.at, batch.records)
        with self._turn:
            return self._awake.setdefault(session, self._clerk(session))

    def _wake(self, session: SessionId) -> Clerk | None:
        with self._turn:
            clerk = self._awake.get(session)
            if clerk is None and (read := self._clerk(session)).state.version:
                clerk = self._awake[session] = read
            return clerk

    def _clerk(self, session: SessionId, known: Whole | None = None) -> Clerk:
        return Clerk(self._store, session, self._on_change, known, self._aside)
