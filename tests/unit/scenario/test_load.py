"""A file becomes a model, or a list of everything that is wrong in it, with its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from spel.core.vocabulary import Eigenaar, Rol, Trede
from spel.scenario.faults import Fault
from spel.scenario.load import read
from spel.scenario.model import Casus, Thema
from spel.scenario.vorm import Vorm

Write = Callable[[str | bytes], Path]


def test_a_sound_file_becomes_a_casus(write: Write, casus_text: str) -> None:
    casus = read(write(casus_text), Casus)

    assert isinstance(casus, Casus)
    assert casus.id == "c02"
    assert casus.themas == (Thema.VOORZIENINGEN,)
    assert casus.situatie.endswith("Een opvolger is er niet. Veel mensen doen hier hun boodschappen.")
    assert [optie.rol for optie in casus.dorp] == list(Rol)
    assert casus.dorp[2].gewichten == {Rol.VERBINDER: 0.8, Rol.AANJAGER: 0.2}
    assert [optie.trede for optie in casus.gemeente] == list(Trede)[:4]
    assert casus.eigenaarschap == (Eigenaar.E1, Eigenaar.E4)


@pytest.mark.parametrize(
    "written", ["12:30", "nee", "on", "2024-01-01", "3", "010", "1.10", "~", "null", "0x1f"]
)
def test_what_looks_like_something_else_stays_the_text_that_was_written(
    write: Write, casus_text: str, written: str
) -> None:
    path = write(casus_text.replace("titel: De laatste winkel", f"titel: {written}"))

    casus = read(path, Casus)

    assert isinstance(casus, Casus)
    assert casus.titel == written


def test_numbers_and_yes_or_no_are_read_where_they_are_wanted(write: Write, vorm_text: str) -> None:
    path = write(vorm_text.replace("aan: false", "aan: nee"))

    vorm = read(path, Vorm)

    assert isinstance(vorm, Vorm)
    assert vorm.casussen.aantal == 2
    assert [stap.minuten for stap in vorm.hoofdstukken[1].stappen] == [2.5, 9.0]
    assert [stap.aan for stap in vorm.hoofdstukken[1].stappen] == [True, False]


def test_a_file_may_have_windows_line_ends_and_a_byte_order_mark(write: Write, casus_text: str) -> None:
    path = write(b"\xef\xbb\xbf" + casus_text.replace("\n", "\r\n").encode())

    casus = read(path, Casus)

    assert isinstance(casus, Casus)


def broken(name: str) -> list[tuple[str, str, list[str]]]:
    """The edits in a table: lines with - are replaced by those with +, and = is what the author hears."""
    table = (Path(__file__).parent / name).read_text(encoding="utf-8").strip()
    return [edit(record.splitlines()) for record in table.split("\n\n")]


def edit(record: list[str]) -> tuple[str, str, list[str]]:
    """One edit; without new lines the old ones go, line end and all."""
    old, new, told = ([line[2:] for line in record if line[0] == mark] for mark in "-+=")
    return "\n".join(old) + ("" if new else "\n"), "\n".join(new), told


@pytest.mark.parametrize(("old", "new", "told"), broken("broken-casus.txt"))
def test_a_mistake_in_a_casus_is_told_with_its_place_and_what_to_do(
    write: Write, casus_text: str, old: str, new: str, told: list[str]
) -> None:
    faults = read(write(casus_text.replace(old, new, 1)), Casus)

    assert isinstance(faults, tuple)
    assert [str(fault) for fault in faults] == [f"c02.yaml:{line}" for line in told]


@pytest.mark.parametrize(("old", "new", "told"), broken("broken-vorm.txt"))
def test_a_mistake_in_a_form_is_told_too(
    write: Write, vorm_text: str, old: str, new: str, told: list[str]
) -> None:
    faults = read(write(vorm_text.replace(old, new, 1)), Vorm)

    assert isinstance(faults, tuple)
    assert [str(fault) for fault in faults] == [f"c02.yaml:{line}" for line in told]


def test_an_endless_text_is_shown_in_short(write: Write, casus_text: str) -> None:
    faults = read(write(casus_text.replace("De laatste winkel", "a" * 1001)), Casus)

    advice = "Deze tekst is te lang. Gebruik hooguit 1000 tekens."
    assert faults == (Fault("c02.yaml", 2, 8, "titel", f"'{'a' * 60}...'", advice),)


def test_an_endless_number_is_shown_in_short(write: Write, vorm_text: str) -> None:
    faults = read(write(vorm_text.replace("aantal: 2", f"aantal: {'9' * 5000}")), Vorm)

    assert faults == (
        Fault("c02.yaml", 6, 33, "casussen.aantal", f"'{'9' * 60}...'", "Dit getal is te groot."),
    )


def test_all_faults_come_at_once_in_the_order_of_the_file(write: Write, casus_text: str) -> None:
    path = write(casus_text.replace("faciliteren", "helpen").replace("[E1, E4]", "[E9]").replace("c02", "2"))

    faults = read(path, Casus)

    assert isinstance(faults, tuple)
    assert [(fault.line, fault.field, fault.found) for fault in faults] == [
        (1, "id", "'2'"),
        (36, "gemeente.4.trede", "'helpen'"),
        (46, "eigenaarschap.1", "'E9'"),
    ]


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    faults = read(tmp_path / "c99.yaml", Casus)

    assert faults == (Fault("c99.yaml", 0, 0, "", "", "Dit bestand is er niet."),)


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    faults = read(tmp_path, Casus)

    assert faults == (Fault(tmp_path.name, 0, 0, "", "", "Dit bestand is er niet."),)
