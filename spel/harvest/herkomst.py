"""How a document came about: who was there and who was not, which texts were played, whose the game is."""

from collections.abc import Iterable, Iterator

from spel.core.blocks import Block as Seen
from spel.core.blocks import Bullets
from spel.core.screen import ReportScreen
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.harvest.buiten import crowds, is_counted
from spel.harvest.figures import Piece
from spel.harvest.pen import Pen
from spel.harvest.writing import written
from spel.insights.gehoord import DRAAGVLAK, unheard
from spel.insights.wording import SIDE_NAMES, listed, lowered
from spel.report.document import Heading, Listing, Paragraph
from spel.views.privacy import MERGE_BELOW
from spel.views.report import report

ABOUT = N_("{n} of meer deelnemers van {wie}")
IN_FIVES = text(
    N_("Dit verslag is voor andere dorpen. Namen en eigen woorden staan er niet in. Aantallen zijn afgerond.")
)


def origin(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Numbers per side, date, missing voices, and the content hash of every casus that was played."""
    screen = report(state)
    return (
        *_under(N_("Wie waren er"), _present(state, screen, pen), pen),
        *_under(N_("Wie hoorden we niet"), tuple(_missing(state, pen)), pen),
        *_under(N_("Wat er gespeeld is"), _played(state, screen, pen), pen),
    )


def _present(state: State, screen: ReportScreen, pen: Pen) -> tuple[Piece, ...]:
    """How many of each side; for other villages in fives, and of small sides that they were there."""
    if not pen.outside:
        return written(state, section(screen, N_("Wie waren er")), "aanwezig", pen)
    told: list[Say] = [text(ABOUT, n=n, wie=SIDE_NAMES[side]) for side, n in crowds(state)]
    if any(0 < state.side_size(side) < MERGE_BELOW for side in state.script.sides):
        told.append(text(N_("Ook van andere kanten waren er mensen.") if told else N_("Een kleine groep.")))
    return (*([Listing(tuple(map(pen.say, told)))] if told else []), Paragraph(pen.say(IN_FIVES), quiet=True))


def _under(title: str, pieces: tuple[Piece, ...], pen: Pen) -> tuple[Piece, ...]:
    return (Heading(pen.say(text(title)), 2), *pieces) if pieces else ()


def _played(state: State, screen: ReportScreen, pen: Pen) -> tuple[Piece, ...]:
    flags = section(screen, N_("Meldingen over casussen"))
    return (
        *written(state, flags, "meldingen", pen),
        *_told(section(screen, N_("Hoe dit tot stand kwam")), pen),
    )


def _told(blocks: Iterable[Seen], pen: Pen) -> Iterator[Piece]:
    """What was played as a list; whose the game is, which has a title, as one small paragraph."""
    for block in blocks:
        if isinstance(block, Bullets):
            said = tuple(pen.say(each) for each in block.items if not (pen.outside and is_counted(each)))
            yield Paragraph(" ".join(said), quiet=True) if block.title else Listing(said)


def section(screen: ReportScreen, title: str) -> tuple[Seen, ...]:
    """A chapter of the report on the screen, by its title."""
    return next((each.blocks for each in screen.sections if each.title == text(title)), ())


def _missing(state: State, pen: Pen) -> Iterator[Piece]:
    voices = tuple(missing_voices(state))
    if voices:
        yield Listing(tuple(map(pen.say, voices)))


def missing_voices(state: State) -> Iterator[Say]:
    """Sides at whose place nobody sat, and groups that according to the room were not heard yet."""
    absent = [SIDE_NAMES[side] for side in state.script.sides if not state.side_size(side)]
    steps = (step for step in state.script.steps if step.kind == DRAAGVLAK)
    silent = list(dict.fromkeys(lowered(group.naam) for step in steps for group in unheard(state, step)))
    if absent:
        yield text(N_("Niet aan tafel: {wie}."), wie=listed(absent))
    if silent:
        yield text(N_("Nog niet gehoord, volgens de zaal: {wie}."), wie=listed([*silent]))
