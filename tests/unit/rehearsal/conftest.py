"""A rehearsal whose clock only moves when somebody says so."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random

import pytest

from spel.core.actors import SessionId, Stamp
from spel.core.commands import Command
from spel.core.state import State
from spel.engine.clerks import Clerks
from spel.engine.outcome import Outcome
from spel.rehearsal.characters import Character
from spel.rehearsal.crowd import PACE, Crowd, World
from spel.store.memory import MemoryStore
from tests.story import BEGUN_AT, CLOCK, DESK, SCRIPT, stamp

OEFEN = SessionId("oefen-avond")


@dataclass
class Evening:
    """A rehearsal in memory, with the clock in our hands."""

    store: MemoryStore = field(default_factory=MemoryStore)
    seconds: float = 0.0
    lines: list[tuple[str, bool]] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clerks = Clerks(self.store)
        self.clerks.begin(OEFEN, "12345678", replace(SCRIPT, rehearsal=True), stamp(CLOCK, "begin"))
        self.world = World(lambda: BEGUN_AT + timedelta(seconds=self.seconds), self.sleep, Random(7))

    def sleep(self, seconds: float) -> None:
        """Time goes by at once."""
        self.slept.append(seconds)
        self.seconds += seconds

    @property
    def state(self) -> State:
        """As it stands."""
        clerk = self.clerks.wake(OEFEN)
        assert clerk is not None
        return clerk.state

    def desk(self, command: Command) -> Outcome:
        """The spelleider presses something."""
        clerk = self.clerks.wake(OEFEN)
        assert clerk is not None
        return clerk.handle(command, Stamp(DESK, self.world.now(), f"desk-{self.state.version}"))

    def crowd(self, *cast: Character) -> Crowd:
        """These characters, at the door."""
        return Crowd(
            self.clerks, OEFEN, cast, self.world, lambda who, _, online: self.lines.append((who.name, online))
        )

    def live(self, crowd: Crowd, seconds: float) -> bool:
        """Let the crowd live for so long; whether it goes on."""
        end = self.seconds + seconds
        going = True
        while going and self.seconds < end:
            going = crowd.look()
            self.seconds += PACE
        return going


@pytest.fixture
def evening() -> Evening:
    """One that just began."""
    return Evening()
