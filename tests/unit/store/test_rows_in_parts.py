"""A long log is read in parts: all of it, in order, wherever the parts end."""

import pytest

from spel.store import sql
from spel.store.codec import decode
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, BEGUN_AT
from tests.unit.web.evenings import SHORT


@pytest.mark.parametrize("most", [1, 2, 5, 6])
def test_every_row_comes_once_whatever_fits_in_a_part(most, tmp_path, monkeypatch):
    monkeypatch.setattr(sql, "AT_A_TIME", most)
    store = open_sqlite(tmp_path / "spel.sqlite")
    store.create(AVOND, "HAZEL1", BEGUN_AT, [decode(row) for row in SHORT])

    rows, records = store.rows(AVOND), store.read(AVOND)

    rest = store.read(AVOND, after=2)
    store.close()
    assert rows == SHORT
    assert (records, rest) == (tuple(map(decode, SHORT)), tuple(map(decode, SHORT[2:])))


def test_a_long_log_is_read_and_written_out_where_it_holds_up_nobody(tmp_path, monkeypatch):
    taken = []

    def offload(work):
        taken.append(work)
        return work()

    store = open_sqlite(tmp_path / "spel.sqlite", offload)
    before = len(taken)
    monkeypatch.setattr(sql, "AT_A_TIME", len(SHORT) - 1)

    store.create(AVOND, "HAZEL1", BEGUN_AT, [decode(row) for row in SHORT])
    created = len(taken) - before
    store.read(AVOND)
    read = len(taken) - before - created

    store.close()
    assert (created, read) == (2, 2)
