"""Hardop: the talk that the game is about; phones are away (game P4, beat 6)."""

from collections.abc import Collection

from spel.core.blocks import BigQuestion, Block, Lead, LookUp
from spel.core.script import Case
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text
from spel.steps.base import EVERYBODY, Moment, StepKind
from spel.steps.wording import PHONE_AWAY


class Hardop(StepKind):
    """One question at a time on the wall; the spelleider picks which."""

    key = "hardop"
    title = Text(N_("Hardop denken"))
    wall = Text(N_("Leg uw telefoon weg en praat met elkaar."))
    guide = Text(N_("Geef eerst het woord aan wie nog niets zei. Een andere vraag kiezen mag altijd."))

    def sheet_names(self, case: Case | None, sides: Collection[Side] = EVERYBODY) -> tuple[Say, ...]:
        """The questions of the casus."""
        return () if case is None else case.hardop

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """Locked; the question stays readable for who can not read the wall."""
        return (LookUp(PHONE_AWAY, locked=True), *_question(moment))

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """One question, as big as it gets."""
        return (Lead(self.wall), *_question(moment))


def _question(moment: Moment) -> tuple[Block, ...]:
    questions = hardop.sheet_names(moment.case)
    if moment.sheet >= len(questions):
        return ()
    return (BigQuestion(questions[moment.sheet], moment.sheet + 1, len(questions)),)


hardop = Hardop()
