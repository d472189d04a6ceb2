"""How a document looks in Word: paper, letters and colours, in styles that its next writer can change."""

from datetime import date, datetime, time
from typing import cast

from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from spel.report.document import Document
from spel.report.word_marks import border, count, face, speak

TEXT, TITLES = "Verdana", "Georgia"
"""Letters that every office has; ours would be replaced by whatever lies near."""
INK, SOFT, GREEN = RGBColor(0x1F, 0x2A, 0x24), RGBColor(0x4A, 0x4F, 0x45), RGBColor(0x1F, 0x5A, 0x46)
YELLOW, EDGE, TINT = "F2C14E", "7D735E", "E1ECDF"
_A4: tuple[Length, Length] = (Mm(210), Mm(297))
_A3: tuple[Length, Length] = (Mm(297), Mm(420))
_EDGE_OF_PAPER = Mm(22)
_MOST = 255
"""Signs that Word takes for a property; what is longer stands whole on the paper."""
_HEADINGS = {"Title": 20.0, "Heading 1": 14.0, "Heading 2": 12.0, "Heading 3": 11.0}
_TEXTS = {
    **{"Normal": 10.0, "Quote": 10.0, "List Bullet": 10.0, "List Number": 10.0},
    **{"Subtitle": 10.0, "Caption": 9.0, "Footer": 8.0},
}
_LOUD = ("Normal", "Quote", "List Bullet", "List Number")


def dress(paper: Paper, document: Document) -> None:
    """Put paper, styles, footer and properties in order, before anything is written."""
    large = document.kind == "poster"
    _cut(paper, _A3 if large else _A4, flipped=document.kind == "bouwstenen")
    _style(paper, 2.0 if large else 1.0)
    _sign(paper, document)
    speak(paper, document.language)
    _register(paper, document)


def _cut(paper: Paper, size: tuple[Length, Length], *, flipped: bool) -> None:
    """The paper; a table of five columns of sentences lies across it."""
    sheet = paper.sections[0]
    sheet.orientation = WD_ORIENT.LANDSCAPE if flipped else WD_ORIENT.PORTRAIT
    sheet.page_width, sheet.page_height = reversed(size) if flipped else size
    sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = _EDGE_OF_PAPER


def _style(paper: Paper, scale: float) -> None:
    for name, points in _TEXTS.items():
        _write_in(_found(paper, name), TEXT, points * scale, INK if name in _LOUD else SOFT)
    for name, points in _HEADINGS.items():
        style = _found(paper, name)
        _write_in(style, TITLES, points * scale, GREEN)
        style.font.bold = True
        style.paragraph_format.space_after = Pt(6 * scale)
    border(_found(paper, "Heading 1").element.get_or_add_pPr(), "bottom", YELLOW, 18)
    border(_found(paper, "Quote").element.get_or_add_pPr(), "left", YELLOW, 24)
    border(_found(paper, "Title").element.get_or_add_pPr(), "bottom", "auto", 0)
    for name in ("Quote", "Subtitle", "Caption"):
        _found(paper, name).font.italic = False
    _found(paper, "Quote").paragraph_format.left_indent = Mm(7)
    _found(paper, "Caption").font.bold = False


def _write_in(style: ParagraphStyle, letters: str, points: float, colour: RGBColor) -> None:
    face(style, letters)
    style.font.size = Pt(points)
    style.font.color.rgb = colour


def _found(paper: Paper, name: str) -> ParagraphStyle:
    return cast(ParagraphStyle, paper.styles[name])


def _sign(paper: Paper, document: Document) -> None:
    """On every page whose it is, and the page."""
    sheet = paper.sections[0]
    line = sheet.footer.paragraphs[0]
    width = (sheet.page_width or 0) - 2 * _EDGE_OF_PAPER
    stops = _found(paper, "Footer").paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(Length(width), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{document.eigenaar} · {document.title}\t")
    count(line, "PAGE")
    line.add_run(" / ")
    count(line, "NUMPAGES")


def _register(paper: Paper, document: Document) -> None:
    """What Word shows under Properties: of the evening, not of the library."""
    told = paper.core_properties
    told.title, told.subject = document.title[:_MOST], document.subtitle[:_MOST]
    told.author = document.eigenaar[:_MOST]
    told.comments = told.keywords = told.last_modified_by = ""
    told.created = told.modified = datetime.combine(date.fromisoformat(document.date), time())
