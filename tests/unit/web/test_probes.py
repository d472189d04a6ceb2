"""What is found on this machine: a disk that takes a file, the newest copy, a clock with a zone."""

import os
import time
from datetime import UTC, datetime

from spel.web.probes import newest_copy, try_disk, zone_of

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def put(file, moment):
    """A file of that moment."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("avond")
    os.utime(file, (moment.timestamp(), moment.timestamp()))


def test_a_real_file_is_written_and_taken_away(tmp_path):
    found = try_disk(tmp_path)

    assert (found.writable, found.free > 0, list(tmp_path.iterdir())) == (True, True, [])


def test_a_folder_that_is_gone_takes_nothing(tmp_path):
    found = try_disk(tmp_path / "weg")

    assert (found.writable, found.free) == (False, -1)


def test_the_newest_file_in_any_folder_with_copies_counts(tmp_path):
    put(tmp_path / "kopie" / "spel.sqlite", NOON)
    put(tmp_path / "Backup november" / "diep" / "spel.sqlite", NOON.replace(hour=14))
    put(tmp_path / "spel.sqlite", NOON.replace(hour=16))

    assert newest_copy(tmp_path) == NOON.replace(hour=14)


def test_without_copies_none_is_known(tmp_path):
    put(tmp_path / "spel.sqlite", NOON)

    assert (newest_copy(tmp_path), newest_copy(tmp_path / "weg")) == (None, None)


def test_a_computer_that_only_knows_world_time_has_no_zone(monkeypatch):
    for zone, said in (("UTC", ""), ("Europe/Amsterdam", "CET")):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert zone_of(NOON) == said
    monkeypatch.undo()
    time.tzset()
