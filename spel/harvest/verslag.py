"""Het verslag: one page with what we do, and behind it the evening in the order of game section 8."""

from collections.abc import Callable, Iterator, Mapping

from spel.core.blocks import InsightBlock
from spel.core.bouwstenen import Rules
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.harvest.acties import action_list, all_cards, noes, open_points
from spel.harvest.bouwstenen import NOTHING_YET, stone
from spel.harvest.casussen import choices, owned
from spel.harvest.eigendom import whose
from spel.harvest.figures import Drawing, Piece, settle
from spel.harvest.herkomst import credits, origin
from spel.harvest.kern import in_sentences, said_in_full, shared, signatures
from spel.harvest.koppen import koppen
from spel.harvest.pen import Pen
from spel.harvest.tafels import tables
from spel.harvest.uitspraken import uitspraken
from spel.harvest.writing import in_short, of_insights, seen, with_pictures, written
from spel.insights import CHAPTERS
from spel.insights.gehoord import draagvlak, draagvlakbeeld
from spel.insights.spiegelverschil import spiegelverschil
from spel.insights.wording import listed
from spel.report.document import Block, Document, Heading, Listing, Paragraph, Table

TITLE = text(N_("Verslag van de avond"))
STOOD = "Waar stonden we"
"""The chapter of the insights about the startfoto."""
ASKED = text(N_("Iedereen las de zinnen hierboven en gaf antwoord op deze vraag."))
STONES = 6
ALL_STONES = text(N_("Alle bouwstenen staan met hun onderbouwing in een eigen stuk."))
Part = Callable[[State, Pen], tuple[Piece, ...]]


def verslag(state: State, rules: Rules, pen: Pen) -> Document:
    """Everything that may be told now; parts without content are left out. All numbers lie at the end."""
    state = pen.reads(state)
    parts = (*PARTS.items(), (N_("Bouwstenen voor beleid"), _stones(rules)), *LAST.items())
    told = (piece for title, part in parts for piece in _part(title, part(state, pen), pen))
    body, numbers = settle((*_first_page(state, pen), *told))
    return pen.sheet("verslag", state, TITLE, (*body, *_numbers(numbers, pen)))


def _part(title: str, pieces: tuple[Piece, ...], pen: Pen) -> tuple[Piece, ...]:
    """A part with its heading; none where there is only to say what is left out."""
    behind = tuple(each for each in pieces if isinstance(each, Drawing) and each.apart)
    quiet = tuple(each for each in pieces if isinstance(each, Paragraph) and each.quiet)
    is_told = len(behind) + len(quiet) < len(pieces)
    return (Heading(pen.say(text(title))), *pieces) if is_told else behind


def _first_page(state: State, pen: Pen) -> Iterator[Piece]:
    """The whole evening on one page, with what is to be done on top."""
    yield from whose(state, pen)
    yield Heading(pen.say(text(N_("De avond op één bladzijde"))))
    yield Heading(pen.say(text(N_("Dit gaan we doen"))), 2)
    yield from action_list(state, pen)
    sentences = tuple(map(pen.say, in_sentences(state, outside=pen.outside)))
    if sentences:
        yield Heading(pen.say(text(N_("De avond in een paar zinnen"))), 2)
        yield Listing(sentences)
    signed = signatures(state, pen)
    if signed:
        yield Heading(pen.say(text(N_("Herkent u dit?"))), 2)
        yield Paragraph(pen.say(ASKED), quiet=True)
        yield Listing(signed)


def _chapter(place: str, *names: str) -> Part:
    """All insights of these chapters: those with a picture above it, the others as one list of sentences."""

    def part(state: State, pen: Pen) -> tuple[Piece, ...]:
        chapters = (CHAPTERS[name].values() for name in names)
        found = tuple(each for insights in chapters for insight in insights for each in insight(state))
        return with_pictures(state, found, text(names[0]), place, pen)

    return part


def _support(state: State, pen: Pen) -> tuple[Piece, ...]:
    """The square of the evening in full; what is known per card as a list, cards alike as one point."""
    square = written(state, of_insights(draagvlakbeeld(state)), "draagvlak", pen)
    about: dict[str, list[Say]] = {}
    for each in draagvlak(state):
        about.setdefault(pen.say(each.sentence), []).append(text(N_("‘{naam}’"), naam=each.title))
    lines = (text(N_("{kaarten}. {zin}"), kaarten=listed(cards), zin=zin) for zin, cards in about.items())
    return (*square, *([Listing(tuple(map(pen.say, lines)))] if about else []))


def _stood(state: State, pen: Pen) -> tuple[Piece, ...]:
    """The startfoto: as sentences where its pictures lie beside each other further on, else in full."""
    beside = seen(state, of_insights(spiegelverschil(state)), outside=pen.outside)
    if not any(isinstance(block, InsightBlock) for block in beside):
        return _chapter("startfoto", STOOD)(state, pen)
    found = (each for insight in CHAPTERS[STOOD].values() for each in insight(state))
    return in_short(state, found, text(N_("Zo stonden we")), "startfoto", pen)


def _together(*parts: Part) -> Part:
    return lambda state, pen: tuple(piece for part in parts for piece in part(state, pen))


def _stones(rules: Rules) -> Part:
    """The first statements with where they fit; all of them, with their evidence, are a document apart."""

    def part(state: State, pen: Pen) -> tuple[Piece, ...]:
        said = tuple(stone(each, rules, pen) for each in uitspraken(state, outside=pen.outside))
        if not said:
            return (Paragraph(pen.say(NOTHING_YET)),)
        more = (Paragraph(pen.say(ALL_STONES), quiet=True),) if len(said) > STONES else ()
        return (Listing(said[:STONES]), *more)

    return part


def _numbers(tables: tuple[Table, ...], pen: Pen) -> tuple[Block, ...]:
    return (Heading(pen.say(text(N_("Alle getallen")))), *tables) if tables else ()


PARTS: Mapping[str, Part] = {
    N_("Wat we delen"): shared,
    N_("Wat kwam ervan"): _chapter("opbrengst", "Wat kwam ervan"),
    N_("Zo stonden we"): _stood,
    N_("Wat we kozen, per casus"): choices,
    N_("De tafels"): tables,
    N_("Rolprofiel"): _chapter("rollen", "Rolprofiel", "Nu en straks"),
    N_("Wat we van elkaar verwachten"): _chapter("verwachting", "Verwachtingen en verschillen"),
    N_("Van wie is het?"): _together(
        _chapter("kaart", "De kaart van de avond", "Van niemand, of van allebei"), owned
    ),
    N_("Draagvlak"): _support,
    N_("Afspraken"): all_cards,
    N_("Open punten"): open_points,
    N_("Nee en loslaten"): _together(_chapter("nee-kracht", "Nee en loslaten"), noes),
    N_("Vier koppen"): koppen,
}
"""In the order of game section 8; shared interest goes first."""
LAST: Mapping[str, Part] = {
    N_("Hoe dit tot stand kwam"): origin,
    N_("Zo zeiden mensen het"): said_in_full,
    N_("Van wie het spel is"): credits,
}
"""What people wrote in full lies behind the report itself, before the numbers."""
