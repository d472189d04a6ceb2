"""What the same document says in every form, read back by programs that did not write it."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from io import BytesIO, StringIO
from itertools import groupby

import docx
import openpyxl
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Reading:
    """Headings with their depth, tables with their header row, all words in one line, alt texts."""

    headings: tuple[tuple[int, str], ...] = ()
    tables: tuple[Rows, ...] = ()
    text: str = ""
    alts: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    """Of every table, how many of its rows are a header."""


def squeezed(text: str) -> str:
    """Words with one space between them; where a line may break is no part of the text."""
    return " ".join(text.replace("\u200b", "").replace("\u00ad", "").split())


def from_json(made: bytes) -> Reading:
    """The open data."""
    blocks = json.loads(made)["blocks"]
    tables = [each for each in blocks if each["block"] == "table"]
    return Reading(
        headings=tuple((each["depth"], each["text"]) for each in blocks if each["block"] == "heading"),
        tables=tuple(_dutch([each["header"], *each["rows"]]) for each in tables),
        text=squeezed(" ".join(_strings(blocks))),
        alts=tuple(each["alt"] for each in blocks if each["block"] == "chart"),
    )


def from_xlsx(made: bytes) -> Reading:
    """The sheets, without the one that says whose it is."""
    _, *sheets = openpyxl.load_workbook(BytesIO(made))
    return Reading(tables=tuple(_dutch([cell.value for cell in row] for row in sheet) for sheet in sheets))


def from_csv(made: bytes) -> Reading:
    """One table, or several: each under a line with its title, with an empty line between them."""
    rows = list(csv.reader(StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";"))
    tables = [list(group) for filled, group in groupby(rows, key=bool) if filled]
    untitled = tables if len(tables) == 1 else [table[1:] for table in tables]
    return Reading(tables=tuple(tuple(map(tuple, table)) for table in untitled))


def from_docx(made: bytes) -> Reading:
    """What stands in Word, its pictures by their alt text."""
    paper = docx.Document(BytesIO(made))
    parts = list(paper.iter_inner_content())
    lines = [each for each in parts if isinstance(each, Paragraph)]
    tables = [each for each in parts if isinstance(each, WordTable)]
    return Reading(
        headings=tuple(
            (int(style.removeprefix("Heading ")), squeezed(each.text))
            for each in lines
            if (style := each.style.name if each.style else "").startswith("Heading ")
        ),
        tables=tuple(_cells(each) for each in tables),
        text=squeezed(" ".join(_words(parts))),
        alts=tuple(each.get("descr", "") for each in paper.element.iter(qn("wp:docPr"))),
        heads=tuple(len(list(each._tbl.iter(qn("w:tblHeader")))) for each in tables),
    )


def from_html(made: bytes) -> Reading:
    """What stands on the page; its first heading is the title of the document."""
    page = _Page()
    page.feed(made.decode())
    return Reading(
        headings=tuple((depth - 1, squeezed(text)) for depth, text in page.headings if depth > 1),
        tables=tuple(tuple(tuple(map(squeezed, row)) for row in table) for table in page.tables),
        text=squeezed(" ".join(page.words)),
        alts=tuple(page.alts),
        heads=tuple(page.heads),
    )


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.tables: list[list[list[str]]] = []
        self.heads: list[int] = []
        self.alts: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("role") == "img" and "aria-labelledby" not in given:  # those lie inside one of ours
            self.alts.append(given.get("aria-label") or "")
        match tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self.headings.append((int(tag[1]), ""))
            case "table":
                self.tables.append([])
                self.heads.append(0)
            case "thead":
                self.heads[-1] += 1
            case "tr":
                self.tables[-1].append([])
            case "td" | "th":
                self.tables[-1][-1].append("")
            case _:
                return
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self._inside in {"td", "th"}:
            self.tables[-1][-1][-1] += data
        elif self._inside.startswith("h"):
            depth, text = self.headings[-1]
            self.headings[-1] = depth, text + data


def _dutch(rows: object) -> Rows:
    """Cells as they are written in the Netherlands."""
    return tuple(tuple(_cell(cell) for cell in row) for row in rows)


def _cell(cell: object) -> str:
    return squeezed(cell) if isinstance(cell, str) else "" if cell is None else f"{cell:g}".replace(".", ",")


def _strings(part: object) -> Iterator[str]:
    match part:
        case str():
            yield part
        case dict():
            yield from _strings([value for name, value in part.items() if name not in {"svg", "block"}])
        case list():
            for each in part:
                yield from _strings(each)
        case bool():
            return
        case int() | float():
            yield _cell(part)


def _words(parts: list[Paragraph | WordTable]) -> Iterator[str]:
    for each in parts:
        if isinstance(each, Paragraph):
            yield each.text
        else:
            yield from (cell for row in _cells(each) for cell in row)


def _cells(table: WordTable) -> Rows:
    return tuple(tuple(squeezed(cell.text) for cell in row.cells) for row in table.rows)
