"""Taking back the last thing the desk did: what it steers is remembered, what the room gave stays."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spel.core.afspraken import Afspraak, AfspraakId
    from spel.core.script import CaseId, StepId
    from spel.core.state import Shown, State


@dataclass(frozen=True, slots=True)
class Steering:
    """Everything the desk decides about; the names are those of the state."""

    step_id: "StepId"
    opened_at: datetime
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
    """Words that were changed are not brought back to the room unread."""
    if undo is None or undo.before.released.isdisjoint(changed):
        return undo
    return replace(undo, before=replace(undo.before, released=undo.before.released - changed))


def undone(state: "State", undo: Undo) -> "State":
    """The evening steered as before. Cards that were taken away return; hands shaken since then stay."""
    before = {name: getattr(undo.before, name) for name in _NAMES if name != "afspraken"}
    cards = {**undo.before.afspraken, **state.afspraken}
    return replace(state, **before, afspraken=cards, undo=None)
