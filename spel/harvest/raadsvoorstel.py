"""The block for a proposal to the council: occasion, what is asked, arguments and remarks, to be edited."""

from collections.abc import Iterable, Iterator

from spel.core.afspraken import Status
from spel.core.blocks import JointCards
from spel.core.bouwstenen import Rules
from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.core.words import N_, Say, text
from spel.harvest.bouwstenen import KADERS, past_in
from spel.harvest.brief import within
from spel.harvest.eigendom import whose_abroad
from spel.harvest.figures import Piece, settle
from spel.harvest.herkomst import missing_voices
from spel.harvest.pen import Pen
from spel.harvest.uitspraken import statement
from spel.harvest.vragen import agreed_cards, asked, by_whom, no_cards, occasion, of_status
from spel.harvest.writing import capital, ended
from spel.insights.wording import SIDE_TITLES, listed
from spel.report.document import Document, Fill, Heading, Listing, Paragraph
from spel.views.played import joint, visited

FITS = 6
"""So many points under a heading; the rest is in the report."""
TITLE = text(N_("Blok voor een raadsvoorstel"))
NOT_YET = text(N_("Hierover is nog niets vastgelegd. Vul dit zelf in."))


def raadsvoorstel(state: State, rules: Rules, pen: Pen) -> Document:
    """A draft: what the evening said is filled in, what only the gemeente knows is left open."""
    state = pen.reads(state)
    body, _ = settle(
        (
            *whose_abroad(state, Lezers.GEMEENTE, pen),
            Heading(pen.say(text(N_("Aanleiding")))),
            Paragraph(pen.say(occasion(state))),
            *_points(N_("Wat is gevraagd"), asked(state, outside=pen.outside), pen, ordered=True),
            *_points(N_("Argumenten"), _arguments(state), pen),
            *_points(N_("Kanttekeningen"), _remarks(state), pen),
            *_fitting_in(_places(state, rules), pen),
            *(Fill(pen.say(text(each))) for each in (N_("Kosten en dekking"), N_("Datum van de raad"))),
        )
    )
    return pen.sheet("raadsvoorstel", state, TITLE, body)


def _points(title: str, items: Iterable[Say], pen: Pen, *, ordered: bool = False) -> Iterator[Piece]:
    found = tuple(map(pen.say, within(tuple(items), FITS)))
    yield Heading(pen.say(text(title)))
    yield Listing(found, ordered) if found else Paragraph(pen.say(NOT_YET))


def _fitting_in(places: tuple[Say, ...], pen: Pen) -> Iterator[Piece]:
    yield Heading(pen.say(text(N_("Waar het in past"))))
    yield Paragraph(capital(pen.say(listed(places))) if places else pen.say(NOT_YET))


def _arguments(state: State) -> Iterator[Say]:
    """Who agreed, how it is carried, and why the sides chose as they did."""
    for card in agreed_cards(state):
        yield text(N_("{wat} Akkoord: {wie}."), wat=ended(card.veld("wat")), wie=by_whom(card))
        if card.veld("draagvlak"):
            yield text(N_("Zo blijkt het draagvlak: {hoe}"), hoe=ended(card.veld("draagvlak")))
    for case in visited(state):
        for block in joint(state, case):
            for chosen in block.cards if isinstance(block, JointCards) else ():
                if chosen.reason:
                    said = N_("{wie} over ‘{casus}’: ‘{reden}’")
                    yield text(said, wie=SIDE_TITLES[chosen.side], casus=case.titel, reden=chosen.reason)


def _remarks(state: State) -> Iterator[Say]:
    """The strongest argument against, the no's, what is open, and who was not heard."""
    for card in agreed_cards(state):
        if card.veld("tegenargument"):
            yield text(N_("Het sterkste tegenargument: {wat}"), wat=ended(card.veld("tegenargument")))
    yield from (text(N_("Nee: {wat}"), wat=ended(card.veld("wat"))) for card in no_cards(state))
    still_open = of_status(state, Status.OPEN_PUNT)
    yield from (text(N_("Nog open: {wat}"), wat=ended(card.veld("wat"))) for card in still_open)
    yield from missing_voices(state)


def _places(state: State, rules: Rules) -> tuple[Say, ...]:
    """The kinds of policy that the afspraken fit in, each once."""
    stones = (statement(state, card) for card in agreed_cards(state))
    return tuple(KADERS[each] for each in dict.fromkeys(k for stone in stones for k in past_in(stone, rules)))
