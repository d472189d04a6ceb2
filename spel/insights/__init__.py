"""What the answers of an evening say, one file per insight; the registry has a line for each."""

from collections.abc import Mapping

from spel.insights.base import CaseInsight, EveningInsight
from spel.insights.eensgezindheid import eensgezindheid
from spel.insights.eigenaarschap import eigenaarschap
from spel.insights.gemeenteprofiel import gemeenteprofiel
from spel.insights.gemiste_principes import gemiste_principes, les
from spel.insights.goed_geraden import geraden, goed_geraden
from spel.insights.groeien import groeien
from spel.insights.niemandsland_en_dubbel import niemandsland_en_dubbel
from spel.insights.rolprofiel import rolprofiel
from spel.insights.spiegelverschil import spiegelverschil
from spel.insights.startfoto import startfoto
from spel.insights.verwachtingskloof import verwachtingskloof
from spel.insights.zeggen_doen_willen import zeggen_doen_willen

INSIGHTS: Mapping[str, EveningInsight] = {
    "startfoto": startfoto,
    "rolprofiel": rolprofiel,
    "gemeenteprofiel": gemeenteprofiel,
    "zeggen_doen_willen": zeggen_doen_willen,
    "groeien": groeien,
    "spiegelverschil": spiegelverschil,
    "verwachtingskloof": verwachtingskloof,
    "goed_geraden": goed_geraden,
    "niemandsland_en_dubbel": niemandsland_en_dubbel,
    "gemiste_principes": gemiste_principes,
}
"""What the whole evening says."""

CASE_INSIGHTS: Mapping[str, CaseInsight] = {
    "eensgezindheid": eensgezindheid,
    "geraden": geraden,
    "eigenaarschap": eigenaarschap,
    "les": les,
}
"""What one casus says."""
