"""`spel backup` and `spel restore`, as somebody types them."""

import re
import signal
from pathlib import Path

import pytest

from spel.config import Settings
from spel.press.made import made
from spel.wiring import compose, open_store
from tests.integration.hall import Hall
from tests.integration.test_cli import left


@pytest.fixture
def data(tmp_path, library, kort) -> Path:
    """A data folder with an evening on which somebody answered."""
    home = tmp_path / "avonden"
    store = open_store(Settings(data=home, driver="threading"))
    hall = Hall(compose(Settings(data=home, driver="threading"), store, lambda: library, press=made), kort)
    hall.phone().tap("give_answer", step="inloop", a_trots="de kerk")
    store.close()
    return home


def test_without_a_name_the_copy_comes_among_the_copies_of_the_data_folder(data, capsys):
    assert left("backup", "--data", data) == 0

    told = capsys.readouterr().out
    (copy,) = (data / "kopie").iterdir()
    assert re.fullmatch(r"spel-\d{8}-\d{6}\.zip", copy.name)
    assert f"Klaar en nagekeken: {copy}. Er in: 1 avond, de nieuwste van " in told


def test_in_a_folder_it_gets_a_dated_name(data, tmp_path, capsys):
    assert left("backup", tmp_path, "--data", data) == 0

    assert [path.name[:5] for path in tmp_path.glob("*.zip")] == ["spel-"]
    assert "Bewaar hem ook op een andere schijf." in capsys.readouterr().out


def test_a_copy_is_put_back_and_tells_what_is_in_it(data, tmp_path, capsys):
    copy, there = tmp_path / "kopie.zip", tmp_path / "elders"
    left("backup", copy, "--data", data)

    assert left("restore", copy, "--data", there) == 0

    told = capsys.readouterr().out
    assert f"Teruggezet in {there}. Er in: 1 avond" in told
    assert len(open_store(Settings(data=there, driver="threading")).sessions()) == 1


def test_evenings_stay_unless_somebody_says_replace(data, tmp_path, capsys):
    copy = tmp_path / "kopie.zip"
    left("backup", copy, "--data", data)

    assert left("restore", copy, "--data", data) == 1
    assert "staan al avonden" in capsys.readouterr().err
    assert left("restore", copy, "--data", data, "--replace") == 0
    assert "Wat er stond, ligt nu in " in capsys.readouterr().out


@pytest.mark.parametrize("words", [("backup", "kopie.zip"), ("backup",), ("restore", "weg.zip")])
def test_what_is_not_there_is_told(tmp_path, capsys, monkeypatch, words):
    monkeypatch.chdir(tmp_path)

    assert left(*words, "--data", tmp_path / "leeg") == 1

    told = capsys.readouterr().err
    assert "Geef met --data de goede map." in told or "is er niet" in told
    assert list(tmp_path.iterdir()) == []


def test_an_old_copy_is_not_written_over(data, tmp_path, capsys):
    (tmp_path / "kopie.zip").write_text("van iemand")

    assert left("backup", tmp_path / "kopie.zip", "--data", data) == 1
    assert "is er al" in capsys.readouterr().err
    assert (tmp_path / "kopie.zip").read_text() == "van iemand"


TOO_LONG = "x" * 300


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("backup", "--data", "{file}/avonden"), "{file}/avonden"),
        (("restore", "{copy}", "--data", "{file}/avonden"), "{file}/avonden"),
        (("export", "12345678", "--data", "{file}/avonden"), "{file}/avonden"),
        (("run", "--data", "{file}/avonden"), "{file}/avonden"),
        (("backup", "{file}/kopie.zip", "--data", "{data}"), "{file}"),
        (("backup", TOO_LONG, "--data", "{data}"), TOO_LONG),
        (("backup", "{data}/nergens/kopie.zip", "--data", "{data}"), "{data}/nergens"),
        (("restore", TOO_LONG, "--data", "{data}"), TOO_LONG),
        (("restore", "{copy}/kopie.zip", "--data", "{data}"), "{copy}"),
    ],
)
def test_a_folder_that_can_not_be_made_or_read_is_named(data, tmp_path, capsys, words, named):
    places = {"data": data, "file": tmp_path / "bestand", "copy": tmp_path / "kopie.zip"}
    places["file"].touch()
    left("backup", places["copy"], "--data", data)
    capsys.readouterr()

    ended = left(*(word.format(**places) for word in words))

    said = capsys.readouterr().err
    assert (ended, named.format(**places) in said, ".kopie-" in said) == (1, True, False)


def test_copies_that_can_not_be_kept_among_the_evenings_are_told(data, capsys):
    (data / "kopie").touch()

    assert left("backup", "--data", data) == 1
    assert f"De map {data / 'kopie'} is er niet en kan niet worden gemaakt" in capsys.readouterr().err


def test_what_is_not_in_a_copy_is_told(data, tmp_path, capsys):
    (data / "a:b.txt").touch()

    assert left("backup", tmp_path, "--data", data) == 0
    assert "Niet in de kopie: 'a:b.txt'." in capsys.readouterr().err


@pytest.fixture
def interruptible():
    """Ctrl-C works here, also where the tests were begun in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.usefixtures("interruptible")
def test_a_copy_that_is_broken_off_while_it_is_put_back_changes_nothing(data, tmp_path, monkeypatch, how):
    left("backup", tmp_path / "kopie.zip", "--data", data)
    before, rename = {path.name for path in data.iterdir()}, Path.rename

    def broken_off(self, target):
        monkeypatch.setattr(Path, "rename", rename)
        rename(self, target)
        signal.raise_signal(how)

    monkeypatch.setattr(Path, "rename", broken_off)

    assert left("restore", tmp_path / "kopie.zip", "--data", data, "--replace") == 128 + how
    assert {path.name for path in data.iterdir()} - before <= {"spel.sqlite.tools.lock"}
    assert len(open_store(Settings(data=data, driver="threading")).sessions()) == 1
