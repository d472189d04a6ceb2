"""Pieces of a document said anew or left out, and ids that know a piece again."""

from dataclasses import replace

import pytest

from spel.core.stukken import Touch
from spel.report.document import Chart, Fill, Heading, Listing, Paragraph, Quote, Table
from spel.report.retouch import pieces, retouched, reworded, words_of
from tests.unit.report.papers import BLOCKS, CHART, SVG, TABLE, paper

DOCUMENT = paper(*BLOCKS)


def id_of(block, document=DOCUMENT):
    """The id of the first piece that is this block."""
    return next(id for id, each in pieces(document) if each == block)


def test_every_piece_has_an_id_of_its_own_in_the_order_of_the_document():
    found = pieces(DOCUMENT)

    assert tuple(block for _, block in found) == BLOCKS
    assert len({id for id, _ in found}) == len(BLOCKS)
    assert all(len(id) == 12 and set(id) <= set("0123456789abcdef") for id, _ in found)


def test_an_id_is_the_same_on_every_machine():
    found = pieces(paper(Paragraph("De winkel blijft open.")))

    assert found == (("e27ad279522f", Paragraph("De winkel blijft open.")),)


def test_pieces_that_say_the_same_are_told_apart():
    twice = paper(Paragraph("Nee."), Heading("Daarna"), Paragraph("Nee."))
    (first, _), _, (last, _) = pieces(twice)

    left = retouched(twice, {last: Touch(out=True)})

    assert first != last
    assert left.blocks == (Paragraph("Nee."), Heading("Daarna"))


def test_a_piece_keeps_its_id_when_others_come_and_go():
    more = paper(Paragraph("Nieuw."), *BLOCKS[2:])

    assert id_of(TABLE, more) == id_of(TABLE)


def test_a_table_that_was_left_out_stays_out_when_its_figures_change():
    later = replace(TABLE, rows=(("De laatste winkel", 8, 0.6),))

    left = retouched(paper(later), {id_of(TABLE): Touch(out=True)})

    assert left == paper()


def test_a_table_that_was_left_out_stays_out_when_more_people_answered():
    before, later = (replace(TABLE, title=f"Casus 1. Eerst zelf ({n} antwoorden)") for n in (6, 7))

    assert retouched(paper(later), {id_of(before, paper(before)): Touch(out=True)}) == paper()


def test_a_drawing_that_was_left_out_stays_out_when_it_is_drawn_otherwise():
    later = Chart(SVG.replace("200", "180"), "Dorp: zes kozen zelf doen.", CHART.caption)

    left = retouched(paper(later), {id_of(CHART): Touch(out=True)})

    assert left == paper()


def test_what_is_touched_is_said_anew_or_left_out_and_the_rest_stays():
    first, second = BLOCKS[:2]
    touches = {id_of(first): Touch("Wat we delen"), id_of(second): Touch(out=True), "0" * 12: Touch("Niets")}

    touched = retouched(DOCUMENT, touches)

    assert touched == paper(Heading("Wat we delen"), *BLOCKS[2:])


def test_no_touches_leave_the_document_as_it_was():
    assert retouched(DOCUMENT, {}) == DOCUMENT


@pytest.mark.parametrize(
    ("block", "words", "expected"),
    [
        (Heading("Oud", 2), " Nieuw\r\nhier ", Heading("Nieuw hier", 2)),
        (Paragraph("Oud", quiet=True), "Een\r\n\r\ntwee ", Paragraph("Een\ntwee", quiet=True)),
        (Listing(("a", "b"), ordered=True), "c\r\n\r\n d \ne", Listing(("c", "d", "e"), ordered=True)),
        (Fill("Naam:"), "Naam van\nde raad:", Fill("Naam van de raad:")),
        (Paragraph("Oud"), " \n ", Paragraph("Oud")),
        (Quote("Wij.", "iemand"), "Zij.", Quote("Wij.", "iemand")),
        (TABLE, "Anders", TABLE),
        (CHART, "Anders", CHART),
    ],
)
def test_words_take_the_place_of_words_but_not_of_what_was_said_or_counted(block, words, expected):
    assert reworded(block, words) == expected


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (Heading("Deel"), "Deel"),
        (Paragraph("Een\ntwee"), "Een\ntwee"),
        (Listing(("a", "b")), "a\nb"),
        (Fill("Naam:"), "Naam:"),
        (Quote("Wij."), None),
        (Table("T", ("a",), ()), None),
        (CHART, None),
    ],
)
def test_what_can_be_said_anew_is_offered_as_it_is(block, words):
    assert words_of(block) == words
