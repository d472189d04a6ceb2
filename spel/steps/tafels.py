"""De tafels naast elkaar: the area as a whole, every table with its own mix, and the gemeente (Dorpendag)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spel.core.blocks import Block, InsightBlock, Lead, Notice
from spel.core.figures import Insight
from spel.core.script import Step, StepId, Table
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, text
from spel.insights.rolprofiel import rolprofiel
from spel.insights.tafels import tafels_among, tafels_gemeente
from spel.insights.zeggen_doen_willen import zeggen_doen_willen
from spel.steps.base import Moment, StepKind
from spel.steps.startfoto import startfoto
from spel.steps.wording import TOO_LITTLE

FIT = 6
"""So many mixes fit on the wall at any size, with room for a second line under them."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet: its name, the question that goes with it, and what it shows."""

    name: Say
    talk: Text
    told: Callable[[State], tuple[Insight, ...]]


class Tafels(StepKind):
    """Every table keeps its own picture; nobody is ranked. The desk leafs through."""

    key = "tafels"
    title = Text(N_("De tafels naast elkaar"))
    wall = Text(N_("Straks ziet u wat elke tafel koos, en wat dat samen zegt."))
    guide = Text(N_("Begin met het hele gebied. Vraag daarna tafels om iets over hun mix te vertellen."))

    def names_by_table(self, tables: Sequence[Table]) -> tuple[Say, ...]:
        """What there is to look at with these tables."""
        return tuple(leaf.name for leaf in leaves(tables)) if tables else ()

    def shows(self, own: StepId, before: Sequence[Step]) -> tuple[StepId, ...]:
        """The startfoto, which was kept for this; without one the picture itself."""
        return tuple(step.id for step in before if step.kind == startfoto.key) or (own,)

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """The sheet that is on, or that there is too little for it."""
        told = tuple(InsightBlock(each) for each in _leaf(moment).told(moment.state))
        return told or (Notice(TOO_LITTLE),)

    def shown(self, moment: Moment) -> tuple[Block, ...]:
        """The sheet under its own question."""
        return (Lead(_leaf(moment).talk), *self.result(moment))


def leaves(tables: Sequence[Table]) -> tuple[Leaf, ...]:
    """The area first, then the tables as many as fit at a time, then the gemeente."""
    village = [table for table in tables if table.side is Side.DORP]
    groups = [tuple(village[start : start + FIT]) for start in range(0, len(village), FIT)]
    rest = (THE_GEMEENTE,) if any(table.side is Side.GEMEENTE for table in tables) else ()
    return (THE_AREA, SAID_AND_DONE, *(_some(group, village) for group in groups), *rest)


def _some(group: tuple[Table, ...], village: Sequence[Table]) -> Leaf:
    def told(state: State) -> tuple[Insight, ...]:
        return tafels_among(state, group)

    first = village.index(group[0]) + 1
    name = text(N_("Tafel {eerste} tot en met {laatste}"), eerste=first, laatste=first + len(group) - 1)
    return Leaf(name if len(group) > 1 else group[0].naam, DIFFERENT, told)


def _leaf(moment: Moment) -> Leaf:
    found = leaves(moment.state.script.tables)
    return found[min(moment.sheet, len(found) - 1)]


DIFFERENT = Text(N_("Waarin verschillen jullie, en wat hebben jullie aan elkaar?"))
THE_AREA = Leaf(
    Text(N_("Alle tafels samen")), Text(N_("Herkennen jullie dit beeld van het gebied?")), rolprofiel
)
SAID_AND_DONE = Leaf(
    Text(N_("Zeggen en doen")),
    Text(N_("Past wat jullie kozen bij wat jullie eerst zeiden?")),
    lambda state: tuple(each for each in zeggen_doen_willen(state) if each.name == "zeggen_doen_willen"),
)
THE_GEMEENTE = Leaf(
    Text(N_("Wat de gemeente koos")), Text(N_("Hadden de dorpen dit verwacht?")), tafels_gemeente
)

tafels = Tafels()
