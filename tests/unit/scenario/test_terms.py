"""The words of the game are complete and can be looked up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from spel.core.vocabulary import Eigenaar, Houding, Rol, Trede
from spel.scenario.lexicon import TermsBroken, load_terms
from spel.scenario.load import read
from spel.scenario.terms import Houdingen


def test_every_term_of_art_has_its_words(scenarios: Path) -> None:
    terms = load_terms(scenarios)

    assert [terms.rol(rol).sleutel for rol in Rol] == list(Rol)
    assert [terms.trede(trede).sleutel for trede in Trede] == list(Trede)
    assert [terms.eigenaar(eigenaar).code for eigenaar in Eigenaar] == list(Eigenaar)
    assert [terms.houding(houding).sleutel for houding in Houding] == list(Houding)
    assert terms.principe("D5").naam == "Durf nee te zeggen"


def test_what_the_community_owns_is_its_own_domain(scenarios: Path) -> None:
    terms = load_terms(scenarios)

    domains = {terms.eigenaar(eigenaar).domein for eigenaar in Eigenaar if eigenaar.is_community}

    assert domains == {"leefdomein"}


HOUDINGEN = "houdingen:\n" + "".join(
    f"  - {{sleutel: {houding}, tekst: Wij doen iets.}}\n" for houding in Houding
)
CHOICE = "Kies uit: afwachten, bijdragen, samen-trekken, zelf-doen."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "  - {sleutel: bijdragen, tekst: Wij doen iets.}\n",
            "",
            "2:3  houdingen: Hier ontbreekt nog: bijdragen.",
        ),
        (
            "bijdragen",
            "afwachten",
            "3:15  houdingen.2.sleutel: Er staat 'afwachten'. Dit hoort er niet bij, of staat er al. "
            + CHOICE,
        ),
    ],
)
def test_a_list_of_terms_is_complete_and_has_nothing_twice(
    write: Callable[[str | bytes], Path], old: str, new: str, told: str
) -> None:
    faults = read(write(HOUDINGEN.replace(old, new)), Houdingen)

    assert isinstance(faults, tuple)
    assert [str(fault) for fault in faults] == [f"c02.yaml:{told}"]


def test_a_group_that_is_missing_is_named_with_its_place(
    scenarios: Path,
) -> None:
    file = scenarios / "draagvlak.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("sleutel: jongeren", "sleutel: kinderen"))

    with pytest.raises(TermsBroken) as broken:
        load_terms(scenarios)

    (fault,) = broken.value.faults
    assert (fault.file, fault.line, fault.column, fault.field) == (
        "draagvlak.yaml",
        7,
        14,
        "groepen.2.sleutel",
    )


def test_a_question_of_the_stresstest_that_is_there_twice_is_named_with_its_place(scenarios: Path) -> None:
    file = scenarios / "stresstest.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([*lines, lines[3]]) + "\n", encoding="utf-8")

    with pytest.raises(TermsBroken) as broken:
        load_terms(scenarios)

    (fault,) = broken.value.faults
    assert (fault.file, fault.line) == ("stresstest.yaml", len(lines) + 1)


def test_too_few_questions_are_no_surprise(scenarios: Path) -> None:
    (scenarios / "stresstest.yaml").write_text("stressvragen: [Wie?, Wat?]\n")

    with pytest.raises(TermsBroken) as broken:
        load_terms(scenarios)

    assert [fault.file for fault in broken.value.faults] == ["stresstest.yaml"]
