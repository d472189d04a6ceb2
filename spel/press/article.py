"""A document as a piece of HTML: an article to read, slides to show, or pieces to change one by one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spel.core.script import Place
from spel.core.stukken import UNTOUCHED, Touch
from spel.report.document import Block, Chart, Document, Heading, Quote, Table
from spel.report.numbers import numeric, shown
from spel.report.places import CHANGED, Placed, found, placed
from spel.report.retouch import changes, reworded, words_of
from spel.report.sound import legible, sound
from spel.web.orders import Order
from spel.web.render import Renderer
from spel.web.tokens import new_tap

TEMPLATES = {"dias": "stukken/dias.html"}
DRAWN = 250
"""So many signs fit where a drawing stands."""
_ARTICLE, _EDIT = "stukken/document.html", "stukken/edit.html"


@dataclass(frozen=True, slots=True)
class Stale:
    """What was done with a piece that is no longer there."""

    id: str
    words: str
    out: bool


@dataclass(frozen=True, slots=True)
class EditPiece:
    """A piece to change: as it is now, as it was, and its words where they can be others."""

    id: str
    """Of what was done with it before, else of the piece itself; `anchor` is where it stands on the page."""
    anchor: str
    block: Block
    out: bool
    touched: bool
    words: str | None
    rows: int
    name: str
    """Its first words, or what it is a table or drawing of."""


def article(
    document: Document, order: Order, place: Place, renderer: Renderer, touches: Mapping[str, Touch]
) -> str:
    """The article alone, without the page around it. Raises Unsound."""
    known = {"order": order, "numeric": numeric, "shown": shown, "name_of": name_of, "fullness": fullness}
    if order.edit:
        edited = {
            "pieces": tuple(_pieces(document, touches)),
            "stale": tuple(_stale(document, touches)),
            "changes": tuple(changes(document, touches)) if CHANGED in document.blocks else (),
            "new_tap": new_tap,
        }
        return renderer.page(_EDIT, document.language, place, document=document, **known, **edited)
    whole = sound(document, legible)
    template = TEMPLATES.get(whole.kind, _ARTICLE)
    return renderer.page(template, document.language, place, document=whole, parts=parts(whole), **known)


def parts(document: Document) -> tuple[tuple[Block, ...], ...]:
    """The blocks by part: every first heading begins one."""
    found: list[list[Block]] = [[]]
    for block in document.blocks:
        if isinstance(block, Heading) and block.depth == 1:
            found.append([])
        found[-1].append(block)
    return tuple(tuple(part) for part in found if part)


def fullness(blocks: Sequence[Block], few: int, many: int) -> int:
    """How small letters have to be on a sheet of one size: 0 up to few signs, 2 above many."""
    signs = sum(map(_signs, blocks))
    return (signs > few) + (signs > many)


def name_of(block: Block) -> str:
    """What the templates call a block."""
    return type(block).__name__.lower()


def _signs(block: Block) -> int:
    match block:
        case Table(title, header, rows):
            return len(title) + sum(len(str(cell)) for row in (header, *rows) for cell in row)
        case Chart(caption=caption):
            return len(caption) + DRAWN
        case Quote(text, by):
            return len(text) + len(by)
        case _:
            return len(words_of(block) or "")


def _pieces(document: Document, touches: Mapping[str, Touch]) -> Iterator[EditPiece]:
    by = found(document, touches).by
    named: set[str] = set()
    for piece in placed(document):
        id = by.get(piece.index, piece.id)
        yield _piece(
            piece, id, piece.id if id in named else id, touches.get(by.get(piece.index, ""), UNTOUCHED)
        )
        named.add(id)


def _piece(piece: Placed, id: str, anchor: str, touch: Touch) -> EditPiece:
    now = reworded(piece.block, touch.words)
    words, touched = words_of(now), now != piece.block
    return EditPiece(id, anchor, now, touch.out, touched, words, _rows(words or ""), words or _title(now))


def _stale(document: Document, touches: Mapping[str, Touch]) -> Iterator[Stale]:
    for id in found(document, touches).stale:
        yield Stale(id, touches[id].words, touches[id].out)


def _title(block: Block) -> str:
    match block:
        case Table(title=title):
            return title
        case Chart(caption=caption):
            return caption
        case Quote(text=text):
            return text
        case _:
            return ""


def _rows(words: str) -> int:
    """How many lines a box needs to show these words on a phone, within reason."""
    return min(12, max(2, sum(1 + len(line) // 40 for line in words.split("\n"))))
