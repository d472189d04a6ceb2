"""What people wrote, as the room may read it: in a cloud or on a list."""

from collections.abc import Mapping

from spel.core.actors import SeatId
from spel.core.figures import Cloud
from spel.core.openness import words_are_open
from spel.core.script import StepId
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.insights.bundles import Bundle, bundles, equal


def released(state: State, step: StepId, field: str) -> Mapping[SeatId, str]:
    """What the spelleider let the room see, in the order of the seats.

    Words of a step that has a reveal wait for it; where there is none, the release is the reveal.
    """
    if not words_are_open(state, step):
        return {}
    shown = {each.seat for each in state.released if (each.step, each.field) == (step, field)}
    answers = state.answers.get(step, {})
    return {seat: answer.words(field) for seat, answer in answers.items() if seat in shown}


def names(state: State, step: StepId, field: str) -> Mapping[SeatId, str]:
    """Under which name the desk put the words of a seat; seats without one are not in it."""
    here = (step, field)
    return {each.seat: name for each, name in state.groups.items() if (each.step, each.field) == here}


def cloud(state: State, step: StepId, field: str, title: Say = "") -> Cloud:
    """The released words of a field, most written first; what says nearly the same counts as one word."""
    found = bundles(released(state, step, field), names(state, step, field))
    times = sorted(((each.says, len(each.texts)) for each in found), key=lambda each: _most_first(*each))
    return Cloud(tuple(times), title)


def _most_first(word: str, count: int) -> tuple[int, str]:
    return -count, word.casefold()


def together(state: State, step: StepId, field: str) -> tuple[Bundle, ...]:
    """The released sentences of a field. Only what the desk named is one line, and what is quite the same."""
    return bundles(released(state, step, field), names(state, step, field), equal)


def lines(state: State, step: StepId, field: str) -> tuple[Say, ...]:
    """The released sentences as lines on a list: a bundle stands there once, with its count."""
    return tuple(map(line, together(state, step, field)))


def line(bundle: Bundle) -> Say:
    """One bundle as a line on a list."""
    times = len(bundle.texts)
    if times == 1:
        return bundle.says
    return text(N_("{woorden} ({n} keer)"), woorden=bundle.says, n=times)
