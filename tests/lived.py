"""An evening as it goes in a hall: a cast that answers, and a spelleider who does whatever there is to do."""

from datetime import timedelta
from itertools import count
from random import Random

from spel.core import commands as c
from spel.core import desk_commands as d
from spel.core.actors import Desk, SeatId, SessionId, Stamp, Visitor
from spel.core.afspraak_commands import DraftAfspraak, DropAfspraak, SetAfspraak, ShakeAfspraak
from spel.core.afspraken import AfspraakId, Soort, Status
from spel.core.hands import countable
from spel.core.script import Script
from spel.core.state import State
from spel.core.stukken_commands import DecideReaders, TouchPiece
from spel.core.vocabulary import Lezers, Side
from spel.engine.clerks import Clerks
from spel.engine.outcome import Accepted, Outcome
from spel.rehearsal.crowd import Crowd, World
from spel.rehearsal.halls import HALLS, cast
from spel.rehearsal.walk import next_tap
from spel.steps.writings import waiting
from spel.store.base import Record
from spel.store.memory import MemoryStore
from tests.story import BEGUN_AT, CLOCK, stamp

LIVED = SessionId("geleefd")
STEP_TAKES = 120
PIECE = "0123456789ab"


class Lived:
    """One evening that is played, with everything in it that a desk can do."""

    def __init__(self, script: Script, people: int = 4, hall: str = "verdeeld") -> None:
        self.seconds = 0.0
        self.store = MemoryStore()
        clerks = Clerks(self.store)
        self.clerk = clerks.begin(LIVED, "1", script, stamp(CLOCK, "begin"))
        self.world = World(lambda: BEGUN_AT + timedelta(seconds=self.seconds), lambda _: None, Random(7))
        characters = cast(HALLS[hall], script, people, self.world.rng)
        self.crowd = Crowd(clerks, LIVED, characters, self.world, lambda *_: None)
        self._taps = count(1)

    @property
    def state(self) -> State:
        """As it stands."""
        return self.clerk.state

    @property
    def records(self) -> tuple[Record, ...]:
        """Its log."""
        return self.store.read(LIVED)

    def desk(self, command: c.Command) -> Outcome:
        """The spelleider presses something, whether the rules allow it or not."""
        by = Desk(self.state.lead)
        return self.clerk.handle(command, Stamp(by, self.world.now(), f"desk-{next(self._taps)}"))

    def live(self) -> None:
        """As long as a step takes."""
        for _ in range(STEP_TAKES):
            self.crowd.look()
            self.seconds += 1

    def until(self, steps: int) -> "Lived":
        """Play so many steps, with a busy desk."""
        self.live()
        self._people()
        for n in range(steps):
            self._words()
            self._hands()
            self._around(n)
            if not self._onward():
                break
            self.live()
        return self

    def whole(self) -> "Lived":
        """Play it to its end, close it, and make the documents ready."""
        self.until(1_000)
        self._harvest()
        self.desk(c.CloseSession())
        self.desk(c.ReopenSession())
        self.desk(c.CloseSession())
        for command in (
            TouchPiece("verslag", PIECE, "In andere woorden."),
            TouchPiece("verslag", PIECE, "In nog andere woorden."),
            TouchPiece("brief", PIECE, "", True),
            DecideReaders(Lezers.GEMEENTE),
        ):
            assert isinstance(self.desk(command), Accepted)
        return self

    def _onward(self) -> bool:
        while (wanted := next_tap(self.state)) is not None:
            assert isinstance(self.desk(wanted), Accepted)
            if wanted.kind == "open_step":
                return True
        return False

    def _people(self) -> None:
        """Somebody without a telephone, two on one whose lender will be taken out, a desk that leads."""
        lender = next(iter(self.state.seats))
        side, table = self.state.seats[lender].side, self.state.seats[lender].table
        self.desk(c.JoinSession(SeatId("zonder"), side, "Roos", 3, "", table))
        for n in (1, 2):
            join = c.JoinSession(SeatId(f"leent-{n}"), side, f"Riet{n}", 1, lender, table)
            self.clerk.handle(join, Stamp(Visitor(), self.world.now(), f"leent-{n}"))
        self.clerk.handle(d.TakeLead(), Stamp(Desk("laptop"), self.world.now(), "laptop"))
        self.gone = lender

    def _words(self) -> None:
        """Of what waits one is put aside and two go under one name."""
        for queue in waiting(self.state, self.state.step):
            held = [text.seat for bundle in queue.waiting for text in bundle.texts]
            if len(held) > 2:
                self.desk(d.SetAside(queue.step, queue.field, (held[0],)))
                self.desk(d.GroupTexts(queue.step, queue.field, tuple(held[1:3]), "Samen genoemd"))

    def _hands(self) -> None:
        step = self.state.step
        for side, ask in step.asks.items():
            asked = {name: ask.field(name) for name in countable(ask)}
            first = {name: _first(field) for name, field in asked.items() if field}
            counts = {name: {key: 3} for name, key in first.items()}
            if counts and not step.joint:
                self.desk(c.CountHands(step.id, side, counts))

    def _around(self, n: int) -> None:
        """What a desk does beside the steps."""
        state = self.state
        if n == 4:
            self.desk(d.RemoveSeat(self.gone))
        if n % 4 == 0:
            self.desk(c.WriteNote(f"Opgevallen bij stap {n}.", quote=n % 8 == 0))
        if n % 5 == 0:
            self.desk(c.SetBlack(True))
            self.desk(d.UndoDesk())
            self.desk(d.SetFreeze(True))
            self.desk(d.SetFreeze(False))
        if n == 6:
            self.desk(d.ExtendStep(state.step_id, 3))
            self.desk(d.SetOverview(True))
        if n == 7 and state.script.cases:
            self.desk(c.FlagCase(state.script.cases[0].id, "De winkel is al dicht."))

    def _harvest(self) -> None:
        """Cards of every kind and firmness, whatever the form."""
        velden = {
            "wat": "Wij maken de bank",
            "eigenaar": "E2",
            "contact": "De timmerman",
            "wanneer": "In mei",
        }
        for n in range(4):
            self.desk(DraftAfspraak(AfspraakId(f"k{n}"), Soort.AFSPRAAK, {**velden, "wat": f"Plan {n}"}))
        for side in self.state.script.sides:
            self.desk(ShakeAfspraak(AfspraakId("k0"), side))
        self.desk(SetAfspraak(AfspraakId("k1"), Status.OPEN_PUNT, "Na de zomer"))
        self.desk(SetAfspraak(AfspraakId("k2"), Status.VOORNEMEN))
        self.desk(DropAfspraak(AfspraakId("k3")))
        self.desk(DraftAfspraak(AfspraakId("n1"), Soort.NEE, {"wat": "Geen bord"}, Side.DORP))


def _first(field):
    """What the first option of a question is called."""
    options = getattr(field.question, "options", None) or field.question.places
    return options[0].key
