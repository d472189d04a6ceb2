"""The letter to the council, on one page: what was agreed on, what is asked, and what is not wanted."""

from collections.abc import Iterator, Sequence

from spel.core.afspraken import Status
from spel.core.state import State
from spel.core.words import N_, Say, counted, text
from spel.harvest.acties import NONE_YET
from spel.harvest.eigendom import whose_abroad
from spel.harvest.figures import Piece, settle
from spel.harvest.pen import Pen
from spel.harvest.vragen import agreed_cards, asked, no_cards, occasion, of_status
from spel.insights.lezers import Lezers
from spel.report.document import Document, Fill, Heading, Listing, Paragraph

TITLE = text(N_("Brief aan de gemeenteraad"))
FITS = 4
"""So many points under a heading fit on one page."""
BEGIN = (text(N_("Aan de gemeenteraad, via de griffie.")), text(N_("Geachte leden van de raad,")))
END = (text(N_("Wij vertellen u hier graag meer over.")), text(N_("Met vriendelijke groet,")))


def brief(state: State, pen: Pen) -> Document:
    """Ready to read through and sign; what people fill in themselves is left open."""
    body, _ = settle(_letter(state, pen))
    return pen.sheet("brief", state, TITLE, body)


def _letter(state: State, pen: Pen) -> Iterator[Piece]:
    yield from whose_abroad(state, Lezers.GEMEENTE, pen)
    yield Fill(pen.say(text(N_("Gemeente"))))
    yield from (Paragraph(pen.say(each)) for each in BEGIN)
    yield Paragraph(pen.say(occasion(state)))
    yield from _points(
        N_("Dit spraken wij af"), [card.veld("wat") for card in agreed_cards(state)], pen, NONE_YET
    )
    yield from _points(N_("Dit vragen wij van de gemeente"), asked(state), pen)
    yield from _points(N_("Hier zeggen wij nee tegen"), [card.veld("wat") for card in no_cards(state)], pen)
    still_open = of_status(state, Status.OPEN_PUNT)
    yield from _points(N_("Dit staat nog open"), [card.veld("wat") for card in still_open], pen)
    yield from (Paragraph(pen.say(each)) for each in END)
    yield from (Fill(pen.say(text(each))) for each in (N_("Naam en handtekening"), N_("Zo bereikt u ons")))


def _points(title: str, items: Sequence[Say], pen: Pen, without: Say = "") -> Iterator[Piece]:
    """A heading with its points; nothing without points, unless there is something to say about that."""
    if items:
        yield Heading(pen.say(text(title)))
        yield Listing(tuple(map(pen.say, within(items, FITS))))
    elif without:
        yield Paragraph(pen.say(without))


def within(items: Sequence[Say], most: int) -> tuple[Say, ...]:
    """The first points, and how many more are in the report."""
    more = len(items) - most
    if more <= 0:
        return tuple(items)
    rest = counted(more, "En nog {n}. Die staat in het verslag.", "En nog {n}. Die staan in het verslag.")
    return (*items[:most], rest)
