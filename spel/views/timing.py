"""Planned against actual: when the evening ends as it goes now, and what to skip to be home in time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from spel.core.script import NO_CASE, CaseId, Step, StepId
from spel.core.state import BEFORE, State

LATE = timedelta(minutes=5)
"""Less than this is how evenings go."""
A_CASUS_LATE = timedelta(minutes=15)
"""From here on leaving out a whole casus hurts the room less than haste."""
EASY_TO_MISS = (
    *("kaart", "uitnodiging", "raden", "lege-stoel", "les", "stresstest", "draagvlak", "herkent"),
    *("krassen", "eigenaar", "spreiding"),
)
"""Kinds of steps to pass by, the first ones first: what is read, chosen and said aloud stays."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Steps to pass by, with how many minutes that gives; `case` when it is a whole casus."""

    steps: tuple[StepId, ...]
    minutes: float
    case: CaseId = NO_CASE


@dataclass(frozen=True, slots=True)
class Timing:
    """How the evening goes: both ends, and how late (below zero: early) that is."""

    planned_end: datetime
    expected_end: datetime
    late: timedelta
    proposal: Proposal | None = None

    @property
    def is_late(self) -> bool:
        """Whether it is worth a word."""
        return self.late >= LATE


def timing(state: State, now: datetime) -> Timing:
    """How the evening goes at a moment (aware, UTC).

    The plan starts when the room leaves its first step, less what that step may take: people come in when
    they do, so until then the whole evening is still to come. Extra steps are not in the plan; while one is
    played it takes the time it takes.
    """
    left = _left(state, now)
    expected = now + left
    planned = _start(state, now) + timedelta(minutes=sum(step.minutes for step in _whole_route(state)))
    late = expected - planned
    return Timing(planned, expected, late, _proposal(state, late) if late >= LATE else None)


def minutes_of(state: State, step: Step) -> float:
    """What a step may take tonight."""
    return max(0.0, step.minutes + state.extended.get(step.id, 0))


def _whole_route(state: State) -> list[Step]:
    """The evening as it was planned: with what is passed by now, without what is extra."""
    steps = (state.script.step(id) for id in state.order)
    return [step for step in steps if step is not None and not step.extra]


def _start(state: State, now: datetime) -> datetime:
    if state.started_at == BEFORE:
        return now
    return state.started_at - timedelta(minutes=next((step.minutes for step in _whole_route(state)), 0))


def _left(state: State, now: datetime) -> timedelta:
    """What is still to come, and what is left of this step."""
    after = timedelta(minutes=sum(minutes_of(state, step) for step in _ahead(state)))
    passed = timedelta(0) if state.started_at == BEFORE else now - state.opened_at
    here = timedelta(minutes=minutes_of(state, state.step)) - passed
    return after + max(here, timedelta(0))


def _ahead(state: State) -> list[Step]:
    here = state.place(state.step_id)
    return [step for step in state.route if state.place(step.id) > here]


def _proposal(state: State, late: timedelta) -> Proposal | None:
    """The last casus when it is very late, else small steps until it fits; nothing when nothing helps."""
    ahead = _ahead(state)
    whole = _last_casus(state, ahead) if late >= A_CASUS_LATE else None
    return whole or _small_steps(state, ahead, late)


def _last_casus(state: State, ahead: Sequence[Step]) -> Proposal | None:
    """A casus that has not begun, and is not the only one."""
    cases = list(dict.fromkeys(step.case for step in ahead if step.case and step.case != state.step.case))
    if not cases or not any(step.case for step in state.route if step.id in state.visited):
        return None
    steps = [step for step in ahead if step.case == cases[-1]]
    minutes = sum(minutes_of(state, step) for step in steps)
    return Proposal(tuple(step.id for step in steps), minutes, cases[-1])


def _small_steps(state: State, ahead: Sequence[Step], late: timedelta) -> Proposal | None:
    chosen, gained = [], timedelta(0)
    for step in _easiest_first(ahead):
        if gained >= late:
            break
        chosen.append(step)
        gained += timedelta(minutes=minutes_of(state, step))
    if not chosen:
        return None
    in_order = tuple(step.id for step in ahead if step in chosen)
    return Proposal(in_order, gained.total_seconds() / 60)


def _easiest_first(ahead: Sequence[Step]) -> Iterator[Step]:
    for kind in EASY_TO_MISS:
        yield from (step for step in ahead if step.kind == kind)
