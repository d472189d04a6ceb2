"""The clerk decides, writes, changes the state and only then answers; nobody is lost on the way."""

import pytest

from spel.core.commands import GiveAnswer, OpenStep, RevealStep, SetBlack, WriteNote
from spel.core.events import BlackSet, NoteWritten, StepRevealed
from spel.core.refusals import Refusal
from spel.engine.clerk import ATTEMPTS, Accepted, Clerk, NotKept, Refused
from spel.store.base import ConcurrentAppend, Record, StoreFull
from spel.store.memory import MemoryStore
from tests.story import (
    ALL_SEATED,
    AVOND,
    BEGUN,
    BEGUN_AT,
    CLOCK,
    DESK,
    HAAS,
    SPREIDING,
    ZELF,
    evening,
    haas_chose_b,
    kiest,
    moment,
    stamp,
    zelf_opened,
)

HISTORY = (*BEGUN, *ALL_SEATED, zelf_opened)


class Disk(MemoryStore):
    """A store that can be full, that counts what it writes, and fails as it is told to."""

    appends = 0
    reads = 0
    trouble: BaseException | None = None
    writes_anyway = False

    def read(self, session, after=0):
        self.reads += 1
        return super().read(session, after)

    def append(self, session, expected, records, keys=()):
        self.about_to_write()
        if self.trouble is None or self.writes_anyway:
            super().append(session, expected, records, keys)
            self.appends += 1
        if self.trouble is not None:
            raise self.trouble

    def about_to_write(self):
        """What happens just before a write; a test puts its own here."""


@pytest.fixture
def disk():
    """A store with an evening in which Haas, Hek and Klok sit at the first question."""
    disk = Disk()
    records = [Record(seq, moment(seq), CLOCK, f"tap {seq}", event) for seq, event in enumerate(HISTORY, 1)]
    disk.create(AVOND, "HAZEL1", BEGUN_AT, records)
    return disk


@pytest.fixture
def clerk(disk):
    """The clerk of that evening."""
    return Clerk(disk, AVOND)


def test_a_clerk_wakes_up_where_the_evening_is(clerk):
    assert clerk.state == evening(*ALL_SEATED, zelf_opened)


def test_an_accepted_tap_is_in_the_state_and_on_disk(clerk, disk):
    outcome = clerk.handle(kiest("B"), stamp(HAAS, "b", 7))

    assert outcome == Accepted(7, (haas_chose_b,))
    assert clerk.state == evening(*ALL_SEATED, zelf_opened, haas_chose_b)
    assert disk.read(AVOND, after=6) == (Record(7, moment(7), HAAS, "b", haas_chose_b),)


def test_the_disk_comes_before_the_state_and_the_state_before_the_telling(disk):
    seen = []
    clerk = Clerk(disk, AVOND, lambda _, before, after: seen.append((before, after, clerk.state)))
    before = clerk.state
    disk.about_to_write = lambda: seen.append(clerk.state)

    clerk.handle(SetBlack(True), stamp(DESK, "black"))

    assert seen == [before, (before, clerk.state, clerk.state)]


def test_whoever_is_told_of_a_change_may_tap_at_once(disk):
    def show_again(_session, _before, after):
        if after.black:
            clerk.handle(SetBlack(False), stamp(DESK, "show"))

    clerk = Clerk(disk, AVOND, show_again)
    clerk.handle(SetBlack(True), stamp(DESK, "black"))

    assert (clerk.state.black, clerk.state.version) == (False, 8)


def test_a_refused_tap_changes_nothing_and_tells_nobody(disk):
    told = []
    clerk = Clerk(disk, AVOND, lambda *change: told.append(change))
    before = clerk.state

    outcome = clerk.handle(kiest("Z"), stamp(HAAS, "z"))

    assert outcome == Refused(Refusal.DOES_NOT_FIT)
    assert (clerk.state, told, disk.appends) == (before, [], 0)


def test_what_was_so_already_is_accepted_and_not_written(clerk, disk):
    outcome = clerk.handle(SetBlack(False), stamp(DESK, "show"))

    assert outcome == Accepted(6, ())
    assert disk.appends == 0


def test_a_repeated_tap_is_told_the_same_and_changes_nothing(clerk, disk):
    first = clerk.handle(kiest("B"), stamp(HAAS, "b", 7))
    clerk.handle(kiest("C"), stamp(HAAS, "c", 8))
    before = clerk.state

    again = clerk.handle(kiest("B"), stamp(HAAS, "b", 9))

    assert again == Accepted(first.version, first.events, repeated=True)
    assert (clerk.state, disk.appends) == (before, 2)


def test_a_tap_is_remembered_over_a_restart(clerk, disk):
    clerk.handle(kiest("B"), stamp(HAAS, "b"))

    again = Clerk(disk, AVOND).handle(kiest("B"), stamp(HAAS, "b"))

    assert again == Accepted(7, (haas_chose_b,), repeated=True)


def test_a_clerk_that_lags_reads_on_before_it_refuses(disk):
    here, there = Clerk(disk, AVOND), Clerk(disk, AVOND)
    there.handle(OpenStep(SPREIDING, seen=ZELF), stamp(DESK, "open"))

    outcome = here.handle(RevealStep(SPREIDING), stamp(DESK, "reveal"))

    assert outcome == Accepted(8, (StepRevealed(SPREIDING),))


def test_a_clerk_that_lags_reads_on_before_it_says_it_was_so_already(disk):
    here, there = Clerk(disk, AVOND), Clerk(disk, AVOND)
    there.handle(SetBlack(True), stamp(DESK, "black"))

    outcome = here.handle(SetBlack(False), stamp(DESK, "show"))

    assert outcome == Accepted(8, (BlackSet(False),))


def test_a_clerk_that_lags_decides_again_on_what_the_other_wrote(disk):
    here, there = Clerk(disk, AVOND), Clerk(disk, AVOND)
    there.handle(OpenStep(SPREIDING, seen=ZELF), stamp(DESK, "open"))
    there.handle(RevealStep(SPREIDING), stamp(DESK, "reveal"))

    outcome = here.handle(kiest("B"), stamp(HAAS, "b"))

    assert outcome == Refused(Refusal.ALREADY_SHOWN)
    assert here.state == there.state


def test_a_tap_that_went_to_both_clerks_is_done_once(disk):
    here, there = Clerk(disk, AVOND), Clerk(disk, AVOND)
    there.handle(kiest("B"), stamp(HAAS, "b"))

    outcome = here.handle(kiest("B"), stamp(HAAS, "b"))

    assert outcome == Accepted(7, (haas_chose_b,), repeated=True)
    assert disk.appends == 1


def test_a_refusal_tells_what_the_other_clerk_wrote_meanwhile(disk):
    told = []
    here = Clerk(disk, AVOND, lambda _, before, after: told.append((before.version, after.version)))
    Clerk(disk, AVOND).handle(SetBlack(True), stamp(DESK, "black"))

    for tap in ("z", "y"):
        here.handle(kiest("Z"), stamp(HAAS, tap))

    assert told == [(6, 7)]


def test_a_full_disk_keeps_nothing_and_the_same_tap_works_later(clerk, disk):
    before = clerk.state
    disk.trouble = StoreFull()
    outcome = clerk.handle(kiest("B"), stamp(HAAS, "b"))
    unchanged = clerk.state == before

    disk.trouble = None
    later = clerk.handle(kiest("B"), stamp(HAAS, "b"))

    assert (outcome, unchanged, later) == (NotKept(), True, Accepted(7, (haas_chose_b,)))


def test_what_reached_the_disk_after_all_is_found_when_the_tap_comes_again(clerk, disk):
    disk.trouble, disk.writes_anyway = StoreFull(), True
    outcome = clerk.handle(kiest("B"), stamp(HAAS, "b"))

    disk.trouble = None
    later = clerk.handle(kiest("B"), stamp(HAAS, "b"))

    assert (outcome, later) == (NotKept(), Accepted(7, (haas_chose_b,), repeated=True))


def test_what_is_not_kept_is_told_without_asking_more_of_that_disk(clerk, disk):
    before, reads = clerk.state, disk.reads
    disk.trouble, disk.writes_anyway = StoreFull(), True

    outcome = clerk.handle(kiest("B"), stamp(HAAS, "b"))

    assert (outcome, clerk.state, disk.reads) == (NotKept(), before, reads)


def test_retries_are_bounded(clerk, disk):
    disk.trouble = ConcurrentAppend()

    outcome = clerk.handle(kiest("B"), stamp(HAAS, "b"))

    assert (outcome, disk.reads) == (NotKept(), 1 + ATTEMPTS)


def test_a_bug_is_raised_to_the_one_who_tapped_and_the_clerk_goes_on(clerk):
    with pytest.raises(AttributeError):
        clerk.handle(GiveAnswer(ZELF, None), stamp(HAAS, "bug"))

    assert clerk.handle(kiest("B"), stamp(HAAS, "b")) == Accepted(7, (haas_chose_b,))


def test_threads_that_are_stopped_half_way_leave_their_taps_to_the_next_in_order(clerk, disk):
    disk.trouble = KeyboardInterrupt()
    for text in ("een", "twee"):
        with pytest.raises(KeyboardInterrupt):
            clerk.handle(WriteNote(text), stamp(DESK, text))

    disk.trouble = None
    outcome = clerk.handle(WriteNote("drie"), stamp(DESK, "drie"))

    assert outcome == Accepted(9, (NoteWritten(ZELF, "drie"),))
    assert [record.event.text for record in disk.read(AVOND, after=6)] == ["een", "twee", "drie"]
