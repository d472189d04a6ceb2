"""De lege stoel: who is not at the table is spoken for, the gemeente first of all (game sections 3 and 5)."""

from spel.core.blocks import Block, InsightBlock
from spel.core.questions import Ask, ChooseOne, Field
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.lege_stoel import lege_stoel as thought
from spel.steps.base import Moment, StepKind
from spel.steps.options import NIET_AAN_HEN, courses
from spel.steps.scene import Scene

QUESTION = Text(N_("Wat zou de gemeente hier kiezen, denkt u?"))


class LegeStoel(StepKind):
    """The board guesses what the gemeente would do; nobody is there to say so, and the room knows that."""

    key = "lege-stoel"
    title = Text(N_("De lege stoel"))
    wall = Text(N_("Eén stoel is leeg: die van de gemeente. Wat zou zij hier kiezen?"))
    hand = Text(N_("Ga even op de stoel van de gemeente zitten."))
    talk = Text(N_("Waarom denken jullie dat? En wie zit hier nog meer niet aan tafel?"))
    guide = Text(N_("Zet echt een lege stoel neer. Vraag wie er iets zegt vanaf die stoel."))

    def asks(self, scene: Scene) -> Ask | None:
        """The courses of the gemeente, for a village that plays without it."""
        if scene.case is None or scene.side is not Side.DORP:
            return None
        options = courses(scene.case, scene.terms, Side.GEMEENTE)
        return Ask((Field("keuze", QUESTION, ChooseOne((*options, NIET_AAN_HEN))),))

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """What the room thinks, as counts."""
        if moment.case is None:
            return ()
        return tuple(InsightBlock(each) for each in thought(moment.state, moment.case))


lege_stoel = LegeStoel()
