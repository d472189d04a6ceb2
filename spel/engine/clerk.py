"""The clerk of one evening: decide, disk, state, and only then the answer."""

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from threading import Lock
from time import sleep
from typing import Protocol

from spel.core.actors import SessionId, Stamp
from spel.core.commands import Command, Stamped
from spel.core.evolve import replay
from spel.core.state import NEW, State
from spel.engine.batch import Batch, Fate, Told, told
from spel.engine.outcome import Accepted, NotKept, Outcome, Refused
from spel.engine.whole import Whole
from spel.store.base import (
    ConcurrentAppend,
    NoSuchSession,
    Record,
    RepeatedTap,
    Secret,
    Store,
    StoreBroken,
    StoreFull,
)

__all__ = ["Accepted", "Clerk", "NotKept", "OnChange", "Outcome", "Refused", "quietly"]

ATTEMPTS = 50
"""How often a batch is decided again because another process wrote first."""

TOLD_AT_ONCE = 25
"""So many hear in one go what became of their taps."""
AT_A_TIME = 1_000
"""So many events are played in one go: some hundredths of a second."""

OnChange = Callable[[SessionId, State, State], None]
Then = Callable[[Fate], None]
"""Hears what became of a tap. Must not raise."""


class Aside(Protocol):
    """Starts work in a thread of its own."""

    def __call__(self, work: Callable[[], None], /) -> object: ...


def quietly(session: SessionId, before: State, after: State) -> None:
    """Tell nobody."""


def here_and_now(work: Callable[[], None]) -> None:
    """In this very thread."""
    work()


@dataclass(slots=True, eq=False)
class Ticket:
    """A tap that waits for its turn, what became of it, and who hears of it without having waited."""

    stamped: Stamped
    secret: Secret | None = None
    fate: Fate | None = None
    then: Then | None = None


class Clerk:
    """Takes the taps of one evening, from any thread, and writes those of one moment together.

    `on_change` is called outside the lock, at most once per batch, by the one who wrote it; two batches
    may tell in any order, so look at `state` for the newest. What is `known` of the log need not be read.
    `aside` runs the batches of taps for which nobody waits.
    """

    def __init__(
        self,
        store: Store,
        session: SessionId,
        on_change: OnChange = quietly,
        known: Whole | None = None,
        aside: Aside = here_and_now,
    ) -> None:
        self.session = session
        self._store = store
        self._on_change = on_change
        self._aside = aside
        self._turn = Lock()
        self._waiting: deque[Ticket] = deque()
        self._settled: deque[Ticket] = deque()
        """Those of which somebody must still hear."""
        self._called = False
        """Whether a thread is on its way for what waits."""
        self._told: dict[str, Told] = dict(known.taps) if known else {}
        self._state = known.state if known else NEW
        self._ended = False
        self._read_on()

    @property
    def state(self) -> State:
        """The evening as it stands on disk."""
        return self._state

    def handle(self, command: Command, stamp: Stamp, secret: Secret | None = None) -> Outcome:
        """What comes of a tap, once that is certain. `secret` is on disk with what came of it just now.

        Raises what the rules raised for this tap alone, and NoSuchSession once the evening is removed.
        """
        ticket = Ticket(Stamped(stamp, command), secret)
        self._waiting.append(ticket)
        self._in_turn(lambda: self._see_to(ticket))
        match ticket.fate:
            case Exception() as bug:
                raise bug
            case None:
                return NotKept()
            case outcome:
                return outcome

    def hand_in(self, command: Command, stamp: Stamp, then: Then) -> None:
        """Take a tap without waiting; `then` hears what came of it, or what `handle` would have raised.

        One thread writes and tells all that are handed in meanwhile: a thread that waits for each of a whole
        hall is most of the work.
        """
        ticket = Ticket(Stamped(stamp, command), then=then)
        self._waiting.append(ticket)
        if self._called:
            return
        self._called = True
        try:
            self._aside(lambda: self._in_turn(self._work_off))
        except BaseException:  # nobody will come for it, and whoever handed it in hears so by this
            self._called = False
            with suppress(ValueError):
                self._waiting.remove(ticket)
            raise

    def end(self) -> None:
        """Remove the evening. A tap under way is done first; every later one raises NoSuchSession.

        Raises StoreFull when the disk did not take it; then the evening goes on.
        """
        with self._turn:
            self._store.remove(self.session)
            self._ended = True

    def _in_turn(self, work: Callable[[], None]) -> None:
        try:
            with self._turn:
                before = self._state
                work()
                after = self._state
            if after is not before:
                self._on_change(self.session, before, after)
        finally:
            self._tell()

    def _tell(self) -> None:
        """Whoever had the turn tells those who did not wait for it."""
        for heard in count(1):
            try:
                ticket = self._settled.popleft()
            except IndexError:
                return
            if ticket.then is not None and ticket.fate is not None:
                ticket.then(ticket.fate)
            if not heard % TOLD_AT_ONCE:
                sleep(0)  # others go first for a moment, in whatever evening

    def _see_to(self, ticket: Ticket) -> None:
        """Nothing to do when whoever had the turn before us settled it with theirs."""
        if ticket.fate is None:
            self._work_off()

    def _work_off(self) -> None:
        """Settle all that waits. If this thread is stopped half-way, the rest waits on."""
        self._called = False
        if not self._waiting:  # whoever had the turn before us took it along
            return
        tickets = [self._waiting.popleft() for _ in range(len(self._waiting))]
        try:
            self._settle(tickets)
        finally:
            self._waiting.extendleft(ticket for ticket in reversed(tickets) if ticket.fate is None)

    def _settle(self, tickets: Sequence[Ticket]) -> None:
        try:
            fates = self._keep(tickets)
        except (StoreFull, StoreBroken):
            fates = _none_kept(tickets)
        except Exception as bug:
            if len(tickets) > 1:
                return self._settle_apart(tickets)
            fates = [bug]
        for ticket, fate in zip(tickets, fates, strict=True):
            ticket.fate = fate
        self._settled += [ticket for ticket in tickets if ticket.then is not None]

    def _settle_apart(self, tickets: Sequence[Ticket]) -> None:
        """One of these can not be written, so that each stands for itself."""
        for ticket in tickets:
            self._settle([ticket])

    def _keep(self, tickets: Sequence[Ticket]) -> list[Fate]:
        if self._ended:
            raise NoSuchSession(self.session)
        for _ in range(ATTEMPTS):
            batch = Batch(self._state, self._told)
            for ticket in tickets:
                batch.add(ticket.stamped, ticket.secret)
            after = batch.state  # before anything is on disk: what can not be played must not be there
            if self._is_kept(batch):
                self._told |= batch.taps
                self._state = after
                return batch.fates
        return _none_kept(tickets)

    def _is_kept(self, batch: Batch) -> bool:
        """Whether the batch was decided on the newest state and is on disk; else that is read now."""
        if not batch.records:
            return not (batch.leans_on_state and self._read_on())
        try:
            self._store.append(self.session, self._state.version, batch.records, batch.secrets)
        except (ConcurrentAppend, RepeatedTap):
            self._read_on()
            return False
        return True

    def _read_on(self) -> bool:
        """Take in what is in the log behind our state; whether that was anything."""
        records = self._store.read(self.session, after=self._state.version)
        self._told |= told(records, self._told)
        self._state = _played_on(self._state, records)
        return bool(records)


def _played_on(state: State, records: Sequence[Record]) -> State:
    """The evening after these. A long one goes part by part, so that other evenings do not stand still."""
    for start in range(0, len(records), AT_A_TIME):
        if start:
            sleep(0)
        state = replay(((each.event, each.at) for each in records[start : start + AT_A_TIME]), state)
    return state


def _none_kept(tickets: Sequence[Ticket]) -> list[Fate]:
    return [NotKept() for _ in tickets]
