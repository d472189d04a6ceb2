"""Doorpraten: a talk outside the casussen, with the phones away (game P11)."""

from collections.abc import Collection

from spel.core.blocks import BigQuestion, Block, Lead, LookUp
from spel.core.script import Case
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text
from spel.steps.base import EVERYBODY, Moment, StepKind
from spel.steps.wording import PHONE_AWAY

QUESTIONS = (
    Text(N_("Wat hielp om het vol te houden?")),
    Text(N_("Wat stond er in de weg?")),
    Text(N_("Wat laten we nu met een gerust hart los?")),
    Text(N_("Wat spreken we af voor het komende half jaar?")),
)


class Doorpraten(StepKind):
    """One question at a time on the wall; the spelleider picks which."""

    key = "doorpraten"
    title = Text(N_("Doorpraten"))
    wall = Text(N_("Leg uw telefoon weg en praat met elkaar."))
    guide = Text(N_("Laat beide kanten vertellen. Schrijf nieuwe afspraken op bij de notities."))

    def sheet_names(self, case: Case | None, sides: Collection[Side] = EVERYBODY) -> tuple[Say, ...]:
        """The questions to talk about."""
        return QUESTIONS

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """Locked; the question stays readable for who can not read the wall."""
        return (LookUp(PHONE_AWAY, locked=True), _question(moment))

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """One question, as big as it gets."""
        return (Lead(self.wall), _question(moment))


def _question(moment: Moment) -> BigQuestion:
    place = min(moment.sheet, len(QUESTIONS) - 1)
    return BigQuestion(QUESTIONS[place], place + 1, len(QUESTIONS))


doorpraten = Doorpraten()
