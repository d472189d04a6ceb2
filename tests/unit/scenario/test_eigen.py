"""A casus of the room's own: a few words in, a whole file out, or what is missing beside each field."""

from dataclasses import replace
from pathlib import Path

from spel.core.vocabulary import Eigenaar, Rol, Trede
from spel.scenario.eigen import HARDOP, Draft, Written, write
from spel.scenario.load import read
from spel.scenario.model import Casus

DRAFT = Draft(
    titel="De brug: open of dicht?",
    thema="verkeer",
    situatie="De brug gaat dicht: 'voor even'. Niemand weet hoe lang.",
    spanning="Wie wacht hier op wie?",
    vaststaat=("De brug is oud",),
    open=("ja", "- Wanneer?"),
    uitnodiging="dorp",
    dorp={rol: f"Wij gaan {rol} # en meer doen." for rol in Rol},
    gemeente=tuple(("Wij doen ook iets.", trede.value) for trede in tuple(Trede)[:4]),
    eigenaarschap=("E1", "E4"),
    hardop=("Wie fietst hier?",),
)


def told(draft: Draft) -> list[tuple[str, str]]:
    """Which fields are wrong, and what is said of them."""
    found = write(draft, "c90")
    assert isinstance(found, tuple)
    return [(fault.field, fault.advice) for fault in found]


def test_what_was_written_is_a_file_that_reads_back_as_the_same_casus(tmp_path: Path) -> None:
    written = write(DRAFT, "c90")
    assert isinstance(written, Written)
    file = tmp_path / written.file

    file.write_text(written.text, encoding="utf-8")

    assert written.file == "c90-de-brug-open-of-dicht.yaml"
    assert read(file, Casus) == written.casus


def test_every_role_and_every_trede_has_the_course_that_was_written_for_it() -> None:
    written = write(DRAFT, "c90")
    assert isinstance(written, Written)

    casus = written.casus
    assert {option.rol: option.tekst for option in casus.dorp} == DRAFT.dorp
    assert [option.trede for option in casus.gemeente] == list(Trede)[:4]
    assert casus.eigenaarschap == (Eigenaar.E1, Eigenaar.E4)
    assert casus.open == DRAFT.open


def test_what_was_not_asked_is_filled_in() -> None:
    written = write(DRAFT, "c90")
    assert isinstance(written, Written)

    casus = written.casus
    assert casus.hardop == ("Wie fietst hier?", *HARDOP[:2])
    assert (casus.krassen.principes, casus.krassen.voorbeelden, casus.gevoelig) == (("D3", "G1"), (), False)
    assert casus.stresstest == "Wie doet dit als de trekker stopt?"


def test_a_tender_casus_says_so() -> None:
    written = write(replace(DRAFT, gevoelig=True), "c90")

    assert isinstance(written, Written)
    assert written.casus.gevoelig


def test_an_empty_form_says_of_every_field_that_it_needs_something() -> None:
    fields = [field for field, _ in told(Draft(gemeente=(("", "reguleren"),) * 4))]

    assert fields == [
        *("titel", "situatie", "spanning", "vaststaat", "open", "uitnodiging"),
        *(f"dorp.{n}.tekst" for n in (1, 2, 3, 4)),
        *(f"gemeente.{n}.tekst" for n in (1, 2, 3, 4)),
        "eigenaarschap",
    ]


def test_one_trede_twice_is_told_beside_the_second() -> None:
    twice = (*DRAFT.gemeente[:3], DRAFT.gemeente[0])

    assert told(replace(DRAFT, gemeente=twice)) == [
        ("gemeente.4.trede", "Dit staat er al een keer. Kies iets anders.")
    ]


def test_what_does_not_fit_on_the_wall_is_refused() -> None:
    long = {**DRAFT.dorp, Rol.VERBINDER: "Wij " + "a" * 90}

    assert told(replace(DRAFT, dorp=long)) == [
        ("dorp.3.tekst", "Dit zijn 94 tekens. Er passen er 90. Maak het korter.")
    ]
