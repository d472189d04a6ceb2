"""A document in the form that was asked for; what a form needs is loaded only where it is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from spel import paths
from spel.core.script import Place
from spel.core.stukken import Touch
from spel.press.alone import alone
from spel.press.article import article
from spel.press.bundle import dated
from spel.report.document import Document, Table
from spel.report.plain import as_json
from spel.web.orders import Order
from spel.web.render import Renderer

BOM = "\ufeff".encode()


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a form is drawn with: the order, the village, the templates, and what was touched so far.

    `alone` makes of HTML a whole page that needs nothing else.
    """

    order: Order
    place: Place
    renderer: Renderer
    touches: Mapping[str, Touch] = field(default_factory=dict)
    alone: bool = False


def drawn(document: Document, how: Drawing) -> bytes:
    """The bytes of this document. Raises Unsound."""
    match how.order.form:
        case "html":
            return _html(document, how).encode()
        case "pdf":
            from spel.report.pdf import as_pdf  # noqa: PLC0415 -- Typst is large

            return as_pdf(document, paths.FONTS)
        case "docx":
            from spel.report.word import as_docx  # noqa: PLC0415 -- the Word library is slow to load

            return dated(as_docx(document, paths.FONTS), date.fromisoformat(document.date))
        case "xlsx":
            from spel.report.sheets import as_xlsx  # noqa: PLC0415 -- only where a workbook is made

            return as_xlsx(document)
        case "csv":
            return _csv(document)
        case "json":
            return as_json(document).encode()
        case "zip" | "avond" | "cijfers":
            raise ValueError("this is no form of one document")


def _html(document: Document, how: Drawing) -> str:
    whole = article(document, how.order, how.place, how.renderer, how.touches)
    return alone(document, whole, how.place, how.renderer) if how.alone else whole


def _csv(document: Document) -> bytes:
    """The table of a document; of several each under its title, with an empty line between."""
    from spel.report.sheets import as_csv  # noqa: PLC0415 -- it brings the library for workbooks along

    if len(document.tables) == 1:
        return as_csv(document.tables[0])
    sheets = (as_csv(_line(each.title)) + as_csv(each).removeprefix(BOM) for each in document.tables)
    return BOM + b"\r\n".join(sheet.removeprefix(BOM) for sheet in sheets)


def _line(title: str) -> Table:
    return Table("", (title,), ())
