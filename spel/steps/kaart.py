"""De kaart: one picture of the whole evening that grows with every casus."""

from spel.core.blocks import Block, FigureBlock, Lead, LookUp
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.kaart import drawn
from spel.steps.base import Moment, StepKind
from spel.steps.sheets import Sheet

TALK = Text(N_("Waar staan jullie nu? Waar willen jullie naartoe?"))


def picture(moment: Moment) -> tuple[Block, ...]:
    """The map as far as it has grown, on the wall and on phones."""
    found = drawn(moment.state, moment.step.case)
    return (FigureBlock(found),) if found.rows else ()


KAART_SHEET = Sheet(Text(N_("De kaart van de avond")), TALK, picture)
"""The map among the sheets of the spiegel."""


class KaartStep(StepKind):
    """Asks nothing and hides nothing: what stands on the map was shown before."""

    key = "kaart"
    title = Text(N_("De kaart"))
    wall = TALK
    watch = Text(N_("De kaart groeit met elke casus. Kijk naar het grote scherm."))
    guide = Text(N_("Wijs aan wat verschuift. Vraag wie dat herkent."))

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """The map at once, or what is to come."""
        found = picture(moment)
        return (Lead(self.wall), *found) if found else (Lead(self.watch),)

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """The same, at the size of a phone."""
        found = picture(moment)
        return (Lead(self.wall), *found) if found else (LookUp(self.watch),)


kaart = KaartStep()
