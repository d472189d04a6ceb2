"""Eén les: which principle was missed most, on the own side and across (game P4, beat 10)."""

from spel.core.blocks import Block, InsightBlock
from spel.core.questions import Ask, ChooseOne, Field
from spel.core.terms import Terms
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.gemiste_principes import les as lessons
from spel.steps.base import Moment, StepKind
from spel.steps.options import OTHER, principes
from spel.steps.scene import Scene
from spel.steps.wording import OTHERS_BUSY

OWN = Text(N_("Wat misten we aan onze eigen kant?"))
ACROSS = {
    Side.DORP: Text(N_("Wat misten we bij de gemeente?")),
    Side.GEMEENTE: Text(N_("Wat misten we bij {het_dorp}?")),
}


class Les(StepKind):
    """Two picks from the sixteen principles; both may be skipped."""

    key = "les"
    title = Text(N_("Eén les"))
    wall = Text(N_("Wat misten we hier het meest? Kies op uw telefoon, of sla over."))
    hand = Text(N_("Kies bij elke vraag wat hier het meest ontbrak. Overslaan mag."))
    watch = OTHERS_BUSY
    talk = Text(N_("Welke les willen jullie onthouden?"))
    guide = Text(N_("Hoort u een afspraak? Schrijf die meteen op als notitie."))

    def asks(self, scene: Scene) -> Ask | None:
        """The principles of the own side, and those of the other."""
        if scene.side not in OTHER:
            return None
        return Ask(
            (
                _pick("eigen", OWN, scene.terms, scene.side),
                _pick("ander", ACROSS[scene.side], scene.terms, OTHER[scene.side]),
            )
        )

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """What was picked in this casus; what both sides picked on top."""
        found = () if moment.case is None else lessons(moment.state, moment.case)
        return tuple(InsightBlock(each) for each in found)


def _pick(name: str, label: Text, terms: Terms, of: Side) -> Field:
    question = ChooseOne(principes(terms, of), "list")
    return Field(name, label, question, required=False)


les = Les()
