"""What the answers of an evening say, one file per insight; the registry has a line for each."""

from collections.abc import Mapping

from spel.core.words import N_
from spel.insights.base import CaseInsight, EveningInsight
from spel.insights.eensgezindheid import eensgezindheid
from spel.insights.eigenaarschap import eigenaarschap
from spel.insights.gemeenteprofiel import gemeenteprofiel
from spel.insights.gemiste_principes import gemiste_principes, les
from spel.insights.goed_geraden import geraden, goed_geraden
from spel.insights.groeien import groeien
from spel.insights.niemandsland_en_dubbel import niemandsland_en_dubbel
from spel.insights.niemandsland_hier import niemandsland_hier
from spel.insights.rolprofiel import rolprofiel
from spel.insights.spiegelverschil import spiegelverschil
from spel.insights.startfoto import startfoto
from spel.insights.verwachtingskloof import verwachtingskloof
from spel.insights.zeggen_doen_willen import zeggen_doen_willen

CHAPTERS: Mapping[str, Mapping[str, EveningInsight]] = {
    N_("Waar stonden we"): {"startfoto": startfoto},
    N_("Rolprofiel"): {"rolprofiel": rolprofiel, "gemeenteprofiel": gemeenteprofiel},
    N_("Nu en straks"): {"zeggen_doen_willen": zeggen_doen_willen, "groeien": groeien},
    N_("Verwachtingen en verschillen"): {
        "spiegelverschil": spiegelverschil,
        "verwachtingskloof": verwachtingskloof,
        "goed_geraden": goed_geraden,
    },
    N_("Van niemand, of van allebei"): {"niemandsland_en_dubbel": niemandsland_en_dubbel},
    N_("Lessen"): {"gemiste_principes": gemiste_principes},
}
"""What the whole evening says, by chapter of the report; the casussen come after the first chapter."""

INSIGHTS: Mapping[str, EveningInsight] = {
    name: insight for chapter in CHAPTERS.values() for name, insight in chapter.items()
}
"""The same by name."""

CASE_INSIGHTS: Mapping[str, CaseInsight] = {
    "eensgezindheid": eensgezindheid,
    "geraden": geraden,
    "eigenaarschap": eigenaarschap,
    "niemandsland_hier": niemandsland_hier,
    "les": les,
}
"""What one casus says, in the order of the report."""
