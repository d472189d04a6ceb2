"""The form of an own casus: what it sends, and beside which field a fault is told."""

from spel.core.vocabulary import Rol
from spel.scenario.eigen import Draft
from spel.scenario.faults import Fault
from spel.web.own_case_form import EMPTY, draft_of, field_of, problems_of


def fault(field, advice="Anders."):
    return Fault("c90.yaml", 1, 1, field, "", advice)


def test_what_was_written_becomes_a_draft():
    draft = draft_of(
        {
            "titel": ["  De \u202e brug "],
            "vaststaat": ["- De brug is oud\n\n  Het geld is op  "],
            "dorp.verbinder": ["Wij praten."],
            "gemeente.2.tekst": ["Wij helpen."],
            "gemeente.2.trede": ["faciliteren"],
            "eigenaarschap": ["E1", "E1", "E4"],
            "hardop.2": ["Wie niet?"],
            "gevoelig": ["1"],
        }
    )

    assert draft == Draft(
        titel="De brug",
        thema="",
        vaststaat=("De brug is oud", "Het geld is op"),
        dorp={rol: "Wij praten." if rol is Rol.VERBINDER else "" for rol in Rol},
        gemeente=(("", ""), ("Wij helpen.", "faciliteren"), ("", ""), ("", "")),
        eigenaarschap=("E1", "E4"),
        hardop=("Wie niet?",),
        gevoelig=True,
    )


def test_every_field_of_the_file_has_an_input():
    paths = ("titel", "vaststaat.2", "dorp.3.tekst", "gemeente.2.trede", "gemeente.2.sleutel", "hardop.1")

    assert [field_of(path) for path in (*paths, "themas.1", "")] == [
        *("titel", "vaststaat", "dorp.verbinder", "gemeente.2.trede", "gemeente.2.tekst", "hardop.1"),
        *("thema", ""),
    ]


def test_the_first_fault_of_a_field_is_told_and_an_empty_list_in_plain_words():
    faults = [fault("titel", "Eerst."), fault("titel", "Daarna."), fault("open"), fault("eigenaarschap")]

    assert problems_of(faults, Draft(eigenaarschap=("E9",))) == {
        "titel": "Eerst.",
        "open": EMPTY["open"],
        "eigenaarschap": "Anders.",
    }
