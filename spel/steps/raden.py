"""Raad de ander: what will they choose together, across the table? (game P4, beat 4)."""

from spel.core.questions import Ask, ChooseOne, Field
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.steps.base import StepKind
from spel.steps.options import BOTH, NIET_AAN_HEN, OTHER, courses
from spel.steps.scene import Scene
from spel.steps.wording import OTHERS_BUSY

LABELS = {
    Side.DORP: Text(N_("Wat gaat de gemeente samen kiezen?")),
    Side.GEMEENTE: Text(N_("Wat gaat {het_dorp} samen kiezen?")),
}


class Raden(StepKind):
    """The village guesses the gemeente and the other way round; krassen shows how that went."""

    key = "raden"
    title = Text(N_("Raad de ander"))
    wall = Text(N_("Wat gaat de ander samen kiezen? Raad het op uw telefoon."))
    hand = Text(N_("Verplaats u in de ander. Wat denkt u?"))
    watch = OTHERS_BUSY
    guide = Text(N_("Houd het licht: het gaat om kijken door andere ogen. De uitkomst komt bij het krassen."))
    needs = BOTH

    def asks(self, scene: Scene) -> Ask | None:
        """The courses of the other side."""
        if scene.case is None or scene.side not in LABELS:
            return None
        question = ChooseOne((*courses(scene.case, scene.terms, OTHER[scene.side]), NIET_AAN_HEN))
        return Ask((Field("keuze", LABELS[scene.side], question),))


raden = Raden()
