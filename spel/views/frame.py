"""What the screens of one step have in common: its kind, where it is, and the talk in between."""

from spel.core.blocks import BigQuestion, Block
from spel.core.order import in_play
from spel.core.screen import Where
from spel.core.script import Case, Script, Step
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.steps import STEPS
from spel.steps.base import Moment, StepKind


def now(state: State) -> Moment:
    """The step the room is at."""
    return Moment(state, state.step)


def kind_of(step: Step) -> StepKind:
    """How a step of this kind behaves."""
    return STEPS[step.kind]


def where(state: State) -> Where:
    """Chapter, place in that chapter (of this casus), and which casus of how many."""
    step = state.step
    beside = [each for each in _along(state) if (each.chapter, each.case) == (step.chapter, step.case)]
    played = in_play(state.script, state.picked)
    casus = played.index(step.case) + 1 if step.case in played else 0
    titel = title_of_case(state.script, step) if casus else ""
    return Where(step.chapter, beside.index(step) + 1, len(beside), casus, len(played) if casus else 0, titel)


def _along(state: State) -> tuple[Step, ...]:
    """The steps of the route, with the extra one the room is at."""
    steps = (state.script.step(id) for id in state.order)
    return tuple(step for step in steps if step and (not step.extra or step.id == state.step_id))


def title_of_case(script: Script, step: Step) -> str:
    """The casus a step belongs to, by its title."""
    case = script.case(step.case)
    return case.titel if case else ""


def numbered(state: State, case: Case) -> Say:
    """A casus as a heading: its place in the evening and its title."""
    played = in_play(state.script, state.picked)
    return text(N_("Casus {n}: {titel}"), n=played.index(case.id) + 1, titel=case.titel)


def title_in_full(script: Script, step: Step) -> Say:
    """What a step is called; in a casus with the casus first."""
    casus = title_of_case(script, step)
    if not casus:
        return step.title
    ends = casus.endswith((".", "?", "!"))
    return text(N_("{casus} {stap}") if ends else N_("{casus}. {stap}"), casus=casus, stap=step.title)


def title_from_here(state: State, step: Step) -> Say:
    """What a step is called by who is at this one: without the casus when it is the same."""
    return step.title if step.case == state.step.case else title_in_full(state.script, step)


def moved_on(state: State) -> Say:
    """To a desk that decided about an older step: nothing moved, and what is on now."""
    here = title_in_full(state.script, state.step)
    return text(N_("De avond was al verder. Er is niets veranderd. Nu is: {stap}"), stap=here)


def along(state: State) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """The steps of the route before and after this one; from an extra step back to where it was taken."""
    here = state.place(state.step_id)
    before = tuple(step for step in state.route if state.place(step.id) < here)
    after = tuple(step for step in state.route if state.place(step.id) > here)
    return before, after


def talked_about(moment: Moment) -> tuple[Block, ...]:
    """The one question to talk about now: of the step, or else the tension of the casus."""
    blocks = kind_of(moment.step).projector(moment)
    asked = tuple(block for block in blocks if isinstance(block, BigQuestion))
    if asked or moment.case is None:
        return asked
    return (BigQuestion(moment.case.spanning),)
