"""Eigenaar per fase: one pawn for each fase of the casus, from idea to upkeep (game P4.9, domain 4.2)."""

from spel.core.blocks import Block, FigureBlock, InsightBlock, OwnershipHelp
from spel.core.questions import Ask, Field, PlacePawn
from spel.core.vocabulary import Fase
from spel.core.words import N_, Text
from spel.insights.fasen import NAMES, PER_FASE, fase_field, fasen
from spel.steps.base import Moment, StepKind
from spel.steps.options import places
from spel.steps.scene import Scene


class EigenaarPerFase(StepKind):
    """A deep dive: who should hold it can differ for each fase."""

    key = PER_FASE
    title = Text(N_("Wie is eigenaar, per fase?"))
    wall = Text(N_("Zet per fase één pion: van wie zou het moeten zijn?"))
    hand = Text(N_("Van wie zou het moeten zijn? Kies in elke rij één plek."))
    talk = Text(N_("Waar wisselt het van eigenaar? En wie geeft het dan door?"))
    guide = Text(N_("Begin bij de fase met een lamp. Vraag wie daar de eerste stap zet."))

    def asks(self, scene: Scene) -> Ask | None:
        """Five pawns, for every side."""
        if scene.case is None:
            return None
        question = PlacePawn(places(scene.terms), "row")
        return Ask(tuple(Field(fase.value, NAMES[fase], question) for fase in Fase))

    def aids(self, moment: Moment) -> tuple[Block, ...]:
        """What the four places mean."""
        return (OwnershipHelp(moment.terms.typen),)

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """The field with five rows, and what it says in words."""
        field = fase_field(moment.state, moment.case) if moment.case else None
        if field is None or moment.case is None or not field.sizes:
            return ()
        return (FigureBlock(field), *map(InsightBlock, fasen(moment.state, moment.case)))


eigenaar_per_fase = EigenaarPerFase()
