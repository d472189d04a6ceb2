"""What the answers of an evening say, one file per insight; the registry has a line for each."""

from collections.abc import Mapping

from spel.core.words import N_
from spel.insights.agenda import agenda
from spel.insights.base import CaseInsight, EveningInsight
from spel.insights.binnen_de_gemeente import binnen_de_gemeente
from spel.insights.drift import drift
from spel.insights.eensgezindheid import eensgezindheid
from spel.insights.eigenaarschap import eigenaarschap
from spel.insights.fasen import fasen
from spel.insights.gedeeld_belang import gedeeld_belang
from spel.insights.gehoord import draagvlak, draagvlakbeeld
from spel.insights.gemeenteprofiel import gemeenteprofiel
from spel.insights.gemiste_principes import gemiste_principes, les
from spel.insights.goed_geraden import geraden, goed_geraden
from spel.insights.groeien import groeien
from spel.insights.kaart import kaart
from spel.insights.kloof import kloof
from spel.insights.lege_stoel import lege_stoel
from spel.insights.nee_kracht import nee_kracht
from spel.insights.niemandsland_en_dubbel import niemandsland_en_dubbel
from spel.insights.niemandsland_hier import niemandsland_hier
from spel.insights.opbrengst import opbrengst
from spel.insights.overeenstemming import overeenstemming
from spel.insights.rolprofiel import rolprofiel
from spel.insights.samen_anders import samen_anders, samen_anders_hier
from spel.insights.spiegelverschil import spiegelverschil
from spel.insights.startfoto import startfoto
from spel.insights.stoelwissel import stoelwissel
from spel.insights.uitnodiging import gevraagd, uitnodiging
from spel.insights.veranderd import veranderd, veranderd_hier
from spel.insights.verschuiving import verschuiving
from spel.insights.verwachtingskloof import verwachtingskloof
from spel.insights.wending import wending
from spel.insights.zeggen_doen_willen import zeggen_doen_willen

CHAPTERS: Mapping[str, Mapping[str, EveningInsight]] = {
    N_("Wat hier speelt"): {"agenda": agenda},
    N_("Waar stonden we"): {"startfoto": startfoto},
    N_("Wat kwam ervan"): {"opbrengst": opbrengst, "drift": drift},
    N_("Rolprofiel"): {
        "rolprofiel": rolprofiel,
        "gemeenteprofiel": gemeenteprofiel,
        "binnen_de_gemeente": binnen_de_gemeente,
    },
    N_("Nu en straks"): {"zeggen_doen_willen": zeggen_doen_willen, "groeien": groeien},
    N_("Verwachtingen en verschillen"): {
        "spiegelverschil": spiegelverschil,
        "verwachtingskloof": verwachtingskloof,
        "goed_geraden": goed_geraden,
        "veranderd": veranderd,
        "samen_anders": samen_anders,
    },
    N_("Van niemand, of van allebei"): {
        "niemandsland_en_dubbel": niemandsland_en_dubbel,
        "verschuiving": verschuiving,
    },
    N_("De kaart van de avond"): {"kaart": kaart},
    N_("Lessen"): {"gemiste_principes": gemiste_principes},
    N_("Draagvlak"): {"draagvlakbeeld": draagvlakbeeld, "draagvlak": draagvlak},
    N_("Afspraken"): {"gedeeld_belang": gedeeld_belang},
    N_("Open punten"): {},
    N_("Nee en loslaten"): {"nee_kracht": nee_kracht},
}
"""What the whole evening says, by chapter of the report; the casussen come after the first two chapters."""

INSIGHTS: Mapping[str, EveningInsight] = {
    name: insight for chapter in CHAPTERS.values() for name, insight in chapter.items()
}
"""The same by name."""

CASE_INSIGHTS: Mapping[str, CaseInsight] = {
    "uitnodiging": uitnodiging,
    "gevraagd": gevraagd,
    "eensgezindheid": eensgezindheid,
    "veranderd_hier": veranderd_hier,
    "samen_anders_hier": samen_anders_hier,
    "geraden": geraden,
    "stoelwissel": stoelwissel,
    "wending": wending,
    "lege_stoel": lege_stoel,
    "eigenaarschap": eigenaarschap,
    "niemandsland_hier": niemandsland_hier,
    "kloof": kloof,
    "overeenstemming": overeenstemming,
    "fasen": fasen,
    "les": les,
}
"""What one casus says, in the order of the report."""
