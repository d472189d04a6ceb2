"""Terugkijken: what became of the afspraken of an earlier evening (game P11)."""

from collections.abc import Callable, Sequence

from spel.core.blocks import Block, InsightBlock, LookUp
from spel.core.questions import Ask, ChooseOne, Field, Option
from spel.core.script import Step, StepId
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.opbrengst import MOST, WEET_NIET, field_of, opbrengst
from spel.steps.base import Moment
from spel.steps.scene import Scene
from spel.steps.sheets import Leafed, Sheet

OUTCOMES = (
    Option("gedaan", Text(N_("Gedaan"))),
    Option("bezig", Text(N_("Bezig"))),
    Option("gestopt", Text(N_("Gestopt"))),
    Option("anders", Text(N_("Anders"))),
    Option(WEET_NIET, Text(N_("Weet ik niet"))),
)
NOTHING_KEPT = Text(N_("Er zijn geen afspraken meegenomen. Vertel elkaar wat er gebeurde."))


def _told(side: Side) -> Callable[[Moment], tuple[Block, ...]]:
    """The counts of one side."""

    def blocks(moment: Moment) -> tuple[Block, ...]:
        found = opbrengst(moment.state)
        return tuple(InsightBlock(each) for each in found if dict(each.rests_on).keys() == {side})

    return blocks


TALK = Text(N_("Waar zijn jullie blij mee? En wat vraagt een nieuw gesprek?"))
NAMES = {
    Side.DORP: Text(N_("Volgens {het_dorp}")),
    Side.GEMEENTE: Text(N_("Volgens de gemeente")),
    Side.PARTIJ: Text(N_("Volgens de andere partijen")),
}


class Terugkijken(Leafed):
    """Everybody taps what became of each afspraak; stopped is as welcome an answer as done."""

    key = "terugkijken"
    title = Text(N_("Wat kwam ervan?"))
    wall = Text(N_("Kijk op uw telefoon terug op wat jullie afspraken."))
    hand = Text(N_("Wat werd het? Stoppen of anders doen kan ook wijs zijn."))
    watch = NOTHING_KEPT
    guide = Text(N_("Zoek geen schuldige. Vraag wat hielp, en wat er in de weg stond."))
    leaves = tuple(Sheet(name, TALK, _told(side), frozenset({side})) for side, name in NAMES.items())

    def asks(self, scene: Scene) -> Ask | None:
        """One outcome for each of the first eight afspraken that were taken along."""
        afspraken = scene.earlier.afspraken[:MOST] if scene.earlier else ()
        fields = tuple(
            Field(field_of(number), wat, ChooseOne(OUTCOMES, "list"))
            for number, (_, wat) in enumerate(afspraken, start=1)
        )
        return Ask(fields) if fields else None

    def shows(self, own: StepId, before: Sequence[Step]) -> tuple[StepId, ...]:
        """Itself."""
        return (own,)

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """Without afspraken there is only the talk."""
        return super().phone(moment, side) if moment.step.asks else (LookUp(NOTHING_KEPT),)


terugkijken = Terugkijken()
