"""Delers: which evenings may lie beside each other, because each of their villages said yes to that."""

from collections.abc import Sequence

from spel.core.state import State
from spel.insights.lezers import decision


def shares(state: State) -> bool:
    """Whether an evening may be compared: real, over, and the village let other villages read it."""
    found = decision(state)
    return state.closed and not state.script.rehearsal and found.made and found.with_others


def others_beside(own: State, others: Sequence[State]) -> tuple[State, ...]:
    """The evenings to lay beside one's own: of every other village that shares the newest one.

    An earlier evening of the same village says nothing about others, and one village counts once, so that
    its evenings alone never make a crowd. Evenings without a place name each stand for a village; the same
    evening under two names, which came back from a file, counts once.
    """
    newest: dict[object, State] = {}
    for state in sorted(others, key=lambda each: each.created_at):
        if shares(state) and _village(state) != _village(own):
            newest[_village(state)] = state
    return tuple(newest.values())


def _village(state: State) -> object:
    name = state.script.place.naam.strip().casefold()
    return name or state.created_at
