"""The halls one can practise with: an ordinary one, a divided one, and one where a side drowns the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from random import Random

from spel.core.script import Script
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text
from spel.rehearsal.characters import MARKED, MOST, NAMES, Character, Temperament

DOMINANT = 3
"""So many times as large is a side that drowns the others."""
SLOW_EVERY, DROPS_EVERY = 5, 7
"""One phone in so many is slow, or loses its line: in every hall."""
SLOWNESS = 4.0


@dataclass(frozen=True, slots=True)
class Hall:
    """A kind of hall. `camps` are the tastes on each side, in turn; `least_sides` who must play."""

    key: str
    title: Say
    hint: Say
    camps: Mapping[Side, tuple[float, ...]]
    whim: float
    dominant: bool = False
    least_sides: int = 1


MIXED = (0.2, 0.5, 0.8, 0.35, 0.65)

GEWOON = Hall(
    "gewoon",
    Text(N_("Gewone zaal")),
    Text(N_("De meningen lopen uiteen, aan elke kant.")),
    dict.fromkeys(Side, MIXED),
    whim=0.4,
)
VERDEELD = Hall(
    "verdeeld",
    Text(N_("Verdeelde zaal")),
    Text(N_("Elke kant vindt iets anders. In het dorp zijn er ook nog twee kampen.")),
    {Side.DORP: (0.0, 0.0, 0.0, 0.6), Side.GEMEENTE: (1.0,), Side.PARTIJ: (0.5,)},
    whim=0.05,
)
OVERHEERSEND = Hall(
    "overheersend",
    Text(N_("Overheersende kant")),
    Text(N_("Eén kant is drie keer zo groot als de andere.")),
    dict.fromkeys(Side, MIXED),
    whim=0.4,
    dominant=True,
    least_sides=2,
)
HALLS: Mapping[str, Hall] = {hall.key: hall for hall in (GEWOON, VERDEELD, OVERHEERSEND)}


def fitting(sides: Sequence[Side]) -> tuple[Hall, ...]:
    """The halls that make sense with these sides."""
    return tuple(hall for hall in HALLS.values() if len(sides) >= hall.least_sides)


def sizes(hall: Hall, script: Script, people: int) -> Mapping[Side, int]:
    """How many sit on each side when `people` sit on an ordinary one."""
    sides = [side for side in script.sides if not script.tables or _tables(script, side)]
    large = sides[0] if hall.dominant and sides else None
    return {side: people * DOMINANT if side is large else people for side in sides}


def cast(hall: Hall, script: Script, people: int, rng: Random) -> tuple[Character, ...]:
    """Everybody in this hall, in the order in which they come in. Raises ValueError above MOST."""
    seats = [(side, n) for side, size in sizes(hall, script, people).items() for n in range(size)]
    if len(seats) > MOST:
        raise ValueError(f"{len(seats)} characters, and there are {MOST} names")
    names, moods = rng.sample(NAMES, k=MOST), cycle(Temperament)
    everybody = [
        _character(hall, names[place], side, n, next(moods), _table(script, side, n), place)
        for place, (side, n) in enumerate(seats, start=0)
    ]
    return tuple(rng.sample(everybody, k=len(everybody)))


def _character(  # noqa: PLR0913, PLR0917 -- one argument for each thing that differs between two people
    hall: Hall, name: str, side: Side, n: int, mood: Temperament, table: str, place: int
) -> Character:
    camps = hall.camps[side]
    return Character(
        name=MARKED.format(naam=name),
        side=side,
        temperament=mood,
        taste=camps[n % len(camps)],
        whim=hall.whim,
        slow=SLOWNESS if place % SLOW_EVERY == SLOW_EVERY - 1 else 1.0,
        drops=place % DROPS_EVERY == DROPS_EVERY - 1,
        table=table,
    )


def _table(script: Script, side: Side, n: int) -> str:
    tables = _tables(script, side)
    return tables[n % len(tables)] if tables else ""


def _tables(script: Script, side: Side) -> tuple[str, ...]:
    return tuple(table.id for table in script.tables if table.side == side)
