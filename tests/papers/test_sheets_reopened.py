"""LibreOffice opens our sheets with texts as they were written: nothing is worked out or moved."""

from io import BytesIO
from itertools import groupby
from zipfile import ZipFile

import openpyxl
import pytest

from spel.report.document import Table
from spel.report.sound import printable
from tests.papers.hostile_cells import HOSTILE, RUNS
from tests.papers.office import office
from tests.papers.readings import from_xlsx, squeezed
from tests.papers.stukken import made, pressed
from tests.unit.report.papers import paper

WITH_TABLES = ("verslag", "bouwstenen", "gebied", "vergelijking")
DUTCH = "1043"
EAGER = f"CSV:59,34,76,1,,{DUTCH},false,true,false,false,false,0,true"
"""Semicolons, quotes, UTF-8, Dutch figures; looks for figures and days, and works out formulas."""
NUMBERED = tuple((number, text, "einde") for number, text in enumerate(HOSTILE))
SHEET = Table("Vijanden", ("Nummer", "Wat er staat", "Einde"), NUMBERED)
WRITTEN = [printable(text) for text in HOSTILE]


@pytest.fixture(scope="module")
def opened():
    """The workbook and the text file, each opened there and saved as a workbook."""
    document = paper(SHEET)
    book = office().converted({"boek.xlsx": pressed(document, "xlsx")}, "xlsx")
    text = office().converted({"tekst.csv": pressed(document, "csv")}, "xlsx", EAGER)
    return {name: openpyxl.load_workbook(BytesIO(file)) for name, file in (book | text).items()}


def rows(book):
    """The cells of the last sheet."""
    return [list(row) for row in book.worksheets[-1].iter_rows()]


def test_there_are_fifty_of_them():
    assert len(set(HOSTILE)) == len(HOSTILE) >= 50


@pytest.mark.parametrize("name", ["boek.xlsx", "tekst.csv"])
def test_no_cell_is_worked_out_or_linked(opened, name):
    cells = [cell for row in rows(opened[name]) for cell in row]

    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert [cell.value for cell in cells if cell.hyperlink] == []


@pytest.mark.parametrize("name", ["boek.xlsx", "tekst.csv"])
def test_no_row_and_no_column_moves(opened, name):
    _, *found = rows(opened[name])

    assert [row[0].value for row in found] == list(range(len(HOSTILE)))
    assert {row[2].value for row in found} == {"einde"}
    assert {len(row) for row in found} == {3}


def test_a_workbook_holds_every_text_as_it_was_written(opened):
    _, *found = rows(opened["boek.xlsx"])

    assert [row[1].value or "" for row in found] == WRITTEN


def test_a_text_file_holds_every_text_with_at_most_a_sign_before_it(opened):
    _, *found = rows(opened["tekst.csv"])

    shown = [row[1].value or "" for row in found]
    assert [
        text for text, given in zip(shown, WRITTEN, strict=True) if text not in {given, f"'{given}"}
    ] == []
    assert [text for text in shown[: len(RUNS)] if not text.startswith(("'", "{"))] == []


@pytest.mark.parametrize("name", ["boek.xlsx", "tekst.csv"])
def test_saved_as_an_open_document_it_has_no_formula_either(name):
    form = name.rpartition(".")[2]
    reading = EAGER if form == "csv" else ""

    saved = office().converted({name: pressed(paper(SHEET), form)}, "ods", reading)

    with ZipFile(BytesIO(saved[name])) as file:
        content = file.read("content.xml").decode()
    assert ("table:formula" in content, "xlink:href" in content) == (False, False)


def test_the_eager_reader_does_work_out_a_bare_formula():
    bare = office().converted({"kaal.csv": b"\xef\xbb\xbf=1+1;0612345678\r\n"}, "xlsx", EAGER)

    (row,) = openpyxl.load_workbook(BytesIO(bare["kaal.csv"])).active.iter_rows()

    assert [(cell.data_type, cell.value) for cell in row] == [("f", "=1+1"), ("n", 612345678)]


@pytest.mark.parametrize("name", WITH_TABLES)
def test_the_tables_of_an_evening_are_saved_again_as_they_were(name):
    book = made(name, "xlsx")

    saved = office().converted({"boek.xlsx": book}, "xlsx")["boek.xlsx"]

    assert from_xlsx(saved) == from_xlsx(book)
    assert names(saved) == names(book)


@pytest.mark.parametrize("name", ["verslag", "vergelijking"])
def test_the_text_file_of_an_evening_opens_with_the_same_tables(name):
    opened = office().converted({"tekst.csv": made(name, "csv")}, "xlsx", EAGER)["tekst.csv"]

    cells = [[cell.value for cell in row] for row in openpyxl.load_workbook(BytesIO(opened)).active]

    assert tables_in(cells) == from_xlsx(made(name, "xlsx")).tables


def names(book):
    """What the sheets are called."""
    return openpyxl.load_workbook(BytesIO(book)).sheetnames


def tables_in(rows):
    """The tables on one sheet, each under its title, with an empty line between them."""
    filled = [[shown(cell) for cell in row if cell is not None] for row in rows]
    parts = [list(part) for full, part in groupby(filled, key=bool) if full]
    return tuple(tuple(map(tuple, part[1:])) for part in parts)


def shown(cell):
    """A cell as a person reads it."""
    return squeezed(cell.removeprefix("'")) if isinstance(cell, str) else f"{cell:g}".replace(".", ",")
