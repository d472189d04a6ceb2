"""Where everything on the map is drawn, in units of which the picture is 360 wide; nothing ever overlaps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spel.core.figures_kaart import Kaart, KaartRow, Stand
from spel.core.vocabulary import Rol, Side

STILL = 0.125
"""A wish nearer to now than this, in places, gets no arrow: it stays as it is."""
HEAD = 7.0
"""How long the point of an arrow is."""
EMPTY = 0.75
"""A lane without a casus is this much of a row high."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of the picture: the field between `left` and `right`, from `top` for `body` units.

    `body` 0 lets the picture grow with its rows of `row` units. `title` is the room above the rows of a
    lane for its name; 0 puts the name left of the field. Letters are `letters` high.
    """

    left: float
    right: float
    top: float
    bottom: float
    body: float = 0.0
    row: float = 0.0
    title: float = 0.0
    letters: float = 10.4
    smallest: float = 12.0
    largest: float = 17.0


WIDE = Paper(left=95, right=358, top=39, bottom=26, body=172)
SQUARE = Paper(
    left=2, right=358, top=50, bottom=34, body=249, title=17, letters=13.6, smallest=14.4, largest=21
)
TALL = Paper(left=4, right=356, top=62, bottom=40, row=46, title=25, letters=17, smallest=20, largest=21)
"""On a wide wall, on a squarer one, and in the hand."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A band across the field for one role; `y` is its upper edge."""

    rol: Rol | None
    name: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Track:
    """One side of one casus: the mark of now at `x`, and the tip of the arrow, or None if it stays."""

    side: Side
    number: int
    x: float
    y: float
    tip: float | None


@dataclass(frozen=True, slots=True)
class Strip:
    """The row of a casus: its number, upper edge and height."""

    number: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole picture; `size` is the height and width of a mark, `columns` the middle of each place."""

    paper: Paper
    height: float
    size: float
    columns: tuple[float, ...]
    lanes: tuple[Lane, ...]
    strips: tuple[Strip, ...]
    tracks: tuple[Track, ...]


def draw(kaart: Kaart, paper: Paper) -> Drawing:
    """The map on paper: every casus has a row of its own in its lane, every side a track in that row."""
    unit = _unit(kaart, paper)
    size, apart = _marks(unit, len(kaart.sides), paper)
    lanes = tuple(_lanes(kaart, paper, unit))
    strips = {row.number: strip for lane in lanes for row, strip in _strips(kaart, lane, paper, unit)}
    tracks = (_tracks(row, strips[row.number], kaart.sides, paper, size, apart) for row in kaart.rows)
    return Drawing(
        paper=paper,
        height=paper.top + sum(lane.height for lane in lanes) + paper.bottom,
        size=size,
        columns=tuple(place_at(paper, place) for place in (1, 2, 3, 4)),
        lanes=lanes,
        strips=tuple(strips.values()),
        tracks=tuple(track for each in tracks for track in each),
    )


def place_at(paper: Paper, place: float) -> float:
    """How far from the left a place on the scale from 1 to 4 lies."""
    return paper.left + (place - 0.5) * (paper.right - paper.left) / 4


def spread_out(wished: Sequence[float], least: float) -> tuple[float, ...]:
    """The same places, moved as little as is needed to be `least` apart; who comes first stays first."""
    groups: list[tuple[float, list[int]]] = []
    for place in sorted(range(len(wished)), key=lambda each: (wished[each], each)):
        groups.append((wished[place], [place]))
        while len(groups) > 1 and _meet(groups[-2], groups[-1], least):
            (_, first), (_, second) = groups.pop(-2), groups.pop()
            members = [*first, *second]
            groups.append((sum(wished[each] for each in members) / len(members), members))
    placed = {
        each: middle + (at - (len(members) - 1) / 2) * least
        for middle, members in groups
        for at, each in enumerate(members)
    }
    return tuple(placed[each] for each in range(len(wished)))


def _meet(left: tuple[float, list[int]], right: tuple[float, list[int]], least: float) -> bool:
    room = (len(left[1]) + len(right[1])) / 2 * least
    return right[0] - left[0] < room


def _marks(unit: float, sides: int, paper: Paper) -> tuple[float, float]:
    """How large a mark is, and how far the tracks of a row lie apart: all of it within the row."""
    size = min(max(unit / max(sides, 1) - 1, paper.smallest), paper.largest)
    room = (unit - size - 1) / (sides - 1) if sides > 1 else 0.0
    return size, min(max(room, 0.0), size + 1)


def _unit(kaart: Kaart, paper: Paper) -> float:
    """How high a row is."""
    if not paper.body:
        return paper.row
    if paper.title:
        return (paper.body - paper.title * len(kaart.lanes)) / max(len(kaart.rows), 1)
    return paper.body / sum(max(_count(kaart, rol), EMPTY) for rol, _ in kaart.lanes)


def _count(kaart: Kaart, rol: Rol | None) -> int:
    return sum(row.rol == rol for row in kaart.rows)


def _lanes(kaart: Kaart, paper: Paper, unit: float) -> Iterator[Lane]:
    y = paper.top
    for rol, name in kaart.lanes:
        rows = _count(kaart, rol)
        height = rows * unit + paper.title if paper.title else max(rows, EMPTY) * unit
        yield Lane(rol, name, y, height)
        y += height


def _strips(kaart: Kaart, lane: Lane, paper: Paper, unit: float) -> Iterator[tuple[KaartRow, Strip]]:
    rows = [row for row in kaart.rows if row.rol == lane.rol]
    for place, row in enumerate(rows):
        yield row, Strip(row.number, lane.y + paper.title + place * unit, unit)


def _tracks(  # noqa: PLR0913, PLR0917 -- one argument for each measure
    row: KaartRow, strip: Strip, sides: Sequence[Side], paper: Paper, size: float, apart: float
) -> Iterator[Track]:
    """Tracks under each other; where marks are larger than their track they also keep apart sideways."""
    wished = [place_at(paper, stand.nu) for stand in row.stands]
    marks = spread_out(wished, size) if size > apart else wished
    middle = strip.y + strip.height / 2
    lines: Mapping[Side, float] = {
        side: middle + (at - (len(sides) - 1) / 2) * apart for at, side in enumerate(sides)
    }
    for stand, x in zip(row.stands, marks, strict=True):
        yield Track(stand.side, row.number, x, lines[stand.side], _tip(stand, x, paper, size))


def _tip(stand: Stand, x: float, paper: Paper, size: float) -> float | None:
    """Where the arrow ends: at the wish, but always so far that it can be seen beside its mark."""
    if abs(stand.straks - stand.nu) < STILL:
        return None
    way = 1 if stand.straks > stand.nu else -1
    return x + way * max(way * (place_at(paper, stand.straks) - x), size / 2 + HEAD)
