"""A figure in a document: the drawing with all that it shows in words, and a table with the same numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spel.core.figures import Figure
from spel.core.figures_kaart import Kaart
from spel.core.words import N_, Say, text
from spel.harvest.grid import NOTHING, Cell, Grid, grid
from spel.harvest.pen import Pen
from spel.report.document import Block, Chart, Heading, Table


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure as a chart and as a table; `apart` is told at the end only, where the numbers are."""

    table: Table
    chart: Chart | None = None
    apart: bool = False
    title: str = ""

    @property
    def front(self) -> Block:
        """What stands in the running text: the chart, and the table where nothing was drawn."""
        return self.chart or self.table


SCALED = N_("{titel} (van 1, de gemeenschap zelf, tot 4, de gemeente of een partij)")
Piece = Block | Drawing


def drawing(figure: Figure, title: Say, place: str, pen: Pen, *, apart: bool = False) -> Drawing:
    """A figure under its title. `place` is the id of its drawing, other for every figure of a document."""
    numbers, said = grid(figure), pen.say(title)
    svg = "" if apart else pen.draw(figure, place)
    full = pen.say(_with_scale(figure, title))
    chart = Chart(svg, alt(numbers, full, pen), _caption(figure, said)) if svg else None
    return Drawing(table(numbers, full, pen), chart, apart, said)


def _with_scale(figure: Figure, title: Say) -> Say:
    """The title; of a map with what its numbers mean."""
    return text(SCALED, titel=title) if isinstance(figure, Kaart) else title


def _caption(figure: Figure, title: str) -> str:
    """The title; of a map, which shows casussen by number, with what each number is."""
    if not isinstance(figure, Kaart):
        return title
    return f"{title}: {', '.join(f'{row.number}. {row.titel}' for row in figure.rows)}"


def below_its_title(drawn: Drawing) -> Drawing:
    """The same where the line above it has said the title already."""
    if drawn.chart is None:
        return drawn
    caption = drawn.chart.caption.removeprefix(drawn.title).removeprefix(": ")
    return replace(drawn, chart=replace(drawn.chart, caption=caption))


def table(numbers: Grid, title: str, pen: Pen) -> Table:
    """The numbers as cells: numbers stay numbers, so that a sheet can count on."""
    return Table(
        title,
        tuple(pen.say(each) for each in numbers.header),
        tuple(tuple(_cell(cell, pen) for cell in row) for row in numbers.rows),
    )


def alt(numbers: Grid, title: Say, pen: Pen) -> str:
    """All that a figure shows, read aloud row by row."""
    return " ".join((f"{pen.say(title)}:", *(_read(numbers.header, row, pen) for row in numbers.rows)))


def settle(pieces: Iterable[Piece]) -> tuple[tuple[Block, ...], tuple[Table, ...]]:
    """The running text, and the tables that are not in it and go to the end."""
    found = tuple(pieces)
    front = (_front(each) for each in found)
    body = (block for block in front if block is not None)
    drawn = (each for each in found if isinstance(each, Drawing))
    return (
        tuple(_stepwise(body)),
        tuple(each.table for each in drawn if each.apart or each.chart),
    )


def _stepwise(blocks: Iterable[Block]) -> Iterator[Block]:
    """No heading lies more than one deeper than the one above it, for who reads along by headings."""
    above: list[int] = []
    for block in blocks:
        if isinstance(block, Heading):
            above = [*(depth for depth in above if depth < block.depth), block.depth]
            yield Heading(block.text, len(above))
        else:
            yield block


def _front(piece: Piece) -> Block | None:
    if isinstance(piece, Drawing):
        return None if piece.apart else piece.front
    return piece


def _cell(cell: Cell, pen: Pen) -> str | int | float:
    return cell if isinstance(cell, int | float) else pen.say(cell)


def _read(header: tuple[Say, ...], row: tuple[Cell, ...], pen: Pen) -> str:
    """One row as a sentence: its name, and what stands in each column."""
    name, *cells = (_aloud(cell, pen) for cell in row)
    if len(cells) == 1:
        return f"{name.rstrip('.')}: {cells[0]}."
    told = (f"{pen.say(column)} {cell}" for column, cell in zip(header[1:], cells, strict=True))
    return f"{name.rstrip('.')}: {', '.join(told)}."


def _aloud(cell: Cell, pen: Pen) -> str:
    if cell == NOTHING:
        return pen.say(text(N_("geen")))
    if not isinstance(cell, float) or cell.is_integer():
        return str(int(cell)) if isinstance(cell, float) else pen.say(cell)
    whole, _, part = str(cell).partition(".")
    return pen.say(text(N_("{heel},{deel}"), heel=whole, deel=part))
