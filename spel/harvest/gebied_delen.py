"""What an area report is made of: evenings in the order of their days, or the tables of one day."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from spel.core.figures import Profile
from spel.core.questions import Answer
from spel.core.script import Table
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.harvest.pen import Pen
from spel.views.privacy import MERGE_BELOW, MIN_SIDE

K = TypeVar("K", bound=str)


@dataclass(frozen=True, slots=True)
class Deel:
    """One evening, or one table; `state` holds nothing of the others."""

    naam: str
    state: State
    sides: tuple[Side, ...]


def least(pen: Pen) -> int:
    """How many people a mean must rest on, for these readers."""
    return MERGE_BELOW if pen.outside else MIN_SIDE


def by_day(states: Sequence[State]) -> tuple[State, ...]:
    """The evenings in the order of their days, and of their names within a day."""
    return tuple(sorted(states, key=lambda state: (state.created_at.date(), _named(state), state.created_at)))


def is_day_of_tables(states: Sequence[State]) -> bool:
    """Whether this is about the tables of one evening."""
    return len(states) == 1 and len(states[0].script.tables) > 1


def tables_of(state: State) -> tuple[Deel, ...]:
    """The tables of a day, each by itself."""
    return tuple(Deel(table.naam, _at(state, table), (table.side,)) for table in state.script.tables)


def evenings(states: Sequence[State]) -> tuple[Deel, ...]:
    """The evenings, each with a name of its own: that of its place, where these tell them apart."""
    places = [state.script.place.naam for state in states]
    names = places if all(places) and len(set(places)) == len(places) else [_named(state) for state in states]
    told = tuple(_apart(names))
    return tuple(Deel(naam, state, state.script.sides) for naam, state in zip(told, states, strict=True))


def _named(state: State) -> str:
    """What an evening is called, with its place where the name does not tell it."""
    title, place = state.script.title, state.script.place.naam
    return f"{title} ({place})" if place and place not in title else title


def _apart(names: Iterable[str]) -> Iterator[str]:
    """The same names, with a number behind those that were there before."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield f"{name} ({seen[name]})" if seen[name] > 1 else name


def _at(state: State, table: Table) -> State:
    """The evening as if only this table had been there."""
    seats = {id: seated for id, seated in state.seats.items() if seated.table == table.id}
    return replace(
        state,
        script=replace(state.script, tables=(table,)),
        seats=seats,
        answers={step: _of(given, seats) for step, given in state.answers.items()},
        by_table={step: _of(given, {table.id}) for step, given in state.by_table.items()},
        hands={},
        joint={},
    )


def _of(given: Mapping[K, Answer], here: Collection[str]) -> Mapping[K, Answer]:
    return {id: answer for id, answer in given.items() if id in here}


def pictured(
    parts: Sequence[Deel], picture: Callable[[State], Profile | None], pen: Pen
) -> tuple[tuple[Deel, Profile], ...]:
    """The mixes that may be told. Of the tables of a day so many stay out that none follows from the rest."""
    found = [(deel, mix) for deel in parts if (mix := picture(deel.state))]
    shown = [each for each in found if each[1].side is None or each[1].n >= least(pen)]
    small = sum(mix.n for _, mix in found) - sum(mix.n for _, mix in shown)
    of_one_day = len({deel.state.created_at for deel in parts}) == 1 and len(parts) > 1
    while of_one_day and shown and 0 < small < least(pen):
        next_small = min(shown, key=lambda each: each[1].n)
        shown.remove(next_small)
        small += next_small[1].n
    return tuple(shown)
