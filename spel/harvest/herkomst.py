"""How a document came about: who was there and who was not, which texts were played, whose the game is."""

from collections.abc import Iterator

from spel.core.blocks import Block as Seen
from spel.core.screen import ReportScreen
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.harvest.buiten import crowds
from spel.harvest.figures import Piece
from spel.harvest.pen import Pen, day
from spel.harvest.writing import written
from spel.insights.gehoord import DRAAGVLAK, unheard
from spel.insights.wording import SIDE_NAMES, listed, lowered, sentences
from spel.report.document import Heading, Listing, Paragraph
from spel.report.places import CHANGED
from spel.views.mixed import RAISED
from spel.views.played import visited
from spel.views.privacy import MERGE_BELOW, MIN_SIDE, is_big_enough
from spel.views.report import CREDITS, HASH_SHOWN, report

BOTH = (Side.DORP, Side.GEMEENTE)
"""The sides whose absence is told on every evening, also where the form does not seat them."""
BEGAN = N_("De avond was op {dag}. De vorm was: {vorm}.")
COUNTED = text(N_("Antwoorden zijn geteld per kant. Namen staan er niet bij."))
SMALL = text(
    N_("Van een kant met minder dan {n} antwoorden tonen wij alleen wat die samen koos."), n=MIN_SIDE
)
ROUNDED = text(N_("Aantallen zijn naar beneden afgerond op vijftallen. Kleine aantallen staan er niet in."))
ABOUT = N_("{n} of meer deelnemers van {wie}")
FOR_OTHERS = text(N_("Dit verslag is voor andere dorpen. Namen en eigen woorden staan er niet in."))


def origin(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Numbers per side, date, missing voices, and the content hash of every casus that was played."""
    screen = report(state)
    return (
        *_under(N_("Wie waren er"), _present(state, screen, pen), pen),
        *_under(N_("Wie hoorden we niet"), tuple(_missing(state, pen)), pen),
        *_under(N_("Wat er gespeeld is"), _played(state, screen, pen), pen),
    )


def credits(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Whose the game is, and what this program adds."""
    return (Paragraph(" ".join(map(pen.say, CREDITS))),)


def _present(state: State, screen: ReportScreen, pen: Pen) -> tuple[Piece, ...]:
    """How many of each side; for other villages in fives, and of small sides that they were there."""
    if not pen.outside:
        here = written(state, section(screen, N_("Wie waren er")), "aanwezig", pen)
        return (*here, *(Paragraph(pen.say(each)) for each in _raised(state)))
    told: list[Say] = [text(ABOUT, n=n, wie=SIDE_NAMES[side]) for side, n in crowds(state)]
    if any(0 < state.side_size(side) < MERGE_BELOW for side in state.script.sides):
        told.append(text(N_("Ook van andere kanten waren er mensen.") if told else N_("Een kleine groep.")))
    return (
        *([Listing(tuple(map(pen.say, told)))] if told else []),
        Paragraph(" ".join((pen.say(FOR_OTHERS), pen.say(ROUNDED))), quiet=True),
    )


def _raised(state: State) -> Iterator[Say]:
    """Of which sides hands were counted besides the telephones."""
    hands = [side for side in state.script.sides if any(by.get(side) for by in state.hands.values())]
    if shown := [SIDE_NAMES[side] for side in hands if is_big_enough(state.side_size(side))]:
        yield text(RAISED, wie=listed(shown))


def _under(title: str, pieces: tuple[Piece, ...], pen: Pen) -> tuple[Piece, ...]:
    return (Heading(pen.say(text(title)), 2), *pieces) if pieces else ()


def _played(state: State, screen: ReportScreen, pen: Pen) -> tuple[Piece, ...]:
    """The form, the casussen with the version of their texts, how it was counted, what was changed later."""
    began = text(BEGAN, dag=day(state), vorm=state.script.vorm_titel)
    said = (
        *((began,) if state.script.vorm_titel else ()),
        *_texts(state),
        COUNTED,
        *(() if pen.outside else (SMALL,)),
    )
    return (
        *written(state, section(screen, N_("Meldingen over casussen")), "meldingen", pen),
        Listing(tuple(map(pen.say, said))),
        *((CHANGED,) if state.touches.get("verslag") else ()),
    )


def _texts(state: State) -> Iterator[Say]:
    """The casussen, each with the version of the text that was played."""
    cases = visited(state)
    if cases:
        told = text(N_("De casussen: {casussen}."), casussen=listed([*map(_text_of, cases)]))
        is_versioned = any(case.hash for case in cases)
        yield sentences(told, text(N_("De versie is die van de tekst."))) if is_versioned else told


def _text_of(case: Case) -> Say:
    if not case.hash:
        return text(N_("‘{naam}’"), naam=case.titel)
    return text(N_("‘{titel}’ (versie {versie})"), titel=case.titel, versie=case.hash[:HASH_SHOWN])


def section(screen: ReportScreen, title: str) -> tuple[Seen, ...]:
    """A chapter of the report on the screen, by its title."""
    return next((each.blocks for each in screen.sections if each.title == text(title)), ())


def _missing(state: State, pen: Pen) -> Iterator[Piece]:
    voices = tuple(missing_voices(state))
    if voices:
        yield Listing(tuple(map(pen.say, voices)))


def missing_voices(state: State) -> Iterator[Say]:
    """Sides at whose place nobody sat, and groups that according to the room were not heard yet."""
    asked = (*BOTH, *(side for side in state.script.sides if side not in BOTH))
    absent = [SIDE_NAMES[side] for side in asked if not state.side_size(side)]
    steps = (step for step in state.script.steps if step.kind == DRAAGVLAK)
    silent = list(dict.fromkeys(lowered(group.naam) for step in steps for group in unheard(state, step)))
    if absent:
        yield text(N_("Niet aan tafel: {wie}."), wie=listed(absent))
    if silent:
        yield text(N_("Nog niet gehoord, volgens de zaal: {wie}."), wie=listed([*silent]))
