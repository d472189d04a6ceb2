"""What is remembered is asked once, and is gone with what it was about."""

import pytest

from spel.core.actors import SessionId
from spel.store import known
from spel.store.base import ConcurrentAppend, Record, Secret, StoreFull
from spel.store.known import SOON, KnownStore, Recent
from spel.store.memory import MemoryStore
from tests.story import AVOND, BEGUN_AT, CLOCK, created

STORY = [Record(1, BEGUN_AT, CLOCK, "begin", created)]


class Counting(MemoryStore):
    """A store that counts how often it was asked something short."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def find(self, code):
        raise AssertionError("a question per code tells, by how long it takes, which ones there are")

    def sessions(self):
        self.asked.append("codes")
        return super().sessions()

    def holder_of(self, session, kind, digest):
        self.asked.append(digest)
        return super().holder_of(session, kind, digest)


@pytest.fixture
def real():
    store = Counting()
    store.create(AVOND, "12345678", BEGUN_AT, ())
    return store


def test_a_code_and_a_token_are_asked_once(real):
    store = KnownStore(real)
    real.keep_secret(AVOND, "seat", "haas", "afdruk")

    found = [(store.find("12345678"), store.holder_of(AVOND, "seat", "afdruk")) for _ in range(3)]

    assert found == [(AVOND, "haas")] * 3
    assert real.asked == ["codes", "afdruk"]


def test_codes_that_are_there_and_codes_that_are_not_ask_the_store_the_same(real):
    clock = [100.0]
    store, asked = KnownStore(real, lambda: clock[0]), {}

    for code in ("12345678", "87654321"):
        clock[0] += SOON
        for _ in range(1_000):
            store.find(code)
        asked[code], real.asked = real.asked, []

    assert asked == {"12345678": ["codes"], "87654321": ["codes"]}


def test_an_evening_that_a_tool_added_beside_us_is_found_soon(real):
    clock = [100.0]
    store = KnownStore(real, lambda: clock[0])
    store.find("87654321")
    real.create(SessionId("later"), "87654321", BEGUN_AT, ())

    found = []
    for pause in (SOON / 2, SOON / 2):
        clock[0] += pause
        found.append(store.find("87654321"))

    assert found == [None, "later"]


def test_a_code_is_still_found_while_the_disk_is_away(real):
    clock = [100.0]
    store = KnownStore(real, lambda: clock[0])
    store.find("12345678")

    def away():
        raise StoreFull

    real.sessions = away
    clock[0] += SOON

    assert (store.find("12345678"), store.find("87654321")) == (AVOND, None)
    with pytest.raises(StoreFull):
        KnownStore(real).find("12345678")


def test_an_evening_that_began_here_is_found_at_once(real):
    store = KnownStore(real, lambda: 100.0)
    store.find("87654321")

    store.create(SessionId("later"), "87654321", BEGUN_AT, ())

    assert store.find("87654321") == "later"


def test_an_evening_that_begins_while_the_codes_are_read_is_not_lost(real):
    store = KnownStore(real, lambda: 100.0)
    listed = real.sessions

    def slowly():
        rows = listed()
        if len(rows) == 1:
            store.create(SessionId("later"), "87654321", BEGUN_AT, ())
        return rows

    real.sessions = slowly

    assert [store.find(code) for code in ("12345678", "87654321", "12345678")] == [AVOND, "later", AVOND]


def test_what_was_not_found_is_asked_again(real):
    store = KnownStore(real)
    assert store.holder_of(AVOND, "seat", "afdruk") is None

    real.keep_secret(AVOND, "seat", "haas", "afdruk")

    assert store.holder_of(AVOND, "seat", "afdruk") == "haas"


def test_a_token_that_was_dropped_opens_nothing_and_others_still_do(real):
    store = KnownStore(real)
    for holder in ("haas", "uil"):
        store.keep_secret(AVOND, "seat", holder, f"van {holder}")

    store.drop_secrets(AVOND, "seat", "haas")

    assert [store.holder_of(AVOND, "seat", f"van {each}") for each in ("haas", "uil")] == [None, "uil"]


def test_an_evening_that_was_removed_is_forgotten(real):
    store = KnownStore(real)
    store.keep_secret(AVOND, "desk", "desk", "afdruk")
    store.find("12345678")

    store.remove(AVOND)

    assert (store.find("12345678"), store.holder_of(AVOND, "desk", "afdruk")) == (None, None)


def test_one_that_stays_is_still_known(real):
    store = KnownStore(real)
    for letter in "ab":
        store.keep_secret(AVOND, "seat", "haas", letter)

    store.drop_secrets(AVOND, "seat", "haas", but="b")

    assert [store.holder_of(AVOND, "seat", letter) for letter in "ab"] == [None, "haas"]


def test_a_key_that_was_written_with_an_event_is_known_and_one_that_was_refused_is_not(real):
    store = KnownStore(real)
    haas, uil = Secret("seat", "haas", "a"), Secret("seat", "uil", "b")

    store.append(AVOND, 0, STORY, [haas])
    with pytest.raises(ConcurrentAppend):
        store.append(AVOND, 0, STORY, [uil])

    assert [store.holder_of(AVOND, "seat", digest) for digest in "ab"] == ["haas", None]
    assert real.asked == ["b"]


DROPPED = {
    "holder_of": ("holder_of", (AVOND, "seat", "afdruk")),
    "sessions": ("find", ("12345678",)),
    "keep_secret": ("keep_secret", (AVOND, "seat", "haas", "afdruk")),
    "append": ("append", (AVOND, 0, STORY, [Secret("seat", "haas", "afdruk")])),
}
"""What the store below is asked, by which question to the one above it."""


@pytest.mark.parametrize("asking", DROPPED)
def test_what_was_dropped_while_somebody_asked_is_not_remembered(real, asking):
    store = KnownStore(real)
    real.keep_secret(AVOND, "seat", "haas", "afdruk")
    question, words = DROPPED[asking]
    ask = getattr(real, asking)

    def slow(*words):
        found = ask(*words)
        setattr(real, asking, ask)
        store.remove(AVOND)
        return found

    setattr(real, asking, slow)
    getattr(store, question)(*words)

    assert (store.find("12345678"), store.holder_of(AVOND, "seat", "afdruk")) == (None, None)


def test_only_the_most_recent_are_remembered(monkeypatch):
    monkeypatch.setattr(known, "MOST", 2)
    recent = Recent()
    for key in ("een", "twee"):
        recent.asked(key, key.upper)
    recent.get("een")

    recent.asked("drie", "drie".upper)

    assert recent.items() == (("een", "EEN"), ("drie", "DRIE"))


def test_a_token_that_was_trimmed_away_opens_nothing(real):
    store = KnownStore(real)
    for digest in "abc":
        store.keep_secret(AVOND, "seat", "haas", digest)

    told = [store.trim_secrets(AVOND, "seat", "haas", newest) for newest in (3, 2)]

    assert told == [False, True]
    assert [store.holder_of(AVOND, "seat", digest) for digest in "abc"] == [None, "haas", "haas"]
