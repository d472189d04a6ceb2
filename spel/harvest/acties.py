"""The cards of the evening in documents: what we do first, what is open, what we say no to."""

from collections.abc import Iterator, Mapping

from spel.core.afspraken import CONTACT, EIGENAAR, WANNEER, Status, Uitkomst
from spel.core.blocks_afspraken import AfspraakCards, CardFace, StressLine
from spel.core.state import State
from spel.core.words import N_, Say, Text, counted, text
from spel.harvest.figures import Piece
from spel.harvest.maat import within_room
from spel.harvest.pen import Pen
from spel.harvest.writing import UNDER_A_PART, ended, written
from spel.insights.wording import SIDE_NAMES, listed, lowered
from spel.report.document import Block, Heading, Listing, Paragraph, Table
from spel.views.report_afspraken import harvest

NONE_YET = text(N_("Er is nog geen afspraak waarop iedereen akkoord gaf."))
STATUS: Mapping[Status, Text] = {
    Status.WENS: text(N_("Wens")),
    Status.VOORNEMEN: text(N_("Voornemen")),
    Status.AFSPRAAK: text(N_("Afspraak")),
    Status.OPEN_PUNT: text(N_("Open punt")),
    Status.NEE: text(N_("Nee")),
}
SAID: Mapping[Uitkomst | None, Text] = {
    Uitkomst.HOUDT_STAND: text(N_("houdt stand")),
    Uitkomst.AANPASSEN: text(N_("aanpassen")),
    Uitkomst.NIET_DOEN: text(N_("niet doen")),
    None: text(N_("niet gezegd")),
}
NOT_FILLED = "-"
MOST, ROOM = 7, 480
"""So many cards at most stand on the first page, and so many signs of them."""


def cards(state: State, chapter: str) -> tuple[CardFace, ...]:
    """The cards of a chapter of the report, what is firm first."""
    blocks = harvest(chapter, state)
    return tuple(card for block in blocks if isinstance(block, AfspraakCards) for card in block.cards)


def agreed(state: State) -> tuple[CardFace, ...]:
    """The cards on which all hands met."""
    return tuple(card for card in cards(state, N_("Afspraken")) if card.agreed)


def said_of(card: CardFace, name: str) -> Say:
    """What a card says in one of its fields, or nothing."""
    return next((line.words for line in card.lines if line.name == name), "")


def action_list(state: State, pen: Pen) -> tuple[Block, ...]:
    """What was agreed on with whose it is, whom to call, and when; or that nothing is agreed on yet.

    As much as fits beside the rest of the first page; how many more there are stands below it.
    """
    fields = (EIGENAAR,) if pen.outside else (EIGENAAR, CONTACT, WANNEER)
    return _first(agreed(state), fields, MOST, pen)


def _first(found: tuple[CardFace, ...], fields: tuple[str, ...], most: int, pen: Pen) -> tuple[Block, ...]:
    """The first cards as a table, and how many more there are."""
    fit = _fitting(found, fields, most, pen)
    rest = len(found) - fit
    more = counted(
        rest,
        "En nog {n} afspraak. Die staat in het verslag.",
        "En nog {n} afspraken. Die staan in het verslag.",
    )
    return (_actions(found[:fit], fields, pen), *([Paragraph(pen.say(more), quiet=True)] if rest else []))


def _fitting(found: tuple[CardFace, ...], fields: tuple[str, ...], most: int, pen: Pen) -> int:
    """How many cards fit, by the longest cell of each row; at least one."""
    cells = ([card.wat, *(pen.say(said_of(card, each)) for each in fields)] for card in found)
    return min(within_room([max(map(len, row)) for row in cells], ROOM), most)


def open_table(state: State, pen: Pen, most: int) -> tuple[Block, ...]:
    """The same for who passes by: at most so many, and nobody to call, for that may be a name."""
    fields = (EIGENAAR,) if pen.outside else (EIGENAAR, WANNEER)
    return _first(agreed(state), fields, most, pen)


COLUMNS: Mapping[str, Text] = {
    EIGENAAR: text(N_("Van wie")),
    CONTACT: text(N_("Wie bellen jullie?")),
    WANNEER: text(N_("Wanneer")),
}


def _actions(found: tuple[CardFace, ...], fields: tuple[str, ...], pen: Pen) -> Block:
    if not found:
        return Paragraph(pen.say(NONE_YET))
    header = (text(N_("Wat")), *(COLUMNS[each] for each in fields))
    rows = ((card.wat, *(pen.say(said_of(card, each) or NOT_FILLED) for each in fields)) for card in found)
    return Table(pen.say(text(N_("Afspraken"))), tuple(map(pen.say, header)), tuple(rows))


def all_cards(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Every card in full that is an afspraak, or may become one."""
    return tuple(piece for card in cards(state, N_("Afspraken")) for piece in _in_full(card, pen))


GROUPS = (
    (EIGENAAR, CONTACT, WANNEER),
    ("rol_dorp", "rol_gemeente", "inleg_dorp", "inleg_gemeente", "uren"),
    ("draagvlak", "tegenargument", "afdelingen", "raad", "terugkijken", "doel"),
)
"""The fields of a card that are read together, as one point: whose, who does what, and how it is carried."""


def _in_full(card: CardFace, pen: Pen) -> Iterator[Piece]:
    title = text(N_("{status}: {wat}"), status=STATUS[card.status], wat=card.wat)
    yield Heading(pen.say(title), UNDER_A_PART)
    filled = (_fields(card, names, pen) for names in GROUPS)
    around = " ".join(pen.say(each) for each in (*_hands(card), *_around(card)))
    stress = (pen.say(_stress(line)) for line in card.stress)
    yield Listing(tuple(each for each in (*filled, around, *stress) if each))


def _fields(card: CardFace, names: tuple[str, ...], pen: Pen) -> str:
    """What stands in these fields, each behind its label."""
    told = (line for name in names for line in card.lines if line.name == name)
    return " ".join(ended(labelled(pen.say(line.label), pen.say(line.words))) for line in told)


def _hands(card: CardFace) -> Iterator[Say]:
    shaken = [SIDE_NAMES[hand.side] for hand in card.hands if hand.shaken]
    waiting = [SIDE_NAMES[hand.side] for hand in card.hands if not hand.shaken]
    if shaken:
        yield text(N_("Akkoord: {wie}."), wie=listed(shaken))
    if waiting:
        yield text(N_("Nog geen akkoord: {wie}."), wie=listed(waiting))


def _around(card: CardFace) -> Iterator[Say]:
    """From which casus it came, under which heading it falls, and who was heard about it."""
    if card.casus:
        yield text(N_("Uit de casus: {casus}"), casus=ended(card.casus))
    if card.kop:
        yield text(N_("Hoort bij: {kop}"), kop=ended(card.kop))
    if card.heard:
        yield text(N_("Gehoord: {wie}."), wie=listed([lowered(each) for each in card.heard]))
    if card.tested:
        yield text(N_("Deze afspraak hield stand in de stresstest."))


def _stress(line: StressLine) -> Say:
    said = [text(N_("{wie}: {antwoord}"), wie=SIDE_NAMES[side], antwoord=SAID[by]) for side, by in line.by]
    return (
        text(N_("{vraag} Antwoord van {antwoorden}."), vraag=line.vraag, antwoorden=listed(said))
        if said
        else line.vraag
    )


def open_points(state: State, pen: Pen) -> tuple[Piece, ...]:
    """What is not agreed on, with the reason."""
    items = tuple(pen.say(_open(card)) for card in cards(state, N_("Open punten")))
    return (Listing(items),) if items else ()


def _open(card: CardFace) -> Say:
    return (
        text(N_("{wat} Reden: {reden}"), wat=ended(card.wat), reden=ended(card.reden))
        if card.reden
        else card.wat
    )


def labelled(label: str, words: str) -> str:
    """A label with what belongs to it; behind a question mark comes an answer, not a colon."""
    return (
        f"{label} {words[:1].upper()}{words[1:]}" if label.endswith("?") else f"{label.rstrip(':')}: {words}"
    )


def noes(state: State, pen: Pen) -> tuple[Piece, ...]:
    """The clear no, and what is let go."""
    return written(state, harvest(N_("Nee en loslaten"), state), "nee", pen)
