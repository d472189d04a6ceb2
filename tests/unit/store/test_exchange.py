"""A folder is swapped whole or not at all, and what is half swapped is never taken for a new beginning."""

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from spel.store.base import StoreBroken
from spel.store.exchange import BUSY, exchange
from spel.store.sqlite import open_sqlite

NAME = "spel.sqlite"
NOW = datetime(2026, 11, 21, 22, 15, tzinfo=UTC)
OLD = [NAME, f"{NAME}-wal", f"{NAME}-shm", "zalen.json", "casussen/een.yaml", "casussen/diep/er/in.yaml"]
NEW = [NAME, "zalen.json", "casussen/diep/er/in.yaml", "casussen/diep/andere.yaml", "server.sleutel"]
MOVES = 9
"""Of the top of both folders."""


def fill(folder: Path, names: list[str], content: str) -> Path:
    """A folder with these files."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{content} {name}")
    return folder


def contents(folder: Path) -> dict[str, str]:
    """Every file in it, and every folder."""
    found = (path for path in folder.rglob("*") if path.name != f"{NAME}.lock")
    return {str(path.relative_to(folder)): path.read_text() if path.is_file() else "" for path in found}


@pytest.fixture
def folder(tmp_path):
    return fill(tmp_path / "avonden", [*OLD, "kopie/oud.zip", f"{NAME}.lock"], "oud")


@pytest.fixture
def fresh(tmp_path):
    return fill(tmp_path / "heel", NEW, "nieuw")


@pytest.fixture
def moved(monkeypatch):
    """The name of every file and folder that was moved, in order; `break_at` is the number that fails."""
    rename, names = Path.rename, []

    def watched(self, target):
        names.append(self.name)
        if len(names) == watched.number and not watched.after:
            raise watched.trouble
        done = rename(self, target)
        if len(names) == watched.number and watched.after:
            raise watched.trouble
        return done

    watched.number, watched.after, watched.trouble = 0, False, OSError(28, os.strerror(28))
    monkeypatch.setattr(Path, "rename", watched)
    return names, watched


def test_everything_is_swapped_and_the_copies_stay(folder, fresh):
    expected = contents(fresh)

    aside = exchange(folder, fresh, NAME, NOW)

    assert aside == folder / "eerder-20261121-221500"
    assert {name: (aside / name).read_text() for name in OLD} == {name: f"oud {name}" for name in OLD}
    left = {name: text for name, text in contents(folder).items() if not name.startswith("eerder-")}
    assert left == {**expected, "kopie": "", "kopie/oud.zip": "oud kopie/oud.zip"}


def test_the_database_goes_out_first_with_what_belongs_to_it_and_comes_in_last(folder, fresh, moved):
    exchange(folder, fresh, NAME, NOW)

    names, _ = moved
    assert names[:3] == [NAME, f"{NAME}-shm", f"{NAME}-wal"]
    assert names[-1] == NAME


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("trouble", [OSError(28, os.strerror(28)), KeyboardInterrupt(), SystemExit(143)])
def test_whatever_comes_between_everything_is_as_it_was(tmp_path, moved, trouble, after):
    for number in range(1, MOVES + 1):
        folder = fill(tmp_path / f"{number}", OLD, "oud")
        fresh = fill(tmp_path / f"{number}-heel", NEW, "nieuw")
        check_nothing_changed(folder, fresh, moved, (number, trouble, after))


def check_nothing_changed(folder, fresh, moved, how):
    """A swap that fails like this leaves everything as it was."""
    names, watched = moved
    watched.number, watched.trouble, watched.after = how
    names.clear()
    before = contents(folder), contents(fresh)

    with pytest.raises(type(watched.trouble)):
        exchange(folder, fresh, NAME, NOW)

    assert len(names) >= watched.number
    assert (contents(folder), contents(fresh)) == before


def test_all_moves_were_tried(folder, fresh, moved):
    exchange(folder, fresh, NAME, NOW)

    assert len(moved[0]) == MOVES


@pytest.mark.parametrize("number", range(1, MOVES + 1))
def test_a_swap_that_the_power_cut_is_no_new_beginning(folder, fresh, moved, monkeypatch, number):
    _, watched = moved
    watched.number, watched.trouble = number, KeyboardInterrupt()
    monkeypatch.setattr("spel.store.exchange._undo", lambda *_: None)
    with pytest.raises(KeyboardInterrupt):
        exchange(folder, fresh, NAME, NOW)
    before = contents(folder)

    if (folder / NAME).exists():  # nothing was moved yet: this is no database of ours
        assert (number, (folder / NAME).read_text()) == (1, f"oud {NAME}")
        return
    for alone in (True, False):
        with pytest.raises(StoreBroken, match=r"ontbreekt het bestand met de avonden.*spel restore BESTAND"):
            open_sqlite(folder / NAME, alone=alone)
    after = {name: text for name, text in contents(folder).items() if not name.endswith(".lock")}
    assert after == before


def test_a_copy_half_put_back_in_an_empty_folder_is_no_new_beginning(fresh, tmp_path, moved, monkeypatch):
    (tmp_path / "leeg").mkdir()
    _, watched = moved
    watched.number, watched.trouble = 3, KeyboardInterrupt()
    monkeypatch.setattr("spel.store.exchange._undo", lambda *_: None)
    with pytest.raises(KeyboardInterrupt):
        exchange(tmp_path / "leeg", fresh, NAME, NOW)

    with pytest.raises(StoreBroken, match=rf"Zet .*{BUSY} dan ergens anders"):
        open_sqlite(tmp_path / "leeg" / NAME)


def test_a_start_with_a_database_forgets_a_swap_that_was_broken_off(tmp_path):
    open_sqlite(tmp_path / NAME).close()
    (tmp_path / BUSY).touch()

    with closing(open_sqlite(tmp_path / NAME)) as store:
        assert store.sessions() == ()

    assert not (tmp_path / BUSY).exists()


@pytest.mark.parametrize("trouble", [OSError(5, os.strerror(5)), KeyboardInterrupt()])
def test_when_the_way_back_fails_too_it_is_told_and_no_server_starts(folder, fresh, monkeypatch, trouble):
    rename, done = Path.rename, []

    def refuses(self, target):
        done.append(target)
        if len(done) > 3:
            raise trouble
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuses)

    with pytest.raises(StoreBroken, match=r"bleef steken: .* ligt in .*eerder-.*spel restore"):
        exchange(folder, fresh, NAME, NOW)

    with pytest.raises(StoreBroken, match="ontbreekt het bestand met de avonden"):
        open_sqlite(folder / NAME)


def test_nothing_that_stays_is_written_over(folder, fresh):
    fill(folder, ["kopie-map"], "van iemand")
    fill(fresh, ["kopie-map"], "nieuw")
    before = contents(folder)

    with pytest.raises(FileExistsError):
        exchange(folder, fresh, NAME, NOW)

    assert contents(folder) == before


def test_two_swaps_in_one_second_lie_in_two_folders(folder, fresh, tmp_path):
    first = exchange(folder, fresh, NAME, NOW)

    second = exchange(folder, fill(tmp_path / "weer", NEW, "weer"), NAME, NOW)

    assert (second.name, (second / NAME).read_text()) == (f"{first.name}-2", f"nieuw {NAME}")
