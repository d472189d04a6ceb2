"""The PDF is tagged, told in words and fit for an archive, whatever people wrote."""

import pytest

from spel import paths
from spel.report.document import Chart, Heading, Listing, Paragraph, Table
from spel.report.pdf import as_pdf
from spel.report.sound import Unsound
from tests.unit.report.papers import BLOCKS, CHART, HOSTILE, HOSTILE_BLOCKS, SVG, paper
from tests.unit.report.tags import read

A4, A3, SLIDE = (210, 297), (297, 420), (320, 180)


def pdf(*blocks, **given):
    """A PDF of these blocks."""
    return as_pdf(paper(*blocks, **given), paths.FONTS)


def test_every_block_has_its_tag_in_the_order_of_reading():
    found = read(pdf(*BLOCKS))

    loose = [tag for tag in found.tags if tag not in {"Span", "Lbl", "LBody", "LI", "TR", "TD", "Div"}]
    assert loose == [
        *("Document", "Title", "P", "H1", "P", "P", "H2", "BlockQuote", "P", "P", "L", "L"),
        *("P", "Table", "THead", "TH", "TH", "TH", "TBody", "Caption", "Figure", "P"),
    ]
    assert (found.tags.count("LI"), found.tags.count("TD")) == (4, 9)


def test_it_says_its_language_its_title_and_the_standards_it_keeps():
    found = read(pdf(*BLOCKS))

    assert (found.language, found.title) == ("nl", "Verslag van de avond")
    assert (found.accessible, found.archive) == ("1", ("2", "A"))


def test_every_drawing_is_told_in_words():
    found = read(pdf(CHART, Chart(SVG, "Nog een.")))

    assert found.alts == (CHART.alt, "Nog een.")


def test_a_drawing_without_words_is_refused_before_it_is_drawn():
    unreadable = "<svg that Typst would stumble over"

    with pytest.raises(Unsound):
        pdf(Chart(unreadable, ""))


def test_the_same_document_is_the_same_file():
    assert pdf(*BLOCKS) == pdf(*BLOCKS)


def test_a_letter_is_a4_and_the_poster_one_sheet_of_a3():
    assert read(pdf(*BLOCKS)).pages == (A4,)
    assert read(pdf(*BLOCKS, kind="poster")).pages == (A3,)


def test_every_first_heading_begins_a_slide():
    slides = (
        Heading("Wat we delen"),
        Paragraph("De winkel blijft."),
        Heading("Zo"),
        Heading("Dus", 2),
        CHART,
    )

    found = read(pdf(*slides, kind="dias"))

    assert found.pages == (SLIDE, SLIDE)
    assert found.tags[:4] == ("Document", "H1", "P", "H1")


def test_no_text_can_break_the_report():
    found = read(pdf(*HOSTILE_BLOCKS, title=HOSTILE[0]))

    assert (found.title, found.archive, found.accessible) == (HOSTILE[0], ("2", "A"), "1")
    assert len(found.alts) == len(HOSTILE)


def test_a_poster_that_says_too_much_goes_on_on_another_sheet():
    found = read(pdf(*map(Paragraph, HOSTILE * 2), kind="poster"))

    assert (set(found.pages), len(found.pages) > 1) == ({A3}, True)


def test_what_people_wrote_is_never_read_as_markup():
    marked = read(pdf(Paragraph("= kop\n- punt\n#heading[x] *vet*"), Heading("#pagebreak()")))

    assert marked.tags == ("Document", "Title", "P", "P", "H1")


def test_a_word_of_thousands_of_signs_stays_on_the_paper():
    long = "w" * 2000

    found = read(pdf(Paragraph(long), Table("Breed", ("een", "twee"), ((long, long),))))

    assert set(found.pages) == {A4}


def test_a_long_table_repeats_its_header_and_ends():
    rows = tuple((f"regel {number}", number) for number in range(300))

    found = read(pdf(Table("Lang", ("Wat", "Hoe vaak"), rows)))

    assert found.tags.count("TH") == 2
    assert found.tags.count("TD") == 600


def test_a_cell_longer_than_a_sheet_goes_on_on_the_next():
    found = read(pdf(Table("Lang", ("wat", "n"), (("woord " * 3000, 1),))))

    assert len(found.pages) > 3


def test_the_numbers_behind_the_report_do_not_begin_a_sheet_of_their_own():
    numbers = [Table(f"Getallen {n}", ("Keuze", "Aantal"), (("Zelf", n),)) for n in range(6)]

    found = read(pdf(Heading("Wat we delen"), Paragraph("De winkel."), Heading("Alle getallen"), *numbers))

    assert found.pages == (A4,)


@pytest.mark.parametrize("lines", range(28, 40))
def test_the_points_of_a_card_stay_on_one_sheet(lines):
    card = Listing(("Van het dorp.", "In mei.", "Akkoord: het dorp en de gemeente."))

    found = read(pdf(*[Paragraph("Een regel.")] * lines, Heading("Afspraak", 2), card))

    assert [len(each) for each in found.lists] == [1]
