"""Startfoto: where we stand now, in ten chips and one sky (game P2)."""

from collections.abc import Sequence

from spel.core.questions import Ask, ChooseOne, Field
from spel.core.script import Step, StepId
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.startfoto import startfoto as pictures
from spel.insights.startfoto import weather
from spel.steps.options import WEATHER, chips
from spel.steps.scene import Scene
from spel.steps.sheets import Leafed, Sheet, told
from spel.steps.wording import CHIPS_HINT

LABELS = {
    Side.DORP: Text(N_("Wat doen wij nu het meest?")),
    Side.GEMEENTE: Text(N_("Wat doet {de_organisatie} nu het meest, volgens u?")),
}
WEATHER_SHEET = Sheet(
    Text(N_("Het weer tussen ons")), Text(N_("Wat is er nodig voor mooier weer?")), told(weather)
)


class Startfoto(Leafed):
    """The village pictures itself, the gemeente pictures the village, everybody gives the weather."""

    key = "startfoto"
    title = Text(N_("De startfoto"))
    wall = Text(N_("Vul op uw telefoon in hoe het nu gaat."))
    hand = Text(N_("Denk aan het afgelopen jaar. Het gaat om uw eigen indruk."))
    guide = Text(N_("Bewaar het beeld liever voor de spiegel. U kunt het ook nu laten zien."))
    kept_for = "spiegel"
    leaves = (
        Sheet(
            Text(N_("Wat {het_dorp} nu doet")),
            Text(N_("Zo zien jullie het nu. Wat herkennen jullie?")),
            told(pictures, "startfoto"),
        ),
        WEATHER_SHEET,
    )

    def asks(self, scene: Scene) -> Ask:
        """Chips for the two sides of the table, and the weather for all."""
        label = Text(N_("Hoe loopt de samenwerking nu?"))
        weather = Field("weer", label, ChooseOne(WEATHER, "weather"))
        if scene.side not in LABELS:
            return Ask((weather,))
        return Ask((Field("chips", LABELS[scene.side], chips(scene.terms), hint=CHIPS_HINT), weather))

    def shows(self, own: StepId, before: Sequence[Step]) -> tuple[StepId, ...]:
        """Itself: the spelleider chooses between now and the spiegel."""
        return (own,)


startfoto = Startfoto()
