"""The time at the desk: how long this step may take, when the evening ends, and what to leave out."""

from datetime import UTC, datetime, timedelta

from spel.core.evolve import is_one_evening
from spel.core.screen_desk import DeskTime, LeaveOut
from spel.core.state import BEFORE, State
from spel.views.frame import title_from_here
from spel.views.timing import Proposal, minutes_of, timing

MINUTE = timedelta(minutes=1)


def desk_time(state: State, now: datetime) -> DeskTime:
    """How it goes at a moment; clock times are those of the zone of `now`.

    Counting is done in UTC, where every hour is as long. While the clock is not that of the evening, as after
    it was set back, the time stands still at the last step.
    """
    is_now = state.started_at == BEFORE or is_one_evening(state.opened_at, now)
    told = timing(state, (now if is_now else state.opened_at).astimezone(UTC))
    return DeskTime(
        allowed=minutes_of(state, state.step),
        extra=state.extended.get(state.step_id, 0),
        passed=max(0, (now - state.opened_at) // MINUTE) if is_now else 0,
        planned_end=_clock(told.planned_end, now),
        expected_end=_clock(told.expected_end, now),
        late=round(told.late / MINUTE),
        under_way=state.started_at != BEFORE and not state.closed,
        leave_out=_leave_out(state, told.proposal) if told.proposal else None,
    )


def _clock(moment: datetime, now: datetime) -> str:
    """Hours and minutes where the room is, to the nearest minute."""
    return (moment + MINUTE / 2).astimezone(now.tzinfo).strftime("%H:%M")


def _leave_out(state: State, proposal: Proposal) -> LeaveOut:
    steps = [step for step in map(state.script.step, proposal.steps) if step]
    case = state.script.case(proposal.case)
    names = tuple(title_from_here(state, step) for step in steps)
    return LeaveOut(proposal.steps, names, proposal.minutes, case.titel if case else "")
