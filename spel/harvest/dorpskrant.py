"""A text for the paper of the village: plain, without jargon, and never longer than 200 words."""

from collections.abc import Iterator, Sequence

from spel.core.afspraken import Status
from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.core.words import N_, Say, text
from spel.harvest.acties import NONE_YET
from spel.harvest.brief import within
from spel.harvest.eigendom import whose_abroad
from spel.harvest.figures import settle
from spel.harvest.herkomst import missing_voices
from spel.harvest.kern import pride
from spel.harvest.maat import fit, words_in
from spel.harvest.pen import Pen
from spel.harvest.vragen import agreed_cards, no_cards, occasion, of_status
from spel.report.document import Block, Document, Heading, Listing, Paragraph

MOST_WORDS = 200
FITS = 4
"""So many points in a list, so that there is room for the rest."""
TITLE = text(N_("Voor de dorpskrant"))
JOIN_IN = text(N_("Wilt u meedoen, of meer weten? Vraag het aan {de_organisatie}."))


def dorpskrant(state: State, pen: Pen) -> Document:
    """The text itself is what follows the first heading; who may read it stands above that."""
    state = pen.reads(state)
    above, _ = settle(whose_abroad(state, Lezers.DORPEN, pen))
    closing = Paragraph(pen.say(JOIN_IN))
    told = fit(tuple(_told(state, pen)), MOST_WORDS - words_in(closing))
    return pen.sheet("dorpskrant", state, TITLE, (*above, *told, closing))


def _told(state: State, pen: Pen) -> Iterator[Block]:
    """What matters most comes first, for what does not fit falls off."""
    yield Heading(pen.say(text(N_("Zo was de avond"))))
    yield Paragraph(pen.say(occasion(state)))
    agreed = [card.veld("wat") for card in agreed_cards(state)]
    yield from _listed(N_("Dit spraken we af:"), agreed, pen)
    if not agreed:
        yield Paragraph(pen.say(NONE_YET))
    proud = pride(state)
    if proud:
        yield Paragraph(pen.say(proud))
    yield from _listed(N_("Hier zeggen we nee tegen:"), [card.veld("wat") for card in no_cards(state)], pen)
    still_open = [card.veld("wat") for card in of_status(state, Status.OPEN_PUNT)]
    yield from _listed(N_("Dit staat nog open:"), still_open, pen)
    yield from (Paragraph(pen.say(each)) for each in missing_voices(state))


def _listed(lead: str, items: Sequence[Say], pen: Pen) -> Iterator[Block]:
    if items:
        yield Paragraph(pen.say(text(lead)))
        yield Listing(tuple(map(pen.say, within(items, FITS))))
