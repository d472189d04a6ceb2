"""The library holds what can be played and names everything that cannot."""

from dataclasses import fields
from hashlib import sha256
from pathlib import Path

import pytest

from spel.scenario.lexicon import load_terms
from spel.scenario.library import Library, TermsBroken, load_library
from spel.scenario.model import Casus
from spel.scenario.prose import readability
from spel.scenario.sets import CasusSet
from spel.scenario.vorm import Vorm
from spel.steps import STEPS as PLAYED

STEPS = {
    *("inloop", "startfoto", "lezen", "zelf", "raden", "spreiding", "hardop"),
    *("samen", "krassen", "eigenaar", "les", "spiegel", "straks", "slot"),
}
SHIPPED = Path(__file__).resolve().parents[3] / "scenarios"
GONE = "Deze casus bestaat niet. Kies een andere of haal hem weg."


def told(folder: Path) -> list[str]:
    """The faults of a scenarios folder as an author reads them."""
    return [str(fault) for fault in load_library(folder, STEPS).faults]


def test_a_sound_folder_is_a_library(scenarios: Path, casus: Casus, vorm: Vorm) -> None:
    digest = sha256((scenarios / "casussen" / "c02-de-laatste-winkel.yaml").read_bytes()).hexdigest()[:16]

    library = load_library(scenarios, STEPS)

    assert library == Library(
        casussen={"c02": casus},
        vormen={"kort": vorm},
        terms=load_terms(scenarios),
        faults=(),
        warnings=(),
        hashes={"c02": digest},
        sets={"een": CasusSet(sleutel="een", titel="Een", uitleg="Iets.", casussen=("c02",))},
    )


def test_a_broken_casus_is_named_and_the_rest_can_be_played(scenarios: Path, casus_text: str) -> None:
    (scenarios / "casussen" / "c03-stuk.yaml").write_text("id: c03")
    (scenarios / "casussen" / "c04-anders.yaml").write_text(casus_text.replace("id: c02", "id: c05"))

    library = load_library(scenarios, STEPS)

    assert list(library.casussen) == ["c02"]
    assert {fault.file for fault in library.faults} == {"c03-stuk.yaml", "c04-anders.yaml"}


def test_two_casussen_with_the_same_id_are_told(scenarios: Path, casus_text: str) -> None:
    (scenarios / "casussen" / "c02-nog-een.yaml").write_text(casus_text)

    assert told(scenarios) == [
        "c02-nog-een.yaml:1:5  id: Er staat 'c02'. "
        "Deze id is al van c02-de-laatste-winkel.yaml. Kies een andere id."
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "id: c02",
            "id: c03",
            "1:5  id: Er staat 'c03'. De bestandsnaam begint met iets anders. Noem het bestand 'c03-...'.",
        ),
        (
            "G1]",
            "G9]",
            "39:19  krassen.principes.2: Er staat 'G9'. "
            "Dit principe bestaat niet. Kies een code uit principes.yaml.",
        ),
        (
            "{aanjager: 1.0}",
            "{verbinder: 1.0}",
            "23:16  dorp.4.gewichten: De rol verbinder is al voor optie 3. Elke rol heeft een eigen optie.",
        ),
    ],
)
def test_a_casus_that_does_not_fit_the_rest_is_left_out(
    scenarios: Path, casus_text: str, old: str, new: str, fault: str
) -> None:
    (scenarios / "casussen" / "c02-de-laatste-winkel.yaml").write_text(casus_text.replace(old, new))

    library = load_library(scenarios, STEPS)

    assert library.casussen == {}
    assert [str(each) for each in library.faults] == [f"c02-de-laatste-winkel.yaml:{fault}"]


def test_a_form_with_an_unknown_step_is_left_out(scenarios: Path) -> None:
    library = load_library(scenarios, ["inloop", "lezen", "rade"])

    assert library.vormen == {}
    assert [str(fault) for fault in library.faults] == [
        "kort.yaml:12:51  hoofdstukken.2.stappen.2.stap: Er staat 'raden'. "
        "Deze stap bestaat niet. Kies uit: inloop, lezen, rade. Bedoelt u 'rade'?"
    ]


def test_a_form_that_suggests_a_casus_without_a_file_can_still_be_played(
    scenarios: Path, vorm_text: str
) -> None:
    (scenarios / "vormen" / "kort.yaml").write_text(vorm_text.replace("[c02]", "[c01, c02]"))

    library = load_library(scenarios, STEPS)

    assert library.vormen["kort"].casussen.voorstel == ("c02",)
    assert [str(fault) for fault in library.faults] == [
        f"kort.yaml:6:60  casussen.voorstel.1: Er staat 'c01'. {GONE}"
    ]


def test_a_broken_casus_is_told_once_and_not_again_by_each_form_that_names_it(scenarios: Path) -> None:
    (scenarios / "casussen" / "c02-de-laatste-winkel.yaml").write_text("id: [")

    library = load_library(scenarios, STEPS)

    assert {fault.file for fault in library.faults} == {"c02-de-laatste-winkel.yaml"}
    assert library.vormen["kort"].casussen.voorstel == ()
    assert library.sets == {}


def test_missing_sets_are_a_fault_but_no_reason_to_stop(scenarios: Path) -> None:
    (scenarios / "sets.yaml").unlink()

    assert told(scenarios) == ["sets.yaml  Dit bestand is er niet."]


def test_a_broken_set_is_told(scenarios: Path) -> None:
    (scenarios / "sets.yaml").write_text(
        "sets: [{sleutel: een, titel: Een, uitleg: Iets., casussen: [c01, 2]}]\n"
    )

    assert told(scenarios) == [
        "sets.yaml:1:66  sets.1.casussen.2: Er staat '2'. "
        "Schrijf een kleine letter en een nummer, zoals 'c02'."
    ]


def test_a_set_that_names_a_casus_without_a_file_is_told(scenarios: Path) -> None:
    (scenarios / "sets.yaml").write_text(
        "sets: [{sleutel: een, titel: Een, uitleg: Iets., casussen: [c01, c02]}]\n"
    )

    assert told(scenarios) == [f"sets.yaml:1:61  sets.1.casussen.1: Er staat 'c01'. {GONE}"]


def test_without_the_words_of_the_game_nothing_can_be_played(scenarios: Path) -> None:
    (scenarios / "rollen.yaml").write_text("")

    with pytest.raises(TermsBroken, match=r"rollen\.yaml:1:1  Het bestand is leeg"):
        load_library(scenarios, STEPS)


def test_advice_on_casussen_and_forms_comes_with_its_place(
    scenarios: Path, casus_text: str, vorm_text: str
) -> None:
    (scenarios / "casussen" / "c02-de-laatste-winkel.yaml").write_text(
        casus_text.replace("De laatste w", "De w")
    )
    (scenarios / "vormen" / "kort.yaml").write_text(vorm_text.replace("minuten: 30", "minuten: 5"))

    library = load_library(scenarios, STEPS)

    assert [str(advice) for advice in library.warnings] == [
        "c02-de-laatste-winkel.yaml:2:8  titel: Er staat 'De winkel'. "
        "Het bestand heet anders dan de titel. Noem het 'c02-de-winkel.yaml'.",
        "kort.yaml:5:10  minuten: Er staat '5'. "
        "De stappen duren samen 9 minuten. Geef meer tijd, of zet een stap uit.",
    ]


def test_what_we_ship_has_no_faults_and_needs_no_advice() -> None:
    library = load_library(SHIPPED, PLAYED)

    assert [str(line) for line in (*library.faults, *library.warnings)] == []
    assert list(library.vormen) == [
        "bestuursavond",
        "dorp-en-gemeente",
        "dorpendag",
        "herijking",
        "kort",
        "vooraf",
    ]


def test_the_words_of_the_game_are_short_enough_to_read_and_to_show() -> None:
    terms = load_terms(SHIPPED)

    remarks = {part.name: list(readability(getattr(terms, part.name))) for part in fields(terms)}

    assert remarks == {part.name: [] for part in fields(terms)}
