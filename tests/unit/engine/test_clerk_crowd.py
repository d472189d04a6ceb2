"""Many phones at once: on one clerk, on two clerks of one store, with a slow, full or picky disk."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event as Signal

import pytest

from spel.core.actors import SeatId
from spel.core.commands import JoinSession, SetBlack, WriteNote
from spel.core.events import BlackSet, NoteWritten
from spel.core.refusals import Refusal
from spel.core.vocabulary import Side
from spel.engine.clerk import Accepted, Clerk, NotKept, Outcome, Refused
from spel.engine.clerks import Clerks
from spel.store.base import StoreFull
from spel.store.memory import MemoryStore
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, CLOCK, DESK, HAAS, SCRIPT, VISITOR, kiest, stamp

JOINS = 200
HALF_A_SIGN = "\ud83d"


class SlowDisk(MemoryStore):
    """A store whose next append waits until the test lets it go on."""

    def __init__(self):
        super().__init__()
        self.writing, self.go_on, self.trouble = Signal(), Signal(), None
        self.sizes = []

    def append(self, session, expected, records, keys=()):
        if any(
            record.event.text == HALF_A_SIGN for record in records if isinstance(record.event, NoteWritten)
        ):
            raise UnicodeError
        self.writing.set()
        self.go_on.wait(5)
        if self.trouble is not None:
            raise self.trouble
        super().append(session, expected, records, keys)
        self.sizes.append(len(records))


class Crowd:
    """Taps that come in while the first is being written, in a known order."""

    def __init__(self, clerk: Clerk, disk: SlowDisk):
        self.clerk, self.disk = clerk, disk
        self.phones = ThreadPoolExecutor(8)
        self.taps: list[Future[Outcome]] = []

    def tap(self, command, by=DESK) -> None:
        """One more tap; back when it waits for its turn, or is being written."""
        number = len(self.taps)
        self.taps.append(self.phones.submit(self.clerk.handle, command, stamp(by, f"tap {number}")))
        if number == 0:
            self.disk.writing.wait(5)
        while len(self.clerk._waiting) < number:
            Signal().wait(0.001)

    def outcomes(self) -> list[Outcome | BaseException]:
        """Let the disk go on; what everybody heard."""
        self.disk.go_on.set()
        self.phones.shutdown()
        return [tap.exception() or tap.result() for tap in self.taps]


@pytest.fixture
def disk():
    """A store with an evening that just began."""
    disk = SlowDisk()
    Clerks(disk).begin(AVOND, "HAZEL1", SCRIPT, stamp(CLOCK, "begin"))
    return disk


@pytest.fixture
def crowd(disk):
    """People at one clerk, whose first tap is being written."""
    crowd = Crowd(Clerk(disk, AVOND), disk)
    crowd.tap(WriteNote("eerst"))
    return crowd


@pytest.fixture(params=["memory", "sqlite"])
def store(request, tmp_path):
    """A store with an evening that just began."""
    store = MemoryStore() if request.param == "memory" else open_sqlite(tmp_path / "spel.sqlite")
    Clerks(store).begin(AVOND, "HAZEL1", SCRIPT, stamp(CLOCK, "begin"))
    yield store
    store.close()


def join(clerk: Clerk, number: int) -> Outcome:
    """Somebody sits down."""
    command = JoinSession(SeatId(f"seat {number}"), Side.DORP, f"Haas {number}")
    return clerk.handle(command, stamp(VISITOR, f"join {number}"))


@pytest.mark.parametrize("clerks", [1, 2])
def test_nobody_is_lost_when_all_sit_down_at_once(store, clerks):
    there = [Clerk(store, AVOND) for _ in range(clerks)]

    with ThreadPoolExecutor(8) as phones:
        outcomes = list(phones.map(lambda number: join(there[number % clerks], number), range(JOINS)))
    for clerk in there:
        clerk.handle(kiest("Z"), stamp(HAAS, "nothing"))  # who is refused looks at the newest

    assert sorted(outcome.version for outcome in outcomes) == list(range(3, 3 + JOINS))
    assert {clerk.state.version for clerk in there} == {2 + JOINS}
    assert all(clerk.state == Clerk(store, AVOND).state for clerk in there)


def test_what_waits_is_written_together_in_the_order_it_came(crowd, disk):
    for text in ("een", "twee", "drie"):
        crowd.tap(WriteNote(text))

    outcomes = crowd.outcomes()

    assert [outcome.version for outcome in outcomes] == [3, 4, 5, 6]
    assert [record.event.text for record in disk.read(AVOND, after=2)] == ["eerst", "een", "twee", "drie"]
    assert disk.sizes == [1, 3]


def test_a_batch_is_told_of_once(disk):
    told = []
    clerk = Clerk(disk, AVOND, lambda _, before, after: told.append((before.version, after.version)))
    crowd = Crowd(clerk, disk)
    for text in ("eerst", "een", "twee", "drie"):
        crowd.tap(WriteNote(text))

    crowd.outcomes()

    assert sorted(told) == [(2, 3), (3, 6)]


def test_each_tap_is_decided_on_those_before_it(crowd):
    crowd.tap(SetBlack(True))
    crowd.tap(SetBlack(True))
    crowd.tap(kiest("B"), by=HAAS)

    outcomes = crowd.outcomes()[1:]

    assert outcomes == [Accepted(4, (BlackSet(True),)), Accepted(4, ()), Refused(Refusal.NO_SUCH_SEAT)]


def test_a_full_disk_is_told_to_everybody_in_the_batch(crowd, disk):
    crowd.tap(SetBlack(True))
    crowd.tap(SetBlack(True))
    before = crowd.clerk.state
    disk.trouble = StoreFull()

    outcomes = crowd.outcomes()

    assert outcomes == [NotKept()] * 3
    assert crowd.clerk.state == before


def test_what_can_not_be_written_harms_nobody_else(crowd):
    for text in ("een", HALF_A_SIGN, "twee"):
        crowd.tap(WriteNote(text))

    outcomes = crowd.outcomes()

    assert [type(outcome) for outcome in outcomes] == [Accepted, Accepted, UnicodeError, Accepted]
    assert [outcomes[place].version for place in (0, 1, 3)] == [3, 4, 5]
