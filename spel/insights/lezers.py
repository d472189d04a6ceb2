"""Lezers: who may read the report, which the village decides and nobody else."""

from collections.abc import Iterator
from dataclasses import dataclass

from spel.core.openness import is_public
from spel.core.questions import Answer
from spel.core.script import StepId
from spel.core.state import State
from spel.core.vocabulary import Lezers, Side

DELEN, WIE = StepId("delen"), "lezers"


@dataclass(frozen=True, slots=True)
class Decision:
    """Who may read; `made` tells whether the village said so itself, or nothing yet."""

    lezers: Lezers
    made: bool

    @property
    def with_gemeente(self) -> bool:
        """Whether the gemeente may have it."""
        return self.lezers is not Lezers.WIJ

    @property
    def with_others(self) -> bool:
        """Whether other villages may have it, without names."""
        return self.lezers is Lezers.DORPEN


def decision(state: State) -> Decision:
    """What the village decided, once the room saw it; without a decision the report is only for itself.

    What it decided on its own page since holds, also when that is narrower or wider.
    With several tables of the village the narrowest wish holds for all: nobody is shared against its will.
    """
    if state.lezers is not None:
        return Decision(state.lezers, True)
    wishes = [wish for answer in _answers(state) if (wish := _wish(answer))]
    return Decision(min(wishes, key=lambda each: each.wijd), True) if wishes else Decision(Lezers.WIJ, False)


def _answers(state: State) -> Iterator[Answer]:
    if not is_public(state, DELEN):
        return
    for table, answer in state.by_table.get(DELEN, {}).items():
        sits = state.script.table(table)
        if sits and sits.side is Side.DORP:
            yield answer
    joint = state.joint.get(DELEN, {}).get(Side.DORP)
    if joint:
        yield joint


def _wish(answer: Answer) -> Lezers | None:
    chosen = answer.choice(WIE)
    return Lezers(chosen) if chosen in set(Lezers) else None
