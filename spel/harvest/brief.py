"""The letter to the council, on one page: what was agreed on, what is asked, and what is not wanted."""

from collections.abc import Iterator, Sequence

from spel.core.afspraken import EIGENAAR, WANNEER, Afspraak, Status
from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.core.words import N_, Say, counted, text
from spel.harvest.acties import NONE_YET, said_of
from spel.harvest.eigendom import whose_abroad
from spel.harvest.figures import Piece, settle
from spel.harvest.maat import fit, lines, size
from spel.harvest.pen import Pen
from spel.harvest.vragen import agreed_cards, asked, no_cards, occasion, of_status
from spel.harvest.writing import ended
from spel.insights.wording import sentences
from spel.report.document import Block, Document, Fill, Listing, Paragraph
from spel.steps.kaarten import face

TITLE = text(N_("Brief aan de gemeenteraad"))
FITS = 3
"""So many points under a heading; the rest is in the report."""
MOST_LINES = 37
"""So many lines of text fit on one side of A4, with what is between them and the lines to fill in."""
BEHIND = ((N_("Van wie: {woorden}"), EIGENAAR), (N_("Wanneer: {woorden}"), WANNEER))
"""What stands behind an afspraak."""
BEGIN = (text(N_("Aan de gemeenteraad, via de griffie.")), text(N_("Geachte leden van de raad,")))
END = (text(N_("Wij vertellen u hier graag meer over.")), text(N_("Met vriendelijke groet,")))


def brief(state: State, pen: Pen) -> Document:
    """Ready to read through and sign; what people fill in themselves is left open."""
    state = pen.reads(state)
    above, _ = settle(_opening(state, pen))
    closing = tuple(_closing(pen))
    room = MOST_LINES - sum(size(each, lines) for each in (*above, *closing))
    told, _ = settle(_content(state, pen, in_full=True))
    if fit(told, room, lines) != told:
        told, _ = settle(_content(state, pen, in_full=False))
    return pen.sheet("brief", state, TITLE, (*above, *fit(told, room, lines), *closing))


def _opening(state: State, pen: Pen) -> Iterator[Piece]:
    yield from whose_abroad(state, Lezers.GEMEENTE, pen)
    yield Fill(pen.say(text(N_("Gemeente"))))
    yield from (Paragraph(pen.say(each)) for each in (*BEGIN, occasion(state)))


def _content(state: State, pen: Pen, *, in_full: bool) -> Iterator[Piece]:
    """What matters most to the council first, for what does not fit falls off.

    Whose an afspraak is and when it is done only stand there when all of it fits with that.
    """
    agreed = [
        _whose_and_when(state, card, pen) if in_full else card.veld("wat") for card in agreed_cards(state)
    ]
    still_open = [card.veld("wat") for card in of_status(state, Status.OPEN_PUNT)]
    yield from _points(N_("Dit spraken wij af:"), agreed, pen, NONE_YET)
    yield from _points(N_("Dit vragen wij van de gemeente:"), asked(state, outside=pen.outside), pen)
    yield from _points(N_("Hier zeggen wij nee tegen:"), [card.veld("wat") for card in no_cards(state)], pen)
    yield from _points(N_("Dit staat nog open:"), still_open, pen)


def _whose_and_when(state: State, card: Afspraak, pen: Pen) -> Say:
    """An afspraak with whose it is and when, as far as the card tells; not whom to call."""
    front = face(state, card)
    told = [(said, pen.say(said_of(front, field))) for said, field in BEHIND]
    behind = [text(said, woorden=ended(words)) for said, words in told if words]
    return sentences(ended(front.wat), *behind) if behind else front.wat


def _closing(pen: Pen) -> Iterator[Block]:
    yield from (Paragraph(pen.say(each)) for each in END)
    yield from (Fill(pen.say(text(each))) for each in (N_("Naam en handtekening"), N_("Zo bereikt u ons")))


def _points(title: str, items: Sequence[Say], pen: Pen, without: Say = "") -> Iterator[Piece]:
    """A line with its points; nothing without points, unless there is something to say about that."""
    if items:
        yield Paragraph(pen.say(text(title)))
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
