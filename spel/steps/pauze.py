"""Pauze: coffee, and nothing on the phones (game section 4)."""

from spel.core.blocks import Block, Lead, LookUp
from spel.core.vocabulary import Side
from spel.core.words import N_, Text, counted
from spel.steps.base import Moment, StepKind

ENJOY = Text(N_("Pauze. Uw telefoon mag weg."))


class Pauze(StepKind):
    """The room takes a break; how long the form says."""

    key = "pauze"
    title = Text(N_("Pauze"))
    wall = Text(N_("Tijd voor koffie. Praat vooral door."))
    guide = Text(N_("Loop even rond en luister. Kijk straks samen terug op wat u hoorde."))

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """Nothing to do."""
        return (LookUp(ENJOY),)

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """How long it takes, in minutes of the form."""
        minutes = round(moment.step.minutes)
        how_long = counted(minutes, "De pauze duurt {n} minuut.", "De pauze duurt {n} minuten.")
        return (Lead(self.wall), Lead(how_long))


pauze = Pauze()
