"""In which order the steps of an evening are played: which casussen, and what is only for who asks."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from spel.core.script import NO_CASE, CaseId, Script, Step, StepId


def in_play(script: Script, picked: Sequence[CaseId]) -> tuple[CaseId, ...]:
    """The casussen of this evening: those that were picked, else the first that fit."""
    proposed = [case.id for case in script.cases]
    return tuple(picked) or tuple(proposed[: script.play or None])


def order(script: Script, picked: Sequence[CaseId]) -> tuple[StepId, ...]:
    """All steps that can be reached, extra ones too, in the order of the evening."""
    return tuple(step.id for step in _ordered(script, in_play(script, picked)))


def _ordered(script: Script, cases: Sequence[CaseId]) -> Iterator[Step]:
    """The steps of the casussen follow the pick; what comes before and after them stays where it is."""
    for is_case, steps in groupby(script.steps, key=lambda step: step.case != NO_CASE):
        if not is_case:
            yield from steps
            continue
        block = tuple(steps)
        for case in cases:
            yield from (step for step in block if step.case == case)
