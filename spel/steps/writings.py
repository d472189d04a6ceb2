"""What was written: it waits at the desk, and the room sees what was released."""

from collections.abc import Mapping
from itertools import chain

from spel.core.actors import SeatId
from spel.core.blocks import TextQueue, WaitingText
from spel.core.questions import Answer, Field, Write
from spel.core.script import Step
from spel.core.state import Shown, State
from spel.core.vocabulary import Side


def waiting(state: State, step: Step) -> tuple[TextQueue, ...]:
    """For the desk: per question of a step what was written, in the order it came in."""
    return tuple(
        TextQueue(step.id, field.name, field.label, _texts(state, step, field.name))
        for field in _asked(step).values()
    )


def may_be_read(state: State, step: Step, field: str, side: Side) -> str:
    """The words of a whole side, if the room may read them."""
    is_released = Shown(step.id, field, SeatId(side.value)) in state.released
    answer = state.joint.get(step.id, {}).get(side)
    return answer.words(field) if answer and is_released else ""


def reasons(state: State, step: Step, field: str) -> tuple[tuple[str, str], ...]:
    """What the tables wrote and the room may read, with the name of each, in the order of the tables."""
    given = state.by_table.get(step.id, {})
    return tuple(
        (table.naam, given[table.id].words(field))
        for table in state.script.tables
        if table.id in given and Shown(step.id, field, SeatId(table.id)) in state.released
    )


def _asked(step: Step) -> Mapping[str, Field]:
    fields = chain.from_iterable(ask.fields for ask in step.asks.values())
    return {field.name: field for field in fields if isinstance(field.question, Write)}


def _texts(state: State, step: Step, field: str) -> tuple[WaitingText, ...]:
    written = {writer: answer.words(field) for writer, answer in _answers(state, step).items()}
    return tuple(
        WaitingText(writer, _named(state, writer, text), Shown(step.id, field, writer) in state.released)
        for writer, text in written.items()
        if text
    )


def _named(state: State, writer: SeatId, words: str) -> str:
    """Words of a table go with its name, at the desk and before the room."""
    table = state.script.table(writer)
    return f"{table.naam}: {words}" if table else words


def _answers(state: State, step: Step) -> Mapping[SeatId, Answer]:
    """Answers by who wrote them; words of a whole side or table are kept under its name."""
    if step.joint:
        sides = {SeatId(side.value): answer for side, answer in state.joint.get(step.id, {}).items()}
        tables = {SeatId(table): answer for table, answer in state.by_table.get(step.id, {}).items()}
        return {**sides, **tables}
    return state.answers.get(step.id, {})
