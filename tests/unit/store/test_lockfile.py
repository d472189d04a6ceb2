"""Who holds a folder is known, and asking for it is in nobody's way."""

import pytest

from spel.store.base import StoreBroken
from spel.store.lockfile import has_server, hold_as_server


@pytest.fixture
def database(tmp_path):
    """Where a server keeps its evenings."""
    return tmp_path / "spel.sqlite"


def test_a_server_is_seen_for_as_long_as_it_is_there(database):
    before = has_server(database)
    let_go = hold_as_server(database)
    during = has_server(database)
    let_go()

    assert (before, during, has_server(database)) == (False, True, False)


def test_two_tools_that_ask_at_once_are_no_server_to_each_other(database, monkeypatch):
    asked = []

    def asking_too(file, how):
        real(file, how)
        if not asked:
            asked.append(None)
            asked[0] = has_server(database)

    fcntl = pytest.importorskip("fcntl")
    real = fcntl.flock
    monkeypatch.setattr("spel.store.lockfile.fcntl.flock", asking_too)

    assert (has_server(database), asked) == (False, [False])


def test_a_second_server_is_told_that_there_is_one(database):
    let_go = hold_as_server(database)

    with pytest.raises(StoreBroken, match="draait al"):
        hold_as_server(database)

    let_go()
