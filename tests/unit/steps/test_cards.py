"""The card of a casus holds what is read aloud, and nothing else."""

from spel.core.blocks import CaseCard
from spel.steps.cards import case_card, for_all
from tests.unit.steps.evening import at, moment, script

CASE = script().cases[0]


def test_the_card_keeps_what_is_read_aloud():
    card = for_all(CASE)

    assert (card.id, card.titel, card.situatie, card.spanning, card.vaststaat, card.open) == (
        CASE.id,
        CASE.titel,
        CASE.situatie,
        CASE.spanning,
        CASE.vaststaat,
        CASE.open,
    )


def test_the_card_holds_nothing_of_what_comes_later_or_is_for_the_spelleider():
    card = for_all(CASE)

    assert (card.dorp, card.gemeente, card.hardop, card.wending, card.stresstest) == ((), (), (), "", "")
    assert (card.krassen.principes, card.spelleider.notities) == ((), ())


def test_a_step_without_a_casus_has_no_card():
    assert case_card(moment(at("c01/zelf"))) == (CaseCard(for_all(CASE), compact=True),)
    assert case_card(moment(at("inloop"))) == ()
