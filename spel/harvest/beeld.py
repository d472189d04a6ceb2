"""The few pictures that go on a slide or on a wall, where anybody may pass by: without small sides."""

from collections.abc import Iterator
from dataclasses import replace

from spel.core.blocks import InsightBlock
from spel.core.figures import Figure, Insight
from spel.core.figures_kaart import Kaart
from spel.core.state import State
from spel.harvest.buitenbeeld import of_large, of_large_sides
from spel.harvest.figures import Drawing, below_its_title, drawing
from spel.harvest.pen import Pen
from spel.harvest.writing import of_insights, seen, titled
from spel.insights.base import EveningInsight
from spel.report.document import Block, Paragraph


def told(state: State, insight: EveningInsight, pen: Pen) -> tuple[Block, ...]:
    """The first sentence of an insight, as far as it may be told outside the room."""
    return tuple(Paragraph(titled(each, pen)) for each in _outside(state, insight, pen) if each.sentence)[:1]


def picture(state: State, insight: EveningInsight, place: str, pen: Pen) -> tuple[Block, ...]:
    """Its first figure, that says itself what it is: drawn, or as a table where nothing was drawn."""
    return tuple(each.front for each in _drawn(state, insight, place, pen))


def explained(state: State, insight: EveningInsight, place: str, pen: Pen) -> tuple[Block, ...]:
    """The first sentence of an insight above its figure."""
    said = told(state, insight, pen)
    drawn = _drawn(state, insight, place, pen)
    return (*said, *((below_its_title(each) if said else each).front for each in drawn))


def _drawn(state: State, insight: EveningInsight, place: str, pen: Pen) -> tuple[Drawing, ...]:
    shown = ((each, each.figure) for each in _outside(state, insight, pen) if each.figure)
    return tuple(drawing(figure, each.title, place, pen) for each, figure in shown)[:1]


def _outside(state: State, insight: EveningInsight, pen: Pen) -> Iterator[Insight]:
    """The insights as far as they rest on sides that are large enough for outside the room."""
    for block in seen(state, of_insights(insight(state)), outside=pen.outside):
        large = of_large_sides(block.insight) if isinstance(block, InsightBlock) else None
        if large:
            yield replace(large, figure=_wide(large.figure))


def _wide(figure: Figure | None) -> Figure | None:
    """A map without the marks of few people; one without any mark shows nothing."""
    if not isinstance(figure, Kaart):
        return figure
    marked = of_large(figure)
    return marked if marked.sides else None
