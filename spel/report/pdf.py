"""The document as PDF: tagged for screen readers (PDF/UA-1), fit for an archive (PDF/A-2a), in one file."""

import re
from dataclasses import asdict
from pathlib import Path

from spel.report.document import Block, Document, Kind, Table
from spel.report.numbers import numeric, shown
from spel.report.plain import plain
from spel.report.sound import reworded, sound
from spel.report.typeset import typeset

_LAYOUTS: dict[Kind, str] = {"poster": "poster.typ", "dias": "slides.typ"}
_LETTER = "document.typ"
_LONG, _LONG_IN_CELL = 60, 24
"""Signs: what is longer without a space falls off a line, or pushes the other columns aside."""
_PIECE = re.compile(r"\S{12}(?=\w)")
_SPOT = "\u200b"


def as_pdf(document: Document, fonts: Path) -> bytes:
    """A PDF of this document; `fonts` is the folder that build_front.py fills. Raises Unsound, see there."""
    whole = sound(document)
    blocks = [_drawn(block, whole.language) for block in whole.blocks]
    return typeset(_LAYOUTS.get(whole.kind, _LETTER), asdict(whole) | {"blocks": blocks}, fonts)


def _drawn(block: Block, language: str) -> dict[str, object]:
    """What blocks.typ reads of a block."""
    if not isinstance(block, Table):
        return plain(reworded(block, lambda text: _breakable(text, _LONG)))
    rows = tuple(tuple(shown(cell, language) for cell in row) for row in block.rows)
    table = reworded(Table(block.title, block.header, rows), lambda text: _breakable(text, _LONG_IN_CELL))
    return plain(table) | {"numeric": numeric(block.rows, len(block.header))}


def _breakable(text: str, longest: int) -> str:
    """The text with invisible spots where a line may end, in words longer than this."""
    return re.sub(rf"\S{{{longest},}}", lambda word: _PIECE.sub(rf"\g<0>{_SPOT}", word[0]), text)
