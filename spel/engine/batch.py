"""Decides a batch of taps in order, each on the evening as the ones before will have left it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from spel.core.actors import Actor, Stamp
from spel.core.commands import Stamped
from spel.core.decide import decide
from spel.core.decide_answers import Spot, spot_of
from spel.core.events import Event
from spel.core.evolve import replay
from spel.core.refusals import Refusal
from spel.core.state import State
from spel.engine.outcome import Accepted, Outcome, Refused
from spel.store.base import Record, Secret

Fate = Outcome | Exception
"""What becomes of a tap; an exception is a bug, for the one who tapped only."""


class Told(NamedTuple):
    """What a tap brought about: by whom, up to which event number, which events."""

    by: Actor
    version: int
    events: tuple[Event, ...]


def told(records: Iterable[Record], before: Mapping[str, Told]) -> dict[str, Told]:
    """What each tap in these records brought about, going on from what was known before."""
    taps: dict[str, Told] = {}
    for record in records:
        tap = record.tap
        known = taps.get(tap) or before.get(tap)
        taps[tap] = Told(record.by, record.seq, (*known.events, record.event) if known else (record.event,))
    return taps


@dataclass(slots=True)
class Batch:
    """Taps decided so far: what to write, the fate of each, and the state they lead to."""

    before: State
    known: Mapping[str, Told]
    records: list[Record] = field(default_factory=list)
    secrets: list[Secret] = field(default_factory=list)
    taps: dict[str, Told] = field(default_factory=dict)
    fates: list[Fate] = field(default_factory=list)
    leans_on_state: bool = False
    """Something was refused, or was so already: true only if nobody else wrote in the meantime."""
    _state: State = field(init=False)
    _spots: set[Spot] = field(default_factory=set)
    _ahead: list[tuple[Event, datetime]] = field(default_factory=list)
    """Answers on those spots that are not in the state yet: each would copy those of the whole hall."""

    def __post_init__(self) -> None:
        self._state = self.before

    def add(self, stamped: Stamped, secret: Secret | None = None) -> None:
        """Decide one more tap. A bug in the rules is its fate and harms no other.

        `secret` is kept with what it brings about now.
        """
        known = len(self.records)
        try:
            self.fates.append(self._repeated(stamped.stamp) or self._decided(stamped))
        except Exception as bug:
            self.fates.append(bug)
        if secret is not None and len(self.records) > known:
            self.secrets.append(secret)

    @property
    def state(self) -> State:
        """The evening after all of them."""
        if self._ahead:
            self._state = replay(self._ahead, self._state)
            self._ahead.clear()
            self._spots.clear()
        return self._state

    @property
    def version(self) -> int:
        """The number of the last event."""
        return self.before.version + len(self.records)

    def _repeated(self, stamp: Stamp) -> Outcome | None:
        known = self.taps.get(stamp.tap) or self.known.get(stamp.tap)
        if known is None:
            return None
        if known.by != stamp.by:
            return Refused(Refusal.NOT_YOURS)
        return Accepted(known.version, known.events, repeated=True)

    def _decided(self, stamped: Stamped) -> Outcome:
        spot = spot_of(stamped)
        decision = decide(stamped, self.state if spot is None or spot in self._spots else self._state)
        if isinstance(decision, Refusal):
            self.leans_on_state = True
            return Refused(decision)
        if not decision:
            self.leans_on_state = True
            # Remembered, though no log has it: sent again after something newer it may not come about yet.
            self.taps[stamped.stamp.tap] = Told(stamped.stamp.by, self.version, ())
            return Accepted(self.version, ())
        return self._accepted(stamped.stamp, decision, spot)

    def _accepted(self, stamp: Stamp, events: tuple[Event, ...], spot: Spot | None) -> Accepted:
        happened = [(event, stamp.at) for event in events]
        if spot is None:
            self._state = replay(happened, self.state)
        else:
            self._spots.add(spot)
            self._ahead += happened
        records = [
            Record(seq, stamp.at, stamp.by, stamp.tap, event)
            for seq, event in enumerate(events, self.version + 1)
        ]
        self.records += records
        self.taps |= told(records, self.taps)
        return Accepted(self.version, events)
