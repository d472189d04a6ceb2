"""De kaart: one picture of the whole evening that grows with every casus."""

from collections.abc import Sequence

from spel.core.blocks import Block, FigureBlock
from spel.core.script import Step, StepId
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
    """Asks nothing, and waits for its reveal: not all that stands on the map has been shown before."""

    key = "kaart"
    title = Text(N_("De kaart"))
    wall = Text(N_("Zo meteen groeit de kaart van deze avond."))
    talk = TALK
    watch = Text(N_("De kaart groeit met elke casus. Kijk naar het grote scherm."))
    guide = Text(N_("Laat de kaart zien. Wijs aan wat verschuift, en vraag wie dat herkent."))

    def shows(self, own: StepId, before: Sequence[Step]) -> tuple[StepId, ...]:
        """Itself: the map comes when the room is ready for it."""
        return (own,)

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """The map as far as it has grown, on phones at the size of a phone."""
        return picture(moment)


kaart = KaartStep()
