"""Stoelwissel: everybody chooses once in the chair of the other side (game P4, in the place of raden)."""

from collections.abc import Callable

from spel.core.blocks import Block, FigureBlock, InsightBlock, JointCards
from spel.core.openness import is_public
from spel.core.questions import Ask, ChooseOne, Field
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.answers import SAMEN, ZELF, step_of
from spel.insights.base import spread
from spel.insights.stoelwissel import ACROSS, KEUZE, STOELWISSEL, seen_by
from spel.steps.base import Moment
from spel.steps.options import BOTH, NIET_AAN_ONS, courses
from spel.steps.samen import joint_card, table_choices
from spel.steps.scene import Scene
from spel.steps.sheets import Leafed, Sheet
from spel.steps.spreiding import TITLES

LABELS = {
    Side.DORP: Text(N_("U bent nu de gemeente. Wat kiest u?")),
    Side.GEMEENTE: Text(N_("U bent nu {het_dorp}. Wat kiest u?")),
}


def _direction(side: Side) -> Callable[[Moment], tuple[Block, ...]]:
    """What a side chose in the other chair, beside what the other side really chose."""

    def blocks(moment: Moment) -> tuple[Block, ...]:
        told = None if moment.case is None else seen_by(moment.state, moment.case, side)
        return (InsightBlock(told), *really(moment, ACROSS[side])) if told else ()

    return blocks


def really(moment: Moment, side: Side) -> tuple[Block, ...]:
    """The joint choice of a side when the room may see it, or else its own choices, or nothing yet."""
    state, case = moment.state, moment.case
    together = moment.beside(SAMEN)
    if together and is_public(state, together.id) and (chosen := _together(Moment(state, together), side)):
        return (chosen,)
    own = spread(state, step_of(case, ZELF), "keuze", side) if case else None
    return (FigureBlock(own, TITLES[side]),) if own else ()


def _together(moment: Moment, side: Side) -> Block | None:
    """What a side chose together, as a whole or table by table."""
    if moment.state.script.tables:
        return table_choices(moment, side)
    answer = moment.state.joint.get(moment.step.id, {}).get(side)
    return JointCards((joint_card(moment, side, answer, ""),), TITLES[side]) if answer else None


class Stoelwissel(Leafed):
    """The village gets the courses of the gemeente, and the other way round; all at the same time."""

    key = STOELWISSEL
    title = Text(N_("Op de stoel van de ander"))
    wall = Text(N_("Wissel van stoel: wat zou u kiezen als u de ander was?"))
    hand = Text(N_("Denk als de ander: waar ligt die wakker van?"))
    watch = Text(N_("{Het_dorp} en de gemeente wisselen even van stoel. U kijkt mee."))
    guide = Text(N_("Toon dit liefst als beide kanten samen gekozen hebben. Laat daarna de ander reageren."))
    needs = BOTH
    leaves = (
        Sheet(
            Text(N_("{Het_dorp} als gemeente")),
            Text(N_("Herkent de gemeente zich hierin?")),
            _direction(Side.DORP),
        ),
        Sheet(
            Text(N_("De gemeente als {dorp}")),
            Text(N_("Herkent {het_dorp} zich hierin?")),
            _direction(Side.GEMEENTE),
        ),
    )

    def asks(self, scene: Scene) -> Ask | None:
        """The courses of the other side, chosen as if one sat there; a partij has no one chair across."""
        if scene.case is None or scene.side not in ACROSS:
            return None
        options = courses(scene.case, scene.terms, ACROSS[scene.side])
        return Ask((Field(KEUZE, LABELS[scene.side], ChooseOne((*options, NIET_AAN_ONS))),))


stoelwissel = Stoelwissel()
