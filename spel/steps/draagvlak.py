"""Draagvlak: whom did we really speak, and which houses have no light yet (game P7)."""

from spel.core.blocks import Block, Bullets, InsightBlock
from spel.core.openness import is_public
from spel.core.questions import Ask, ChooseSeveral, Field, Option
from spel.core.words import N_, Text, text
from spel.insights.gehoord import DRAAGVLAK, GEHOORD, HOE, square_of, unheard
from spel.steps.base import Moment, StepKind
from spel.steps.scene import Scene

TIPS = Text(N_("Zo bereikt u een huis zonder licht"))


class Draagvlak(StepKind):
    """Everybody ticks who was heard; the square shows who was not, without numbers."""

    key = DRAAGVLAK
    title = Text(N_("Draagvlak"))
    wall = Text(N_("Met wie is er echt gesproken? Vink het aan op uw telefoon."))
    hand = Text(N_("Vink alleen aan met wie echt gesproken is. Niemand hoeft alles te hebben."))
    talk = Text(N_("Welk huis bezoeken jullie als eerste?"))
    guide = Text(N_("Laat eerst kijken. Vraag dan wie er langsgaat bij een huis zonder licht."))

    def asks(self, scene: Scene) -> Ask | None:
        """Groups and ways, for everybody; nothing where the data know no groups."""
        terms = scene.terms
        if not terms.groepen:
            return None
        groups = tuple(Option(each.sleutel, each.naam) for each in terms.groepen)
        ways = tuple(Option(each.sleutel, each.naam) for each in terms.manieren)
        return Ask(
            (
                Field(GEHOORD, Text(N_("Wie hebben jullie echt gesproken?")), _ticks(groups)),
                Field(HOE, Text(N_("Hoe?")), _ticks(ways)),
            )
        )

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """The square in the evening."""
        return tuple(InsightBlock(each) for each in square_of(moment.state, moment.step))

    def desk(self, moment: Moment) -> tuple[Block, ...]:
        """Once the room may see it, a way to every house that is dark."""
        blocks = super().desk(moment)
        dark = unheard(moment.state, moment.step) if is_public(moment.state, moment.step.id) else ()
        tips = tuple(text(N_("{groep}: {tip}"), groep=each.naam, tip=each.tip) for each in dark)
        return (*blocks, Bullets(tips, TIPS)) if tips else blocks


def _ticks(options: tuple[Option, ...]) -> ChooseSeveral:
    return ChooseSeveral(options, least=0, most=len(options))


draagvlak = Draagvlak()
