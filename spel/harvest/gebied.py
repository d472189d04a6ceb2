"""Het verslag van een gebied: more evenings, or the tables of one day, as one report without a ranking."""

from collections.abc import Iterator, Sequence

from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.harvest.buiten import rounded
from spel.harvest.figures import Piece, settle
from spel.harvest.gebied_beeld import mixes_of, whose
from spel.harvest.gebied_delen import Deel, by_day, evenings, is_day_of_tables, tables_of
from spel.harvest.gebied_gewist import as_it_went
from spel.harvest.gebied_vragen import agreements, asks, shared, shared_by_tables
from spel.harvest.grid import NOTHING
from spel.harvest.pen import Pen, day
from spel.insights.wording import SIDE_TITLES
from spel.report.document import Block, Document, Heading, Paragraph, Table
from spel.views.privacy import MERGE_BELOW, MIN_SIDE

OF_EVENINGS, OF_TABLES = text(N_("Verslag van meer avonden")), text(N_("Verslag van de tafels"))
VILLAGES = text(N_("De dorpen van deze avonden"))
ONE_AFTER_THE_OTHER = text(
    N_("De avonden staan in de volgorde van de datum. Elke avond telt even zwaar. Er is geen rangorde.")
)
TABLE_BY_TABLE = text(
    N_("De tafels staan in de volgorde van de avond. Elke tafel telt even zwaar. Er is geen rangorde.")
)
SAFE = text(
    N_(
        "Wat minder dan {least} mensen invulden, staat er niet in. Aantallen onder {small} zijn niet precies."
    ),
    least=MIN_SIDE,
    small=MERGE_BELOW,
)
AS_EVENINGS = (text(N_("Plaats")), text(N_("Avond")), text(N_("Wanneer")))
FEW = text(N_("minder dan {n}"), n=MERGE_BELOW)


def gebied(states: Sequence[State], pen: Pen) -> Document:
    """Evenings in the order of their days; of one evening with tables, its tables. At least one evening."""
    ordered = tuple(pen.reads(as_it_went(state, pen)) for state in by_day(states))
    whole = evenings(ordered)
    parts = tables_of(ordered[0]) if is_day_of_tables(ordered) else whole
    body, numbers = settle((*_opening(ordered, parts, pen), *_told(parts, whole, pen)))
    apart: tuple[Block, ...] = (Heading(pen.say(text(N_("Alle getallen")))), *numbers) if numbers else ()
    return _sheet(ordered, (*body, *apart), pen)


def _told(parts: tuple[Deel, ...], whole: tuple[Deel, ...], pen: Pen) -> Iterator[Piece]:
    """Cards, whose and headings are of a whole evening, also where it sat at tables."""
    states = tuple(deel.state for deel in whole)
    yield from shared_by_tables(states[0], pen) if is_day_of_tables(states) else shared(whole, pen)
    yield from mixes_of(tuple(deel for deel in parts if Side.DORP in deel.sides), pen)
    yield from whose(states, pen)
    yield from agreements(whole, pen)
    yield from asks(whole, pen)


def _opening(states: tuple[State, ...], parts: tuple[Deel, ...], pen: Pen) -> Iterator[Piece]:
    """How this is to be read, and who took part in what."""
    tables = is_day_of_tables(states)
    yield Paragraph(pen.say(TABLE_BY_TABLE if tables else ONE_AFTER_THE_OTHER))
    yield Paragraph(pen.say(SAFE), quiet=True)
    yield Heading(pen.say(text(N_("De tafels") if tables else N_("De avonden"))))
    yield _present(parts, tables, pen)


def _present(parts: tuple[Deel, ...], tables: bool, pen: Pen) -> Block:
    """How many people of each side there were, small numbers not exactly."""
    sides = tuple(side for side in Side if any(side in deel.sides for deel in parts))
    first = (text(N_("Tafel")),) if tables else AS_EVENINGS
    header = (*first, *(SIDE_TITLES[side] for side in sides))
    rows = ((*_called(deel, tables, pen), *(_people(deel, side, pen) for side in sides)) for deel in parts)
    return Table(pen.say(text(N_("Hoeveel mensen er waren"))), tuple(map(pen.say, header)), tuple(rows))


def _called(deel: Deel, table: bool, pen: Pen) -> tuple[str, ...]:
    """How a row is called: a table by its name, an evening by where, what and when it was."""
    if table:
        return (deel.naam,)
    script = deel.state.script
    return (script.place.naam or NOTHING, script.title, pen.say(day(deel.state)))


def _people(deel: Deel, side: Side, pen: Pen) -> str | int:
    n = deel.state.side_size(side)
    if not n or side not in deel.sides:
        return NOTHING
    if n < MERGE_BELOW:
        return pen.say(FEW)
    return pen.say(text(N_("minstens {n}"), n=rounded(n))) if pen.outside else n


def _sheet(states: tuple[State, ...], blocks: tuple[Block, ...], pen: Pen) -> Document:
    if len(states) == 1:
        title = OF_TABLES if is_day_of_tables(states) else OF_EVENINGS
        return pen.sheet("gebied", states[0], title, blocks)
    return Document(
        kind="gebied",
        title=pen.say(OF_EVENINGS),
        subtitle=pen.say(_span(states)),
        eigenaar=pen.say(VILLAGES),
        language=pen.language,
        date=states[-1].created_at.date().isoformat(),
        blocks=blocks,
    )


def _span(states: tuple[State, ...]) -> Say:
    """How many evenings, from when to when."""
    first, last = day(states[0]), day(states[-1])
    if first == last:
        return text(N_("{n} avonden, {dag}"), n=len(states), dag=first)
    return text(
        N_("{n} avonden, van {eerste} tot en met {laatste}"), n=len(states), eerste=first, laatste=last
    )
