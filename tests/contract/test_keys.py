"""Every store keeps secrets with what they belong to, and the newest ones when it is told how many."""

from pathlib import Path

import pytest

from spel.store.base import ConcurrentAppend, Record, RepeatedTap, Secret
from spel.store.known import KnownStore
from spel.store.memory import MemoryStore
from spel.store.split import SplitStore
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, BEGUN_AT, CLOCK, created, inloop_opened

STORES = {
    "memory": lambda _folder: MemoryStore(),
    "sqlite": lambda folder: open_sqlite(folder / "spel.sqlite"),
    "known": lambda folder: KnownStore(open_sqlite(folder / "spel.sqlite")),
    "split": lambda _folder: SplitStore(MemoryStore()),
}


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path):
    """One evening, in each kind of store."""
    opened = STORES[request.param](tmp_path)
    opened.create(AVOND, "12345678", BEGUN_AT, ())
    yield opened
    opened.close()


def test_the_newest_are_kept_and_those_of_others_stay(store):
    for number in range(12):
        store.keep_secret(AVOND, "seat", "haas", f"{number:02}")
    store.keep_secret(AVOND, "seat", "haas", "00")
    store.keep_secret(AVOND, "seat", "uil", "van uil")
    store.keep_secret(AVOND, "terugkom", "haas", "code")

    first, again = (store.trim_secrets(AVOND, "seat", "haas", 8) for _ in range(2))

    left = [n for n in range(12) if store.holder_of(AVOND, "seat", f"{n:02}") == "haas"]
    assert (first, again) == (True, False)
    assert left == [0, 5, 6, 7, 8, 9, 10, 11]
    assert store.holder_of(AVOND, "seat", "van uil") == "uil"
    assert store.holder_of(AVOND, "terugkom", "code") == "haas"


def test_a_key_is_kept_with_what_it_belongs_to_or_not_at_all(store):
    begun, opened = (
        Record(number, BEGUN_AT, CLOCK, f"tik {number}", event)
        for number, event in enumerate((created, inloop_opened), 1)
    )
    haas, uil = Secret("seat", "haas", "a"), Secret("seat", "uil", "b")

    store.append(AVOND, 0, [begun], [haas])
    with pytest.raises(ConcurrentAppend):
        store.append(AVOND, 0, [begun], [uil])
    with pytest.raises(RepeatedTap):
        store.append(AVOND, 1, [Record(2, BEGUN_AT, CLOCK, "tik 1", inloop_opened)], [uil])
    store.append(AVOND, 1, [opened])

    assert [store.holder_of(AVOND, "seat", digest) for digest in "ab"] == ["haas", None]
    assert len(store.read(AVOND)) == 2
