"""A file that went bad is refused with what to do, and never made worse."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from spel.core.events import NoteWritten
from spel.store.archive import make
from spel.store.base import Record, StoreBroken, StoreFull, Unreadable
from spel.store.line import DAMAGED
from spel.store.sqlite import open_sqlite
from spel.store.trouble import Trouble, Watch
from spel.store.wal import lost_commits
from tests.story import AVOND, BEGUN_AT, DESK, INLOOP, moment

NAME = "spel.sqlite"
LINES = 40
RESTORE = r"Zet een reservekopie terug: spel restore BESTAND --replace --data '.*'"


def note(number: int) -> Record:
    """The line with this number."""
    return Record(number, moment(number), DESK, f"tap {number}", NoteWritten(INLOOP, "een regel " * 20))


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """What a killed server leaves: evenings in the file, and newer ones in the log beside it."""
    running, left = tmp_path_factory.mktemp("draait"), tmp_path_factory.mktemp("gedood")
    with closing(open_sqlite(running / NAME)) as store:
        store.create(AVOND, "12345678", BEGUN_AT, [note(number) for number in range(1, LINES + 1)])
        store._write.bare(lambda c: c.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").close())
        for number in range(LINES + 1, 2 * LINES + 1):
            store.append(AVOND, number - 1, [note(number)])
        for name in (NAME, f"{NAME}-wal"):
            shutil.copy(running / name, left / name)
    return left


@pytest.fixture
def folder(sound, tmp_path):
    """A copy of it to spoil."""
    return Path(shutil.copytree(sound, tmp_path / "avonden"))


def spoil(path: Path, chance: Random) -> None:
    """Some bytes in a row are others."""
    content = bytearray(path.read_bytes())
    start, length = chance.randrange(len(content)), chance.choice([1, 8, 600])
    content[start : start + length] = bytes(each ^ 0xFF for each in content[start : start + length])
    path.write_bytes(content)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file that matters."""
    return {name: (folder / name).read_bytes() for name in (NAME, f"{NAME}-wal") if (folder / name).exists()}


def test_what_a_killed_server_left_is_whole(folder):
    with closing(open_sqlite(folder / NAME)) as store:
        assert len(store.read(AVOND)) == 2 * LINES


@pytest.mark.parametrize("seed", [*range(50), 200, 246, 255])
def test_bad_bytes_in_the_evenings_are_refused_or_read_past(folder, seed):
    (folder / f"{NAME}-wal").unlink()
    spoil(folder / NAME, Random(seed))
    before, said = contents(folder)[NAME], ""

    try:
        with closing(open_sqlite(folder / NAME)) as store:
            assert store.read(AVOND) == tuple(note(number) for number in range(1, LINES + 1)), seed
    except (StoreBroken, Unreadable) as refused:
        said = str(refused)

    if "beschadigd in" in said:
        assert contents(folder)[NAME] == before


@pytest.mark.parametrize("seed", [*range(25), 57])
def test_bad_bytes_in_the_log_beside_it_never_lose_a_line_without_a_word(folder, seed):
    spoil(folder / f"{NAME}-wal", Random(seed))
    before = contents(folder)

    if lost_commits(folder / f"{NAME}-wal"):
        with pytest.raises(StoreBroken, match=r"spel\.sqlite-wal is beschadigd\. .*" + RESTORE):
            open_sqlite(folder / NAME)
        assert contents(folder) == before
    else:
        with closing(open_sqlite(folder / NAME)) as store:
            # The last one may be one that the power cut off: nobody was told of that.
            assert len(store.read(AVOND)) >= 2 * LINES - 1


def test_a_log_that_breaks_off_is_what_a_power_cut_leaves(folder):
    log = folder / f"{NAME}-wal"
    log.write_bytes(log.read_bytes()[:-3000])

    with closing(open_sqlite(folder / NAME)) as store:
        assert len(store.read(AVOND)) == 2 * LINES - 1


def test_a_tool_and_a_copy_leave_a_bad_log_alone_too(folder, tmp_path):
    log = folder / f"{NAME}-wal"
    content = bytearray(log.read_bytes())
    content[5000:5100] = b"\xff" * 100
    log.write_bytes(content)
    before = contents(folder)

    with pytest.raises(StoreBroken, match="beschadigd"):
        open_sqlite(folder / NAME, alone=False)
    with pytest.raises(StoreBroken, match="beschadigd"):
        make(folder, NAME, tmp_path / "kopie.zip", BEGUN_AT)

    assert contents(folder) == before


def test_a_file_that_was_emptied_keeps_the_log_beside_it(folder):
    (folder / NAME).write_bytes(b"")
    before = contents(folder)

    with pytest.raises(StoreBroken, match="beschadigd"):
        open_sqlite(folder / NAME)

    assert contents(folder) == before


@pytest.mark.parametrize("left", [1, 100, 4096, 5000, 9000])
def test_a_file_that_breaks_off_is_refused(folder, left):
    (folder / f"{NAME}-wal").unlink()
    (folder / NAME).write_bytes((folder / NAME).read_bytes()[:left])
    before = contents(folder)

    with pytest.raises(StoreBroken, match=RESTORE):
        open_sqlite(folder / NAME)

    assert contents(folder) == before


def test_a_file_that_somebody_holds_is_told(folder):
    with closing(sqlite3.connect(folder / NAME)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreBroken, match=r"Een ander programma houdt de avonden .* vast"):
            open_sqlite(folder / NAME)


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (StoreFull("database or disk is full"), Trouble.FULL),
        (StoreFull("database is locked"), Trouble.LOCKED),
        (StoreFull("attempt to write a readonly database"), Trouble.READ_ONLY),
        (StoreFull("disk I/O error"), Trouble.OTHER),
        (ValueError("a bug"), None),
    ],
)
def test_a_failed_write_says_what_is_the_matter(error, trouble):
    watch, told = Watch(), []
    watch.changed = lambda: told.append(watch.trouble)

    watch.failed(error)
    watch.failed(error)

    assert told == ([trouble] if trouble else [])


def test_a_trouble_ends_when_a_trial_is_kept():
    watch, told = Watch(), []
    watch.failed(StoreFull("database or disk is full"))
    watch.changed = lambda: told.append(watch.trouble)

    def still_full():
        raise StoreFull("database or disk is full")

    watch.look_again(still_full)
    watch.look_again(lambda: None)
    watch.look_again(still_full)

    assert told == [None]


def test_what_is_damaged_stays_so():
    watch = Watch()
    watch.failed(StoreBroken(DAMAGED))

    watch.failed(StoreFull("database or disk is full"))
    watch.look_again(lambda: None)

    assert watch.trouble is Trouble.DAMAGED


def test_the_watch_hears_of_a_write_that_fails(tmp_path):
    watch = Watch()
    with (
        closing(open_sqlite(tmp_path / NAME, watch=watch)) as store,
        closing(sqlite3.connect(tmp_path / NAME)) as other,
    ):
        store.create(AVOND, "12345678", BEGUN_AT, [note(1)])
        store._write.run(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout=20").scalar())
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreFull):
            store.append(AVOND, 1, [note(2)])
        during = watch.trouble
        watch.look_again(store.probe)
        still = watch.trouble
        other.rollback()
        watch.look_again(store.probe)

    assert (during, still, watch.trouble) == (Trouble.LOCKED, Trouble.LOCKED, None)
