"""Steps with sheets to leaf through: one picture at a time, with one question to talk about."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import ClassVar

from spel.core.blocks import Block, InsightBlock, Lead, Notice
from spel.core.script import Case
from spel.core.vocabulary import Side
from spel.core.words import Say, Text
from spel.insights.base import EveningInsight
from spel.steps.base import EVERYBODY, Moment, StepKind
from spel.steps.wording import TOO_LITTLE


@dataclass(frozen=True, slots=True)
class Sheet:
    """One thing to look at together, and the question that goes with it."""

    name: Text
    talk: Text
    blocks: Callable[[Moment], tuple[Block, ...]]
    needs: frozenset[Side] = frozenset()
    """The sides without which there is nothing to see on it."""


class Leafed(StepKind):
    """A step whose reveal shows one sheet; the desk picks which."""

    leaves: ClassVar[tuple[Sheet, ...]]

    def sheet_names(self, case: Case | None, sides: Collection[Side] = EVERYBODY) -> tuple[Say, ...]:
        """What there is to look at on an evening with these sides."""
        return tuple(sheet.name for sheet in self._leaves(sides))

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """The sheet that is on, or that there is too little for it."""
        return self.leaf(moment).blocks(moment) or (Notice(TOO_LITTLE),)

    def shown(self, moment: Moment) -> tuple[Block, ...]:
        """The sheet under its own question; an empty sheet has nothing to ask about."""
        leaf = self.leaf(moment)
        return (Lead(leaf.talk), *self.result(moment)) if leaf.blocks(moment) else self.result(moment)

    def leaf(self, moment: Moment) -> Sheet:
        """The sheet that is on."""
        leaves = self._leaves(moment.state.script.sides)
        return leaves[min(moment.sheet, len(leaves) - 1)]

    def _leaves(self, sides: Collection[Side]) -> tuple[Sheet, ...]:
        return tuple(sheet for sheet in self.leaves if sheet.needs.issubset(sides))


def told(insight: EveningInsight, *names: str) -> Callable[[Moment], tuple[Block, ...]]:
    """What an insight says about the evening; with names only those parts of it."""

    def blocks(moment: Moment) -> tuple[Block, ...]:
        return tuple(InsightBlock(each) for each in insight(moment.state) if not names or each.name in names)

    return blocks
