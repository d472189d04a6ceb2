"""What answers do to an evening: they stand, and words that were changed wait to be read again."""

from collections.abc import Sequence

from spel.core import events as e
from spel.core.actors import SeatId
from spel.core.hands import one_by_one
from spel.core.questions import Answer
from spel.core.script import StepId
from spel.core.state import Shown, State, changed
from spel.core.undo import unshown


def answered(state: State, step: StepId, events: Sequence[e.AnswerGiven]) -> State:
    """The state after answers of seats to one step, in order."""
    given = dict(state.answers.get(step, {}))  # ours alone, until it is in a state
    for event in events:
        state = _unread_again(state, step, event.seat, given.get(event.seat), event.answer)
        given[event.seat] = event.answer
    return changed(state, answers={**state.answers, step: given})


def give(state: State, event: e.AnswerGiven | e.JointGiven | e.KrasOpened | e.HandsCounted) -> State:
    """The state after an answer of a seat, of a side or table together, of hands; or a card opened."""
    match event:
        case e.AnswerGiven(step=step):
            return answered(state, step, (event,))
        case e.JointGiven(step=step, answer=answer, table=table) if table:
            before = state.by_table.get(step, {})
            state = _unread_again(state, step, SeatId(table), before.get(table), answer)
            return changed(state, by_table={**state.by_table, step: {**before, table: answer}})
        case e.JointGiven(side=side, step=step, answer=answer):
            joint = state.joint.get(step, {})
            state = _unread_again(state, step, SeatId(side.value), joint.get(side), answer)
            return changed(state, joint={**state.joint, step: {**joint, side: answer}})
        case e.HandsCounted(step=step, side=side, counts=counts):
            hands = {**state.hands.get(step, {}), side: one_by_one(counts)}
            return changed(state, hands={**state.hands, step: hands})
        case e.KrasOpened(seat=seat, step=step):
            krassed = state.krassed.get(step, frozenset()) | {seat}
            return changed(state, krassed={**state.krassed, step: krassed})


def _unread_again(state: State, step: StepId, who: SeatId, before: Answer | None, now: Answer) -> State:
    """Words that were changed wait at the desk again: what was read is not what is shown."""
    if before is None or not (state.released or state.aside or state.groups or state.undo):
        return state
    turned = frozenset(
        Shown(step, name, who) for name in before.values if before.words(name) != now.words(name)
    )
    if not turned:
        return state
    return changed(
        state,
        released=state.released - turned,
        aside=state.aside - turned,
        groups={each: name for each, name in state.groups.items() if each not in turned},
        undo=unshown(state.undo, turned),
    )
