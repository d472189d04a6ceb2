"""The folder of one's own casussen: offered beside those of the game, and never taking them down."""

from pathlib import Path

import pytest

from spel.scenario.eigen import Written, write
from spel.scenario.library import Library, load_library
from spel.scenario.own import file_of, free_id, keep, with_own
from tests.unit.scenario.test_eigen import DRAFT
from tests.unit.scenario.test_library import STEPS


@pytest.fixture
def library(scenarios: Path) -> Library:
    """A game with the casus c02 alone."""
    return load_library(scenarios, STEPS)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Where the own casussen go; it is not there yet."""
    return tmp_path / "eigen"


def written(id: str = "c90") -> Written:
    """A sound casus with its file."""
    found = write(DRAFT, id)
    assert isinstance(found, Written)
    return found


def test_without_a_folder_the_library_stays_as_it_is(library: Library, own: Path) -> None:
    assert with_own(library, own) is library


def test_what_was_kept_is_offered_as_ones_own(library: Library, own: Path) -> None:
    keep(own, written())

    found = with_own(library, own)

    assert list(found.casussen) == ["c02", "c90"]
    assert (found.own, found.own_faults) == (frozenset({"c90"}), ())
    assert set(found.hashes) == {"c02", "c90"}


def test_a_broken_file_is_named_and_takes_nothing_down(library: Library, own: Path) -> None:
    keep(own, written())
    (own / "c91-stuk.yaml").write_text("id: c91")

    found = with_own(library, own)

    assert list(found.casussen) == ["c02", "c90"]
    assert {fault.file for fault in found.own_faults} == {"c91-stuk.yaml"}
    assert set(found.own_faults) <= set(found.faults)


def test_a_casus_of_the_game_keeps_its_id(library: Library, own: Path) -> None:
    keep(own, written("c02"))

    found = with_own(library, own)

    assert found.casussen["c02"] == library.casussen["c02"]
    assert [str(fault) for fault in found.own_faults] == [
        "c02-de-brug-open-of-dicht.yaml:1:5  id: Er staat 'c02'. "
        "Deze id is al van een casus van het spel. Kies een andere."
    ]


def test_the_next_id_is_one_that_no_file_and_no_casus_has(own: Path) -> None:
    keep(own, written("c90"))

    assert free_id(own, {"c91"}) == "c92"
    assert free_id(own, {f"c{number}" for number in range(1000)}) is None


def test_a_file_that_is_there_stays(own: Path) -> None:
    path = keep(own, written())
    path.write_text("eigen werk")

    assert keep(own, written()).read_text() == "eigen werk"
    assert [each.name for each in own.iterdir()] == [path.name]


def test_a_file_is_found_by_its_id_and_by_nothing_else(own: Path) -> None:
    path = keep(own, written())

    assert [file_of(own, id) for id in ("c90", "c9", "../c90", "")] == [path, None, None, None]
