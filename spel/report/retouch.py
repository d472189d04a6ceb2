"""A document as the spelleider wants it: pieces said anew or left out, each piece known by an id."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from spel.core.stukken import UNTOUCHED, Touch
from spel.core.words import N_
from spel.report.document import Block, Chart, Document, Fill, Heading, Listing, Paragraph, Quote, Table
from spel.report.places import CHANGED, found, placed

ANEW_ONE = N_("De spelleider schreef {n} stukje van dit verslag anders op.")
ANEW_MORE = N_("De spelleider schreef {n} stukjes van dit verslag anders op.")
OUT_ONE = N_("De spelleider liet {n} stukje van dit verslag weg.")
OUT_MORE = N_("De spelleider liet {n} stukjes van dit verslag weg.")
"""In Dutch as they are: a document that was touched goes out in no other language."""
Piece = tuple[str, Block]


def pieces(document: Document) -> tuple[Piece, ...]:
    """The blocks in their order, each with an id of where it stands and what it says.

    A table and a chart go by what they are about: left out they stay out when a figure changes, and in
    the document for other villages too. Where it says what was changed is no piece.
    """
    return tuple((each.id, each.block) for each in placed(document))


def retouched(document: Document, touches: Mapping[str, Touch]) -> Document:
    """The document with these touches; one that finds no piece touches nothing."""
    by = found(document, touches).by
    told = ((block, touches.get(by.get(index, ""), UNTOUCHED)) for index, block in enumerate(document.blocks))
    kept = (reworded(block, touch.words) for block, touch in told if not touch.out)
    changed = tuple(changes(document, touches))
    return replace(document, blocks=tuple(with_changes(kept, changed)))


def changes(document: Document, touches: Mapping[str, Touch]) -> Iterator[str]:
    """How many pieces are said anew and how many left out: a report that changes in silence is not honest."""
    by = found(document, touches).by
    out = sum(touches[id].out for id in by.values())
    anew = sum(
        reworded(document.blocks[index], touches[id].words) != document.blocks[index]
        for index, id in by.items()
        if not touches[id].out
    )
    if anew:
        yield (ANEW_ONE if anew == 1 else ANEW_MORE).format(n=anew)
    if out:
        yield (OUT_ONE if out == 1 else OUT_MORE).format(n=out)


def with_changes(blocks: Iterable[Block], said: tuple[str, ...]) -> Iterator[Block]:
    """The same, with these sentences where the document says what was changed in it."""
    for block in blocks:
        if block != CHANGED:
            yield block
        elif said:
            yield replace(CHANGED, text=" ".join(said))


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
