"""When a step takes answers, and when its answers may be seen: the rule of secrecy."""

from spel.core.script import Script, Step, StepId
from spel.core.state import State


def showers(script: Script, step: StepId) -> tuple[Step, ...]:
    """The steps whose reveal shows the answers of this one."""
    return script.showers(step)


def is_shown(state: State, step: StepId) -> bool:
    """Whether the answers of a step were put before the room."""
    return any(each.id in state.revealed for each in showers(state.script, step))


def is_settled(state: State, step: StepId) -> bool:
    """Whether the room has seen its answers, or what they were a guess of."""
    closed = any(each.id in state.revealed for each in state.script.closers(step))
    return closed or is_shown(state, step)


def is_open(state: State, step: StepId) -> bool:
    """Whether a step takes answers: the room has been there, and nothing about it was seen yet.

    A phone that lost the network may hand in late; nobody has seen anything before the reveal.
    """
    return is_reached(state, step) and not is_settled(state, step)


def is_reached(state: State, step: StepId) -> bool:
    """Whether the room has been at a step, and its answers may not leave the server yet."""
    return step in state.visited and not is_public(state, step)


def is_public(state: State, step: StepId) -> bool:
    """Whether answers of a step may leave the server: shown, passed by, or the evening is over."""
    if state.closed or is_shown(state, step):
        return True
    last = max((state.place(each.id) for each in showers(state.script, step)), default=-1)
    return last >= 0 and state.place(state.step_id) > last


def words_are_open(state: State, step: StepId) -> bool:
    """Whether written words of a step may be read once they were released: at its reveal, if it has one."""
    return is_public(state, step) or not showers(state.script, step)
