"""A spreadsheet opens the tables as they are, and works out nothing that people wrote."""

import csv
from io import BytesIO, StringIO

import openpyxl
import pytest

from spel.report.document import Table
from spel.report.sheets import as_csv, as_xlsx
from spel.report.sound import printable
from tests.unit.report.papers import BLOCKS, HOSTILE, TABLE, paper

BOM = b"\xef\xbb\xbf"
FORMULA_STARTS = tuple("=+-@\t\r")
HOSTILE_TABLE = Table(HOSTILE[1], HOSTILE, (HOSTILE, tuple(range(len(HOSTILE)))))


def book(*blocks):
    """A workbook of these blocks, opened again."""
    return openpyxl.load_workbook(BytesIO(as_xlsx(paper(*blocks))))


def rows(made):
    """The cells of a CSV file as Excel splits them."""
    return list(csv.reader(StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_workbook_says_whose_it_is_and_has_a_sheet_for_every_table():
    opened = book(*BLOCKS)

    sheets = [[tuple(cell.value for cell in row) for row in sheet] for sheet in opened]
    assert opened.sheetnames == ["Verslag van de avond", "Keuzes per casus"]
    assert sheets == [
        [("Verslag van de avond",), ("Dorp en gemeente, 21 november 2026",), ("Het dorp",)],
        [TABLE.header, *TABLE.rows],
    ]


def test_figures_are_figures_and_the_header_stays_in_sight():
    sheet = book(TABLE)["Keuzes per casus"]

    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "n"]
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"


def test_no_cell_of_a_workbook_is_a_formula():
    opened = book(HOSTILE_TABLE)

    cells = [cell for sheet in opened for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert [cell.hyperlink for cell in cells if cell.hyperlink] == []


def test_a_text_longer_than_excel_takes_is_cut_and_not_lost():
    sheet = book(Table("Lang", ("wat",), (("x" * 40_000,),)))["Lang"]

    assert sheet["A2"].value == "x" * 32_767


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (("Keuzes: dorp/gemeente?", "[a]*b\\c"), ["Keuzes dorp gemeente", "a b c"]),
        (("Gelijk", "gelijk", "Gelijk 2", "GELIJK"), ["Gelijk", "gelijk 2", "Gelijk 2 2", "GELIJK 3"]),
        (("x" * 40, "x" * 40), ["x" * 31, "x" * 29 + " 2"]),
        (("😀" * 20, "😀" * 20), ["😀" * 15, "😀" * 14 + " 2"]),
        (("", "?", "'quotes'", "History"), ["1", "2", "quotes", "History 2"]),
    ],
    ids=str,
)
def test_every_sheet_has_a_name_that_excel_takes(titles, names):
    opened = book(*(Table(title, ("a",), ()) for title in titles))

    assert opened.sheetnames[1:] == names


def test_a_document_without_tables_is_a_workbook_all_the_same():
    assert book().sheetnames == ["Verslag van de avond"]


def test_a_csv_is_as_dutch_excel_opens_it():
    made = as_csv(Table("Prijs", ("Wat", "Hoeveel"), (("Eén koffie; zwart", 2.5), ("€ en “q”", -3))))

    assert made == BOM + 'Wat;Hoeveel\r\n"Eén koffie; zwart";2,5\r\n€ en “q”;-3\r\n'.encode()


def test_no_cell_of_a_csv_starts_as_a_formula():
    cells = [cell for row in rows(as_csv(HOSTILE_TABLE)) for cell in row]

    assert [cell for cell in cells if cell.lstrip().startswith(FORMULA_STARTS)] == []
    assert "'=1+1" in cells


def test_a_csv_survives_the_round_trip():
    header, texts, figures = rows(as_csv(HOSTILE_TABLE))

    assert [text.removeprefix("'") for text in texts] == [printable(each) for each in HOSTILE]
    assert header == texts
    assert [int(each) for each in figures] == list(range(len(HOSTILE)))


def test_a_figure_in_a_csv_loses_nothing():
    (_, (cell,)) = rows(as_csv(Table("Derde", ("n",), ((1 / 3,),))))

    assert float(cell.replace(",", ".")) == 1 / 3


def test_a_whole_figure_has_no_decimals_in_a_csv():
    assert rows(as_csv(Table("Mix", ("n", "m"), ((7.0, 10.0),)))) == [["n", "m"], ["7", "10"]]


@pytest.mark.parametrize(
    "text",
    [
        "0612345678",
        "1-5",
        "12/3",
        "20:30",
        "1.000,50",
        "€ 5",
        "50%",
        " 007",
        "1e5",
    ],
)
def test_a_text_of_figures_stays_as_it_was_written(text):
    assert rows(as_csv(Table("Wie", ("wat",), ((text,),))))[1] == [f"'{text}"]


@pytest.mark.parametrize(
    "text", ["-", "", " ", "...", "E2", "Type 1", "20 mei 2027", "Waar", "ja", "1 van de 3", "vanaf 20 mei"]
)
def test_a_plain_text_gets_no_sign_before_it(text):
    assert rows(as_csv(Table("Wie", ("wat", "en"), ((text, "x"),))))[1] == [text, "x"]
