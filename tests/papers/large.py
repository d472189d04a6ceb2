"""A very large evening, played by the rules: hundreds of people, many casussen, words of people."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from random import Random
from time import perf_counter

from spel import paths
from spel.core.actors import Actor, Clock, Desk, Seat, SeatId, SessionId, Stamp, Visitor
from spel.core.afspraak_commands import DraftAfspraak
from spel.core.afspraken import AfspraakId, Soort
from spel.core.commands import CloseSession, Command, GiveAnswer, GiveJoint, OpenStep, ReleaseTexts
from spel.core.questions import Answer, Value, Words
from spel.core.vocabulary import Side
from spel.engine.clerk import Clerk
from spel.engine.clerks import Clerks
from spel.engine.outcome import Accepted
from spel.rehearsal.characters import Character, Temperament
from spel.rehearsal.duties import command, duties, is_wanted, join
from spel.rehearsal.walk import next_tap
from spel.scenario.library import load_library
from spel.steps import STEPS
from spel.store.base import Store
from tests.integration.hall import planned
from tests.story import BEGUN_AT

EVENING = SessionId("groot")
GEMEENTE_EVERY = 5
"""One in so many is of the gemeente."""
CARDS = 20
PLACES, THINGS = (
    ("dorps", "water", "kerk", "school"),
    ("plein", "huis", "weg", "tuin", "feest", "bank", "dijk"),
)
SAYINGS = tuple(f"{place}{thing}" for place in PLACES for thing in THINGS)


@dataclass
class Large:
    """An evening under way; `texts` counts what was let through to the room."""

    clerk: Clerk
    people: dict[SeatId, Character]
    rng: Random
    ticks: Iterator[int]
    texts: int = 0
    taken: list[float] = field(default_factory=list)
    """Of every tap, the seconds until it was on disk."""

    def tap(self, by: Actor, wanted: Command) -> bool:
        """One tap of somebody; whether it was taken."""
        tick = next(self.ticks)
        stamp = Stamp(by, BEGUN_AT + timedelta(milliseconds=10 * tick), f"tik-{tick}")
        began = perf_counter()
        outcome = self.clerk.handle(wanted, stamp)
        self.taken.append(perf_counter() - began)
        return isinstance(outcome, Accepted)

    def sit_down(self) -> None:
        """Everybody comes in."""
        for seat, character in self.people.items():
            self.tap(Visitor(), join(character, seat))

    def answer(self) -> None:
        """Everybody does what the screen asks; the first of a side speaks for it."""
        speakers = {character.side: seat for seat, character in reversed(self.people.items())}
        for seat, character in self.people.items():
            for duty in duties(self.clerk.state, character, speakers[character.side] == seat):
                wanted = self._own_words(command(duty, self.clerk.state, character, self.rng))
                if wanted is not None and is_wanted(duty, self.clerk.state, character):
                    self.tap(Seat(seat), wanted)

    def _own_words(self, wanted: Command | None) -> Command | None:
        """The same, in which nobody writes quite what another wrote."""
        if not isinstance(wanted, GiveAnswer | GiveJoint):
            return wanted
        values = {name: self._said(value) for name, value in wanted.answer.values.items()}
        return replace(wanted, answer=Answer(values))

    def _said(self, value: Value) -> Value:
        if not isinstance(value, Words):
            return value
        return Words(
            f"{' '.join(self.rng.choices(SAYINGS, k=4))}: {value.text}"[: max(20, len(value.text) + 15)]
        )

    def lead(self) -> bool:
        """Let texts through, show, and go on to the next step; whether there was one."""
        while (wanted := next_tap(self.clerk.state)) is not None:
            if not self.tap(Desk(self.clerk.state.lead), wanted):
                return False
            if isinstance(wanted, ReleaseTexts):
                self.texts += len(wanted.seats)
            if isinstance(wanted, OpenStep):
                return True
        return False

    def agree(self) -> None:
        """Cards on the table, with words of people."""
        for number in range(CARDS):
            words = {"wat": f"Wij doen samen iets aan punt {number}", "eigenaar": "E2", "wanneer": "In mei"}
            self.tap(
                Desk(self.clerk.state.lead), DraftAfspraak(AfspraakId(f"k{number}"), Soort.AFSPRAAK, words)
            )


def play(store: Store, people: int, casussen: int) -> Large:
    """Play a whole evening into this store, under EVENING."""
    evening = begun(store, people, casussen)
    evening.answer()
    while evening.lead():
        evening.answer()
    evening.agree()
    evening.tap(Desk(evening.clerk.state.lead), CloseSession())
    return evening


def begun(store: Store, people: int, casussen: int) -> Large:
    """An evening in which everybody came in."""
    library = load_library(paths.SCENARIOS, STEPS)
    script = planned(library, "dorp-en-gemeente", *sorted(library.casussen)[:casussen])
    all_played = replace(script, play=casussen)
    clerk = Clerks(store).begin(EVENING, "12345678", all_played, Stamp(Clock(), BEGUN_AT, "begin"))
    evening = Large(clerk, dict(_cast(people)), Random(7), count())
    evening.sit_down()
    return evening


def _cast(people: int) -> Iterator[tuple[SeatId, Character]]:
    moods = tuple(Temperament)
    for number in range(people):
        side = Side.DORP if number % GEMEENTE_EVERY else Side.GEMEENTE
        taste = number % 11 / 10
        yield SeatId(f"stoel{number}"), Character(f"Stoel {number}", side, moods[number % len(moods)], taste)
