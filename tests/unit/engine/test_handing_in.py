"""Taps that are handed in: nobody waits for them, one thread sees to all, and each hears of its own."""

import pytest

from spel.core.commands import GiveAnswer, SetBlack
from spel.core.refusals import Refusal
from spel.engine.clerk import TOLD_AT_ONCE, Accepted, Clerk, NotKept, Refused
from spel.store.base import NoSuchSession, Record, StoreFull
from spel.store.memory import MemoryStore
from tests.story import (
    ALL_SEATED,
    AVOND,
    BEGUN_AT,
    CLOCK,
    DESK,
    HAAS,
    HEK,
    KLOK,
    ZELF,
    created,
    haas_chose_b,
    inloop_opened,
    kiest,
    moment,
    stamp,
    zelf_opened,
)


class Disk(MemoryStore):
    """A store that counts its writes, and can be full."""

    def __init__(self):
        super().__init__()
        self.writes, self.full = [], False

    def append(self, session, expected, records, keys=()):
        if self.full:
            raise StoreFull
        super().append(session, expected, records, keys)
        self.writes.append(len(records))


class Errands:
    """Work that was asked for aside, done when the test says so."""

    def __init__(self):
        self.asked = []
        self.refuses = False

    def __call__(self, work):
        if self.refuses:
            raise RuntimeError("no thread to be had")
        self.asked.append(work)

    def run(self):
        while self.asked:
            self.asked.pop(0)()


@pytest.fixture
def disk():
    made = Disk()
    records = [
        Record(seq, moment(seq), CLOCK, f"tap {seq}", event)
        for seq, event in enumerate((created, inloop_opened, *ALL_SEATED, zelf_opened), 1)
    ]
    made.create(AVOND, "HAZEL1", BEGUN_AT, records)
    return made


@pytest.fixture
def errands():
    return Errands()


@pytest.fixture
def told():
    return []


@pytest.fixture
def clerk(disk, errands, told):
    """A clerk that tells of changes in the same list as of fates."""
    return Clerk(disk, AVOND, lambda *_: told.append("changed"), aside=errands)


def hand_in(clerk, told, by, command, tap):
    clerk.hand_in(command, stamp(by, tap), lambda fate: told.append((tap, fate)))


def test_taps_of_one_moment_are_written_at_once_and_each_hears_of_its_own(clerk, disk, errands, told):
    hand_in(clerk, told, HAAS, kiest("B"), "1")
    hand_in(clerk, told, HEK, kiest("Z"), "2")
    hand_in(clerk, told, KLOK, kiest("A"), "3")
    before, asked = list(told), len(errands.asked)
    errands.run()

    assert (before, asked, disk.writes) == ([], 1, [2])
    assert told[0] == "changed"
    assert told[1] == ("1", Accepted(7, (haas_chose_b,)))
    assert told[2] == ("2", Refused(Refusal.DOES_NOT_FIT))
    assert (told[3][0], told[3][1].version) == ("3", 8)


def test_whoever_waits_for_a_tap_of_its_own_tells_the_others_too(clerk, disk, errands, told):
    hand_in(clerk, told, HAAS, kiest("B"), "1")
    outcome = clerk.handle(SetBlack(True), stamp(DESK, "2"))
    after = list(told)
    errands.run()

    assert (outcome.version, disk.writes) == (8, [2])
    assert after == told == ["changed", ("1", Accepted(7, (haas_chose_b,)))]


def test_the_next_after_a_batch_asks_for_a_thread_again(clerk, disk, errands, told):
    for tap, by in (("1", HAAS), ("2", HEK)):
        hand_in(clerk, told, by, kiest("B"), tap)
        errands.run()

    assert disk.writes == [1, 1]


def test_a_tap_for_which_no_thread_can_be_had_is_not_taken_and_the_next_one_is(clerk, disk, errands, told):
    errands.refuses = True
    with pytest.raises(RuntimeError):
        hand_in(clerk, told, HAAS, kiest("B"), "1")
    errands.refuses = False
    hand_in(clerk, told, HEK, kiest("A"), "2")
    errands.run()

    assert disk.writes == [1]
    assert [each[0] for each in told[1:]] == ["2"]


def test_what_the_disk_does_not_take_is_told(clerk, disk, errands, told):
    disk.full = True

    hand_in(clerk, told, HAAS, kiest("B"), "1")
    errands.run()

    assert told == [("1", NotKept())]


def test_a_bug_is_told_to_the_one_who_hit_it(clerk, disk, errands, told):
    hand_in(clerk, told, HAAS, GiveAnswer(ZELF, None), "1")
    hand_in(clerk, told, HEK, kiest("B"), "2")
    errands.run()

    fates = dict(told[1:])
    assert isinstance(fates["1"], AttributeError)
    assert isinstance(fates["2"], Accepted)


def test_after_the_end_of_an_evening_that_is_what_is_told(clerk, errands, told):
    clerk.end()

    hand_in(clerk, told, HAAS, kiest("B"), "1")
    errands.run()

    assert isinstance(told[0][1], NoSuchSession)


def test_a_thread_whose_work_was_done_by_another_finds_nothing_after_the_end(clerk, disk, errands, told):
    hand_in(clerk, told, HAAS, kiest("B"), "1")
    clerk.handle(SetBlack(True), stamp(DESK, "2"))
    clerk.end()

    errands.run()

    assert [each[0] for each in told[1:]] == ["1"]


def test_others_go_first_for_a_moment_while_a_whole_hall_is_told(clerk, errands, told, monkeypatch):
    rests = []
    monkeypatch.setattr("spel.engine.clerk.sleep", lambda _: rests.append(len(told)))
    for tap in range(TOLD_AT_ONCE * 2 + 1):
        hand_in(clerk, told, HAAS, kiest("AB"[tap % 2]), f"tap {tap}")

    errands.run()

    assert rests == [TOLD_AT_ONCE + 1, TOLD_AT_ONCE * 2 + 1]  # and one, as the change comes first


def test_a_screen_that_can_not_be_drawn_keeps_nobody_from_hearing(disk, errands, told):
    def broken(*_change):
        raise ZeroDivisionError

    clerk = Clerk(disk, AVOND, broken, aside=errands)
    hand_in(clerk, told, HAAS, kiest("B"), "1")

    with pytest.raises(ZeroDivisionError):
        errands.run()

    assert told == [("1", Accepted(7, (haas_chose_b,)))]
