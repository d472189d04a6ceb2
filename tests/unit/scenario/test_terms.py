"""The words of the game are complete and can be looked up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from spel.core.vocabulary import Eigenaar, Houding, Rol, Trede
from spel.scenario.lexicon import load_terms
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
