"""What goes into a copy is what comes out of it, also while others write, remove and make copies."""

import errno
import fcntl
import os
import shutil
import sqlite3
from collections import namedtuple
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from spel.store import packing, tray
from spel.store.archive import make, put_back
from spel.store.base import StoreBroken
from spel.store.lockfile import hold_alone
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, BEGUN_AT

NAME = "spel.sqlite"
NOW = datetime(2026, 11, 21, 22, 15, tzinfo=UTC)
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def folder(tmp_path):
    """A data folder with an evening and a hall."""
    home = tmp_path / "avonden"
    with closing(open_sqlite(home / NAME)) as store:
        store.create(AVOND, "12345678", BEGUN_AT, [])
    (home / "zalen.json").write_text("{}")
    return home


@pytest.fixture
def meanwhile(monkeypatch):
    """Does something each time that a file was packed."""
    packed, todo = packing._packed, []

    def watched(archive, name, path):
        done = packed(archive, name, path)
        for each in todo:
            each()
        return done

    monkeypatch.setattr(packing, "_packed", watched)
    return todo


def test_a_file_that_changes_meanwhile_is_in_it_as_it_was_packed(folder, tmp_path, monkeypatch):
    read, hall = Path.open, folder / "zalen.json"

    def just_written(self, *how, **named):
        if self == hall:
            with read(hall, "a") as file:
                file.write(" ")
        return read(self, *how, **named)

    monkeypatch.setattr(Path, "open", just_written)
    make(folder, NAME, tmp_path / "kopie.zip", NOW)
    monkeypatch.undo()

    put_back(tmp_path / "kopie.zip", tmp_path / "nieuw", NAME, NOW, replace=False)

    assert (tmp_path / "nieuw" / "zalen.json").read_text() == "{} "


def test_a_file_that_is_gone_before_it_is_packed_is_left_out(folder, tmp_path, meanwhile):
    meanwhile.append(lambda: (folder / "zalen.json").unlink(missing_ok=True))

    make(folder, NAME, tmp_path / "kopie.zip", NOW)

    assert ZipFile(tmp_path / "kopie.zip").namelist() == [NAME, "kopie.json"]


@pytest.mark.parametrize("name", ["a:b.txt", "a\\b.txt", "a\nb.txt", "casussen/\udcff.yaml"])
def test_a_name_that_does_not_go_everywhere_is_left_out_and_told(folder, tmp_path, name):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("iets")

    make(folder, NAME, tmp_path / "kopie.zip", NOW)

    assert packing.left_out(folder, NAME) == [name]
    put_back(tmp_path / "kopie.zip", tmp_path / "nieuw", NAME, NOW, replace=False)
    assert (tmp_path / "nieuw" / "zalen.json").exists()


def test_a_copy_that_does_not_open_again_gets_no_name(folder, tmp_path, monkeypatch):
    packed = packing._packed
    monkeypatch.setattr(packing, "_packed", lambda *file: packed(*file)[::-1])

    with pytest.raises(StoreBroken, match=r"bleek niet heel.* niet bewaard"):
        make(folder, NAME, tmp_path / "kopie.zip", NOW)

    assert list(tmp_path.glob("*.zip")) == []


def test_earlier_copies_among_the_evenings_are_not_packed_and_not_moved(folder, tmp_path):
    make(folder, NAME, folder / "avond.zip", NOW)
    with ZipFile(folder / "foto.zip", "w") as other:
        other.writestr("foto.txt", "een brug")

    make(folder, NAME, tmp_path / "kopie.zip", NOW)
    done = put_back(folder / "avond.zip", folder, NAME, NOW, replace=True)

    assert sorted(ZipFile(tmp_path / "kopie.zip").namelist()) == [
        "foto.zip",
        "kopie.json",
        NAME,
        "zalen.json",
    ]
    assert (folder / "avond.zip").exists()
    assert sorted(path.name for path in done.aside.iterdir()) == ["foto.zip", NAME, "zalen.json"]


@pytest.mark.parametrize("name", [f"{NAME}-wal", f"{NAME}.lock"])
def test_a_copy_with_a_file_of_sqlite_itself_is_refused(folder, tmp_path, monkeypatch, name):
    (tmp_path / "los").write_text("vreemd")
    names = packing.names
    monkeypatch.setattr(packing, "names", lambda *where: [*names(*where), "../los"])
    monkeypatch.setattr(packing, "is_plain", lambda *_: True)
    packing.pack(tmp_path / "kopie.zip", [(NAME, folder / NAME), (name, tmp_path / "los")], NOW)
    monkeypatch.undo()

    with pytest.raises(StoreBroken, match="geen reservekopie"):
        put_back(tmp_path / "kopie.zip", tmp_path / "nieuw", NAME, NOW, replace=False)


@pytest.mark.parametrize(
    "refusal",
    [
        (sqlite3.SQLITE_FULL, r"past niet in .*: de schijf is vol\. .*niets veranderd"),
        (sqlite3.SQLITE_IOERR, r"lukte niet in .*: disk I/O error\. Er is niets veranderd"),
        (sqlite3.SQLITE_BUSY, r"Een ander programma houdt de avonden vast\."),
    ],
)
@pytest.mark.parametrize("at", ["copy", "look"])
def test_a_disk_that_does_not_work_along_is_not_told_as_damage(folder, tmp_path, monkeypatch, refusal, at):
    connect, (code, words) = sqlite3.connect, refusal
    said = {sqlite3.SQLITE_FULL: "database or disk is full", sqlite3.SQLITE_IOERR: "disk I/O error"}

    def refuses(database, *named, **options):
        if (Path(database).parent.name == "open") is (at == "look"):
            trouble = sqlite3.OperationalError(said.get(code, "database is locked"))
            trouble.sqlite_errorcode = code
            raise trouble
        return connect(database, *named, **options)

    monkeypatch.setattr(sqlite3, "connect", refuses)

    with pytest.raises(StoreBroken, match=words) as refused:
        make(folder, NAME, tmp_path / "kopie.zip", NOW)

    assert code == sqlite3.SQLITE_BUSY or str(tmp_path) in str(refused.value)
    assert list(tmp_path.glob("*.zip")) == []


def test_a_copy_without_our_tables_is_still_no_copy(folder, tmp_path):
    with closing(sqlite3.connect(tmp_path / NAME)) as other:
        other.execute("CREATE TABLE anders (een)")
    packing.pack(tmp_path / "kopie.zip", [(NAME, tmp_path / NAME)], NOW)

    with pytest.raises(StoreBroken, match="beschadigd"):
        put_back(tmp_path / "kopie.zip", tmp_path / "nieuw", NAME, NOW, replace=False)


def test_too_little_room_is_told_before_anything_is_written(folder, tmp_path, monkeypatch):
    make(folder, NAME, tmp_path / "kopie.zip", NOW)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9 - 20_000, 20_000))

    for work in (
        lambda: make(folder, NAME, tmp_path / "weer.zip", NOW),
        lambda: put_back(tmp_path / "kopie.zip", tmp_path / "nieuw", NAME, NOW, replace=False),
    ):
        with pytest.raises(StoreBroken, match=r"In [^.]*/\w+ is 1 MB nodig, en 0 MB vrij\. Maak ruimte vrij"):
            work()

    assert not (tmp_path / "weer.zip").exists()
    assert not (tmp_path / "nieuw" / NAME).exists()


def left_behind(parent: Path) -> Path:
    """What a program that was killed leaves."""
    left = parent / f"{tray.PREFIX}abc"
    left.mkdir(parents=True)
    (left / tray.BUSY).touch()
    (left / "heel").write_text("half")
    return left


@pytest.mark.parametrize("where", ["", "kopie"])
def test_what_a_killed_copy_left_is_swept_at_a_start(folder, where):
    left = left_behind(folder / where)

    open_sqlite(folder / NAME).close()

    assert not left.exists()


def test_what_a_killed_copy_left_is_swept_at_the_next_copy_and_when_one_is_put_back(folder, tmp_path):
    first, second = left_behind(tmp_path), left_behind(tmp_path / "nieuw")

    make(folder, NAME, tmp_path / "kopie.zip", NOW)
    put_back(tmp_path / "kopie.zip", tmp_path / "nieuw", NAME, NOW, replace=False)

    assert (first.exists(), second.exists()) == (False, False)


def test_what_somebody_still_works_in_is_left_alone(folder, tmp_path):
    with tray.tray(tmp_path) as work:
        make(folder, NAME, tmp_path / "kopie.zip", NOW)

        assert work.exists()


def test_a_copy_goes_to_a_share_that_knows_no_locks_too(folder, tmp_path, monkeypatch):
    flock = fcntl.flock

    def unknown(file, how):
        if tray.PREFIX in os.readlink(f"/proc/self/fd/{file}"):
            raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))
        flock(file, how)

    left = left_behind(tmp_path)
    monkeypatch.setattr(fcntl, "flock", unknown)

    make(folder, NAME, tmp_path / "kopie.zip", NOW)

    assert (tmp_path / "kopie.zip").exists()
    assert list(tmp_path.glob(f"{tray.PREFIX}*")) == [left]


def test_no_tool_comes_while_a_copy_is_put_back(folder):
    let_go = hold_alone(folder / NAME)

    with pytest.raises(StoreBroken, match="Een andere opdracht werkt nog met de map"):
        open_sqlite(folder / NAME, alone=False)

    let_go()
    open_sqlite(folder / NAME, alone=False).close()


def test_nothing_is_put_back_while_a_tool_is_at_work(folder, tmp_path):
    make(folder, NAME, tmp_path / "kopie.zip", NOW)
    with closing(open_sqlite(folder / NAME, alone=False)) as tool:
        with closing(open_sqlite(folder / NAME, alone=False)) as other:
            assert other.find("12345678") == AVOND

        with pytest.raises(StoreBroken, match="Een andere opdracht werkt nog met de map"):
            put_back(tmp_path / "kopie.zip", folder, NAME, NOW, replace=True)

        assert tool.find("12345678") == AVOND
    assert put_back(tmp_path / "kopie.zip", folder, NAME, NOW, replace=True).aside
