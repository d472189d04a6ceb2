"""A page for one person: own answers beside what everybody saw, and nothing of anybody else."""

from dataclasses import replace

import pytest

from spel.core.actors import SeatId
from spel.core.state import Seated
from spel.harvest.persoonlijk import persoonlijk
from spel.report.document import Heading, Listing, Paragraph, Table
from tests.unit.harvest.evening import small
from tests.unit.harvest.pens import PEN
from tests.unit.insights.evening import DORP, INLOOP, SLOT, evening, gave, picked, wrote

FIRST, SILENT = SeatId("dorp0"), SeatId("dorp2")
HEADER = ("Vraag", "Uw antwoord", "Het dorp")


def test_own_answers_lie_beside_those_of_the_side():
    # Of the six of the village four chose V, two chose A; all six put the pawn on E1 and wish E2.
    assert persoonlijk(small(), FIRST, PEN).blocks == (
        Paragraph("Dit blad is van u. Van anderen staat er alleen wat iedereen zag."),
        Heading("Aan het begin van de avond"),
        Table("Inloop", HEADER, (("Waar zijn we trots op?", "Molen", "Uw woorden stonden op het scherm."),)),
        Heading("Casus 1: Casus 1"),
        Listing(("Het dorp: V. En ook: A.", "De gemeente: Loslaten.")),
        Table("Zelf", HEADER, (("keuze", "V", "4 van de 6 kozen dit."),)),
        Table(
            "Eigenaar",
            HEADER,
            (("nu", "E1", "6 van de 6 kozen dit."), ("straks", "E2", "6 van de 6 kozen dit.")),
        ),
    )


def test_words_that_stayed_with_the_writer_are_only_on_the_own_page():
    page = persoonlijk(small(), SILENT, PEN)

    assert page.tables[0] == Table(
        "Inloop", HEADER, (("Waar zijn we trots op?", "Geheim", "Uw woorden bleven bij u."),)
    )
    assert "Geheim" not in str(persoonlijk(small(), FIRST, PEN))


def test_somebody_of_a_small_side_sees_only_the_own_answers():
    state = gave(evening(1, dorp=2), "c1/zelf", DORP, *picked("V", "A"))

    (table,) = persoonlijk(state, FIRST, PEN).tables

    assert table.rows == (("keuze", "V", "Te weinig antwoorden om te tonen."),)


def test_before_the_room_saw_it_there_is_nothing_to_compare():
    state = replace(small(), closed=False, revealed=frozenset(), step_id=INLOOP)

    assert persoonlijk(state, FIRST, PEN).blocks[1:] == (
        Paragraph("U gaf deze avond nog geen antwoorden die al te zien zijn."),
    )


def test_who_shared_a_telephone_reads_that():
    state = small()
    state = replace(state, seats={**state.seats, FIRST: Seated(DORP, "twee mensen", people=2)})

    assert (
        Paragraph("U deelde dit toestel. Dit zijn de antwoorden die erop gegeven zijn.")
        in persoonlijk(state, FIRST, PEN).blocks
    )


def test_there_is_no_page_for_who_was_not_there():
    with pytest.raises(KeyError):
        persoonlijk(small(), SeatId("niemand"), PEN)


def test_the_page_is_of_the_person():
    assert persoonlijk(small(), FIRST, PEN).eigenaar == "Van u"


def test_what_lies_before_and_behind_the_casussen_has_a_heading_of_its_own():
    state = gave(small(), SLOT, DORP, wrote(meenemen="Wij bellen."))

    titles = [each.text for each in persoonlijk(state, FIRST, PEN).blocks if isinstance(each, Heading)]

    assert titles == ["Aan het begin van de avond", "Casus 1: Casus 1", "Aan het eind van de avond"]
