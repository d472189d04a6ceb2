"""What comes from elsewhere is a whole evening, or it is not taken in."""

from dataclasses import replace

import pytest

from spel.core.actors import SeatId
from spel.core.events import AnswerGiven, KrasOpened, StepOpened
from spel.core.script import StepId
from spel.engine import clerk as clerk_module
from spel.engine.clerk import Clerk
from spel.engine.clerks import Clerks
from spel.engine.whole import whole
from spel.store.base import CodeTaken, Record
from spel.store.memory import MemoryStore
from tests.story import (
    ALL_SEATED,
    AVOND,
    BEGUN,
    BEGUN_AT,
    CLOCK,
    ZELF,
    B,
    created,
    haas_chose_b,
    moment,
    zelf_opened,
)

NOBODY = SeatId("niemand")


def log(*events) -> tuple[Record, ...]:
    """These events as the lines of a log."""
    return tuple(Record(seq, moment(seq), CLOCK, f"tap {seq}", event) for seq, event in enumerate(events, 1))


WHOLE = log(*BEGUN, *ALL_SEATED, zelf_opened, haas_chose_b)


def test_an_evening_as_it_was_is_whole():
    found = whole(WHOLE)

    assert (found.records, found.state.version) == (WHOLE, len(WHOLE))
    assert set(found.taps) == {each.tap for each in WHOLE}


@pytest.mark.parametrize(
    "records",
    [
        (),
        WHOLE[1:],
        (*WHOLE[:3], *WHOLE[4:]),
        tuple(replace(each, seq=each.seq - 1) for each in WHOLE),
        log(created),
        log(*BEGUN, *BEGUN),
        log(zelf_opened),
        log(*BEGUN, StepOpened(StepId("nergens"))),
        log(*BEGUN, zelf_opened, AnswerGiven(NOBODY, ZELF, B)),
        log(*BEGUN, KrasOpened(NOBODY, ZELF)),
    ],
    ids=[
        "nothing",
        "without its beginning",
        "with a gap",
        "numbered from 0",
        "without a step",
        "begun twice",
        "never begun",
        "at a step that is not there",
        "an answer of nobody",
        "a kras of nobody",
    ],
)
def test_what_is_not_a_whole_evening_is_told_apart(records):
    with pytest.raises(ValueError, match="evening"):
        whole(records)


def test_an_evening_from_elsewhere_is_there_as_it_was():
    store = MemoryStore()
    clerks = Clerks(store)

    clerks.adopt(AVOND, "HAZEL1", whole(WHOLE))

    (row,) = store.sessions()
    assert (store.read(AVOND), row.code, row.created_at) == (WHOLE, "HAZEL1", moment(1))
    assert clerks.wake(AVOND).state.version == len(WHOLE)


class Unread(MemoryStore):
    """A store that tells how many lines were read from it."""

    read_lines = 0

    def read(self, session, after=0):
        found = super().read(session, after)
        Unread.read_lines += len(found)
        return found


def test_its_clerk_is_awake_at_once_and_read_none_of_it_again():
    clerks = Clerks(Unread())

    clerk = clerks.adopt(AVOND, "HAZEL1", whole(WHOLE))

    assert (Unread.read_lines, clerks.wake(AVOND) is clerk) == (0, True)
    assert clerk.state == Clerk(clerks._store, AVOND).state


def test_a_code_that_is_taken_is_told():
    store = MemoryStore()
    store.create(AVOND, "HAZEL1", BEGUN_AT, WHOLE)

    with pytest.raises(CodeTaken):
        Clerks(store).adopt("middag", "HAZEL1", whole(WHOLE))


def test_a_long_evening_that_wakes_gives_others_their_turn(monkeypatch):
    turns = []
    monkeypatch.setattr(clerk_module, "AT_A_TIME", 2)
    monkeypatch.setattr(clerk_module, "sleep", turns.append)
    store = MemoryStore()
    store.create(AVOND, "HAZEL1", BEGUN_AT, WHOLE)

    woken = Clerk(store, AVOND)

    assert woken.state == whole(WHOLE).state
    assert len(turns) == (len(WHOLE) - 1) // 2
