"""An evening on which things keep failing while people answer, with its figures."""

import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from statistics import mean
from threading import Thread

from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.history import History
from tests.acceptance.lines import Place, ask
from tests.acceptance.phones import Phone
from tests.acceptance.server import RunningServer

SEED = int(os.environ.get("SPEL_TEST_SEED") or secrets.randbelow(1_000_000))
PATIENCE = 60.0
"""Seconds before a test gives up; the figures say how long it took."""
SIDES = ("dorp", "gemeente", "partij")


@dataclass
class Siege:
    """An evening on which the power keeps failing."""

    server: RunningServer
    chance: Random
    history: History = field(default_factory=History)
    phones: list[Phone] = field(default_factory=list)
    returns: list[float] = field(default_factory=list)
    kills: int = 0
    patient: bool = False
    steps: list[Thread] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk = DeskByHand(self.server.address, "kort", "c05")

    def welcome(self) -> None:
        """One more phone comes in."""
        number = len(self.phones)
        side, seed = SIDES[number % 3], self.chance.randrange(1_000_000)
        phone = Phone(self.desk, side, self.history, f"phone{number}", seed, self.patient)
        self.phones.append(phone)
        phone.start()

    def kill(self) -> None:
        """The power fails and comes back."""
        self.server.kill()
        self.kills += 1
        self.history.life += 1
        self.server.start()

    def go_on(self, step: str) -> None:
        """The desk goes to a step, whatever happens meanwhile."""
        self.settle()
        self.steps.append(Thread(target=self.desk.open, args=[step], daemon=True))
        self.steps[-1].start()

    def settle(self) -> None:
        """The desk was told about its last step."""
        for each in self.steps:
            each.join(PATIENCE)

    def wait_for_all(self) -> None:
        """Everybody is back; how long that took since the server answered."""
        started = time.monotonic()
        self.history.wait_for_return([phone.name for phone in self.phones], PATIENCE)
        self.returns.append(time.monotonic() - started)

    def go_home(self) -> None:
        """Everybody finishes the tap at hand."""
        self.settle()
        for phone in self.phones:
            phone.leave()
        for phone in self.phones:
            phone.join(PATIENCE)

    def shut_out(self) -> list[str]:
        """Phones whose seat does not open any more."""
        return [phone.name for phone in self.phones if not phone.place or not _opens(phone.place)]

    def figures(self) -> str:
        """What there is to tell about it."""
        count = self.history.count
        ended = f"{count('kept')} acknowledged, {count('refused')} refused, {count('unknown')} unknown"
        most, average = max(self.returns, default=0), mean(self.returns or [0])
        back = f"back after {most:.2f} s at most, {average:.2f} s on average"
        return f"seed {SEED}: {self.kills} kills, {len(self.phones)} phones, {ended}; {back}"


def _opens(place: Place) -> bool:
    path = f"/avond/{place.session}/telefoon/scherm"
    return bool(ask(place.address, "GET", path, cookie=place.cookie).status == 200)


@contextmanager
def told(siege: Siege) -> Iterator[None]:
    """Whatever happens, the figures are told."""
    try:
        yield
    finally:
        siege.go_home()
        print(siege.figures())
