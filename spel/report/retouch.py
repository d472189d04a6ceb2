"""A document as the spelleider wants it: pieces said anew or left out, each piece known by an id."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from hashlib import sha256
from typing import assert_never

from spel.core.stukken import UNTOUCHED, Touch
from spel.report.document import Block, Chart, Document, Fill, Heading, Listing, Paragraph, Quote, Table
from spel.report.plain import NAMES

ID_LENGTH = 12
Piece = tuple[str, Block]


def pieces(document: Document) -> tuple[Piece, ...]:
    """The blocks in their order, each with an id that stays as long as it says the same.

    A table and a chart go by what they are about: left out they stay out when a figure changes, and in
    the document for other villages too.
    """
    return tuple(_named(document))


def retouched(document: Document, touches: Mapping[str, Touch]) -> Document:
    """The document with these touches, by id of the piece; one that is not there touches nothing."""
    told = ((block, touches.get(id, UNTOUCHED)) for id, block in pieces(document))
    kept = tuple(reworded(block, touch.words) for block, touch in told if not touch.out)
    return replace(document, blocks=kept)


def reworded(block: Block, words: str) -> Block:
    """The same piece in other words, a list with one point a line; what people said or counted stays."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    if not lines:
        return block
    match block:
        case Heading():
            return replace(block, text=" ".join(lines))
        case Paragraph():
            return replace(block, text="\n".join(lines))
        case Listing():
            return replace(block, items=tuple(lines))
        case Fill():
            return Fill(" ".join(lines))
        case Quote() | Table() | Chart():
            return block
        case _:
            assert_never(block)


def words_of(block: Block) -> str | None:
    """What a piece says, as `reworded` takes it; None where it can only be left out."""
    match block:
        case Heading(text=said) | Paragraph(text=said) | Fill(label=said):
            return said
        case Listing(items):
            return "\n".join(items)
        case Quote() | Table() | Chart():
            return None
        case _:
            assert_never(block)


def _named(document: Document) -> Iterator[Piece]:
    seen: Counter[str] = Counter()
    for block in document.blocks:
        about = json.dumps([NAMES[type(block)], _about(block)])
        seen[about] += 1
        digest = sha256(f"{about}{seen[about]}".encode()).hexdigest()
        yield digest[:ID_LENGTH], block


def _about(block: Block) -> object:
    match block:
        case Table(title, header):
            return [title, header]
        case Chart(alt=alt, caption=caption):
            return caption or alt
        case _:
            return asdict(block)
