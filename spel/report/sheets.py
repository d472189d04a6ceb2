"""The tables of a document for a spreadsheet, where what people wrote never becomes a formula."""

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO, StringIO
from itertools import count
from typing import cast

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from spel.report.document import Document, Table
from spel.report.sound import printable, reworded, sound

Cell = str | int | float

_A4 = 9
_LONGEST_CELL = 32_767
_LONGEST_NAME = 31
_WIDEST = 420
"""Pixels: a column of sentences would push the others off the screen."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_FORMULA = re.compile(r"\s*(?!-\s*\Z)[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""How a cell starts that Excel or a cousin would work out; the wide ones too, a lone dash not."""
_FIGURE = re.compile(r"(?=.*\d)(?:[\d\s.,:/%€+-]|(?<=\d)e(?=[+-]?\d))+", re.IGNORECASE | re.DOTALL)
"""A text that Excel would take for a figure: a telephone number loses its zero, 1-5 becomes a day in May."""


def as_xlsx(document: Document) -> bytes:
    """A workbook: first whose it is, then a sheet for every table. Raises Unsound, see there."""
    whole = sound(document)
    file = BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties(
            {
                "title": whole.title,
                "subject": whole.subtitle,
                "author": whole.eigenaar,
                "created": datetime.combine(date.fromisoformat(whole.date), time()),
            }
        )
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E1ECDF"})
        names = _names([whole.title, *(table.title for table in whole.tables)])
        _fill(book.add_worksheet(next(names)), [(whole.title,), (whole.subtitle,), (whole.eigenaar,)], plain)
        for table in whole.tables:
            _tabulate(book.add_worksheet(next(names)), table, bold, plain)
    return file.getvalue()


def as_csv(table: Table) -> bytes:
    """One table as Excel opens it in the Netherlands: with a BOM, semicolons and decimal commas."""
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    clean = cast(Table, reworded(table, printable))
    writer.writerows([_safe(cell) for cell in row] for row in (clean.header, *clean.rows))
    return file.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> str:
    """A figure with its comma; a text that Excel would not leave as it is after an apostrophe."""
    if not isinstance(cell, str):
        return str(cell).removesuffix(".0").replace(".", ",")
    return f"'{cell}" if _FORMULA.match(cell) or _FIGURE.fullmatch(cell) else cell


def _tabulate(sheet: Worksheet, table: Table, bold: Format, plain: Format) -> None:
    _fill(sheet, [table.header], bold)
    _fill(sheet, table.rows, plain, start=1)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.header) - 1)
    sheet.autofit(_WIDEST)
    sheet.repeat_rows(0)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _fill(sheet: Worksheet, rows: Iterable[tuple[Cell, ...]], look: Format, start: int = 0) -> None:
    for row, cells in enumerate(rows, start):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(row, column, _cut(cell, _LONGEST_CELL), look)
            else:
                sheet.write_number(row, column, cell, look)


def _names(titles: Iterable[str]) -> Iterator[str]:
    """Names that Excel takes for a sheet: short, without its signs, each one once."""
    taken = {"history"}
    for title in titles:
        words = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("'")
        name = _cut(words, _LONGEST_NAME).rstrip("' ") or "1"
        for number in count(2):
            if name.lower() not in taken:
                break
            name = f"{_cut(words, _LONGEST_NAME - 1 - len(str(number)))} {number}".strip()
        taken.add(name.lower())
        yield name


def _cut(text: str, longest: int) -> str:
    """The first part of a text, as Excel counts: an emoji is two signs or more."""
    return text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", errors="ignore")
