"""The casussen we ship cover the whole game together, and none of them judges."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from spel.core.vocabulary import Eigenaar, Rol, Trede
from spel.scenario.library import Library, load_library
from spel.scenario.load import read
from spel.scenario.model import Casus, Thema
from spel.scenario.prose import texts
from spel.scenario.shelf import files
from spel.scenario.vorm import Vorm

SHIPPED = Path(__file__).resolve().parents[3] / "scenarios"
SENSITIVE = "c29"
# 'Punten' alone may be the points of a list, so only points that somebody gets are named here.
JUDGEMENTS = (
    *("goed of fout", "fout antwoord", "foute antwoord", "goed antwoord", "goede antwoord"),
    *("juiste antwoord", "foute keuze", "juiste keuze"),
    *("winnaar", "verliezer", "strafpunt", "punten verdien", "punten krijg", "punten haal", "punten scoor"),
    *("punten voor", "aantal punten", "hoeveel punten", "meeste punten"),
)


@pytest.fixture(scope="module")
def library() -> Library:
    """The real scenarios; the forms are read apart because their steps are a higher floor."""
    return load_library(SHIPPED, known_steps=())


@pytest.fixture(scope="module")
def casussen(library: Library) -> Mapping[str, Casus]:
    return library.casussen


def rarer(items: Iterable[str], wanted: Iterable[str], than: int) -> list[str]:
    """The wanted items of which there are fewer than that."""
    counted = Counter(str(item) for item in items)
    return [item for item in map(str, wanted) if counted[item] < than]


def test_all_thirty_two_casussen_are_there(casussen: Mapping[str, Casus]) -> None:
    ids = sorted(casussen)

    assert ids == [f"c{number:02}" for number in range(1, 33)]


def test_every_rol_is_the_main_one_of_one_option_in_every_casus(casussen: Mapping[str, Casus]) -> None:
    uneven = [id_ for id_, casus in casussen.items() if {optie.rol for optie in casus.dorp} != set(Rol)]

    assert uneven == []


def test_every_trede_is_an_option_of_at_least_ten_casussen(casussen: Mapping[str, Casus]) -> None:
    treden = [optie.trede for casus in casussen.values() for optie in casus.gemeente]

    assert rarer(treden, Trede, than=10) == []


def test_every_type_of_ownership_is_at_stake_in_at_least_five_casussen(
    casussen: Mapping[str, Casus],
) -> None:
    eigenaren = [eigenaar for casus in casussen.values() for eigenaar in casus.eigenaarschap]

    assert rarer(eigenaren, Eigenaar, than=5) == []


def test_every_principle_is_met_in_at_least_two_casussen(library: Library) -> None:
    codes = [code for casus in library.casussen.values() for code in casus.krassen.principes]
    known = [principe.code for principe in library.terms.principes.principes]

    assert rarer(codes, known, than=2) == []


def test_every_heading_is_reached_by_at_least_three_casussen(library: Library) -> None:
    reached = [
        kop
        for casus in library.casussen.values()
        for kop in {library.terms.principe(code).kop for code in casus.krassen.principes}
    ]
    koppen = [kop.code for kop in library.terms.principes.koppen]

    assert rarer(reached, koppen, than=3) == []


def test_every_theme_has_a_casus(casussen: Mapping[str, Casus]) -> None:
    themas = [thema for casus in casussen.values() for thema in casus.themas]

    assert rarer(themas, Thema, than=1) == []


def test_one_casus_is_sensitive(casussen: Mapping[str, Casus]) -> None:
    sensitive = [id_ for id_, casus in casussen.items() if casus.gevoelig]

    assert sensitive == [SENSITIVE]


def test_the_sensitive_casus_is_suggested_by_no_set(library: Library) -> None:
    suggesting = [set_.sleutel for set_ in library.sets.values() if SENSITIVE in set_.casussen]

    assert suggesting == []
    assert library.sets


@pytest.mark.parametrize("path", [*files(SHIPPED / "vormen")], ids=lambda path: path.stem)
def test_the_sensitive_casus_is_suggested_by_no_form(path: Path) -> None:
    vorm = read(path, Vorm)

    assert isinstance(vorm, Vorm)
    assert SENSITIVE not in vorm.casussen.voorstel


def test_every_example_says_where_it_can_be_read(casussen: Mapping[str, Casus]) -> None:
    without = [
        (id_, voorbeeld.plaats)
        for id_, casus in casussen.items()
        for voorbeeld in casus.krassen.voorbeelden
        if not voorbeeld.adres
    ]

    assert without == []


def test_every_casus_has_an_agreement_and_a_translation_to_start_from(casussen: Mapping[str, Casus]) -> None:
    without = [id_ for id_, casus in casussen.items() if casus.afspraak is None or casus.vertaalkaart is None]

    assert without == []


def test_no_text_judges_or_counts_points(casussen: Mapping[str, Casus]) -> None:
    judging = [
        (id_, text)
        for id_, casus in casussen.items()
        for _, text in texts(casus)
        if any(judgement in text.casefold() for judgement in JUDGEMENTS)
    ]

    assert judging == []
