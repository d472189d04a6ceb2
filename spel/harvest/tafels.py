"""A Dorpendag in the report: the tables beside each other, and in short what each of them chose and why."""

from collections.abc import Iterator

from spel.core.blocks import Bullets, InsightBlock, Lead
from spel.core.screen import ReportSection
from spel.core.state import State
from spel.harvest.figures import Piece
from spel.harvest.pen import Pen
from spel.harvest.writing import ended, written
from spel.report.document import Heading, Listing
from spel.views.report_tables import table_chapters


def tables(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Nothing without tables; for other villages neither, for a table is a small group."""
    if pen.outside:
        return ()
    chapters = ((n, each) for n, each in enumerate(table_chapters(state), start=1) if each.blocks)
    return tuple(piece for n, each in chapters for piece in _chapter(state, each, f"tafel-{n}", pen))


def _chapter(state: State, chapter: ReportSection, place: str, pen: Pen) -> Iterator[Piece]:
    """All tables in one picture; of one table a line for each casus, for its picture is in that one."""
    yield Heading(pen.say(chapter.title), 2)
    chose = [block for block in chapter.blocks if isinstance(block, Bullets)]
    if not chose:
        yield from written(state, chapter.blocks, place, pen)
        return
    lines = tuple(_line(block, pen) for block in chose)
    said = (block.insight.sentence for block in chapter.blocks if isinstance(block, InsightBlock))
    rest = (block for block in chapter.blocks if not isinstance(block, Bullets | InsightBlock | Lead))
    yield Listing((*lines, *(pen.say(each) for each in said if each)))
    yield from written(state, rest, place, pen)


def _line(block: Bullets, pen: Pen) -> str:
    told = dict.fromkeys(ended(pen.say(each)) for each in (block.title, *block.items) if each)
    return " ".join(told)
