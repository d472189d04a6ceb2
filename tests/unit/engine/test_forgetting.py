"""An evening that is removed stays removed, also when somebody taps at that very moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event as Signal

import pytest

from spel.core.commands import SetBlack, WriteNote
from spel.core.refusals import Refusal
from spel.engine.clerk import Accepted, Refused
from spel.engine.clerks import Clerks
from spel.store.base import NoSuchSession, StoreFull
from spel.store.memory import MemoryStore
from tests.story import AVOND, CLOCK, DESK, HAAS, SCRIPT, kiest, stamp

PATIENCE = 10.0


class Disk(MemoryStore):
    """A store whose append and remove wait until the test lets them go on, and that can be full."""

    def __init__(self):
        super().__init__()
        self.busy, self.go_on, self.trouble = Signal(), Signal(), None
        self.go_on.set()

    def append(self, session, expected, records, keys=()):
        self._wait()
        super().append(session, expected, records, keys)

    def remove(self, session):
        self._wait()
        super().remove(session)

    def _wait(self):
        self.busy.set()
        self.go_on.wait(PATIENCE)
        if self.trouble is not None:
            raise self.trouble


@pytest.fixture
def disk():
    """An empty store."""
    return Disk()


@pytest.fixture
def clerks(disk):
    """The clerks of a server that runs one evening."""
    clerks = Clerks(disk)
    clerks.begin(AVOND, "HAZEL1", SCRIPT, stamp(CLOCK, "begin"))
    return clerks


def test_an_evening_that_was_forgotten_is_not_there_any_more(clerks, disk):
    clerks.forget(AVOND)

    assert (clerks.wake(AVOND), clerks.find("HAZEL1"), clerks.awake()) == (None, None, ())
    assert disk.sessions() == ()


def test_an_evening_that_is_asleep_is_forgotten_too(clerks, disk):
    clerks.sleep(AVOND)

    clerks.forget(AVOND)
    clerks.forget(AVOND)

    assert (clerks.wake(AVOND), disk.sessions()) == (None, ())


@pytest.mark.parametrize("command", [SetBlack(True), SetBlack(False), WriteNote("laat")])
def test_whoever_still_holds_the_clerk_can_do_nothing_with_it(clerks, disk, command):
    clerk = clerks.wake(AVOND)
    clerks.forget(AVOND)

    with pytest.raises(NoSuchSession):
        clerk.handle(command, stamp(DESK, "laat"))

    assert disk.rows(AVOND) == ()


def test_an_old_clerk_does_not_write_in_a_new_evening_of_the_same_name(clerks, disk):
    old = clerks.wake(AVOND)
    clerks.forget(AVOND)
    clerks.begin(AVOND, "HAZEL2", SCRIPT, stamp(CLOCK, "opnieuw"))

    with pytest.raises(NoSuchSession):
        old.handle(SetBlack(True), stamp(DESK, "black"))

    assert len(disk.rows(AVOND)) == 2
    assert isinstance(clerks.wake(AVOND).handle(SetBlack(True), stamp(DESK, "black")), Accepted)


def test_a_clerk_elsewhere_finds_the_evening_gone(clerks, disk):
    elsewhere = Clerks(disk).wake(AVOND)
    clerks.forget(AVOND)

    with pytest.raises(NoSuchSession):
        elsewhere.handle(SetBlack(True), stamp(DESK, "black"))

    assert disk.rows(AVOND) == ()


def test_a_tap_under_way_is_done_before_the_evening_goes(clerks, disk):
    clerk = clerks.wake(AVOND)
    disk.busy.clear()
    disk.go_on.clear()
    with ThreadPoolExecutor() as people:
        tapping = people.submit(clerk.handle, SetBlack(True), stamp(DESK, "black"))
        disk.busy.wait(PATIENCE)
        forgetting = people.submit(clerks.forget, AVOND)
        disk.go_on.set()

    assert isinstance(tapping.result(), Accepted)
    assert (forgetting.exception(), disk.rows(AVOND), clerks.wake(AVOND)) == (None, (), None)


def test_taps_that_come_while_the_evening_goes_are_refused_one_and_all(clerks, disk):
    clerk = clerks.wake(AVOND)
    disk.busy.clear()
    disk.go_on.clear()
    with ThreadPoolExecutor() as people:
        forgetting = people.submit(clerks.forget, AVOND)
        disk.busy.wait(PATIENCE)
        taps = [people.submit(clerk.handle, SetBlack(True), stamp(DESK, f"tap {n}")) for n in range(3)]
        disk.go_on.set()

    assert forgetting.exception() is None
    assert [type(each.exception()) for each in taps] == [NoSuchSession] * 3
    assert (disk.rows(AVOND), clerks.wake(AVOND)) == ((), None)


def test_when_the_disk_does_not_take_it_the_evening_goes_on(clerks, disk):
    clerk, disk.trouble = clerks.wake(AVOND), StoreFull()

    with pytest.raises(StoreFull):
        clerks.forget(AVOND)
    disk.trouble = None

    assert clerks.wake(AVOND) is clerk
    assert clerk.handle(kiest("A"), stamp(HAAS, "kiest")) == Refused(Refusal.NO_SUCH_SEAT)
    assert isinstance(clerk.handle(SetBlack(True), stamp(DESK, "black")), Accepted)
