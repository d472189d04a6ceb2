"""Spreiding: how everybody chose, without names and without roles yet (game P4, beat 5)."""

from collections.abc import Sequence

from spel.core.blocks import Block, FigureBlock, Lead
from spel.core.script import Step, StepId
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.base import spread
from spel.steps.base import Moment, StepKind, beside
from spel.steps.cards import case_card
from spel.steps.counts import progress
from spel.steps.zelf import zelf

TITLES = {
    Side.DORP: Text(N_("Zo koos {het_dorp}")),
    Side.GEMEENTE: Text(N_("Zo koos de gemeente")),
    Side.PARTIJ: Text(N_("Zo kozen de andere partijen")),
}


class Spreiding(StepKind):
    """Bars per side for the silent choices of this casus."""

    key = "spreiding"
    title = Text(N_("Zo kozen we"))
    wall = Text(N_("Zo meteen ziet u hoe er gekozen is. Zonder namen."))
    talk = Text(N_("Wat valt jullie op?"))
    guide = Text(N_("Laat de keuzes zien. Vraag eerst wat opvalt, en dan pas waarom."))

    def shows(self, own: StepId, before: Sequence[Step]) -> tuple[StepId, ...]:
        """The silent choices of the same casus."""
        asked = beside(own, zelf.key)
        return tuple(step.id for step in before if step.id == asked)

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """Until the reveal only how many have chosen."""
        asking = moment.beside(zelf.key)
        if moment.revealed or asking is None:
            return super().projector(moment)
        return (Lead(self.wall), *case_card(moment), progress(moment.state, asking))

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """A figure for every side that chose."""
        asked = beside(moment.step.id, zelf.key)
        figures = (spread(moment.state, asked, "keuze", side) for side in moment.state.script.sides)
        return tuple(FigureBlock(figure, TITLES[figure.side]) for figure in figures if figure)


spreiding = Spreiding()
