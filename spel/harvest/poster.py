"""A poster for the wall of the dorpshuis: what we are proud of, what we agreed on, and when we look back."""

from collections.abc import Iterator

from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.core.words import N_, text
from spel.harvest.acties import open_table
from spel.harvest.beeld import picture
from spel.harvest.brief import within
from spel.harvest.eigendom import whose_abroad
from spel.harvest.figures import Piece, settle
from spel.harvest.kern import proud_of
from spel.harvest.maat import within_room
from spel.harvest.pen import Pen
from spel.harvest.vragen import agreed_cards, no_cards
from spel.insights.kaart import kaart
from spel.report.document import Document, Fill, Heading, Listing, Paragraph

TITLE = text(N_("Dit spreken wij af in {plaats}"))
WORD = N_("{woord}")
"""As it was written, kept apart from the words beside it."""
FITS, ROOM = 5, 480
PROUD = 8


def poster(state: State, pen: Pen) -> Document:
    """For A3, to be read from two steps away: few words, and lines to fill in by hand."""
    state = pen.reads(state)
    body, _ = settle(_parts(state, pen))
    return pen.sheet("poster", state, TITLE, body)


def _parts(state: State, pen: Pen) -> Iterator[Piece]:
    words = proud_of(state, PROUD)
    if words:
        yield Heading(pen.say(text(N_("Hier zijn wij trots op"))))
        yield Paragraph(", ".join(pen.say(text(WORD, woord=each)) for each in words))
    yield Heading(pen.say(text(N_("Dit gaan we doen"))))
    yield from open_table(state, pen, FITS)
    nee = [card.veld("wat") for card in no_cards(state)]
    if nee:
        yield Heading(pen.say(text(N_("Hier zeggen we nee tegen"))))
        fit = min(FITS, within_room([len(each) for each in nee], ROOM))
        yield Listing(tuple(map(pen.say, within(nee, fit))))
    yield from picture(state, kaart, "poster-kaart", pen)
    yield from _looking_back(state, pen)
    yield from whose_abroad(state, Lezers.DORPEN, pen)


TIMES = ("In ", "Na ", "Voor ", "Vóór ", "Op ", "Over ", "Begin ", "Eind ", "Rond ", "Elk ", "Elke ")


def begun_within(words: str) -> str:
    """When something is, in the middle of a sentence: no capital but that of a name."""
    return words[:1].lower() + words[1:] if words.startswith(TIMES) else words


def _looking_back(state: State, pen: Pen) -> Iterator[Piece]:
    moments = dict.fromkeys(when for card in agreed_cards(state) if (when := card.veld("terugkijken")))
    if moments:
        told = "; ".join(begun_within(when.rstrip(".")) for when in moments)
        yield Paragraph(pen.say(text(N_("We kijken terug: {wanneer}."), wanneer=told)))
    else:
        yield Fill(pen.say(text(N_("We kijken terug op"))))
    yield Fill(pen.say(text(N_("Meedoen? Meld u bij"))))
