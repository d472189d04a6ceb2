"""Paper mode: where raised hands can answer, the desk counts them; phones and hands go into one result."""

from collections import Counter

from spel.core.blocks_plekken import HandsDesk, HandsSide
from spel.core.hands import countable
from spel.core.openness import is_open
from spel.core.questions import Answer, Ask
from spel.core.script import Step
from spel.core.state import State
from spel.core.vocabulary import Side


def hands_desk(state: State, step: Step) -> tuple[HandsDesk, ...]:
    """The block for a step, as long as it takes answers; none when hands can not answer it."""
    if step.joint or state.closed or not is_open(state, step.id):
        return ()
    sides = tuple(
        _side(side, ask, state.hands.get(step.id, {}).get(side, ()))
        for side, ask in step.asks.items()
        if countable(ask)
    )
    return (HandsDesk(step.id, step.title, sides),) if sides else ()


def _side(side: Side, ask: Ask, hands: tuple[Answer, ...]) -> HandsSide:
    names = countable(ask)
    counted = Counter(f"{name}.{choice}" for each in hands for name in names if (choice := each.choice(name)))
    fields = tuple(field for field in ask.fields if field.name in names)
    return HandsSide(side, fields, tuple(counted.items()), len(hands))
