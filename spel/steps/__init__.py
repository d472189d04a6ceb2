"""Every kind of step by its name in the form: one file and one line per step."""

from collections.abc import Mapping

from spel.steps.base import StepKind
from spel.steps.eigenaar import eigenaar
from spel.steps.hardop import hardop
from spel.steps.inloop import inloop
from spel.steps.krassen import krassen
from spel.steps.les import les
from spel.steps.lezen import lezen
from spel.steps.raden import raden
from spel.steps.samen import samen
from spel.steps.slot import slot
from spel.steps.spiegel import spiegel
from spel.steps.spreiding import spreiding
from spel.steps.startfoto import startfoto
from spel.steps.straks import straks
from spel.steps.zelf import zelf

STEPS: Mapping[str, StepKind] = {
    "inloop": inloop,
    "startfoto": startfoto,
    "lezen": lezen,
    "zelf": zelf,
    "raden": raden,
    "spreiding": spreiding,
    "hardop": hardop,
    "samen": samen,
    "krassen": krassen,
    "eigenaar": eigenaar,
    "les": les,
    "spiegel": spiegel,
    "straks": straks,
    "slot": slot,
}
