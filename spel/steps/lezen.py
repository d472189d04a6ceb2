"""Lezen: somebody reads the casus aloud (game P4, beat 1)."""

from spel.core.blocks import Block, Lead
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.steps.base import Moment, StepKind
from spel.steps.cards import case_card


class Lezen(StepKind):
    """The whole casus, on the wall and in the hand."""

    key = "lezen"
    title = Text(N_("De casus"))
    wall = Text(N_("Eén van jullie leest hardop voor."))
    hand = Text(N_("Lees rustig mee."))
    guide = Text(N_("Vraag iemand om voor te lezen. Vraag daarna of het verhaal helder is."))

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """The casus to read along."""
        return (Lead(self.hand), *case_card(moment, compact=False))

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """The casus to read aloud."""
        return (Lead(self.wall), *case_card(moment, compact=False))


lezen = Lezen()
