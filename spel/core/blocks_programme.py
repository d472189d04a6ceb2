"""Blocks of the desk that are about the programme: which casussen are played, and what is wrong with one."""

from dataclasses import dataclass

from spel.core.figures_programme import Stippenbord
from spel.core.script import CaseId
from spel.core.vocabulary import Side
from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class Advice:
    """One sentence about the programme, with the sides whose dots it speaks of."""

    text: Say
    rests_on: tuple[tuple[Side, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PickRow:
    """One casus on the table; `fixed` when the room has been in it, so that it stays in the programme."""

    id: CaseId
    titel: str
    themas: tuple[str, ...]
    eigenaren: tuple[str, ...]
    """What the ownership is between, in words."""
    fixed: bool = False
    gevoelig: bool = False


@dataclass(frozen=True, slots=True)
class CasePicker:
    """Desk: the programme in its order, and what else lies on the table; `fit` casussen fit in the time."""

    programme: tuple[PickRow, ...]
    others: tuple[PickRow, ...]
    fit: int
    board: Stippenbord | None = None
    advice: tuple[Advice, ...] = ()
    left_out: Say = ""


@dataclass(frozen=True, slots=True)
class CaseFlags:
    """Desk: say that a casus is not right any more; and what was said of it before."""

    case: CaseId
    flags: tuple[str, ...] = ()
