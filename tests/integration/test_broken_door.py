"""A disk that fails while somebody connects: they are refused with a word, and may come again."""

import pytest

from spel.config import Settings
from spel.store.base import StoreFull
from spel.store.known import KnownStore
from spel.store.memory import MemoryStore
from spel.wiring import compose
from tests.integration.hall import Hall


class ForgetfulStore(MemoryStore):
    """A disk that now and then can not find who somebody is."""

    __slots__ = ("away",)

    def holder_of(self, session, kind, digest):
        if getattr(self, "away", False):
            raise StoreFull
        return super().holder_of(session, kind, digest)


@pytest.fixture
def store():
    """The disk that can be away."""
    return ForgetfulStore()


@pytest.fixture
def hall(tmp_path, library, kort, store):
    """An evening on that disk."""
    return Hall(compose(Settings(data=tmp_path, driver="threading"), store, lambda: library), kort)


def test_who_connects_while_the_disk_is_away_is_refused_with_a_word(hall, store, caplog):
    token = hall.seat().token
    hall.server.parts.store.real = KnownStore(store)  # as after a restart, when nothing is remembered
    asked = {"session": hall.session, "view": "phone"}

    store.away = True
    refused = hall.connect(asked, hall.client("phone", token))
    store.away = False
    let_in = hall.connect(asked, hall.client("phone", token))

    assert (refused.is_connected(), let_in.is_connected()) == (False, True)
    assert [each.action for each in caplog.records] == ["connect"]
