"""What the spelleider left out of a verslag, or said anew, is not told in an area report either."""

from collections.abc import Iterator
from dataclasses import replace

from spel.core.state import State
from spel.harvest.pen import Pen
from spel.harvest.verslag import verslag
from spel.report.document import Block, Fill, Heading, Listing, Paragraph, Quote, Table
from spel.report.places import found, placed


def as_it_went(state: State, pen: Pen) -> State:
    """The evening without the cards that its verslag told only in pieces that were touched."""
    touches = state.touches.get("verslag", {})
    if not touches:
        return state
    document = verslag(state, {}, Pen(pen.say))  # which place in policy a line has makes no difference here
    told: dict[bool, list[str]] = {True: [], False: []}
    by = found(document, touches).by
    for piece in placed(document):
        told[piece.index in by].extend(_words(piece.block))
    touched, kept = ("\n".join(told[whether]) for whether in (True, False))
    cards = {id: card for id, card in state.afspraken.items() if not _only(card.veld("wat"), touched, kept)}
    return replace(state, afspraken=cards)


def _only(words: str, touched: str, kept: str) -> bool:
    return words in touched and words not in kept


def _words(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=said) | Paragraph(text=said) | Quote(text=said) | Fill(label=said):
            yield said
        case Listing(items=items):
            yield from items
        case Table(rows=rows):
            yield from (str(cell) for row in rows for cell in row)
        case _:
            return
