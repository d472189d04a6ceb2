"""A document is complete before it is drawn, and nothing in it breaks a form."""

from dataclasses import replace

import pytest

from spel.report.document import Chart, Fill, Heading, Listing, Paragraph, Quote, Table
from spel.report.sound import Unsound, legible, printable, reworded, sound
from tests.unit.report.papers import BLOCKS, CHART, SVG, TABLE, paper


def test_what_is_sound_stays_as_it_is():
    document = paper(*BLOCKS)

    assert sound(document) == document


@pytest.mark.parametrize("alt", ["", " ", "\n", "\x00"])
def test_a_drawing_without_words_is_refused(alt):
    with pytest.raises(Unsound):
        sound(paper(Chart(SVG, alt)))


@pytest.mark.parametrize(
    "table",
    [
        Table("Leeg", (), ()),
        Table("Te kort", ("a", "b"), (("x",),)),
        Table("Te lang", ("a",), (("x", "y"),)),
        Table("Geen getal", ("a",), ((float("nan"),),)),
        Table("Geen eind", ("a",), ((float("inf"),),)),
    ],
    ids=lambda table: table.title,
)
def test_a_table_that_does_not_fit_is_refused(table):
    with pytest.raises(Unsound):
        sound(paper(table))


@pytest.mark.parametrize("gap", [{"title": " "}, {"language": ""}, {"date": "21 november"}], ids=str)
def test_a_document_without_title_language_or_day_is_refused(gap):
    with pytest.raises(Unsound):
        sound(replace(paper(), **gap))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("nul\x00 bel\x07 esc\x1b", "nul bel esc"),
        ("\u202eom\u202c \u2066op\u2069", "om op"),
        ("half \ud83d", "half "),
        ("een\r\ntwee\u2028drie\x85vier", "een\ntwee\ndrie\nvier"),
        ("a\tb", "a b"),
        ("é 😀 👨‍👩‍👧 שלום", "é 😀 👨‍👩‍👧 שלום"),
    ],
    ids=ascii,
)
def test_signs_that_no_paper_has_are_gone(written, printed):
    assert printable(written) == printed


def test_what_is_blank_is_left_out():
    blank = (Heading(" "), Paragraph("\x00"), Quote("", "iemand"), Listing(("", " ")))

    document = sound(paper(*blank, Listing(("een", "", "twee")), Fill("")))

    assert document.blocks == (Listing(("een", "twee")), Fill(""))


def test_no_step_is_skipped_from_heading_to_heading():
    headings = (Heading("a", 3), Heading("b", 0), Heading("c", 4), Heading("d", 3), Heading("e", 1))

    document = sound(paper(*headings))

    assert [block.depth for block in document.blocks] == [1, 1, 2, 3, 1]


def test_every_text_of_a_block_can_be_reworded_and_its_drawing_stays():
    assert reworded(CHART, str.upper) == Chart(SVG, CHART.alt.upper(), CHART.caption.upper())
    assert reworded(TABLE, str.upper).rows[0] == ("DE LAATSTE WINKEL", 7, 0.583)
    assert [reworded(block, str.upper) == block for block in BLOCKS] == [False] * len(BLOCKS)


APART = {
    "one": ("op \u2068\u05d0\u05d1\u2069 trots", "op \u2068\u05d0\u05d1\u2069 trots"),
    "one in another": ("\u2068a, \u2068\u05d0\u2069\u2069.", "\u2068a, \u2068\u05d0\u2069\u2069."),
    "one that never ends": ("op \u2068\u05d0 trots", "op \u05d0 trots"),
    "one that never began": ("op \u05d0\u2069 \u2068trots", "op \u05d0 trots"),
    "what turns all after it": ("op \u202e\u2067trots\x00", "op trots"),
}


@pytest.mark.parametrize(("said", "seen"), APART.values(), ids=APART)
def test_a_browser_keeps_words_apart_and_paper_does_not(said, seen):
    on_paper = sound(paper(Paragraph(said))).blocks[0].text

    assert sound(paper(Paragraph(said)), legible).blocks[0].text == seen
    assert not set("\u2066\u2067\u2068\u2069\u202e").intersection(on_paper)
