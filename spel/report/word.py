"""The document in Word, to go on writing in: real headings, header rows, and alt texts with every picture."""

from io import BytesIO
from pathlib import Path
from typing import assert_never

import docx
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from docx.table import Table as Grid

from spel.report.document import Block, Chart, Document, Fill, Heading, Listing, Paragraph, Quote, Table
from spel.report.numbers import numeric, shown
from spel.report.sound import sound
from spel.report.typeset import typeset
from spel.report.word_dress import EDGE, SOFT, TINT, dress
from spel.report.word_marks import border, describe, entitle, head, keep_whole, pad, shade, start_at_one

_WIDTH = Mm(100)
_FULL, _NARROWEST, _WORDY = 166.0, 20.0, 38.0
_SIGN, _AROUND = 2.5, 4.0
"""Millimetres: a line on A4, the narrowest column of figures and of words, a sign and what is around it."""


def as_docx(document: Document, fonts: Path) -> bytes:
    """A Word file of this document; `fonts` is the folder that build_front.py fills. Raises Unsound."""
    whole = sound(document)
    paper = docx.Document()
    dress(paper, whole)
    paper.add_paragraph(whole.title, "Title")
    if whole.subtitle:
        paper.add_paragraph(whole.subtitle, "Subtitle")
    for block, following in zip(whole.blocks, (*whole.blocks, None)[1:], strict=True):
        _write(paper, block, whole.language, fonts)
        if _leads_in(block, following):
            paper.paragraphs[-1].paragraph_format.keep_with_next = True
    file = BytesIO()
    paper.save(file)
    return file.getvalue()


def _leads_in(block: Block, following: Block | None) -> bool:
    """Whether a line belongs to what comes after it: a drawing, or on what points rest."""
    if isinstance(block, Paragraph):
        return isinstance(following, Chart)
    return isinstance(block, Listing) and isinstance(following, Paragraph) and following.quiet


def _write(paper: Paper, block: Block, language: str, fonts: Path) -> None:
    match block:
        case Heading(text, depth):
            paper.add_heading(text, min(depth, 9))
        case Paragraph(text, quiet):
            run = paper.add_paragraph().add_run(text)
            if quiet:
                run.font.color.rgb = SOFT
        case Quote(text, by):
            paper.add_paragraph(f"{text}\n— {by}" if by else text, "Quote")
        case Listing(items, ordered):
            points = [
                paper.add_paragraph(item, "List Number" if ordered else "List Bullet") for item in items
            ]
            if ordered:
                start_at_one(paper, points)
        case Table():
            _tabulate(paper, block, language)
        case Chart():
            _picture(paper, block, fonts)
        case Fill(label):
            _line(paper, label)
        case _:
            assert_never(block)


def _tabulate(paper: Paper, block: Table, language: str) -> None:
    if block.title:
        paper.add_paragraph(style="Caption").add_run(block.title).bold = True
        paper.paragraphs[-1].paragraph_format.keep_with_next = True
    table = paper.add_table(1 + len(block.rows), len(block.header), "Table Grid")
    entitle(table, block.title)
    pad(table)
    right = numeric(block.rows, len(block.header))
    told = [block.header, *block.rows]
    for row, cells in zip(table.rows, told, strict=True):
        keep_whole(row)
        for cell, value, at_right in zip(row.cells, cells, right, strict=True):
            line = cell.paragraphs[0]
            line.add_run(shown(value, language)).bold = cells is block.header or None
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT if at_right else None
    _widen(table, block, right)
    head(table.rows[0])
    for cell in table.rows[0].cells:
        shade(cell, TINT)
    paper.add_paragraph()


def _widen(table: Grid, block: Table, figures: tuple[bool, ...]) -> None:
    """Columns of figures as narrow as their heading; the words share the rest, where that is enough."""
    narrow = [max(map(len, said.split()), default=0) * _SIGN + _AROUND for said in block.header]
    texts = [at for at, is_figure in enumerate(figures) if not is_figure]
    used = sum(max(narrow[at], _NARROWEST) for at, is_figure in enumerate(figures) if is_figure)
    if not used or not texts or (rest := (_FULL - used) / len(texts)) < _WORDY:
        return
    widths = [Mm(max(narrow[at], _NARROWEST) if is_figure else rest) for at, is_figure in enumerate(figures)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _picture(paper: Paper, block: Chart, fonts: Path) -> None:
    line = paper.add_paragraph()
    drawn = typeset("picture.typ", block.svg, fonts, "png")
    describe(line.add_run().add_picture(BytesIO(drawn), _WIDTH), block.alt)
    if block.caption:
        line.paragraph_format.keep_with_next = True
        paper.add_paragraph(block.caption, "Caption")


def _line(paper: Paper, label: str) -> None:
    """What belongs there, and a line under it to write on."""
    paper.add_paragraph(label).paragraph_format.keep_with_next = True
    border(paper.add_paragraph()._p.get_or_add_pPr(), "bottom", EDGE, 6)
