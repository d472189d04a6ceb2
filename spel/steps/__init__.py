"""Every kind of step by its name in the form: one file and one line per step."""

from collections.abc import Mapping

from spel.steps.afspraken import afspraken
from spel.steps.base import StepKind
from spel.steps.delen import delen
from spel.steps.doorpraten import doorpraten
from spel.steps.draagvlak import draagvlak
from spel.steps.eigenaar import eigenaar
from spel.steps.eigenaar_per_fase import eigenaar_per_fase
from spel.steps.hardop import hardop
from spel.steps.herkent import herkent
from spel.steps.inloop import inloop
from spel.steps.kaart import kaart
from spel.steps.kiezen import kiezen
from spel.steps.krassen import krassen
from spel.steps.lege_stoel import lege_stoel
from spel.steps.les import les
from spel.steps.lezen import lezen
from spel.steps.nogmaals import nogmaals
from spel.steps.pauze import pauze
from spel.steps.raden import raden
from spel.steps.samen import samen
from spel.steps.slot import slot
from spel.steps.spiegel import spiegel
from spel.steps.spreiding import spreiding
from spel.steps.startfoto import startfoto
from spel.steps.stoelwissel import stoelwissel
from spel.steps.straks import straks
from spel.steps.stresstest import stresstest
from spel.steps.tafels import tafels
from spel.steps.terugkijken import terugkijken
from spel.steps.thuis import thuis
from spel.steps.toen import toen
from spel.steps.uitnodiging import uitnodiging
from spel.steps.vertaalkaart import vertaalkaart
from spel.steps.weerklank import weerklank
from spel.steps.wending import wending
from spel.steps.zelf import zelf

STEPS: Mapping[str, StepKind] = {
    "inloop": inloop,
    "startfoto": startfoto,
    "kiezen": kiezen,
    "lezen": lezen,
    "uitnodiging": uitnodiging,
    "zelf": zelf,
    "raden": raden,
    "stoelwissel": stoelwissel,
    "weerklank": weerklank,
    "spreiding": spreiding,
    "hardop": hardop,
    "nogmaals": nogmaals,
    "vertaalkaart": vertaalkaart,
    "samen": samen,
    "wending": wending,
    "krassen": krassen,
    "eigenaar": eigenaar,
    "eigenaar-per-fase": eigenaar_per_fase,
    "les": les,
    "lege-stoel": lege_stoel,
    "kaart": kaart,
    "pauze": pauze,
    "spiegel": spiegel,
    "tafels": tafels,
    "straks": straks,
    "draagvlak": draagvlak,
    "afspraken": afspraken,
    "stresstest": stresstest,
    "herkent": herkent,
    "delen": delen,
    "slot": slot,
    "thuis": thuis,
    "terugkijken": terugkijken,
    "toen": toen,
    "doorpraten": doorpraten,
}
