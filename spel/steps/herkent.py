"""Herkent u dit: the room reads the summary of its evening, and signs it (game P9)."""

from collections.abc import Collection

from spel.core.blocks import Block, Bullets, FigureBlock, Lead
from spel.core.blocks_ondertekenen import Samenvatting, SamenvattingDesk
from spel.core.questions import Ask, ChooseOne, Field, Option, Write
from spel.core.script import Case, Step
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Text, text
from spel.insights.base import spread
from spel.insights.samenvatting import MOST, SLOTS, kept, samenvatting
from spel.insights.woorden import line, together
from spel.insights.wording import SIDE_NAMES
from spel.steps.base import EVERYBODY, Moment, StepKind
from spel.steps.counts import progress
from spel.steps.scene import Scene

HERKENT, MIST = "herkent", "mist"
ANSWERS = (
    Option("ja", Text(N_("Ja, dit herken ik"))),
    Option("grotendeels", Text(N_("Grotendeels"))),
    Option("nee", Text(N_("Nee"))),
)
MISSING = Text(N_("En dit mist er"))


class Herkent(StepKind):
    """The summary on the wall, a signature on every phone; which sentences are out is its sheet number."""

    key = "herkent"
    title = Text(N_("Herkent u dit?"))
    wall = Text(N_("Dit is de avond in een paar zinnen. Herkent u dit?"))
    hand = Text(N_("Lees mee. Zeg daarna of u dit herkent."))
    talk = Text(N_("Wat moet er nog bij, zodat het klopt?"))
    guide = Text(N_("Lees de zinnen voor. Laat weg wat niet klopt. Lees daarna wat er volgens mensen mist."))

    def asks(self, scene: Scene) -> Ask:
        """A signature, and one field for what is missing."""
        sign = Field(HERKENT, Text(N_("Herkent u dit?")), ChooseOne(ANSWERS, "list"))
        hint = Text(N_("De spelleider leest dit eerst. Het komt zonder naam in het verslag."))
        return Ask((sign, Field(MIST, Text(N_("Wat mist er nog?")), Write(160, lines=2), False, hint)))

    def sheets(self, case: Case | None, sides: Collection[Side] = EVERYBODY) -> int:
        """A number for every set of sentences that can be left out."""
        return 1 << SLOTS

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """The summary; after the reveal the counts, while the sentences stay on the phones."""
        if moment.revealed:
            return self.shown(moment)
        return (Lead(self.wall), summary(moment.state, moment.step), progress(moment.state, moment.step))

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """The same sentences above the signature, and still there beside the counts."""
        lead, *rest = super().phone(moment, side)
        return (lead, summary(moment.state, moment.step), *rest)

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """How many signed, and what was released of what is missing."""
        return signed(moment.state, moment.step)

    def desk(self, moment: Moment) -> tuple[Block, ...]:
        """Every sentence, to leave out or put back."""
        zinnen = samenvatting(moment.state)
        return (Lead(self.guide), SamenvattingDesk(moment.step.id, zinnen, moment.sheet, MOST))


def summary(state: State, step: Step) -> Samenvatting:
    """What the room signs: the sentences that the spelleider did not leave out."""
    return Samenvatting(kept(state, state.sheets.get(step.id, 0)), MOST)


def signed(state: State, step: Step) -> tuple[Block, ...]:
    """The signatures of each side as counts, and the released words of who misses something."""
    figures = (spread(state, step.id, HERKENT, side) for side in state.script.sides)
    counts = (
        FigureBlock(each, text(N_("Antwoorden van {wie}"), wie=SIDE_NAMES[each.side]))
        for each in figures
        if each
    )
    missing = tuple(map(line, sorted(together(state, step.id, MIST), key=lambda each: each.says)))
    return (*counts, *((Bullets(missing, MISSING),) if missing else ()))


herkent = Herkent()
