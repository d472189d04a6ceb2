"""What the desk knows beside the step itself: the wall, what comes, the time, and what was done last."""

from dataclasses import dataclass

from spel.core.script import StepId
from spel.core.vocabulary import Side
from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class OnWall:
    """What the room sees now, in a few words; `apart` says why that is not simply this step."""

    title: Say
    lines: tuple[Say, ...]
    apart: Say = ""


@dataclass(frozen=True, slots=True)
class InHand:
    """What the telephones of these sides will say; `asked` when there is something to fill in."""

    sides: tuple[Side, ...]
    lines: tuple[Say, ...]
    asked: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """A step that is still to come: what the wall will say, and what is asked of whom."""

    step: StepId
    title: Say
    minutes: float
    wall: tuple[Say, ...]
    hands: tuple[InHand, ...]
    joint: bool = False
    shows: bool = False
    """Whether something can be shown there."""


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """What to pass by to be home in time, and how many minutes that gives; `casus` when it is a whole one."""

    steps: tuple[StepId, ...]
    names: tuple[Say, ...]
    minutes: float
    casus: str = ""


@dataclass(frozen=True, slots=True)
class DeskTime:
    """How this step and this evening go. Minutes; the ends as clock times of the place.

    `extra` is what this step got beside its plan. `late` is below zero for an evening that goes faster.
    """

    allowed: float
    extra: float
    passed: int
    planned_end: str
    expected_end: str
    late: int
    under_way: bool
    leave_out: LeaveOut | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What the desk did last and can still take back; `at` tells one from the next."""

    what: Say
    at: str
