"""Lets a cast take part in an evening: each answers in its own time, and loses its line now and then."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from spel.core.actors import Actor, Seat, SeatId, SessionId, Stamp, Visitor
from spel.core.commands import Command
from spel.core.state import State
from spel.engine.clerk import Clerk
from spel.engine.clerks import Clerks
from spel.engine.outcome import Accepted, Outcome
from spel.rehearsal.characters import Character
from spel.rehearsal.duties import PATIENCE, Duty, command, duties, is_wanted, join
from spel.store.base import NoSuchSession

PACE = 0.25
"""Seconds between two looks around."""
LONGEST = timedelta(hours=3)
COMING_IN = 20.0
"""Seconds in which everybody comes in; slow ones take longer."""
AWAY = (15.0, 45.0)
DROP_CHANCE = 0.4

Here = Callable[[Character, SeatId, bool], None]
"""Told who has an open line now, and who lost it."""


@dataclass(frozen=True, slots=True)
class World:
    """Time and chance, passed in."""

    now: Callable[[], datetime]
    sleep: Callable[[float], None]
    rng: Random

    def after(self, seconds: float) -> datetime:
        """The moment so many seconds from now."""
        return self.now() + timedelta(seconds=seconds)

    def tap(self) -> str:
        """An id for one tap."""
        return f"oefen-{self.rng.getrandbits(96):024x}"


@dataclass(slots=True)
class Place:
    """Where a character is: at the door, in its seat, or without a line; and what it still has to do."""

    character: Character
    seat: SeatId
    comes: datetime
    seated: bool = False
    online: bool = False
    due: dict[Duty, datetime] = field(default_factory=dict)
    known: set[Duty] = field(default_factory=set)


class Crowd:
    """A cast at work. `run` ends when the evening closes or is gone, and after three hours."""

    def __init__(
        self, clerks: Clerks, session: SessionId, cast: Sequence[Character], world: World, here: Here
    ) -> None:
        self._clerks = clerks
        self._session = session
        self._world = world
        self._here = here
        self._until = world.now() + LONGEST
        self.places = [self._at_the_door(character, n) for n, character in enumerate(cast, start=1)]

    def _at_the_door(self, character: Character, n: int) -> Place:
        comes = self._world.after(self._world.rng.uniform(0, COMING_IN) * character.slow**0.5)
        return Place(character, SeatId(f"oefen-{n:02}"), comes)

    def run(self) -> None:
        """Take part until it is over."""
        try:
            while self.look():
                self._world.sleep(PACE)
        finally:
            for place in self.places:
                self._connect(place, False)

    def look(self) -> bool:
        """Do all that is due now; whether there is a later."""
        clerk = self._clerks.wake(self._session)
        if clerk is None or clerk.state.closed or self._world.now() >= self._until:
            return False
        try:
            for place in self.places:
                self._live(place, clerk)
        except NoSuchSession:  # taken away while somebody tapped
            return False
        return True

    def _live(self, place: Place, clerk: Clerk) -> None:
        if self._world.now() < place.comes:
            return
        if not place.seated:
            self._sit_down(place, clerk)
        if place.seated and not place.online:
            self._connect(place, True)
        if place.seated and not clerk.state.talking:  # then phones are locked
            self._notice(place, clerk.state)
            self._do_one(place, clerk)

    def _sit_down(self, place: Place, clerk: Clerk) -> None:
        outcome = self._tap(clerk, Visitor(), join(place.character, place.seat))
        place.seated = isinstance(outcome, Accepted)
        if not place.seated:  # no room, or no such side: nothing to wait for
            place.comes = self._until

    def _notice(self, place: Place, state: State) -> None:
        for duty in duties(state, place.character, self._speaker(place) is place):
            if duty not in place.known:
                place.known.add(duty)
                place.due[duty] = self._world.after(self._delay(place.character, duty))

    def _delay(self, character: Character, duty: Duty) -> float:
        return self._world.rng.uniform(*character.manner.delay) * PATIENCE[duty.kind] * character.slow

    def _speaker(self, place: Place) -> Place | None:
        """Who taps for this side, or this table: of those with an open line the one with the best phone."""
        here = (each for each in self.places if each.online and _bench(each) == _bench(place))
        return min(here, key=lambda each: (each.character.slow, each.character.drops), default=None)

    def _do_one(self, place: Place, clerk: Clerk) -> None:
        """One tap at a time, as a thumb does it; whoever loses the line does the rest later."""
        now = self._world.now()
        duty = next((each for each, when in place.due.items() if when <= now), None)
        if duty is None:
            return
        del place.due[duty]
        if is_wanted(duty, clerk.state, place.character):
            self._do(place, duty, clerk)

    def _do(self, place: Place, duty: Duty, clerk: Clerk) -> None:
        wanted = command(duty, clerk.state, place.character, self._world.rng)
        if wanted is not None:
            self._tap(clerk, Seat(place.seat), wanted)
        self._think_again(place, duty)
        if place.character.drops and self._world.rng.random() < DROP_CHANCE:
            self._connect(place, False)
            place.comes = self._world.after(self._world.rng.uniform(*AWAY))

    def _think_again(self, place: Place, duty: Duty) -> None:
        if duty.kind != "answer" or duty.again:
            return
        if self._world.rng.random() < place.character.manner.changes:
            again = Duty(duty.kind, duty.step, again=True)
            place.due[again] = self._world.after(self._delay(place.character, again))

    def _connect(self, place: Place, online: bool) -> None:
        if place.online != online:
            place.online = online
            self._here(place.character, place.seat, online)

    def _tap(self, clerk: Clerk, by: Actor, wanted: Command) -> Outcome:
        return clerk.handle(wanted, Stamp(by, self._world.now(), self._world.tap()))


def _bench(place: Place) -> tuple[str, str]:
    return place.character.side, place.character.table
