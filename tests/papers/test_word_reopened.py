"""A Word file goes through LibreOffice and back without losing a heading, a table, a picture or a word."""

from io import BytesIO

import docx
import pytest

from tests.papers.office import office
from tests.papers.readings import Reading, Rows, from_docx
from tests.papers.stukken import KINDS, made, pressed
from tests.papers.tags import alts, bare, tagged, words
from tests.unit.report.papers import BLOCKS, paper

TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
EVERY_BLOCK = "every block"
NAMES = (*KINDS, EVERY_BLOCK)


def files() -> dict[str, bytes]:
    """Every stuk in Word, and one with every kind of block."""
    stukken = {f"{kind}.docx": made(kind, "docx") for kind in KINDS}
    return {**stukken, f"{EVERY_BLOCK}.docx": pressed(paper(*BLOCKS), "docx")}


@pytest.fixture(scope="module")
def saved():
    """All of them opened and saved again as Word."""
    return office().converted(files(), "docx")


@pytest.fixture(scope="module")
def printed():
    """All of them opened and made into a tagged PDF."""
    return office().converted(files(), TAGGED)


@pytest.fixture(scope="module")
def heard(printed):
    """What those PDFs say by their tags."""
    return tagged(printed)


@pytest.fixture(scope="module")
def printed_words(printed):
    """What stands on those pages."""
    return words(printed)


def lines(file: bytes) -> list[tuple[str, str]]:
    """Every paragraph with its style."""
    return [(each.style.name, each.text) for each in docx.Document(BytesIO(file)).paragraphs]


@pytest.mark.parametrize("name", NAMES)
def test_saved_again_it_says_the_same(saved, name):
    before, after = from_docx(files()[f"{name}.docx"]), from_docx(saved[f"{name}.docx"])

    assert after == before
    assert after != Reading()


@pytest.mark.parametrize("name", NAMES)
def test_saved_again_every_paragraph_keeps_its_style(saved, name):
    assert lines(saved[f"{name}.docx"]) == lines(files()[f"{name}.docx"])


@pytest.mark.parametrize("name", NAMES)
def test_saved_again_it_still_says_whose_it_is_and_in_which_language(saved, name):
    before, after = (
        docx.Document(BytesIO(each[f"{name}.docx"])).core_properties for each in (files(), saved)
    )

    assert (after.title, after.author, after.language) == (before.title, before.author, before.language)


@pytest.mark.parametrize("name", NAMES)
def test_made_into_a_pdf_elsewhere_it_keeps_headings_tables_and_pictures(printed, heard, name):
    before, after = from_docx(files()[f"{name}.docx"]), heard[f"{name}.docx"]

    assert bare(after).headings == bare(before).headings
    assert sorted(tight(after.tables)) == sorted(tight(before.tables))
    assert alts(printed[f"{name}.docx"]) == before.alts


@pytest.mark.parametrize("name", NAMES)
def test_made_into_a_pdf_elsewhere_it_keeps_every_word(printed_words, name):
    shown = unbroken(printed_words[f"{name}.docx"])

    lost = [word for word in from_docx(files()[f"{name}.docx"]).text.split() if unbroken(word) not in shown]

    assert lost == []


def tight(tables: tuple[Rows, ...]) -> list[list[list[str]]]:
    """Tables whose cells may have been broken elsewhere, also inside a word."""
    return [[[unbroken(cell) for cell in row] for row in table] for table in tables]


def unbroken(text: str) -> str:
    """A text without the places where a line may have ended."""
    return "".join(text.replace("-", "").replace("\u00ad", "").split())
