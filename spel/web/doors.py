"""The one way in: token gives actor, tap gives acknowledgement, for socket and form post alike."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from random import Random

from spel.core import commands as c
from spel.core.actors import Actor, Clock, Desk, Projector, Seat, SeatId, SessionId, Stamp, Visitor
from spel.core.desk_commands import TakeLead
from spel.core.desk_events import SeatRemoved
from spel.core.events import SeatJoined
from spel.core.refusals import Refusal
from spel.core.script import Script
from spel.core.state import State
from spel.core.stukken_events import ReadersDecided
from spel.core.vocabulary import Lezers, Side
from spel.engine.batch import Fate
from spel.engine.clerk import Clerk
from spel.engine.clerks import Clerks
from spel.engine.outcome import Accepted, Outcome, Refused
from spel.engine.whole import Whole
from spel.store.base import NoSuchSession, Record, Secret, Store, StoreFull
from spel.web import tokens
from spel.web.chance import settled
from spel.web.forms import Fields, is_bounded
from spel.web.opening import FROM_FILE, brought, opened
from spel.web.protocol import View
from spel.web.seating import Newcomer, is_without_phone, seat_for
from spel.web.standing import after_own, is_of_another, own_table
from spel.web.tapping import command_of

VISITOR = Visitor()
HOLDERS: dict[View, str] = {
    "phone": "seat",
    "desk": "desk",
    "projector": "projector",
    "hand": "seat",
}
"""Which kind of secret opens which view."""
RESUME = "terugkom"
"""The kind of a terugkomcode: it gives a seat back, and is no key by itself."""
VILLAGE = "dorp"
"""The kind of the link with which the village holds its own evening."""
REACH: dict[str, Lezers] = {"gemeente": Lezers.GEMEENTE, "dorpen": Lezers.DORPEN}
"""The kinds of the links that only read, and how far the village must have decided for them."""
MOST_KEYS = 8
"""So many browsers can hold one seat; with one more, the first of them no longer does."""


Hears = Callable[[Fate, State], None]
"""Hears what came of a tap, or the bug it hit, and where the evening stands since."""


@dataclass(frozen=True, slots=True)
class Key:
    """A fresh secret for somebody: what kind, for which evening, and the token itself."""

    session: SessionId
    kind: str
    token: str

    def __str__(self) -> str:
        return f"{self.kind}.{self.session}.{self.token}"


class Doors:
    """Lets people in and takes their taps."""

    def __init__(self, store: Store, clerks: Clerks, now: Callable[[], datetime], rng: Random) -> None:
        self._store = store
        self._clerks = clerks
        self._now = now
        self._rng = rng

    def clerk(self, session: SessionId) -> Clerk | None:
        """The clerk of an evening, if it exists."""
        return self._clerks.wake(session)

    def find(self, code: str) -> SessionId | None:
        """The evening with that code; spaces and dashes do not matter."""
        return self._store.find("".join(sign for sign in code if sign.isdecimal()))

    def seat_behind(self, session: SessionId, token: str) -> SeatId | None:
        """The seat whose secret this is, if any is taken."""
        holder = self.holder_of(session, "phone", token)
        return SeatId(holder) if holder is not None and self._sits(session, SeatId(holder)) else None

    def holder_of(self, session: SessionId, view: View, token: str) -> str | None:
        """Whose token this is, or was: also of who was taken out."""
        return self._store.holder_of(session, HOLDERS[view], tokens.digest(token)) if token else None

    def actor(self, session: SessionId, view: View, token: str) -> Actor | None:
        """Who holds this token, if anybody."""
        kind, holder = HOLDERS[view], self.holder_of(session, view, token)
        if holder is None:
            return None
        if kind == "seat" and not self._sits(session, SeatId(holder)):
            return None
        if view == "hand":  # who looks along looks as the wall does, and can do nothing
            return Projector()
        actors: dict[str, Actor] = {
            "seat": Seat(SeatId(holder)),
            "desk": Desk(holder),
            "projector": Projector(),
        }
        return actors[kind]

    def _sits(self, session: SessionId, seat: SeatId) -> bool:
        """Whether this seat is still taken: the key of who was taken out opens nothing."""
        clerk = self._clerks.wake(session)
        return clerk is not None and seat in clerk.state.seats

    def give_key(self, session: SessionId, kind: str, holder: str = "") -> Key:
        """A new secret of a kind; only its digest is kept."""
        token = tokens.new_token()
        self._store.keep_secret(session, kind, holder or kind, tokens.digest(token))
        if kind == "seat":
            self._store.trim_secrets(session, kind, holder, MOST_KEYS)
        return Key(session, kind, token)

    def new_link(self, session: SessionId, kind: str) -> Key:
        """A new link to read with; the one before it opens nothing any more."""
        key = self.give_key(session, kind)
        self._store.drop_secrets(session, kind, kind, but=tokens.digest(key.token))
        return key

    def drop_link(self, session: SessionId, kind: str) -> None:
        """Make the link of this kind worthless."""
        self._store.drop_secrets(session, kind, kind)

    def begin(self, script: Script, tap: str) -> Key:
        """Start an evening and hand over the desk; the same tap again gives the desk of the same evening.

        `tap` is a secret of who sent the form: only its digest is kept. Raises StoreFull when the evening
        can not be kept. The name of a rehearsal says that it is one, so that nothing of it reaches the disk.
        """
        begun = tokens.digest(tap)
        stamp = Stamp(Clock(), self._now(), begun)
        session = opened(
            begun,
            script.rehearsal,
            lambda session, code: self._clerks.begin(session, code, script, stamp),
            lambda session: self._store.seen(session, begun) is not None,
        )
        return self.give_key(session, "desk")

    def adopt(self, records: Sequence[Record], tap: str) -> Key:
        """Take in an evening from a file: see `keep`. Raises ValueError when it is not whole, StoreFull."""
        return self.keep(brought(records, tap))

    def keep(self, found: Whole) -> Key:
        """Keep an evening that was brought, under a new number, and hand over the desk that led it.

        The same tap again gives the desk of the same evening; it must be a secret of who brings the file,
        and another one for another file. Raises StoreFull when it can not be kept.
        """
        seal = found.records[0].tap
        session = opened(
            seal.removeprefix(FROM_FILE),
            found.state.script.rehearsal,
            lambda session, code: self._clerks.adopt(session, code, found),
            lambda session: self._store.seen(session, seal) is not None,
        )
        return self.give_key(session, "desk", found.state.lead)

    def take_over(self, session: SessionId, token: str, held: str, tap: str) -> Key | None:
        """Who shows a desk's secret leads from now on, at a desk of its own.

        `held` is the desk's secret that this device has already, if any: then it stays that desk.
        """
        if self.actor(session, "desk", token) is None:
            return None
        known = self.actor(session, "desk", held) is not None
        key = (
            Key(session, "desk", held)
            if known
            else self.give_key(session, "desk", tokens.new_desk_id(self._rng))
        )
        desk = self.actor(session, "desk", key.token)
        if desk is not None:
            self.act(session, desk, tap, TakeLead())
        return key

    def join(self, session: SessionId, side: Side, name: str, tap: str) -> tuple[Key | None, Outcome]:
        """Take a seat at the door, for one person."""
        return self.sit(session, Newcomer(side, name), tap)

    def sit(
        self, session: SessionId, who: Newcomer, tap: str, by: Actor = VISITOR
    ) -> tuple[Key | None, Outcome]:
        """Seat somebody. The same form sent twice gives a new key to the same seat.

        `by` is a visitor at the door, the seat whose telephone is lent, or the desk; who that is, this
        browser must have shown with a key.
        """
        clerk = self._clerks.wake(session)
        if clerk is None:
            return None, Refused(Refusal.REMOVED)
        command = seat_for(who, by, clerk.state, self._rng)
        if isinstance(command, Refusal):
            return None, Refused(command)
        key = Key(session, "seat", tokens.new_token())
        stamp = Stamp(by if isinstance(by, Desk) else VISITOR, self._now(), tap)
        outcome = handled(clerk, command, stamp, Secret("seat", command.seat, tokens.digest(key.token)))
        events = outcome.events if isinstance(outcome, Accepted) else ()
        joined = next((event for event in events if isinstance(event, SeatJoined)), None)
        if joined is None or joined.seat == command.seat:
            return (key if joined else None), outcome
        try:
            return self.give_key(session, "seat", joined.seat), outcome
        except NoSuchSession:  # removed while somebody sat down
            return None, Refused(Refusal.REMOVED)

    def lend(self, session: SessionId, seat: SeatId) -> Key | None:
        """A key for the desk to fill in for a seat without a telephone; for no other seat."""
        clerk = self._clerks.wake(session)
        known = clerk is not None and is_without_phone(seat, clerk.state)
        return self.give_key(session, "seat", seat) if known else None

    def receive(self, session: SessionId, actor: Actor, tap: str, fields: Fields) -> tuple[Outcome, State]:
        """Take one tap of somebody who is known: read it, decide it, keep it."""
        clerk = self._clerks.wake(session)
        if clerk is None:
            return Refused(Refusal.REMOVED), State()
        if not is_bounded(fields):
            return Refused(Refusal.DOES_NOT_FIT), clerk.state
        asked = self._asked(session, clerk, actor, fields)
        if isinstance(asked, Refused):
            return asked, clerk.state
        outcome = handled(clerk, asked, Stamp(actor, self._now(), tap))
        return self._forget(session, outcome), clerk.state

    def hand_in(self, session: SessionId, actor: Seat, tap: str, fields: Fields, then: Hears) -> None:
        """Take one tap of a phone likewise, without waiting; `then` hears of it, and may not raise.

        Its fields are those of a `Tap`, where each has a bound.
        """
        clerk = self._clerks.wake(session)
        if clerk is None:
            return then(Refused(Refusal.REMOVED), State())
        asked = self._asked(session, clerk, actor, fields)
        if isinstance(asked, Refused):
            return then(asked, clerk.state)

        def told(fate: Fate) -> None:
            removed = isinstance(fate, NoSuchSession)
            then(Refused(Refusal.REMOVED) if removed else fate, clerk.state)

        clerk.hand_in(asked, Stamp(actor, self._now(), tap), told)

    def _asked(self, session: SessionId, clerk: Clerk, actor: Actor, fields: Fields) -> c.Command | Refused:
        """What is asked for, or why that can not be."""
        command = command_of(fields, clerk.state.script)
        if command is None:
            return Refused(Refusal.DOES_NOT_FIT)
        if is_of_another(command, fields, actor):
            return Refused(Refusal.OTHER_SEAT)
        command = after_own(self._store, session, actor, command, fields)
        return settled(own_table(command, actor, clerk.state), clerk.state, self._rng)

    def act(self, session: SessionId, actor: Actor, tap: str, command: c.Command) -> Outcome:
        """Do what a page of the desk made of its form; the rules decide as they do for any tap."""
        clerk, stamp = self._clerks.wake(session), Stamp(actor, self._now(), tap)
        return self._forget(session, handled(clerk, command, stamp)) if clerk else Refused(Refusal.REMOVED)

    def _forget(self, session: SessionId, outcome: Outcome) -> Outcome:
        """The codes of who was taken out, and the links of who may not read any more, go too.

        The keys of a seat that is no more open nothing; they only show the way to the door again.
        """
        events = outcome.events if isinstance(outcome, Accepted) else ()
        for event in events:
            if isinstance(event, SeatRemoved):
                with suppress(StoreFull):
                    self._store.drop_secrets(session, RESUME, event.seat)
            if isinstance(event, ReadersDecided):
                self._narrow(session, event.lezers)
        return outcome

    def _narrow(self, session: SessionId, lezers: Lezers) -> None:
        """The links that the village closed off go, so that they stay shut when it opens up again."""
        for kind, reach in REACH.items():
            if reach.wijd > lezers.wijd:
                with suppress(StoreFull):
                    self.drop_link(session, kind)


def handled(clerk: Clerk, command: c.Command, stamp: Stamp, secret: Secret | None = None) -> Outcome:
    """What the clerk makes of a tap; a tap on an evening that was removed is refused."""
    try:
        return clerk.handle(command, stamp, secret)
    except NoSuchSession:
        return Refused(Refusal.REMOVED)
