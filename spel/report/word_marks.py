"""What Word knows and its library has no word for: header rows, alt texts, lines, languages, page numbers."""

from typing import Literal

from docx.document import Document as Paper
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shape import InlineShape
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

_LATIN = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
_ORDERED = "List Number"
_DICTIONARIES = {"nl": "nl-NL", "fy": "fy-NL", "en": "en-GB"}
"""Word looks spelling up by country."""
_AFTER_BORDERS = (
    *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct"),
    *("w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid"),
    *("w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc"),
    *("w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle"),
    *("w:rPr", "w:sectPr", "w:pPrChange"),
)
"""Word refuses a file in which these stand before the borders of a paragraph."""

Side = Literal["bottom", "left"]


def speak(paper: Paper, language: str) -> None:
    """Say in which language all of it is: for spelling, and for who has it read aloud."""
    paper.core_properties.language = language
    dictionary = _DICTIONARIES.get(language, language)
    for mark in paper.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), dictionary)
    for mark in paper.settings.element.iter(qn("w:themeFontLang")):
        mark.set(qn("w:val"), dictionary)


def face(style: ParagraphStyle, name: str) -> None:
    """Give a style these letters, instead of those of the theme."""
    letters = style.element.get_or_add_rPr().get_or_add_rFonts()
    letters.attrib.clear()
    for script in _LATIN:
        letters.set(qn(script), name)


def border(properties: BaseOxmlElement, side: Side, colour: str, eighths: int) -> None:
    """A line along every paragraph with these properties; its weight in eighths of a point, 0 for none."""
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    lines = _mark("w:pBdr")
    kind = "single" if eighths else "nil"
    lines.append(_mark(f"w:{side}", val=kind, sz=str(eighths), space="6", color=colour))
    properties.insert_element_before(lines, *_AFTER_BORDERS)


def head(row: _Row) -> None:
    """This row is the header of its table, again on every page."""
    row._tr.get_or_add_trPr().append(_mark("w:tblHeader"))


def keep_whole(row: _Row) -> None:
    """This row stays on one page."""
    row._tr.get_or_add_trPr().append(_mark("w:cantSplit"))


def shade(cell: _Cell, colour: str) -> None:
    """A colour behind a cell."""
    cell._tc.get_or_add_tcPr().append(_mark("w:shd", val="clear", color="auto", fill=colour))


def entitle(table: Table, title: str) -> None:
    """The name of a table, for who cannot see where it starts."""
    table._tblPr.append(_mark("w:tblCaption", val=title))


def pad(table: Table) -> None:
    """Some room above and below what stands in a cell, and lines that do not shout."""
    around = _mark("w:tblCellMar")
    for side in ("top", "bottom"):
        around.append(_mark(f"w:{side}", w="50", type="dxa"))
    lines = _mark("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        lines.append(_mark(f"w:{side}", val="single", sz="4", space="0", color="7D735E"))
    for side in ("left", "right", "insideV"):
        lines.append(_mark(f"w:{side}", val="nil"))
    order = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription")
    table._tblPr.insert_element_before(lines, *order)
    table._tblPr.insert_element_before(around, "w:tblLook", "w:tblCaption", "w:tblDescription")


def describe(picture: InlineShape, alt: str) -> None:
    """What a picture shows, in words."""
    picture._inline.docPr.set("descr", alt)


def start_at_one(paper: Paper, paragraphs: list[Paragraph]) -> None:
    """Number these on their own; without it Word counts on from the list before."""
    numbering = paper.part.numbering_part.element
    kind = paper.styles[_ORDERED].element.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(kind).abstractNumId.val
    fresh = numbering.add_num(abstract)
    fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        mark = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        mark.get_or_add_ilvl().val = 0
        mark.get_or_add_numId().val = fresh.numId


def count(paragraph: Paragraph, what: str) -> None:
    """A number that Word keeps right by itself: PAGE or NUMPAGES."""
    field = _mark("w:fldSimple", instr=what)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def _mark(tag: str, **attributes: str) -> BaseOxmlElement:
    mark = OxmlElement(tag)
    for name, value in attributes.items():
        mark.set(qn(f"w:{name}"), value)
    return mark
