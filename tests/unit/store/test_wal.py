"""What is lost in a write-ahead log is seen, and what a power cut leaves is not taken for it."""

import shutil
import sqlite3
import struct
from contextlib import closing

import pytest

from spel.store.wal import FRAME, HEADER, lost_commits

PAGE = 4096
EVERY = FRAME + PAGE
COMMITS = 6


@pytest.fixture
def log(tmp_path):
    """A log of so many transactions of one page, left by a program that was killed."""
    running = tmp_path / "draait"
    with closing(sqlite3.connect(running, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE lines (text)")
        connection.execute("INSERT INTO lines VALUES ('nul')")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for number in range(COMMITS):
            connection.execute("INSERT INTO lines VALUES (?)", [str(number)])
        return shutil.copy(f"{running}-wal", tmp_path / "gedood-wal")


def changed(log, frame, at, content):
    """Other bytes in a frame."""
    whole = bytearray(log.read_bytes())
    start = HEADER + frame * EVERY + at
    whole[start : start + len(content)] = content
    log.write_bytes(whole)


def salts(log):
    """The two numbers of this log."""
    return struct.unpack(">2I", log.read_bytes()[16:24])


def test_a_whole_log_has_lost_nothing(log):
    assert log.stat().st_size == HEADER + COMMITS * EVERY
    assert not lost_commits(log)


@pytest.mark.parametrize("at", [0, 4, 8, 12, 16, 20, FRAME, EVERY - 4])
@pytest.mark.parametrize("frame", range(COMMITS))
def test_a_bad_byte_is_seen_when_more_was_kept_behind_it(log, frame, at):
    changed(log, frame, at, b"\xa5\x5a\xa5")

    assert lost_commits(log) is (frame < COMMITS - 1)


def test_both_salts_gone_bad_are_seen(log):
    changed(log, COMMITS - 2, 8, b"\xff" * 8)

    assert lost_commits(log)


def test_the_last_page_before_the_end_with_a_bad_salt_is_seen(log):
    changed(log, COMMITS - 2, 8, b"\x00")

    assert lost_commits(log)


def older(log, back):
    """The head of a page of a log so many beginnings ago."""
    first, _ = salts(log)
    return struct.pack(">4I", 2, 2, first - back, 0x5EED)


@pytest.mark.parametrize("back", [1, 40])
def test_a_page_of_an_older_log_where_a_write_was_cut_off_is_no_damage(log, back):
    changed(log, COMMITS - 2, 0, older(log, back))

    assert not lost_commits(log)


def test_pages_of_an_older_log_behind_the_end_are_no_damage(log):
    changed(log, COMMITS - 2, 0, older(log, 1))
    changed(log, COMMITS - 1, 0, older(log, 1))

    assert not lost_commits(log)


def test_room_that_was_never_written_is_no_damage(log):
    log.write_bytes(log.read_bytes() + bytes(3 * EVERY))

    assert not lost_commits(log)


def test_a_bad_header_is_seen(log):
    content = bytearray(log.read_bytes())
    content[17] ^= 1
    log.write_bytes(content)

    assert lost_commits(log)
