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

    rows = store.rows(AVOND)

    store.close()
    assert rows == SHORT
