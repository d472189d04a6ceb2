"""One file, one server, nothing lost: also when the disk is full, read-only, damaged or from the future."""

import os
import resource
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from spel.core.actors import SessionId
from spel.core.events import NoteWritten
from spel.store.base import Record, StoreBroken, StoreFull
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, BEGUN_AT, DESK, INLOOP, moment

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def file(tmp_path):
    """Where the store lies."""
    return tmp_path / "avonden" / "spel.sqlite"


def note(number: int, text: str = "kort") -> Record:
    """The line with this number."""
    return Record(number, moment(number), DESK, f"tap {number}", NoteWritten(INLOOP, text))


def sql(file: Path, statement: str) -> list[tuple]:
    """What another program would see or do."""
    with closing(sqlite3.connect(file)) as connection, connection:
        return connection.execute(statement).fetchall()


@contextmanager
def little_room(file: Path, more: int):
    """A disk on which a file can grow by `more` bytes over what this one has; nothing else writes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size + more, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_was_written_is_there_after_opening_again(file):
    with closing(open_sqlite(file)) as store:
        store.create(AVOND, "HAZEL1", BEGUN_AT, [note(1)])

    with closing(open_sqlite(file)) as store:
        assert store.read(AVOND) == (note(1),)


def test_the_disk_has_it_before_append_returns(file):
    with closing(open_sqlite(file)) as store:
        store.create(AVOND, "HAZEL1", BEGUN_AT, [])

        settings = [
            store._write.run(
                lambda connection, name=name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            )
            for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        ]

    assert settings == ["wal", 2, 3000, 1]


def test_only_its_own_person_may_read_the_file(file):
    with closing(open_sqlite(file)):
        modes = [oct(path.stat().st_mode & 0o777) for path in (file.parent, file)]

    assert modes == ["0o700", "0o600"]


def test_blocking_work_goes_through_offload(file):
    offloaded = []

    def offload(work):
        offloaded.append(work)
        return work()

    with closing(open_sqlite(file, offload)) as store:
        opening = len(offloaded)
        store.create(AVOND, "HAZEL1", BEGUN_AT, [note(1)])
        store.append(AVOND, 1, [note(2)])
        store.read(AVOND)

    assert (opening > 0, len(offloaded) - opening) == (True, 3)


def test_a_second_server_on_the_same_folder_is_refused_in_dutch(file):
    with closing(open_sqlite(file)), pytest.raises(StoreBroken, match=r"draait al met de map .*avonden"):
        open_sqlite(file)


def test_the_folder_is_free_again_after_closing(file):
    open_sqlite(file).close()

    with closing(open_sqlite(file)) as store:
        assert store.sessions() == ()


def test_a_tool_may_come_beside_a_running_server(file):
    with closing(open_sqlite(file)) as server:
        server.create(AVOND, "HAZEL1", BEGUN_AT, [note(1)])

        with closing(open_sqlite(file, alone=False)) as tool:
            assert tool.read(AVOND) == (note(1),)


def test_a_tool_waits_for_nobody_and_holds_up_nobody(file):
    with closing(open_sqlite(file)) as server, closing(sqlite3.connect(file, timeout=0)) as writing:
        server.create(AVOND, "HAZEL1", BEGUN_AT, [note(1)])
        writing.execute("BEGIN IMMEDIATE")
        before = sql(file, "PRAGMA data_version")

        with closing(open_sqlite(file, alone=False)) as tool:
            assert tool.read(AVOND) == (note(1),)
        writing.rollback()

        assert sql(file, "PRAGMA data_version") == before


def test_a_tool_makes_the_tables_where_there_are_none(file):
    with closing(open_sqlite(file, alone=False)) as tool:
        assert tool.sessions() == ()


def test_two_programs_that_write_wait_for_each_other(file):
    def write(work):
        store, name = work
        store.create(SessionId(name), name, BEGUN_AT, [note(1)])

    with closing(open_sqlite(file)) as server, closing(open_sqlite(file, alone=False)) as tool:
        with ThreadPoolExecutor(2) as programs:
            list(programs.map(write, [((server, tool)[number % 2], str(number)) for number in range(80)]))

        assert len(server.sessions()) == 80


def test_the_lock_is_gone_when_its_process_was_killed(file):
    program = f"""
import os, signal
from pathlib import Path
from spel.store.sqlite import open_sqlite
store = open_sqlite(Path({str(file)!r}))
os.kill(os.getpid(), signal.SIGKILL)
"""
    killed = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)

    with closing(open_sqlite(file)) as store:
        assert (killed.returncode, store.sessions()) == (-9, ())


def test_a_full_disk_keeps_nothing_of_the_append_and_works_again_with_room(file):
    with closing(open_sqlite(file)) as store:
        store.create(AVOND, "HAZEL1", BEGUN_AT, [note(1)])
        wal = file.with_name(file.name + "-wal")

        with little_room(wal, more=20_000), pytest.raises(StoreFull):
            store.append(AVOND, 1, [note(number, "lang " * 100) for number in range(2, 102)])
        left = store.read(AVOND)
        store.append(AVOND, 1, [note(2)])

        assert left == (note(1),)
        assert store.read(AVOND) == (note(1), note(2))


def test_a_locked_file_is_told_as_not_kept(file):
    with closing(open_sqlite(file)) as store, closing(sqlite3.connect(file)) as backup:
        store.create(AVOND, "HAZEL1", BEGUN_AT, [note(1)])
        store._write.run(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout=20").scalar())
        backup.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreFull, match="locked"):
            store.append(AVOND, 1, [note(2)])
        backup.rollback()
        store.append(AVOND, 1, [note(2)])

        assert store.read(AVOND) == (note(1), note(2))


@pytest.mark.parametrize("content", [b"geen database " * 400, b"SQLite format 3\0" + b"x" * 8000])
def test_a_damaged_file_is_refused_with_what_to_do(file, content):
    file.parent.mkdir()
    file.write_bytes(content)

    with pytest.raises(StoreBroken, match=r"beschadigd\. Zet een reservekopie terug"):
        open_sqlite(file)


def test_a_page_that_went_bad_is_found_when_opening(file):
    with closing(open_sqlite(file)) as store:
        store.create(AVOND, "HAZEL1", BEGUN_AT, [note(number, "lang " * 100) for number in range(1, 60)])
    content = bytearray(file.read_bytes())
    content[-4096:-3000] = b"\xff" * 1096
    file.write_bytes(content)

    with pytest.raises(StoreBroken, match="beschadigd"):
        open_sqlite(file)


def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is(file):
    open_sqlite(file).close()
    sql(file, "INSERT INTO schema_version VALUES (99)")
    sql(file, "DROP TABLE secrets")

    with pytest.raises(StoreBroken, match="nieuwere versie"):
        open_sqlite(file)

    assert sql(file, "SELECT name FROM sqlite_master WHERE name = 'secrets'") == []


def test_a_folder_that_can_not_be_made_is_told(tmp_path):
    (tmp_path / "bestand").touch()

    with pytest.raises(StoreBroken, match=r"niets bewaren in de map .*bestand"):
        open_sqlite(tmp_path / "bestand" / "spel.sqlite")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_file_is_told(file):
    open_sqlite(file).close()
    file.chmod(0o400)

    with pytest.raises(StoreBroken, match="niets bewaren"):
        open_sqlite(file)


def test_a_refused_file_is_let_go(file):
    file.parent.mkdir()
    file.write_bytes(b"geen database " * 400)
    with pytest.raises(StoreBroken):
        open_sqlite(file)
    file.unlink()

    with closing(open_sqlite(file)) as store:
        assert store.sessions() == ()
