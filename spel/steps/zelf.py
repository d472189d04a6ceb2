"""Eerst zelf: everybody chooses alone, before anybody speaks (game P4, beat 3)."""

from spel.core.questions import Ask, ChooseOne, Field
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.steps.base import StepKind
from spel.steps.options import NIET_AAN_ONS, WEET_NIET, courses
from spel.steps.scene import Scene

LABELS = {
    Side.DORP: Text(N_("Wat past hier bij ons?")),
    Side.GEMEENTE: Text(N_("Wat past hier bij ons als gemeente?")),
    Side.PARTIJ: Text(N_("Wat past hier bij uw organisatie?")),
}


class Zelf(StepKind):
    """A silent choice; nobody sees who chose what, not even afterwards."""

    key = "zelf"
    title = Text(N_("Eerst zelf"))
    wall = Text(N_("Kies in stilte op uw telefoon."))
    hand = Text(N_("Kies voor uzelf. De zaal ziet alleen aantallen."))
    guide = Text(N_("Laat het even stil zijn. U hoeft niet op iedereen te wachten."))

    def asks(self, scene: Scene) -> Ask | None:
        """The courses of the own side; a partij has no more than its four attitudes."""
        if scene.case is None:
            return None
        ways_out = () if scene.side is Side.PARTIJ else (NIET_AAN_ONS, WEET_NIET)
        question = ChooseOne((*courses(scene.case, scene.terms, scene.side), *ways_out))
        return Ask((Field("keuze", LABELS[scene.side], question),))


zelf = Zelf()
