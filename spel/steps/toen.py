"""Toen en nu: the mirror of a herijking, in which the earlier evening looks along (game P11, Drift)."""

from collections.abc import Sequence

from spel.core.script import Step, StepId
from spel.core.words import N_, Text
from spel.insights.drift import drift
from spel.insights.spiegelverschil import spiegelverschil
from spel.steps.options import BOTH
from spel.steps.sheets import Leafed, Sheet, told
from spel.steps.startfoto import WEATHER_SHEET, startfoto


class Toen(Leafed):
    """What moved since then, sheet by sheet; the new startfoto was kept for this."""

    key = "toen"
    title = Text(N_("Toen en nu"))
    wall = Text(N_("Samen kijken we wat er sindsdien bewoog."))
    guide = Text(N_("Toon een blad. Vraag eerst wat mensen herkennen, en dan pas waardoor het komt."))
    leaves = (
        Sheet(
            Text(N_("De rollen van toen en nu")),
            Text(N_("Wat bewoog er? En waar merkten jullie dat aan?")),
            told(drift),
        ),
        Sheet(
            Text(N_("Hoe de ander ons nu ziet")),
            Text(N_("Waar komt het verschil vandaan?")),
            told(spiegelverschil),
            BOTH,
        ),
        WEATHER_SHEET,
    )

    def shows(self, own: StepId, before: Sequence[Step]) -> tuple[StepId, ...]:
        """The startfoto of tonight."""
        return tuple(step.id for step in before if step.kind == startfoto.key) or (own,)


toen = Toen()
