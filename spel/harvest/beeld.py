"""The few pictures that go on a slide or on a wall, where anybody may pass by: without small sides."""

from collections.abc import Iterator
from dataclasses import replace

from spel.core.blocks import InsightBlock
from spel.core.figures import Figure, Insight
from spel.core.figures_kaart import Kaart
from spel.core.state import State
from spel.harvest.figures import drawing
from spel.harvest.pen import Pen
from spel.harvest.writing import of_insights, seen, titled
from spel.insights.base import EveningInsight
from spel.report.document import Block, Paragraph
from spel.views.privacy import MERGE_BELOW


def told(state: State, insight: EveningInsight, pen: Pen) -> tuple[Block, ...]:
    """The first sentence of an insight, as far as it may be told outside the room."""
    return tuple(Paragraph(titled(each, pen)) for each in _outside(state, insight, pen) if each.sentence)[:1]


def picture(state: State, insight: EveningInsight, place: str, pen: Pen) -> tuple[Block, ...]:
    """Its first figure: drawn, or as a table where nothing was drawn."""
    shown = ((each, _wide(each.figure)) for each in _outside(state, insight, pen) if each.figure)
    return tuple(drawing(figure, each.title, place, pen).front for each, figure in shown)[:1]


def _outside(state: State, insight: EveningInsight, pen: Pen) -> Iterator[Insight]:
    """The insights that rest on sides that are large enough for outside the room."""
    for block in seen(state, of_insights(insight(state)), outside=pen.outside):
        found = block.insight if isinstance(block, InsightBlock) else None
        if found and all(n >= MERGE_BELOW for _, n in found.rests_on):
            yield found


def _wide(figure: Figure) -> Figure:
    """A map without the marks of sides of which few people put a pawn on that casus."""
    if not isinstance(figure, Kaart):
        return figure
    kept = (tuple(each for each in row.stands if each.n >= MERGE_BELOW) for row in figure.rows)
    rows = zip(figure.rows, kept, strict=True)
    return replace(figure, rows=tuple(replace(row, stands=stands) for row, stands in rows))
