"""The Word file can be read aloud and written on: headings, header rows, alt texts, and a language."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from spel import paths
from spel.report.document import Chart, Heading, Listing, Paragraph, Table
from spel.report.sound import Unsound, printable
from spel.report.word import as_docx
from tests.unit.report.papers import BLOCKS, CHART, HOSTILE, HOSTILE_BLOCKS, SVG, TABLE, paper


def word(*blocks, **given):
    """A Word file of these blocks, opened again."""
    return docx.Document(BytesIO(as_docx(paper(*blocks, **given), paths.FONTS)))


def test_every_block_has_its_style_in_the_order_of_reading():
    told = [(each.style.name, each.text) for each in word(*BLOCKS).paragraphs]

    assert told == [
        ("Title", "Verslag van de avond"),
        ("Subtitle", "Dorp en gemeente, 21 november 2026"),
        ("Heading 1", "Gedeeld belang"),
        ("Normal", "De winkel blijft open."),
        ("Normal", "Dat rust op twaalf keuzes."),
        ("Heading 2", "Wat mensen zeiden"),
        ("Quote", "Wij doen het zelf.\n— iemand van het dorp"),
        ("List Bullet", "De sleutel ligt bij het dorp"),
        ("List Bullet", "De gemeente betaalt het dak"),
        ("List Number", "Eerst het dak"),
        ("List Number", "Dan de winkel"),
        ("Caption", "Keuzes per casus"),
        ("Normal", ""),
        ("Normal", ""),
        ("Caption", "Wie het doet"),
        ("Normal", "Naam van de wethouder:"),
        ("Normal", ""),
    ]


def test_a_table_has_a_header_row_a_name_and_figures_with_a_comma():
    (table,) = word(TABLE).tables

    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True, False, False, False]
    assert table._tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == TABLE.title
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Casus", "Dorp", "Aandeel"],
        ["De laatste winkel", "7", "0,583"],
        ["Het pad achter de kerk", "-3", "0,2"],
        ["De klok", "2026", "12,5"],
    ]


def test_every_picture_is_told_in_words():
    pictures = word(CHART, Chart(SVG, "Nog een.")).inline_shapes

    assert [each._inline.docPr.get("descr") for each in pictures] == [CHART.alt, "Nog een."]
    assert {each.width for each in pictures} == {Mm(100)}


def test_a_drawing_without_words_is_refused():
    with pytest.raises(Unsound):
        word(Chart(SVG, ""))


@pytest.mark.parametrize("numbered", [1, 2])
def test_every_numbered_list_starts_at_one(numbered):
    opened = word(*[Listing(("een", "twee"), ordered=True), Paragraph("En dan:")] * numbered)

    lists = [each._p.pPr.numPr.numId.val for each in opened.paragraphs if each.style.name == "List Number"]

    starts = [
        each.lvlOverride_lst[0].startOverride.val
        for each in opened.part.numbering_part.element.num_lst
        if each.numId in lists
    ]
    assert len(set(lists)) == numbered
    assert starts == [1] * numbered


def test_it_says_its_language_and_whose_it_is():
    opened = word(*BLOCKS)

    told = opened.core_properties
    assert (told.language, told.title, told.author) == ("nl", "Verslag van de avond", "Het dorp")
    assert (told.comments, told.created.date().isoformat()) == ("", "2026-11-21")
    assert [each.get(qn("w:val")) for each in opened.styles.element.iter(qn("w:lang"))] == ["nl-NL"]
    assert opened.sections[0].footer.paragraphs[0].text == "Het dorp · Verslag van de avond\t / "


def test_a_document_of_which_everything_was_left_out_still_comes():
    told = [(each.style.name, each.text) for each in word().paragraphs]

    assert told == [("Title", "Verslag van de avond"), ("Subtitle", "Dorp en gemeente, 21 november 2026")]


def test_a_long_name_is_cut_in_the_properties_and_whole_on_the_paper():
    long = replace(paper(*BLOCKS), title="t" * 300, subtitle="s" * 300, eigenaar="e" * 300)

    opened = docx.Document(BytesIO(as_docx(long, paths.FONTS)))

    told = opened.core_properties
    assert (told.title, told.subject, told.author) == ("t" * 255, "s" * 255, "e" * 255)
    assert [each.text for each in opened.paragraphs[:2]] == ["t" * 300, "s" * 300]


@pytest.mark.parametrize(("kind", "size"), [("verslag", (210, 297)), ("poster", (297, 420))])
def test_a_letter_is_a4_and_the_poster_a3(kind, size):
    sheet = word(*BLOCKS, kind=kind).sections[0]

    assert (round(sheet.page_width.mm), round(sheet.page_height.mm)) == size


def test_what_people_wrote_is_in_it_letter_by_letter():
    opened = word(*HOSTILE_BLOCKS)

    told = {each.text for each in opened.paragraphs}
    assert {printable(each) for each in HOSTILE} <= told


def test_headings_go_as_deep_as_word_does():
    steps = [Heading(str(depth), depth) for depth in range(1, 12)]

    styles = [each.style.name for each in word(*steps).paragraphs[2:]]

    assert styles == [f"Heading {min(depth, 9)}" for depth in range(1, 12)]


def test_columns_of_figures_leave_the_room_to_the_words():
    choices = Table("Keuzes", ("Keuze", "Aantal"), (("Wij houden een actiedag in de straat.", 4),))

    widths = [column.width.mm for column in word(choices).tables[0].columns]

    assert (widths[0] > 140, widths[1] < 25) == (True, True)


def test_a_line_stays_with_the_drawing_it_leads_in():
    paper = word(Paragraph("Zo ziet het eruit."), Chart(SVG, "Een streep"), Paragraph("Los."))

    kept = [each.text for each in paper.paragraphs if each.paragraph_format.keep_with_next]
    assert "Zo ziet het eruit." in kept
    assert "Los." not in kept
