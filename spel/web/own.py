"""What is one's own: the answers of a seat as the inputs of its forms, and those it gave with others."""

from spel.core.actors import Actor, Seat, SeatId
from spel.core.questions import Answer
from spel.core.standing import mark
from spel.core.state import Seated, Shown, State
from spel.views.echo import on_screen, visible
from spel.web.forms import values_of


def own_answers(state: State, actor: Actor) -> dict[str, dict[str, str]]:
    """What this seat answered so far, as the inputs of its forms; plus its name and side."""
    if not isinstance(actor, Seat) or actor.id not in state.seats:
        return {}
    me, seated = actor.id, state.seats[actor.id]
    seen = visible(state)
    given = {
        str(step): {**_inputs(by[me]), **on_screen(seen, step, me, by[me])}
        for step, by in state.answers.items()
        if me in by
    }
    own = {**given, **_joint_answers(state, seated, seen)}
    for step, by in state.krassed.items():
        if me in by:
            own[str(step)] = {**own.get(str(step), {}), "kras": "open"}
    return {
        **own,
        "": {
            "seat": me,
            "name": seated.name,
            "side": seated.side.value,
            "people": str(seated.people),
            "table": seated.table,
        },
    }


def _joint_answers(state: State, seated: Seated, seen: frozenset[Shown]) -> dict[str, dict[str, str]]:
    """What the own table, or the own side, filled in together."""
    given = (state.by_table if seated.table else state.joint).items()
    who = seated.table or seated.side.value
    found = ((step, answer) for step, by in given for name, answer in by.items() if name == who)
    return {
        str(step): {**_inputs(answer), **on_screen(seen, step, SeatId(who), answer)} for step, answer in found
    }


def _inputs(answer: Answer) -> dict[str, str]:
    """An answer as its form, with the mark by which a newer one says what it replaces."""
    return {**values_of(answer), "was": mark(answer)}
