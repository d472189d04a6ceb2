"""A Dorpendag in the report: the tables under each other, and what each of them chose."""

from spel.core.state import State
from spel.harvest.figures import Piece
from spel.harvest.pen import Pen
from spel.harvest.writing import written
from spel.report.document import Heading
from spel.views.report_tables import table_chapters


def tables(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Nothing without tables; for other villages neither, for a table is a small group."""
    if pen.outside:
        return ()
    chapters = ((n, each) for n, each in enumerate(table_chapters(state), start=1) if each.blocks)
    return tuple(
        piece
        for n, chapter in chapters
        for piece in (
            Heading(pen.say(chapter.title), 2),
            *written(state, chapter.blocks, f"tafel-{n}", pen),
        )
    )
