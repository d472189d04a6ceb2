"""Nogmaals: the silent choice again, after the talk; what did the talk do? (game section 16)."""

from spel.core.blocks import Block, FigureBlock, InsightBlock
from spel.core.questions import Ask
from spel.core.words import N_, Text
from spel.insights.base import spread
from spel.insights.samen_anders import samen_anders_hier
from spel.insights.veranderd import KEUZE, NOGMAALS, veranderd_hier
from spel.steps.base import Moment
from spel.steps.scene import Scene
from spel.steps.sheets import Leafed, Sheet
from spel.steps.spreiding import TITLES
from spel.steps.zelf import zelf


def _changed(moment: Moment) -> tuple[Block, ...]:
    """How many changed their mind, and where a side together chose something else."""
    if moment.case is None:
        return ()
    told = (*veranderd_hier(moment.state, moment.case), *samen_anders_hier(moment.state, moment.case))
    return tuple(map(InsightBlock, told))


def _again(moment: Moment) -> tuple[Block, ...]:
    """How everybody chose this time."""
    state = moment.state
    figures = (spread(state, moment.step.id, KEUZE, side) for side in state.script.sides)
    return tuple(FigureBlock(figure, TITLES[figure.side]) for figure in figures if figure)


class Nogmaals(Leafed):
    """The same form as `zelf`; staying with the first choice is as welcome as leaving it."""

    key = NOGMAALS
    title = Text(N_("Nog een keer zelf"))
    wall = Text(N_("Kies opnieuw, in stilte. Hetzelfde kiezen mag ook."))
    hand = Text(N_("U hoorde de anderen. Wat past er nu volgens u?"))
    guide = Text(N_("Vraag wie iets hoorde dat nieuw was. Niemand hoeft te zeggen wat hij koos."))
    leaves = (
        Sheet(Text(N_("Wat het gesprek deed")), Text(N_("Wat hoorden jullie dat nieuw was?")), _changed),
        Sheet(Text(N_("Zo kiezen we nu")), Text(N_("Wat valt jullie op?")), _again),
    )

    def asks(self, scene: Scene) -> Ask | None:
        """What `zelf` asks."""
        return zelf.asks(scene)


nogmaals = Nogmaals()
