"""Weerklank: what each side recognised, and missed, in how the other sat in its chair (game P4)."""

from spel.core.vocabulary import Side
from spel.core.words import N_, Text
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
    guide = Text(N_("Toon eerst de stoelwissel. Laat daarna elke kant de eigen zinnen voorlezen."))
    heads = HEADS
    fields = FIELDS


weerklank = Weerklank()
