"""Pin: what authors wrote, as core knows it."""

from spel.core.vocabulary import Eigenaar, Groep, Houding, Rol, Trede
from spel.steps.pin import pin_case, pin_terms
from tests.unit.steps.evening import TERMS, casus


def test_a_casus_keeps_every_word_and_gets_the_types_of_the_rules():
    written = casus()

    case = pin_case(written, "abc")

    assert (case.id, case.titel, case.situatie, case.hash) == (
        written.id,
        written.titel,
        written.situatie,
        "abc",
    )
    assert [option.gewichten for option in case.dorp] == [
        {Rol.VERTEGENWOORDIGER: 1.0},
        {Rol.KENNISDELER: 1.0},
        {Rol.VERBINDER: 0.8, Rol.AANJAGER: 0.2},
        {Rol.AANJAGER: 1.0},
    ]
    assert [option.trede for option in case.gemeente] == list(Trede)
    assert case.eigenaarschap == (Eigenaar.E1, Eigenaar.E4)
    assert dict(case.spelleider.vragen) == written.spelleider.vragen.model_dump()
    assert case.krassen.principes == ("D3", "G1")


def test_every_term_comes_along():
    terms = pin_terms(TERMS)

    assert [term.sleutel for term in terms.rollen] == list(Rol)
    assert {term.sleutel for term in terms.treden} == set(Trede)
    assert [term.code for term in terms.typen] == list(Eigenaar)
    assert {term.sleutel for term in terms.houdingen} == set(Houding)
    assert len(terms.principes) == 16
    assert [term.woord for term in terms.woorden] == [each.woord for each in TERMS.woordhulp.woorden]
    assert [term.sleutel for term in terms.groepen] == list(Groep)
    assert all(term.tip.endswith(".") for term in terms.groepen)
    assert [term.sleutel for term in terms.manieren] == [
        "gesprek",
        "avond",
        "huis-aan-huis",
        "enquete",
        "nog-niet",
    ]
    assert [kop.code for kop in terms.koppen] == ["H1", "H2", "H3", "H4"]
    assert len(terms.stressvragen) >= 10
