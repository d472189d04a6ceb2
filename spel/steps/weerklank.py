"""Weerklank: what each side recognised, and missed, in how the other sat in its chair (game P4)."""

from spel.core.blocks import Block, FigureBlock
from spel.core.openness import is_shown
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.base import spread
from spel.insights.stoelwissel import ACROSS, KEUZE, STOELWISSEL, TITLES
from spel.steps.base import Moment
from spel.steps.worded import Worded, sentence

SENTENCES = (
    sentence("klopte", Text(N_("Wat klopte?"))),
    sentence("ontbrak", Text(N_("Wat ontbrak?")), required=False),
)
FIELDS = {Side.DORP: SENTENCES, Side.GEMEENTE: SENTENCES}
HEADS = {
    Side.DORP: Text(N_("{Het_dorp} zegt tegen de gemeente")),
    Side.GEMEENTE: Text(N_("De gemeente zegt tegen {het_dorp}")),
}


class Weerklank(Worded):
    """First what was seen well, then what was missed; one sentence each."""

    key = "weerklank"
    title = Text(N_("Herkennen jullie jezelf?"))
    wall = Text(N_("Hoe zat de ander op jullie stoel? Schrijf samen: wat klopte, wat ontbrak?"))
    hand = Text(N_("Begin met wat klopte. Schrijf samen, in één zin."))
    talk = Text(N_("Welke zin wil de ander onthouden?"))
    guide = Text(N_("Laat elke kant de eigen zinnen voorlezen. De ander luistert alleen."))
    heads = HEADS
    fields = FIELDS

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """Under the form how the other side sat in this chair, once the room saw it."""
        blocks = super().phone(moment, side)
        if is_shown(moment.state, moment.step.id) or side not in ACROSS:
            return blocks
        return (*blocks, *_sat_here(moment, ACROSS[side]))


def _sat_here(moment: Moment, other: Side) -> tuple[Block, ...]:
    """Only what was really shown: a step that was passed by is for the report."""
    step = moment.beside(STOELWISSEL)
    if step is None or not is_shown(moment.state, step.id):
        return ()
    figure = spread(moment.state, step.id, KEUZE, other)
    return (FigureBlock(figure, TITLES[other]),) if figure else ()


weerklank = Weerklank()
