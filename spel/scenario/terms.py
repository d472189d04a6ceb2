"""The words of the game itself: rollen, principes, treden, eigenaarschap and the words we explain."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from spel.core.vocabulary import Eigenaar, Groep, Houding, Rol, Trede
from spel.scenario.texts import Content, KopCode, PrincipeCode, Slug, Text, complete, distinct

_KOPPEN = tuple(f"H{number}" for number in range(1, 5))
_PRINCIPES = tuple(f"{side}{number}" for side in "DG" for number in range(1, 9))


class RolTekst(Content):
    """One of the four rollen of a village organisation."""

    sleutel: Rol
    naam: Text
    kort: Text
    uitleg: Text
    kijkt: Text
    valkuil: Text


class Rollen(Content):
    """scenarios/rollen.yaml."""

    rollen: Annotated[tuple[RolTekst, ...], complete(Rol, "sleutel")]


class Kop(Content):
    """One of the four headings of the report."""

    code: KopCode
    naam: Text


class Principe(Content):
    """One of the sixteen principles: D for the dorp, G for the gemeente."""

    code: PrincipeCode
    naam: Text
    uitleg: Text
    kop: KopCode


class Principes(Content):
    """scenarios/principes.yaml."""

    principes: Annotated[tuple[Principe, ...], complete(_PRINCIPES, "code")]
    koppen: Annotated[tuple[Kop, ...], complete(_KOPPEN, "code")]


class TredeTekst(Content):
    """One step of the gemeente between ruling and letting go."""

    sleutel: Trede
    naam: Text
    kort: Text


class Treden(Content):
    """scenarios/treden.yaml."""

    treden: Annotated[tuple[TredeTekst, ...], complete(Trede, "sleutel")]


class EigenaarTekst(Content):
    """One type of ownership."""

    code: Eigenaar
    naam: Text
    kort: Text
    uitleg: Text
    domein: Literal["leefdomein", "publiek domein"]


class Eigenaarschap(Content):
    """scenarios/eigenaarschap.yaml."""

    typen: Annotated[tuple[EigenaarTekst, ...], complete(Eigenaar, "code")]


class HoudingTekst(Content):
    """What a social party can do."""

    sleutel: Houding
    tekst: Text


class Houdingen(Content):
    """scenarios/houdingen.yaml."""

    houdingen: Annotated[tuple[HoudingTekst, ...], complete(Houding, "sleutel")]


class Woord(Content):
    """One word for the place or the organisation, with and without its article."""

    sleutel: Slug
    woord: Text
    met_lidwoord: Text


class Woorden(Content):
    """scenarios/woorden.yaml: the word switch."""

    plaatsen: Annotated[tuple[Woord, ...], Field(min_length=1, max_length=20), distinct("sleutel")]
    organisaties: Annotated[tuple[Woord, ...], Field(min_length=1, max_length=20), distinct("sleutel")]


class Uitgelegd(Content):
    """A difficult word with its plain meaning."""

    woord: Text
    uitleg: Text


class Woordhulp(Content):
    """scenarios/woordhulp.yaml."""

    woorden: Annotated[tuple[Uitgelegd, ...], Field(min_length=1, max_length=200), distinct("woord")]


class GroepTekst(Content):
    """A group that may have been heard, and one short way to reach it."""

    sleutel: Groep
    naam: Text
    tip: Text


class ManierTekst(Content):
    """A way of hearing people."""

    sleutel: Slug
    naam: Text


class Draagvlak(Content):
    """scenarios/draagvlak.yaml."""

    groepen: Annotated[tuple[GroepTekst, ...], complete(Groep, "sleutel")]
    manieren: Annotated[tuple[ManierTekst, ...], Field(min_length=1, max_length=12), distinct("sleutel")]


StressVraag = Annotated[Text, Field(max_length=110)]


class Stresstest(Content):
    """scenarios/stresstest.yaml: at least so many that three of them are a surprise."""

    stressvragen: Annotated[tuple[StressVraag, ...], Field(min_length=10, max_length=60), distinct()]


@dataclass(frozen=True, slots=True)
class Terms:
    """All data files of the game together."""

    rollen: Rollen
    principes: Principes
    treden: Treden
    eigenaarschap: Eigenaarschap
    houdingen: Houdingen
    woorden: Woorden
    woordhulp: Woordhulp
    draagvlak: Draagvlak
    stresstest: Stresstest

    def rol(self, rol: Rol) -> RolTekst:
        return next(text for text in self.rollen.rollen if text.sleutel == rol)

    def trede(self, trede: Trede) -> TredeTekst:
        return next(text for text in self.treden.treden if text.sleutel == trede)

    def eigenaar(self, eigenaar: Eigenaar) -> EigenaarTekst:
        return next(text for text in self.eigenaarschap.typen if text.code == eigenaar)

    def houding(self, houding: Houding) -> HoudingTekst:
        return next(text for text in self.houdingen.houdingen if text.sleutel == houding)

    def principe(self, code: str) -> Principe:
        """The principle with this code; KeyError when there is none."""
        return {principe.code: principe for principe in self.principes.principes}[code]
