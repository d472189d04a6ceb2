"""How many people and telephones there are, per side or per table: for the desk and the report."""

from dataclasses import dataclass

from spel.core.script import Table
from spel.core.state import State
from spel.core.vocabulary import Side


@dataclass(frozen=True, slots=True)
class Group:
    """A side, or a table of it by its name: people, and the telephones they answer with.

    `answered` counts the people whose answer to this step is in; `chosen` says that the table filled in
    a step together.
    """

    side: Side
    table: str
    people: int
    devices: int
    answered: int = 0
    chosen: bool = False


def groups(state: State) -> tuple[Group, ...]:
    """The tables of the evening; where there are none, its sides."""
    if state.script.tables:
        return tuple(_table(state, table) for table in state.script.tables)
    return tuple(Group(side, "", state.side_size(side), state.devices(side)) for side in state.script.sides)


def _table(state: State, table: Table) -> Group:
    here = {seat: seated for seat, seated in state.seats.items() if seated.table == table.id}
    answers = state.answers.get(state.step_id, {})
    return Group(
        side=table.side,
        table=table.naam,
        people=sum(seated.people for seated in here.values()),
        devices=sum(not seated.via for seated in here.values()),
        answered=sum(seated.people for seat, seated in here.items() if seat in answers),
        chosen=table.id in state.by_table.get(state.step_id, {}),
    )
