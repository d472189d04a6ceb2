"""Wie is eigenaar: a pawn for now and a pawn for later on the field of ownership (game P4, beat 9)."""

from dataclasses import replace

from spel.core.blocks import Block, FigureBlock, InsightBlock, OwnershipHelp
from spel.core.figures import Insight
from spel.core.questions import Ask, Field, PlacePawn
from spel.core.script import Case, Terms
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.base import pawn_field
from spel.insights.eigenaarschap import eigenaarschap
from spel.insights.niemandsland_en_dubbel import niemandsland_en_dubbel
from spel.steps.base import Moment
from spel.steps.options import places
from spel.steps.sheets import Leafed, Sheet


def _field(moment: Moment) -> tuple[Block, ...]:
    """All pawns, and whether this casus is a niemandsland or has two holders."""
    field = pawn_field(moment.state, moment.step.id)
    if not field.rows or moment.case is None:
        return ()
    state = moment.state
    alone = replace(state, script=replace(state.script, cases=(moment.case,)))
    return (FigureBlock(field, Text(N_("Hier staan de pionnen"))), *_words(niemandsland_en_dubbel(alone)))


def _sides(moment: Moment) -> tuple[Block, ...]:
    """What the pawns of each side say."""
    return () if moment.case is None else _words(eigenaarschap(moment.state, moment.case))


def _words(insights: tuple[Insight, ...]) -> tuple[Block, ...]:
    """Only the sentences: the field already draws the pawns."""
    return tuple(InsightBlock(replace(each, figure=None)) for each in insights)


class Eigenaar(Leafed):
    """The only scale on which all sides are compared."""

    key = "eigenaar"
    title = Text(N_("Wie is eigenaar?"))
    wall = Text(N_("Zet twee pionnen: hoe het nu is, en hoe u het straks wilt."))
    hand = Text(N_("Zet een pion voor nu, en een pion voor straks."))
    guide = Text(N_("Vraag door op een plek waar niemand staat, of waar twee kanten willen staan."))
    leaves = (
        Sheet(
            Text(N_("Alle pionnen")),
            Text(N_("Waar staan jullie dicht bij elkaar? En waar niet?")),
            _field,
        ),
        Sheet(Text(N_("Per kant")), Text(N_("Wat moet er gebeuren om te schuiven?")), _sides),
    )

    def asks(self, case: Case | None, terms: Terms, side: Side) -> Ask:
        """Two pawns, for every side."""
        question = PlacePawn(places(terms))
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
