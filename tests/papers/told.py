"""A document as lines that a person can read and compare, without its drawings but with all they say."""

from collections.abc import Iterator

from spel.report.document import Block, Chart, Document, Fill, Heading, Listing, Paragraph, Quote, Table
from spel.report.numbers import shown


def told(document: Document) -> str:
    """The whole document; every text on a line of its own."""
    top = (document.title, document.subtitle, f"{document.kind}, {document.eigenaar}, {document.date}")
    lines = (line for block in document.blocks for line in ("", *_lines(block, document.language)))
    return "\n".join((*top, *lines)) + "\n"


def _lines(block: Block, language: str) -> Iterator[str]:
    match block:
        case Heading(text, depth):
            yield f"{'#' * depth} {text}"
        case Paragraph(text, quiet):
            yield f"({text})" if quiet else text
        case Quote(text, by):
            yield f"> {text}" + (f" -- {by}" if by else "")
        case Listing(items, ordered):
            yield from (
                f"{number}. {each}" if ordered else f"- {each}" for number, each in enumerate(items, 1)
            )
        case Table(title, header, rows):
            yield f"[tabel] {title}"
            for row in (header, *rows):
                yield " | ".join(shown(cell, language) for cell in row)
        case Chart(_, alt, caption):
            yield f"[beeld] {caption}"
            yield alt
        case Fill(label):
            yield f"{label} ____"
