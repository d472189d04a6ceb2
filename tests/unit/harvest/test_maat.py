"""What does not fit falls off at the end, and nothing is left hanging."""

from spel.harvest.maat import fit, words_in
from spel.report.document import Fill, Heading, Listing, Paragraph, Table


def test_a_list_loses_its_last_points_and_what_comes_after_it_falls_off():
    blocks = (Paragraph("een twee"), Listing(("drie vier", "vijf zes")), Paragraph("zeven"))

    assert fit(blocks, 5) == (Paragraph("een twee"), Listing(("drie vier",)))


def test_a_line_above_a_list_goes_with_its_list():
    blocks = (Paragraph("een"), Paragraph("Dit spraken we af:"), Listing(("vijf zes zeven",)))

    assert fit(blocks, 6) == (Paragraph("een"),)


def test_a_heading_goes_with_its_list():
    assert fit((Heading("Afspraken"), Listing(("een twee drie",))), 3) == ()


def test_words_are_counted_in_running_text_only():
    blocks = (
        Heading("een"),
        Paragraph("een twee"),
        Listing(("een", "twee drie")),
        Fill("een"),
        Table("een", (), ()),
    )

    assert list(map(words_in, blocks)) == [1, 2, 3, 1, 0]
