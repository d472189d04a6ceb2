"""A rehearsal stays in memory; a real evening never does."""

from datetime import timedelta

import pytest

from spel.core.actors import SessionId
from spel.store.base import CodeTaken, NoSuchSession, Record, SessionRow
from spel.store.memory import MemoryStore
from spel.store.split import SplitStore, is_rehearsal
from tests.story import AVOND, BEGUN_AT, CLOCK, created, inloop_opened

OEFEN = SessionId("oefen-1")
BEGIN = tuple(
    Record(n, BEGUN_AT, CLOCK, "begin", event) for n, event in enumerate((created, inloop_opened), 1)
)


@pytest.fixture
def store():
    """A real evening and a rehearsal."""
    split = SplitStore(MemoryStore())
    split.create(AVOND, "11111111", BEGUN_AT, BEGIN)
    split.create(OEFEN, "22222222", BEGUN_AT + timedelta(seconds=1), BEGIN)
    return split


def test_the_name_says_whether_it_is_a_rehearsal():
    assert (is_rehearsal(OEFEN), is_rehearsal(AVOND)) == (True, False)


def test_nothing_of_a_rehearsal_reaches_the_real_store(store):
    store.keep_secret(OEFEN, "desk", "desk", "afdruk")

    assert store.real.read(OEFEN) == ()
    assert [row.id for row in store.real.sessions()] == [AVOND]
    assert store.real.holder_of(OEFEN, "desk", "afdruk") is None
    assert store.holder_of(OEFEN, "desk", "afdruk") == "desk"


def test_nothing_of_a_real_evening_stays_in_memory(store):
    assert store.memory.read(AVOND) == ()
    assert store.read(AVOND) == BEGIN


def test_both_are_found_by_their_number_and_listed_oldest_first(store):
    assert (store.find("11111111"), store.find("22222222"), store.find("3")) == (AVOND, OEFEN, None)
    assert store.sessions() == (
        SessionRow(AVOND, "11111111", BEGUN_AT),
        SessionRow(OEFEN, "22222222", BEGUN_AT + timedelta(seconds=1)),
    )


@pytest.mark.parametrize(("session", "code"), [("oefen-2", "11111111"), ("middag", "22222222")])
def test_one_number_never_leads_to_two_doors(store, session, code):
    with pytest.raises(CodeTaken):
        store.create(SessionId(session), code, BEGUN_AT, BEGIN)


def test_a_rehearsal_that_is_removed_leaves_nothing(store):
    store.keep_secret(OEFEN, "desk", "desk", "afdruk")

    store.remove(OEFEN)

    assert (store.read(OEFEN), store.find("22222222"), store.seen(OEFEN, "begin")) == ((), None, None)
    assert store.holder_of(OEFEN, "desk", "afdruk") is None
    with pytest.raises(NoSuchSession):
        store.append(OEFEN, 2, [Record(3, BEGUN_AT, CLOCK, "laat", inloop_opened)])


def test_a_real_evening_that_is_removed_leaves_the_rehearsal(store):
    store.remove(AVOND)

    assert (store.real.sessions(), store.read(OEFEN)) == ((), BEGIN)
