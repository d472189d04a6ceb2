"""Wending: something turns; does the choice hold? (game P4, for who asks for it)."""

from spel.core.blocks import BigQuestion, Block, InsightBlock, JointCards, Lead, Notice
from spel.core.openness import is_shown
from spel.core.questions import Ask, ChooseOne, Field, Option
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.answers import SAMEN
from spel.insights.wending import STAND, WENDING
from spel.insights.wending import wending as held
from spel.steps.base import Moment, StepKind
from spel.steps.counts import progress
from spel.steps.samen import joint_card
from spel.steps.scene import Scene

STANDS = (
    Option("blijft", Text(N_("Ja, die blijft staan"))),
    Option("aanpassen", Text(N_("Wij passen hem aan"))),
    Option("anders", Text(N_("Nee, wij kiezen anders"))),
)
CHOSEN = Text(N_("Dit kozen jullie samen"))
QUESTION = Text(N_("Houdt jullie keuze stand?"))


class Wending(StepKind):
    """The turn of the casus as big as it gets, and one question to everybody."""

    key = WENDING
    title = Text(N_("Er verandert iets"))
    wall = QUESTION
    hand = QUESTION
    talk = Text(N_("Wat is er nodig om dit op te vangen?"))
    guide = Text(N_("Lees de wending voor. Geef elke kant eerst een minuut om te praten."))

    def asks(self, scene: Scene) -> Ask | None:
        """One question, for every side."""
        if scene.case is None:
            return None
        return Ask((Field(STAND, QUESTION, ChooseOne(STANDS)),))

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """The turn, what the own side chose together, and the question."""
        if moment.revealed or is_shown(moment.state, moment.step.id):
            return super().phone(moment, side)
        _, *asked = super().phone(moment, side)
        return (*_turn(moment), *_chosen(moment, side), *asked[1:])

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """The turn, big; after the reveal above what it did."""
        if moment.revealed:
            return self.shown(moment)
        return (Lead(self.wall), *_turn(moment), progress(moment.state, moment.step))

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """Per side whether the choice holds, under the turn itself."""
        if moment.case is None:
            return ()
        told = tuple(map(InsightBlock, held(moment.state, moment.case)))
        return (Notice(moment.case.wending), *told) if told else ()


def _turn(moment: Moment) -> tuple[Block, ...]:
    return () if moment.case is None else (BigQuestion(moment.case.wending),)


def _chosen(moment: Moment, side: Side) -> tuple[Block, ...]:
    """What this side chose together: its own, so it may see it at any time."""
    step = moment.beside(SAMEN)
    answer = moment.state.joint.get(step.id, {}).get(side) if step else None
    if step is None or answer is None:
        return ()
    return (JointCards((joint_card(Moment(moment.state, step), side, answer, ""),), CHOSEN),)


wending = Wending()
