"""Spiegel: what the evening says about both sides, sheet by sheet (game P5)."""

from collections.abc import Sequence

from spel.core.script import Step, StepId
from spel.core.words import N_, Text
from spel.insights.gemeenteprofiel import gemeenteprofiel
from spel.insights.gemiste_principes import gemiste_principes
from spel.insights.goed_geraden import goed_geraden
from spel.insights.niemandsland_en_dubbel import niemandsland_en_dubbel
from spel.insights.rolprofiel import rolprofiel
from spel.insights.spiegelverschil import spiegelverschil
from spel.insights.zeggen_doen_willen import zeggen_doen_willen
from spel.steps.kaart import KAART_SHEET
from spel.steps.options import BOTH
from spel.steps.sheets import Leafed, Sheet, told
from spel.steps.startfoto import WEATHER_SHEET, startfoto

SHEETS = (
    Sheet(Text(N_("Wat {het_dorp} koos")), Text(N_("Herkennen jullie deze mix?")), told(rolprofiel)),
    Sheet(
        Text(N_("Zeggen en doen")),
        Text(N_("Past wat jullie kozen bij wat jullie eerst zeiden?")),
        told(zeggen_doen_willen, "zeggen_doen_willen"),
    ),
    Sheet(
        Text(N_("Hoe de ander ons ziet")),
        Text(N_("Waar komt het verschil vandaan?")),
        told(spiegelverschil),
        BOTH,
    ),
    Sheet(
        Text(N_("Wat de gemeente koos")),
        Text(N_("Had {het_dorp} dit verwacht?")),
        told(gemeenteprofiel),
        BOTH,
    ),
    Sheet(
        Text(N_("Hoe we elkaar inschatten")),
        Text(N_("Waar verrasten jullie elkaar?")),
        told(goed_geraden),
        BOTH,
    ),
    Sheet(
        Text(N_("Van niemand, of van allebei")),
        Text(N_("Wie pakt dit op? En wie laat los?")),
        told(niemandsland_en_dubbel),
        BOTH,
    ),
    Sheet(
        Text(N_("Wat wij vaker mogen doen")),
        Text(N_("Welke les pakken jullie als eerste op?")),
        told(gemiste_principes),
    ),
    KAART_SHEET,
    WEATHER_SHEET,
)


class Spiegel(Leafed):
    """The spelleider picks a sheet; the room looks, and talks."""

    key = "spiegel"
    title = Text(N_("De spiegel"))
    wall = Text(N_("Samen kijken we terug op wat jullie kozen."))
    guide = Text(N_("Kies een blad en laat het zien. Neem na elk blad tijd om te praten."))
    leaves = SHEETS

    def shows(self, own: StepId, before: Sequence[Step]) -> tuple[StepId, ...]:
        """The startfoto, which was kept for this; without one the mirror itself."""
        return tuple(step.id for step in before if step.kind == startfoto.key) or (own,)


spiegel = Spiegel()
