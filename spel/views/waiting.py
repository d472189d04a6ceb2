"""Who is still busy, as counts: only who is connected is waited for."""

from collections.abc import Collection

from spel.core.actors import SeatId
from spel.core.state import DESK, Seated, State
from spel.core.vocabulary import Side


def missing(state: State, side: Side, here: Collection[SeatId]) -> int:
    """How many people of a side are connected and not ready with this step; `here` are the open lines.

    Of a joint step it is 1 for the whole side, or the number of its tables. After the end nobody is.
    """
    step = state.step
    if side not in step.asks or state.closed:
        return 0
    present = {seat: seated for seat, seated in state.seats.items() if _is_here(seat, seated, here)}
    seated = [each for each in present.values() if each.side == side]
    if step.joint and state.script.tables:
        return len({each.table for each in seated} - state.by_table.get(step.id, {}).keys() - {""})
    if step.joint:
        return int(bool(seated) and side not in state.joint.get(step.id, {}))
    answered = state.answers.get(step.id, {})
    return sum(each.people for seat, each in present.items() if each.side == side and seat not in answered)


def silent(state: State, side: Side) -> int:
    """How many people of a side never answered anything tonight; 0 as long as nothing was asked of them."""
    asked = {step.id for step in state.script.steps if side in step.asks and not step.joint}
    if not (asked - {state.step_id}) & state.visited:
        return 0
    spoke = {seat for step, given in state.answers.items() if step in asked for seat in given}
    return sum(each.people for seat, each in state.seats.items() if each.side == side and seat not in spoke)


def _is_here(seat: SeatId, seated: Seated, here: Collection[SeatId]) -> bool:
    """Who borrows a telephone is here when that telephone is; without one the desk fills in."""
    return seated.via != DESK and (seat if not seated.via else seated.via) in here
