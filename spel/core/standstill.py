"""What is taken away is gone everywhere: from the evening, from what undo brings back, from a still wall."""

from collections.abc import Mapping
from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.state import NO_CARD, Seated, State, changed
from spel.core.undo import forgotten


def without(state: State, seat: SeatId) -> State:
    """Everything of one seat goes, but for what its side or table filled in together."""
    return changed(
        state,
        seats=_left(state.seats, seat),
        answers={step: {s: a for s, a in by.items() if s != seat} for step, by in state.answers.items()},
        krassed={step: by - {seat} for step, by in state.krassed.items()},
        released=frozenset(each for each in state.released if each.seat != seat),
        aside=frozenset(each for each in state.aside if each.seat != seat),
        groups={each: name for each, name in state.groups.items() if each.seat != seat},
        undo=forgotten(state.undo, seat),
    )


def _left(seats: Mapping[SeatId, Seated], gone: SeatId) -> Mapping[SeatId, Seated]:
    """Who borrowed the telephone of who goes keeps it: the first of them lends it to the others."""
    heirs = [seat for seat, seated in seats.items() if seated.via == gone]
    left = {seat: seated for seat, seated in seats.items() if seat != gone}
    for seat in heirs:
        left[seat] = replace(left[seat], via="" if seat == heirs[0] else heirs[0])
    return left


def still(state: State) -> State:
    """The wall that stands still shows nothing that was covered, taken away or reopened since."""
    if state.frozen is None:
        return state
    wall = state.frozen
    for seat in wall.seats.keys() - state.seats.keys():
        wall = without(wall, seat)
    cards = {id: card for id, card in wall.afspraken.items() if id in state.afspraken}
    kept = changed(
        wall,
        released=wall.released & state.released,
        revealed=wall.revealed & state.revealed,
        afspraken=cards,
        laid=wall.laid if wall.laid in cards else NO_CARD,
        closed=wall.closed and state.closed,
    )
    return state if kept == state.frozen else changed(state, frozen=kept)
