"""A sign that no font has does not keep the report from coming."""

from spel import paths
from spel.report.document import Paragraph
from spel.report.pdf import as_pdf
from spel.report.typeset import _strange, typeset
from tests.unit.report.papers import SVG, paper

PNG = b"\x89PNG"


def test_our_fonts_are_there():
    assert sorted(each.name for each in paths.FONTS.glob("*.ttf")) == [
        *("atkinson-400.ttf", "atkinson-700.ttf", "emoji-400.ttf", "fraunces-600.ttf")
    ]


def test_the_signs_that_cannot_be_shown_are_found_among_those_that_can():
    signs = ["😀", "日", "п", "ש", "م", "→", "𓂀", "\ue000"]

    assert _strange(signs, paths.FONTS) == ["日", "𓂀", "\ue000"]


def test_a_report_with_signs_of_every_script_comes():
    made = as_pdf(paper(Paragraph("日本 привіт 😀 𓂀 e\u0e31")), paths.FONTS)

    assert made.startswith(b"%PDF-1.7")


def test_a_drawing_becomes_a_picture():
    assert typeset("picture.typ", SVG, paths.FONTS, "png").startswith(PNG)
