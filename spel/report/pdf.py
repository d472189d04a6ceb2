"""The document as PDF: tagged for screen readers (PDF/UA-1), fit for an archive (PDF/A-2a), in one file."""

import re
from pathlib import Path
from typing import assert_never

from spel.report.document import Block, Chart, Document, Fill, Heading, Kind, Listing, Paragraph, Quote, Table
from spel.report.numbers import numeric, shown
from spel.report.sound import reworded, sound
from spel.report.typeset import typeset

_LAYOUTS: dict[Kind, str] = {"poster": "poster.typ"}
_LETTER = "document.typ"
_WIDE, _NARROW = 60, 24
"""Signs: what is longer without a space falls off a line, or pushes the other columns aside."""
_PIECE = re.compile(r"\S{12}(?=\w)")
_SPOT = "\u200b"


def as_pdf(document: Document, fonts: Path) -> bytes:
    """A PDF of this document; `fonts` is the folder that build_front.py fills. Raises Unsound, see there."""
    whole = sound(document)
    content = {
        "title": whole.title,
        "subtitle": whole.subtitle,
        "eigenaar": whole.eigenaar,
        "language": whole.language,
        "date": whole.date,
        "blocks": [_drawn(block, whole.language) for block in whole.blocks],
    }
    return typeset(_LAYOUTS.get(whole.kind, _LETTER), content, fonts)


def _drawn(block: Block, language: str) -> dict[str, object]:
    """What blocks.typ reads of a block."""
    longest = _NARROW if isinstance(block, Table) else _WIDE
    match reworded(block, lambda text: _breakable(text, longest)):
        case Heading(text, depth):
            return {"block": "heading", "text": text, "depth": depth}
        case Paragraph(text, quiet):
            return {"block": "paragraph", "text": text, "quiet": quiet}
        case Quote(text, by):
            return {"block": "quote", "text": text, "by": by}
        case Listing(items, ordered):
            return {"block": "listing", "items": items, "ordered": ordered}
        case Table(title, header, rows):
            cells = [[shown(each, language) for each in row] for row in rows]
            return {
                "block": "table",
                "title": title,
                "header": header,
                "rows": cells,
                "numeric": numeric(rows, len(header)),
            }
        case Chart(svg, alt, caption):
            return {"block": "chart", "svg": svg, "alt": alt, "caption": caption}
        case Fill(label):
            return {"block": "fill", "label": label}
        case rest:
            assert_never(rest)


def _breakable(text: str, longest: int) -> str:
    """The text with invisible spots where a line may end, in words longer than this."""
    return re.sub(rf"\S{{{longest},}}", lambda word: _PIECE.sub(rf"\g<0>{_SPOT}", word[0]), text)
