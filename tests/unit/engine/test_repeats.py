"""Messages that come twice, in another order or much later: none is doubled, the last revision wins."""

import os
from collections import Counter
from contextlib import closing
from random import Random

import pytest

from spel.core.actors import Seat
from spel.core.events import AnswerGiven
from spel.core.vocabulary import Side
from spel.engine.clerk import Clerk
from spel.engine.clerks import Clerks
from spel.engine.outcome import Accepted
from spel.store.memory import MemoryStore
from spel.store.sqlite import open_sqlite
from spel.web.doors import Doors
from spel.web.forms import values_of
from tests.acceptance.history import Sent, Written, disagreements
from tests.story import BEGUN_AT, SCRIPT, ZELF

MESSAGES = int(os.environ.get("SPEL_TEST_MESSAGES", "3000"))
PHONES = 40
ODD = 0.1
"""Of the messages so many are sent twice at once, so many overtake, and so many come again much later."""


class Way:
    """Between phones and server: hands messages on twice, late and in another order."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.gone: list[Sent] = []

    def carry(self, taps: list[Sent]) -> list[Sent]:
        """What arrives of what was sent, with what was sent long before."""
        arriving: list[Sent] = []
        for tap in taps:
            arriving += [tap] * (2 if self.chance.random() < ODD else 1)
            if self.chance.random() < ODD and self.gone:
                arriving.append(self.chance.choice(self.gone))
        for place in range(len(arriving) - 1):
            if self.chance.random() < ODD:
                arriving[place], arriving[place + 1] = arriving[place + 1], arriving[place]
        self.gone += taps
        return arriving


class Hall:
    """Phones that send one answer at a time through the doors, over a way that can not be trusted."""

    def __init__(self, store) -> None:
        self.doors = Doors(store, Clerks(store), lambda: BEGUN_AT, Random(1))
        self.session = self.doors.begin(SCRIPT, "begin-0001").session
        self.chance, self.way = Random(7), Way(Random(11))
        self.seats = [self._joined(number) for number in range(PHONES)]
        self.sent: list[Sent] = []
        self.arrived = 0
        desk = self.doors.actor(self.session, "desk", self.doors.give_key(self.session, "desk").token)
        opened, _ = self.doors.receive(
            self.session, desk, "open-0001", {"kind": ["open_step"], "step": [ZELF], "seen": ["inloop"]}
        )
        assert isinstance(opened, Accepted)

    def _joined(self, number: int) -> Seat:
        key, _ = self.doors.join(self.session, Side.DORP, f"Haas {number}", f"join-{number:04}")
        return self.doors.actor(self.session, "phone", key.token)

    def play(self) -> None:
        """All phones send something new; what arrives is whatever the way makes of it."""
        while self.arrived < MESSAGES:
            taps = [self._answer(number) for number in range(PHONES)]
            for tap in self.way.carry(taps):
                self._arrives(tap)

    def _answer(self, number: int) -> Sent:
        words = {"a.waarom": f"nummer {len(self.sent)}"} if self.chance.random() < 0.5 else {}
        answer = {"a.keuze": self.chance.choice("ABC"), **words}
        tap = Sent(str(number), f"tap-{len(self.sent):08}", ZELF, answer)
        self.sent.append(tap)
        return tap

    def _arrives(self, tap: Sent) -> None:
        self.arrived += 1
        fields = {
            "kind": ["give_answer"],
            "step": [ZELF],
            **{name: [said] for name, said in tap.answer.items()},
        }
        outcome, _ = self.doors.receive(self.session, self.seats[int(tap.phone)], tap.tap, fields)
        assert isinstance(outcome, Accepted)
        if tap.fate == "unknown":
            tap.fate, tap.version = "kept", outcome.version


@pytest.fixture(params=["memory", "sqlite"])
def store(request, tmp_path):
    """An empty store."""
    with closing(
        MemoryStore() if request.param == "memory" else open_sqlite(tmp_path / "spel.sqlite")
    ) as each:
        yield each


def test_nothing_is_doubled_and_the_last_revision_stands(store):
    hall = Hall(store)

    hall.play()

    log = store.read(hall.session)
    rows = [
        Written(each.seq, each.tap, each.event.seat, each.event.step, values_of(each.event.answer))
        for each in log
        if isinstance(each.event, AnswerGiven)
    ]
    state = Clerk(store, hall.session).state
    last = {tap.phone: tap.answer for tap in hall.sent}
    stands = {phone: values_of(state.answers[ZELF][hall.seats[int(phone)].id]) for phone in last}
    assert (hall.arrived >= MESSAGES, disagreements(hall.sent, rows)) == (True, [])
    assert max(Counter(each.tap for each in rows).values()) == 1
    assert stands == last
