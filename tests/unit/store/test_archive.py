"""A copy of a data folder: in one file, whole, sound, and never over what is there."""

import json
import sqlite3
import stat
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from spel.core.actors import SessionId
from spel.core.events import NoteWritten
from spel.store.archive import make, put_back
from spel.store.base import Record, StoreBroken
from spel.store.copying import Held
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, BEGUN_AT, DESK, INLOOP, moment

NAME = "spel.sqlite"
NOW = datetime(2026, 11, 21, 22, 15, tzinfo=UTC)
IN_IT = Held(1, BEGUN_AT.date().isoformat())


def note(number: int) -> Record:
    """The line with this number."""
    return Record(number, moment(number), DESK, f"tap {number}", NoteWritten(INLOOP, "een regel " * 20))


def kept(folder: Path) -> tuple[Record, ...]:
    """The evening that lies in a folder."""
    with closing(open_sqlite(folder / NAME)) as store:
        return store.read(AVOND)


@pytest.fixture
def folder(tmp_path):
    """A data folder with an evening, a hall, and a casus of one's own."""
    home = tmp_path / "avonden"
    with closing(open_sqlite(home / NAME)) as store:
        store.create(AVOND, "12345678", BEGUN_AT, [note(1)])
        store.keep_secret(AVOND, "desk", "desk", "d" * 64)
    (home / "zalen.json").write_text("{}")
    (home / "casussen").mkdir()
    (home / "casussen" / "e01-brug.yaml").write_text("titel: De brug\n")
    (home / "kopie").mkdir()
    (home / "kopie" / "oud.zip").write_text("oud")
    (home / ".proef-1").write_text("proef")
    return home


@pytest.fixture
def copy(folder, tmp_path):
    """A copy of it."""
    make(folder, NAME, tmp_path / "kopie.zip", NOW)
    return tmp_path / "kopie.zip"


def test_a_copy_beside_a_running_server_holds_all_that_matters(folder, tmp_path):
    target = tmp_path / "kopie.zip"
    with closing(open_sqlite(folder / NAME)) as server:
        server.append(AVOND, 1, [note(2)])

        held = make(folder, NAME, target, NOW)

    names = zipfile.ZipFile(target).namelist()
    assert held == IN_IT
    assert sorted(names) == ["casussen/e01-brug.yaml", "kopie.json", NAME, "zalen.json"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_what_is_put_back_elsewhere_is_the_same(folder, copy, tmp_path):
    there = tmp_path / "nieuw"

    done = put_back(copy, there, NAME, NOW, replace=False)

    assert (done.held, done.aside, kept(there)) == (IN_IT, None, (note(1),))
    with closing(open_sqlite(there / NAME)) as store:
        assert store.holder_of(AVOND, "desk", "d" * 64) == "desk"
    assert (there / "casussen" / "e01-brug.yaml").read_text() == "titel: De brug\n"
    assert stat.S_IMODE((there / NAME).stat().st_mode) == 0o600


def test_a_copy_never_takes_the_place_of_a_file(folder, tmp_path):
    target = tmp_path / "kopie.zip"
    target.write_text("van iemand")

    with pytest.raises(StoreBroken, match="is er al"):
        make(folder, NAME, target, NOW)

    assert target.read_text() == "van iemand"


def test_a_folder_without_evenings_is_told(tmp_path):
    with pytest.raises(StoreBroken, match="staan geen avonden"):
        make(tmp_path, NAME, tmp_path / "kopie.zip", NOW)

    assert list(tmp_path.iterdir()) == []


def test_evenings_that_are_there_stay(folder, copy):
    with closing(open_sqlite(folder / NAME)) as store:
        store.append(AVOND, 1, [note(2)])

    with pytest.raises(StoreBroken, match="staan al avonden"):
        put_back(copy, folder, NAME, NOW, replace=False)

    assert kept(folder) == (note(1), note(2))


def test_evenings_that_are_replaced_lie_aside(folder, copy):
    with closing(open_sqlite(folder / NAME)) as store:
        store.append(AVOND, 1, [note(2)])

    done = put_back(copy, folder, NAME, NOW, replace=True)

    assert done.aside == folder / "eerder-20261121-221500"
    assert (kept(folder), kept(done.aside)) == ((note(1),), (note(1), note(2)))
    assert (done.aside / "casussen" / "e01-brug.yaml").exists()
    assert (folder / "kopie" / "oud.zip").exists()


def test_nothing_is_put_back_under_a_running_server(folder, copy):
    with closing(open_sqlite(folder / NAME)) as server:
        with pytest.raises(StoreBroken, match="draait al"):
            put_back(copy, folder, NAME, NOW, replace=True)

        assert server.read(AVOND) == (note(1),)


def test_evenings_that_can_not_be_read_are_not_thrown_away_either(folder, copy):
    (folder / NAME).write_bytes(b"kapot" * 1000)

    with pytest.raises(StoreBroken, match="staan al avonden"):
        put_back(copy, folder, NAME, NOW, replace=False)

    done = put_back(copy, folder, NAME, NOW, replace=True)
    assert (done.aside / NAME).read_bytes() == b"kapot" * 1000


@pytest.mark.parametrize("seed", range(12))
def test_a_copy_with_one_bad_byte_is_refused_or_the_same(copy, tmp_path, seed):
    content = bytearray(copy.read_bytes())
    content[Random(seed).randrange(len(content))] ^= 0xFF
    copy.write_bytes(content)
    there = tmp_path / "nieuw"

    said = "beschadigd"
    try:
        put_back(copy, there, NAME, NOW, replace=False)
    except StoreBroken as refused:
        said = str(refused)

    came = (there / NAME).exists()
    assert "beschadigd" in said
    assert not came or kept(there) == (note(1),)


def test_a_copy_that_breaks_off_is_refused(copy, tmp_path):
    copy.write_bytes(copy.read_bytes()[:-200])

    with pytest.raises(StoreBroken, match="geen reservekopie"):
        put_back(copy, tmp_path / "nieuw", NAME, NOW, replace=False)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(StoreBroken, match="is er niet"):
        put_back(tmp_path / "weg.zip", tmp_path / "nieuw", NAME, NOW, replace=False)


@pytest.mark.parametrize("name", ["../weg.txt", "/tmp/weg.txt", "a\\b", ".ssh/x", "kopie/x"])
def test_a_copy_with_a_name_that_leads_elsewhere_is_refused(copy, tmp_path, name):
    with zipfile.ZipFile(copy) as packed:
        files = {each: packed.read(each) for each in packed.namelist()}
    told = json.loads(files["kopie.json"])
    told["files"][name] = told["files"]["zalen.json"]
    with zipfile.ZipFile(copy, "w") as packed:
        for each, content in ({**files, name: files["zalen.json"], "kopie.json": json.dumps(told)}).items():
            packed.writestr(each, content)

    with pytest.raises(StoreBroken, match="geen reservekopie"):
        put_back(copy, tmp_path / "nieuw", NAME, NOW, replace=False)


def test_a_copy_of_a_newer_program_is_refused(folder, tmp_path):

    with closing(sqlite3.connect(folder / NAME)) as connection, connection:
        connection.execute("INSERT INTO schema_version VALUES (99)")

    with pytest.raises(StoreBroken, match="nieuwere versie"):
        make(folder, NAME, tmp_path / "kopie.zip", NOW)


def test_more_evenings_are_counted(folder, tmp_path):
    with closing(open_sqlite(folder / NAME)) as store:
        store.create(SessionId("tweede"), "87654321", NOW, [note(1)])

    assert make(folder, NAME, tmp_path / "kopie.zip", NOW) == Held(2, "2026-11-21")
