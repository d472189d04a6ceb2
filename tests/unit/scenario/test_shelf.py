"""One folder is read file by file; what is broken is named and left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from spel.scenario.faults import Fault
from spel.scenario.shelf import files, fill
from spel.scenario.source import Remark
from spel.scenario.vorm import Vorm


def no_remarks(_vorm: Vorm, _stem: str) -> Iterator[Remark]:
    """Nothing to say."""
    return iter(())


def told(folder: Path) -> list[str]:
    """The faults of a folder as an author reads them."""
    return [str(fault) for fault in fill(folder, Vorm, no_remarks).faults]


@pytest.fixture
def folder(scenarios: Path) -> Path:
    """A folder with one sound form."""
    return scenarios / "vormen"


def test_a_broken_file_leaves_the_others_alone(folder: Path, vorm: Vorm) -> None:
    (folder / "aa.yaml").write_text("id: [a")

    shelf = fill(folder, Vorm, no_remarks)

    advice = "Hier begint een haak. De tweede haak ontbreekt."
    assert {id_: book.value for id_, book in shelf.books.items()} == {"kort": vorm}
    assert shelf.faults == (Fault("aa.yaml", 1, 5, "", "", advice),)


def test_the_second_file_with_the_same_id_is_left_out(folder: Path, vorm_text: str) -> None:
    (folder / "lang.yaml").write_text(vorm_text)

    assert told(folder) == [
        "lang.yaml:1:5  id: Er staat 'kort'. Deze id is al van kort.yaml. Kies een andere id."
    ]


def test_a_remark_of_the_check_keeps_a_file_out(folder: Path) -> None:
    shelf = fill(folder, Vorm, lambda vorm, stem: [Remark(("titel",), f"{vorm.id} {stem}")])

    assert shelf.books == {}
    assert shelf.faults == (Fault("kort.yaml", 2, 8, "titel", "'Kort'", "kort kort"),)


def test_a_translation_is_not_a_file_of_its_own(folder: Path) -> None:
    (folder / "kort.fy.yaml").write_text("titel: Koart")

    assert list(files(folder)) == [folder / "kort.yaml"]


def test_a_file_with_another_ending_is_not_passed_over_in_silence(folder: Path) -> None:
    (folder / "lang.yml").write_text("id: lang")

    assert told(folder) == ["lang.yml  Dit bestand telt niet mee. Geef het een naam die eindigt op .yaml."]


def test_a_folder_that_is_not_there_is_a_fault(folder: Path) -> None:
    assert told(folder / "nergens") == ["nergens  Deze map is er niet. Maak de map aan."]
