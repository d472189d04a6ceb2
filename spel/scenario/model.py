"""One casus as its author writes it: the field names are the YAML keys."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from spel.core.vocabulary import Eigenaar, Rol, Trede
from spel.scenario.texts import (
    CasusId,
    Content,
    PrincipeCode,
    Slug,
    Text,
    WebAdres,
    Weight,
    YesNo,
    broken,
    distinct,
)

Uitnodiging = Literal["dorp", "gemeente", "anders"]


class Thema(StrEnum):
    """What a casus is about, for choosing a programme."""

    VOORZIENINGEN = "voorzieningen"
    WONEN = "wonen"
    ZORG = "zorg"
    GROEN = "groen"
    VERKEER = "verkeer"
    WATER = "water"
    ENERGIE = "energie"
    SAMENWERKEN = "samenwerken"
    ONTMOETEN = "ontmoeten"
    LANDBOUW = "landbouw"
    JEUGD = "jeugd"
    BEREIKBAARHEID = "bereikbaarheid"
    OMGEVING = "omgeving"
    VEILIGHEID = "veiligheid"


def _adds_up(weights: Mapping[Rol, float]) -> Mapping[Rol, float]:
    total = sum(weights.values())
    if abs(total - 1) > 0.001:
        raise broken(f"De gewichten zijn samen {total:g}. Maak er samen 1.0 van.")
    heaviest = max(weights.values())
    if list(weights.values()).count(heaviest) > 1:
        raise broken("Twee rollen wegen even zwaar. Laat een rol het zwaarst wegen.")
    return weights


class DorpOptie(Content):
    """What the dorp can do, and which rollen that asks for."""

    sleutel: Slug = Field(description="Kort woord voor wat u doet. Uniek in het bestand, geen rol.")
    tekst: Text = Field(description="Begint met 'Wij'. Hooguit 90 tekens.")
    gewichten: Annotated[Mapping[Rol, Weight], AfterValidator(_adds_up)] = Field(
        description="Verdeling over de vier rollen, samen 1.0."
    )

    @property
    def rol(self) -> Rol:
        """The main rol: the one that weighs most."""
        return max(self.gewichten, key=lambda rol: self.gewichten[rol])


class GemeenteOptie(Content):
    """What the gemeente can do, on one trede."""

    sleutel: Slug = Field(description="Kort woord voor wat de gemeente doet. Uniek in het bestand.")
    tekst: Text = Field(description="Begint met 'Wij'. Hooguit 90 tekens.")
    trede: Trede = Field(description="De trede van deze optie. Elke optie heeft een eigen trede.")


class Voorbeeld(Content):
    """Something that really happened elsewhere, with the place to read it."""

    plaats: Text
    tekst: Text = Field(description="In eigen woorden. Hooguit 140 tekens.")
    bron: Text = Field(description="Wie dit publiceerde.")
    adres: WebAdres = Field(default="", description="Webadres van de openbare bron.")


class Krassen(Content):
    """What appears under the grey layer."""

    principes: Annotated[tuple[PrincipeCode, ...], Field(min_length=1, max_length=4), distinct()] = Field(
        description="Codes uit principes.yaml: minstens een D en een G."
    )
    uitleg: Text = Field(description="Wat deze principes hier zeggen. 1 of 2 zinnen, hooguit 200 tekens.")
    voorbeelden: Annotated[tuple[Voorbeeld, ...], Field(max_length=6)] = Field(
        description="Alleen wat echt gebeurd is. [] betekent: nog geen voorbeeld."
    )


class Vertaalkaart(Content):
    """The same thought in two languages, to show how the room can do it."""

    dorp: Text = Field(description="Zoals iemand uit het dorp het zegt.")
    beleid: Text = Field(description="Zoals het in een plan of nota staat.")


class Vragen(Content):
    """One question for each stance of the adviser."""

    meedenker: Text
    stimulator: Text
    begeleider: Text
    bemiddelaar: Text


class SpelleiderTekst(Content):
    """What only the spelleider reads."""

    notities: Annotated[tuple[Text, ...], Field(min_length=1, max_length=6)] = Field(
        description="2 tot 4 zinnen: waar let u op, wat ligt gevoelig?"
    )
    vragen: Vragen


class Casus(Content):
    """One situation with the courses of action of dorp and gemeente."""

    id: CasusId = Field(description="Het begin van de bestandsnaam, zoals c02.")
    titel: Text = Field(description="Hooguit 40 tekens.")
    themas: Annotated[tuple[Thema, ...], Field(min_length=1, max_length=4), distinct()]
    situatie: Text = Field(description="2 tot 4 zinnen, samen hooguit 320 tekens. Wordt voorgelezen.")
    spanning: Text = Field(description="Een vraag van hooguit 110 tekens.")
    vaststaat: Annotated[tuple[Text, ...], Field(min_length=1, max_length=3)]
    open: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]
    uitnodiging: Uitnodiging = Field(description="Wie nodigt wie uit?")
    dorp: Annotated[tuple[DorpOptie, ...], Field(min_length=4, max_length=4)]
    gemeente: Annotated[tuple[GemeenteOptie, ...], Field(min_length=4, max_length=5), distinct("trede")]
    hardop: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    krassen: Krassen
    eigenaarschap: Annotated[tuple[Eigenaar, ...], Field(min_length=1, max_length=4), distinct()]
    wending: Text = Field(description="Wat er opeens verandert. Hooguit 110 tekens.")
    stresstest: Text
    afspraak: Text | None = Field(
        default=None, description="Een voorzet voor een afspraak. Hooguit 160 tekens."
    )
    vertaalkaart: Vertaalkaart | None = Field(
        default=None, description="Dezelfde zin in woorden van het dorp en van beleid."
    )
    gevoelig: YesNo = Field(
        default=False, description="true: alleen op keuze van de spelleider, zonder open tekstvelden."
    )
    spelleider: SpelleiderTekst

    @model_validator(mode="after")
    def _sleutels_differ(self) -> Self:
        seen: set[str] = {str(rol) for rol in Rol}
        dorp = [("dorp", index, option.sleutel) for index, option in enumerate(self.dorp)]
        gemeente = [("gemeente", index, option.sleutel) for index, option in enumerate(self.gemeente)]
        for side, index, sleutel in dorp + gemeente:
            if sleutel in seen:
                advice = "Deze sleutel bestaat al, of is de naam van een rol. Kies een ander kort woord."
                raise broken(advice, side, index, "sleutel")
            seen.add(sleutel)
        return self
