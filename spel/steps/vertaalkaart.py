"""Vertaalkaart: one thought in words of the village and in words of policy (game P4, principle D8)."""

from spel.core.blocks import Block
from spel.core.blocks_casus import WordCard, WordCards
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.steps.base import Moment
from spel.steps.worded import Worded, sentence

VILLAGE = Text(N_("In woorden van {het_dorp}"))
POLICY = Text(N_("In woorden van de gemeente"))
HEADS = {Side.DORP: VILLAGE, Side.GEMEENTE: POLICY}
FIELDS = {
    Side.DORP: (sentence("dorpswoorden", Text(N_("De gedachte, zoals jullie het thuis zeggen"))),),
    Side.GEMEENTE: (sentence("beleidswoorden", Text(N_("Dezelfde gedachte, in woorden van beleid"))),),
}


class Vertaalkaart(Worded):
    """The same thought twice; the example of the casus shows how that sounds."""

    key = "vertaalkaart"
    title = Text(N_("Zeg het in elkaars taal"))
    wall = Text(N_("Kies één gedachte uit het gesprek. Schrijf die op in jullie eigen woorden."))
    hand = Text(N_("Spreek af welke gedachte het wordt. Schrijf die op zoals jullie praten."))
    talk = Text(N_("Zeggen deze zinnen hetzelfde? Wat raakt er kwijt?"))
    guide = Text(N_("Help kiezen welke gedachte het wordt. Lees daarna beide kaarten hardop voor."))
    heads = HEADS
    fields = FIELDS

    def aids(self, moment: Moment) -> tuple[Block, ...]:
        """The pair that belongs to the casus."""
        pair = moment.case.vertaalkaart if moment.case else None
        if pair is None:
            return ()
        cards = (
            WordCard(Side.DORP, VILLAGE, (("", pair.dorp),)),
            WordCard(Side.GEMEENTE, POLICY, (("", pair.beleid),)),
        )
        return (WordCards(cards, Text(N_("Een voorbeeld")), example=True),)


vertaalkaart = Vertaalkaart()
