"""Whether the programme of a running evening may change: casussen picked, added, or out of date."""

from spel.core import commands as c
from spel.core import events as e
from spel.core.order import in_play
from spel.core.refusals import Refusal
from spel.core.script import NO_CASE, Case, Script, Step, StepId
from spel.core.state import State

MOST_CASES = 40
LONGEST_FLAG = 300

Decided = tuple[e.CasesPicked | e.CaseAdded | e.CaseFlagged, ...] | Refusal


def decide_programme(command: c.PickCases | c.AddCase | c.FlagCase, state: State) -> Decided:
    """What follows, or why not. What was played stays played: a casus in which the room has been stays in."""
    match command:
        case c.PickCases():
            return _pick(command, state)
        case c.AddCase():
            return _add(command, state)
        case c.FlagCase():
            return _flag(command, state)


def _pick(command: c.PickCases, state: State) -> Decided:
    known = {case.id for case in state.script.cases}
    distinct = len(set(command.cases)) == len(command.cases)
    if not command.cases or not distinct or not known.issuperset(command.cases):
        return Refusal.NO_SUCH_CASE
    played = {step.case for step in state.script.steps if step.case and step.id in state.visited}
    if not played.issubset(command.cases):
        return Refusal.ALREADY_PLAYED
    if command.cases == in_play(state.script, state.picked):
        return ()
    return (e.CasesPicked(command.cases),)


def _add(command: c.AddCase, state: State) -> Decided:
    if len(state.script.cases) >= MOST_CASES:
        return Refusal.TABLE_FULL
    own = {step.id for step in command.steps}
    new = command.case.id not in {NO_CASE, *(case.id for case in state.script.cases)}
    apart = len(own) == len(command.steps) and own.isdisjoint(step.id for step in state.script.steps)
    fitting = all(_belongs(step, command.case, own, state.script) for step in command.steps)
    if not (command.steps and new and apart and fitting):
        return Refusal.DOES_NOT_FIT
    return (e.CaseAdded(command.case, command.steps),)


def _belongs(step: Step, case: Case, own: set[StepId], script: Script) -> bool:
    """Of this casus, for sides that play; and it shows nothing of the steps that were there already."""
    about = {*step.shows, *step.closes}
    return step.case == case.id and own.issuperset(about) and set(script.sides).issuperset(step.asks)


def _flag(command: c.FlagCase, state: State) -> Decided:
    if state.script.case(command.case) is None:
        return Refusal.NO_SUCH_CASE
    fitting = 0 < len(command.text) <= LONGEST_FLAG
    return (e.CaseFlagged(command.case, command.text),) if fitting else Refusal.DOES_NOT_FIT
