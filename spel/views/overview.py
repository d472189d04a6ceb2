"""The picture of the whole evening to return to: the map as far as the room has seen it, and the chapters."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from spel.core.blocks import Block, FigureBlock
from spel.core.blocks_overview import Chapter, ChapterLine
from spel.core.openness import is_shown
from spel.core.script import Step, StepId
from spel.core.state import State
from spel.core.words import N_, Text
from spel.insights.kaart import drawn

WHOLE_EVENING = Text(N_("De hele avond"))
MAP = "kaart"

Given = TypeVar("Given")


def overview(state: State) -> tuple[Block, ...]:
    """The map of what was shown so far, and where we are; before any casus the chapters alone."""
    picture = drawn(as_seen(state), state.step.case)
    chapters = chapter_line(state)
    if not picture.rows:
        return (ChapterLine(chapters, alone=True),)
    return (FigureBlock(picture), ChapterLine(chapters))


def as_seen(state: State) -> State:
    """The evening with only those answers that were put before the room, so that no picture tells more."""
    seen = frozenset(step.id for step in state.script.steps if _was_seen(state, step))
    return replace(
        state,
        answers=_of(state.answers, seen),
        joint=_of(state.joint, seen),
        by_table=_of(state.by_table, seen),
        hands=_of(state.hands, seen),
    )


def _was_seen(state: State, step: Step) -> bool:
    """Shown by itself, or as part of the map that was shown after it."""
    maps = (state.script.step(id) for id in state.revealed)
    after = (each for each in maps if each and each.kind == MAP and each.case == step.case)
    return is_shown(state, step.id) or any(
        0 <= state.place(step.id) < state.place(each.id) for each in after if each.case
    )


def _of(given: Mapping[StepId, Given], seen: frozenset[StepId]) -> Mapping[StepId, Given]:
    return {step: by for step, by in given.items() if step in seen}


def chapter_line(state: State) -> tuple[Chapter, ...]:
    """The chapters of the route; of those with casussen how many there are, and how many began."""
    groups = ((title, tuple(steps)) for title, steps in groupby(state.route, key=lambda step: step.chapter))
    return tuple(_chapter(state, title, steps) for title, steps in groups)


def _chapter(state: State, title: str, steps: tuple[Step, ...]) -> Chapter:
    cases = dict.fromkeys(step.case for step in steps if step.case)
    begun = {step.case for step in steps if step.case and step.id in state.visited}
    return Chapter(
        title=title,
        been=any(step.id in state.visited for step in steps),
        here=state.step.chapter == title,
        casussen=len(cases),
        begun=len(begun),
    )
