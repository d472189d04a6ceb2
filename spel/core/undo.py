"""Taking back the last thing the desk did: what it steers is remembered, what the room gave stays."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING

from spel.core.order import order

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spel.core.actors import SeatId
    from spel.core.afspraken import Afspraak, AfspraakId
    from spel.core.script import CaseId, StepId
    from spel.core.state import Shown, State


@dataclass(frozen=True, slots=True)
class Steering:
    """Everything the desk decides about; the names are those of the state."""

    step_id: "StepId"
    opened_at: datetime
    started_at: datetime
    revealed: "frozenset[StepId]"
    sheets: "Mapping[StepId, int]"
    released: "frozenset[Shown]"
    aside: "frozenset[Shown]"
    groups: "Mapping[Shown, str]"
    picked: "tuple[CaseId, ...]"
    order: "tuple[StepId, ...]"
    skipped: "frozenset[StepId]"
    extended: "Mapping[StepId, float]"
    black: bool
    talking: bool
    overview: bool
    qr: bool
    frozen: "State | None"
    door_open: bool
    intake_open: bool
    closed: bool
    laid: "AfspraakId"
    afspraken: "Mapping[AfspraakId, Afspraak]"


@dataclass(frozen=True, slots=True)
class Undo:
    """What the desk decided before its last tap, and when that tap was."""

    before: Steering
    at: datetime


_NAMES = tuple(each.name for each in fields(Steering))


def steering(state: "State") -> Steering:
    """How the evening is steered now."""
    return Steering(**{name: getattr(state, name) for name in _NAMES})


def unshown(undo: Undo | None, changed: "frozenset[Shown]") -> Undo | None:
    """Words that were changed are not brought back to the room unread, nor what was decided about them."""
    if undo is None:
        return None
    before = undo.before
    return replace(
        undo,
        before=replace(
            before,
            released=before.released - changed,
            aside=before.aside - changed,
            groups={each: name for each, name in before.groups.items() if each not in changed},
        ),
    )


def forgotten(undo: Undo | None, seat: "SeatId") -> Undo | None:
    """Nothing of somebody who was taken out comes back."""
    if undo is None:
        return None
    before = undo.before
    named = (*before.released, *before.aside, *before.groups)
    return unshown(undo, frozenset(each for each in named if each.seat == seat))


def with_card(undo: Undo | None, card: "AfspraakId") -> Undo | None:
    """A card that was written since lies on the wall, also when what came before it is taken back."""
    return replace(undo, before=replace(undo.before, laid=card)) if undo else None


def undone(state: "State", undo: Undo) -> "State":
    """The evening steered as before. Cards that were taken away return; hands shaken since then stay."""
    before = {name: getattr(undo.before, name) for name in _NAMES if name != "afspraken"}
    cards = {**undo.before.afspraken, **state.afspraken}
    before["picked"] = _picked(state, undo.before)
    return replace(state, **before, afspraken=cards, undo=None)


def _picked(state: "State", before: Steering) -> "tuple[CaseId, ...]":
    """A casus that was added stays in the script; taken back, it is not proposed by itself."""
    if before.picked or order(state.script, ()) == before.order:
        return before.picked
    steps = (state.script.step(id) for id in before.order)
    return tuple(dict.fromkeys(step.case for step in steps if step and step.case))
