"""Delen: the village decides who may read the report; results follow the same model as the game (game P9)."""

from spel.core.blocks import Block
from spel.core.blocks_ondertekenen import Besluit
from spel.core.questions import Ask, ChooseOne, Field, Option
from spel.core.state import State
from spel.core.vocabulary import Lezers, Side
from spel.core.words import N_, Text
from spel.insights.lezers import WIE, decision
from spel.steps.base import Moment, StepKind
from spel.steps.scene import Scene

OPTIONS = (
    Option(Lezers.WIJ, Text(N_("Alleen wij"))),
    Option(Lezers.GEMEENTE, Text(N_("Ook de gemeente"))),
    Option(Lezers.DORPEN, Text(N_("Ook andere dorpen")), hint=Text(N_("Zonder namen van mensen."))),
)
DECIDED = {
    Lezers.WIJ: Text(N_("{Het_dorp} besloot: alleen wij lezen dit verslag.")),
    Lezers.GEMEENTE: Text(N_("{Het_dorp} besloot: ook de gemeente mag dit verslag lezen.")),
    Lezers.DORPEN: Text(N_("{Het_dorp} besloot: ook andere dorpen mogen dit lezen, zonder namen.")),
}
UNDECIDED = Text(N_("Er is nog niets besloten. Dit verslag is alleen voor {het_dorp}."))


class Delen(StepKind):
    """One joint choice of the village; the others see that it is not theirs to make."""

    key = "delen"
    title = Text(N_("Wie mag dit lezen?"))
    wall = Text(N_("{Het_dorp} besluit wie het verslag mag lezen."))
    hand = Text(N_("Overleg met elkaar. Eén van jullie vult het in."))
    watch = Text(N_("{Het_dorp} besluit nu wie het verslag mag lezen."))
    talk = Text(N_("Dit is het besluit."))
    guide = Text(N_("Het verslag is van {het_dorp}. Zonder besluit blijft het bij hen."))
    joint = True
    needs = frozenset({Side.DORP})

    def asks(self, scene: Scene) -> Ask | None:
        """Only the village."""
        if scene.side is not Side.DORP:
            return None
        return Ask((Field(WIE, Text(N_("Wie mag dit verslag lezen?")), ChooseOne(OPTIONS, "list")),))

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """The decision, large."""
        return (besluit(moment.state),)

    def desk(self, moment: Moment) -> tuple[Block, ...]:
        """What was decided, once it was shown."""
        shown = (besluit(moment.state),) if moment.revealed else ()
        return (*super().desk(moment), *shown)


def besluit(state: State) -> Besluit:
    """What the village decided, in words; without a decision it is only for itself."""
    found = decision(state)
    return Besluit(DECIDED[found.lezers] if found.made else UNDECIDED, found.lezers.wijd)


delen = Delen()
