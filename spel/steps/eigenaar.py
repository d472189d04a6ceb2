"""Wie is eigenaar: a pawn for now and a pawn for later on the field of ownership (game P4, beat 9)."""

from spel.core.blocks import Block, FigureBlock, InsightBlock, OwnershipHelp
from spel.core.questions import Ask, Field, PlacePawn
from spel.core.words import N_, Text
from spel.insights.base import pawn_field
from spel.insights.eigenaarschap import eigenaarschap
from spel.insights.kloof import kloof
from spel.insights.niemandsland_hier import niemandsland_hier
from spel.insights.overeenstemming import overeenstemming
from spel.steps.base import Moment
from spel.steps.options import places
from spel.steps.scene import Scene
from spel.steps.sheets import Leafed, Sheet


def _field(moment: Moment) -> tuple[Block, ...]:
    """All pawns, and whether this casus is a niemandsland or has two holders."""
    field = pawn_field(moment.state, moment.step.id)
    if not field.rows or moment.case is None:
        return ()
    told = niemandsland_hier(moment.state, moment.case)
    return (FigureBlock(field, Text(N_("Hier staan de pionnen"))), *map(InsightBlock, told))


def _sides(moment: Moment) -> tuple[Block, ...]:
    """What the pawns of each side say."""
    return () if moment.case is None else tuple(map(InsightBlock, eigenaarschap(moment.state, moment.case)))


def _apart(moment: Moment) -> tuple[Block, ...]:
    """How far the sides lie apart, and whether each agrees within itself."""
    case = moment.case
    told = () if case is None else (*kloof(moment.state, case), *overeenstemming(moment.state, case))
    return tuple(map(InsightBlock, told))


class Eigenaar(Leafed):
    """The only scale on which all sides are compared."""

    key = "eigenaar"
    title = Text(N_("Wie is eigenaar?"))
    wall = Text(N_("Zet twee pionnen: hoe het nu is, en hoe u het straks wilt."))
    hand = Text(N_("Zet een pion voor nu, en een pion voor straks."))
    guide = Text(N_("Vraag door waar kanten naar elkaar wijzen, of het allebei zelf willen."))
    leaves = (
        Sheet(
            Text(N_("Alle pionnen")),
            Text(N_("Waar staan jullie dicht bij elkaar? En waar niet?")),
            _field,
        ),
        Sheet(Text(N_("Per kant")), Text(N_("Wat is er nodig om van nu naar straks te gaan?")), _sides),
        Sheet(Text(N_("Eens of verdeeld?")), Text(N_("Wie legt uit waarom de pion daar staat?")), _apart),
    )

    def asks(self, scene: Scene) -> Ask:
        """Two pawns, for every side."""
        question = PlacePawn(places(scene.terms))
        return Ask(
            (
                Field("nu", Text(N_("Van wie is dit nu?")), question),
                Field("straks", Text(N_("Van wie zou het straks moeten zijn?")), question),
            )
        )

    def aids(self, moment: Moment) -> tuple[Block, ...]:
        """What the four places mean."""
        return (OwnershipHelp(moment.terms.typen),)


eigenaar = Eigenaar()
