"""Whatever was written leaves in every file as words: nothing runs there, links anywhere or is worked out."""

import json
import re
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pikepdf
import pytest
from lxml import etree

from tests.texts.evening import Written

FORMS = ("pdf", "docx", "xlsx", "csv", "json")


@pytest.fixture
def written(server):
    """An evening in which everything was written that can be."""
    return Written(server).filled()


def test_no_file_of_an_evening_runs_links_or_counts_what_people_wrote(written):
    files = {form: downloaded(written, f"stukken/verslag.{form}") for form in FORMS}
    whole = json.loads(downloaded(written, "avond.json"))

    cells = [
        cell for sheet in openpyxl.load_workbook(BytesIO(files["xlsx"])) for row in sheet for cell in row
    ]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert [cell.value for cell in cells if cell.hyperlink] == []
    starts = re.findall(r'(?:^|;)"[\s\x00]*([=+@\t\r＝＋＠])', files["csv"].decode("utf-8-sig"), re.MULTILINE)
    assert starts == []
    assert acting(files["docx"]) == []
    assert linked(files["pdf"]) == []
    assert json.loads(files["json"])["blocks"]
    assert whole


def downloaded(written, rest):
    """One file, from the desk."""
    answer = written.window.client.get(f"/avond/{written.session}/{rest}")
    assert answer.status_code == 200, rest
    return answer.data


def acting(docx):
    """What Word would act upon."""
    with ZipFile(BytesIO(docx)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    found = etree.fromstring(parts["word/document.xml"]).iter("{*}instrText", "{*}hyperlink", "{*}fldSimple")
    outside = [name for name, part in parts.items() if b'TargetMode="External"' in part]
    return [*found, *outside, *(name for name in parts if "vba" in name or "embed" in name)]


def linked(pdf):
    """What a reader of PDF would act upon, outside the table of contents."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        marks = [mark for page in opened.pages for mark in page.get("/Annots", [])]
        actions = [str(mark["/A"]["/S"]) for mark in marks if "/A" in mark]
        scripts = [name for name in ("/OpenAction", "/AA") if name in opened.Root]
    return [*(each for each in actions if each != "/GoTo"), *scripts]
