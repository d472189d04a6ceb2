"""What was written: it waits at the desk, and the room sees what was released."""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain

from spel.core.actors import SeatId
from spel.core.blocks_teksten import TextBundle, TextQueue, WaitingText
from spel.core.openness import words_are_open
from spel.core.questions import Answer, Field, Write
from spel.core.script import Step
from spel.core.state import Shown, State
from spel.core.vocabulary import Side
from spel.insights.bundles import Bundle, bundles
from spel.insights.woorden import names


def waiting(state: State, step: Step) -> tuple[TextQueue, ...]:
    """For the desk: per question of a step what was written, in the order it came in."""
    return tuple(_queue(state, step, field) for field in _asked(step).values())


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


def _queue(state: State, step: Step, field: Field) -> TextQueue:
    under = names(state, step.id, field.name)
    found = bundles(_texts(state, step, field.name), under)

    def part(seats: Collection[SeatId]) -> tuple[TextBundle, ...]:
        parts = (_part(state, bundle, seats) for bundle in found)
        return tuple(each for each in parts if each.texts)

    shown = _seats(state.released, step, field)
    aside = _seats(state.aside, step, field) - shown
    return TextQueue(
        step=step.id,
        field=field.name,
        title=field.label,
        waiting=part({seat for bundle in found for seat in bundle.texts} - shown - aside),
        shown=part(shown),
        aside=part(aside),
        names=tuple(sorted(set(under.values()))),
        joint=step.joint,
        open=words_are_open(state, step.id),
    )


def _part(state: State, bundle: Bundle, seats: Collection[SeatId]) -> TextBundle:
    """Of a bundle what these seats wrote."""
    written = {seat: words for seat, words in bundle.texts.items() if seat in seats}
    texts = tuple(WaitingText(seat, _named(state, seat, words)) for seat, words in written.items())
    return TextBundle(bundle.name, texts, bundle.near)


def _seats(shown: Iterable[Shown], step: Step, field: Field) -> frozenset[SeatId]:
    return frozenset(each.seat for each in shown if (each.step, each.field) == (step.id, field.name))


def _texts(state: State, step: Step, field: str) -> Mapping[SeatId, str]:
    written = {writer: answer.words(field) for writer, answer in _answers(state, step).items()}
    return {writer: words for writer, words in written.items() if words}


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
