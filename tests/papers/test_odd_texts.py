"""No text that somebody writes breaks a form, runs anywhere, or goes missing where it can be shown."""

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from spel.report.document import Listing, Paragraph
from spel.report.sound import printable
from tests.papers.odd_texts import ODD, everywhere
from tests.papers.readings import from_csv, from_docx, from_html, from_json, from_xlsx, squeezed
from tests.papers.stukken import pressed
from tests.papers.tags import words
from tests.unit.report.papers import paper

FORMS = ("html", "pdf", "docx", "json", "xlsx", "csv")
OPEN = {"html": from_html, "docx": from_docx, "json": from_json}
SHOWN = (
    "right to left",
    "near",
    "markup",
    "template",
    "typst",
    "formula",
    "link",
    "path",
    "quotes",
    "dutch",
)
"""What stands on paper as it was written; others have signs that nothing shows, or that are put right."""
KINDS = ("verslag", "poster", "dias", "dorpskrant")
ALLOWED = {
    *(
        "article",
        "header",
        "footer",
        "section",
        "div",
        "span",
        "figure",
        "figcaption",
        "blockquote",
        "p",
        "br",
    ),
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "caption"),
    *("table", "thead", "tbody", "tr", "th", "td", "svg", "text", "rect"),
}


class Page(HTMLParser):
    """Collects what a browser would act upon."""

    def __init__(self, made):
        super().__init__()
        self.tags, self.acts = set(), []
        self.feed(made)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.acts += [name for name, _ in attrs if name.startswith("on") or name in {"href", "src", "style"}]


@pytest.fixture(scope="module")
def made():
    """Everything in every form, once."""
    return {form: pressed(everywhere(), form) for form in FORMS}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMS)
def test_every_kind_of_document_comes_in_every_form(form, kind):
    assert len(pressed(replace(everywhere(longest=400), kind=kind), form)) > 1000


@pytest.mark.parametrize("form", OPEN)
@pytest.mark.parametrize("name", ODD)
def test_a_form_to_read_says_every_text_whole(made, form, name):
    assert squeezed(f"Odd: {printable(ODD[name])}") in OPEN[form](made[form]).text


@pytest.fixture(scope="module")
def on_paper():
    """The words of a PDF for each of them."""
    papers = {name: paper(Paragraph(f"Odd: {ODD[name]}."), Listing((ODD[name],))) for name in SHOWN}
    return words({name: pressed(document, "pdf") for name, document in papers.items()})


@pytest.mark.parametrize("name", SHOWN)
def test_paper_says_what_was_written(on_paper, name):
    assert letters(ODD[name] * 2) <= letters(on_paper[name])


def letters(text):
    """How often each letter stands there: paper may break a line anywhere, and orders Hebrew its own way."""
    return Counter(re.findall(r"[^\W_]", text))


def test_the_page_has_only_our_own_tags_and_nothing_that_acts(made):
    page = Page(made["html"].decode())

    assert page.tags - ALLOWED == set()
    assert page.acts == []


def test_the_page_shows_markup_as_text(made):
    html = made["html"].decode()

    assert ODD["markup"] not in html
    assert squeezed(ODD["markup"]) in squeezed(unescape(html))
    assert "{{ 7*7 }}" in html


def test_word_holds_no_field_no_link_and_nothing_of_another_machine(made):
    with ZipFile(BytesIO(made["docx"])) as file:
        parts = {name: file.read(name) for name in file.namelist()}

    fields = etree.fromstring(parts["word/document.xml"]).iter("{*}instrText", "{*}hyperlink", "{*}fldSimple")
    assert list(fields) == []
    assert [name for name, part in parts.items() if b'TargetMode="External"' in part] == []
    assert [name for name in parts if "vba" in name or "embed" in name] == []


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_every_text_has_its_row_in_the_sheets(made, form):
    tables = (from_xlsx if form == "xlsx" else from_csv)(made[form]).tables

    assert [len(table) for table in tables] == [2] * len(ODD)
    assert {table[1][1] for table in tables} == {"1"}
