"""One form of evening: which chapters, which steps, how long."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from spel.core.vocabulary import Side
from spel.scenario.texts import CasusId, Content, Count, Minutes, Slug, Text, YesNo, broken, distinct


class Stap(Content):
    """One step; whether it exists is for the library to check, because steps are a higher floor."""

    stap: Slug
    minuten: Minutes
    aan: YesNo = Field(default=True, description="false zet de stap uit.")
    extra: YesNo = Field(default=False, description="true: alleen als de spelleider erom vraagt.")


class Hoofdstuk(Content):
    """A part of the evening, played once or once for every casus."""

    titel: Text
    per_casus: YesNo = False
    stappen: Annotated[tuple[Stap, ...], Field(min_length=1, max_length=40)]


class CasusAantal(Content):
    """How many casussen fit, and which ones we suggest."""

    minimaal: Count = Field(description="0 mag: dan kan de vorm zonder casus.")
    aantal: Count
    maximaal: Count
    voorstel: Annotated[tuple[CasusId, ...], Field(max_length=40), distinct()]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.minimaal <= self.aantal <= self.maximaal:
            raise broken("Het aantal hoort tussen minimaal en maximaal te liggen.", "aantal")
        return self


class Vorm(Content):
    """The whole evening; `minuten` includes pauses, so it may exceed the sum of the steps."""

    id: Slug = Field(description="Gelijk aan de bestandsnaam zonder .yaml.")
    titel: Text
    uitleg: Text
    kanten: Annotated[tuple[Side, ...], Field(min_length=1, max_length=3), distinct()]
    minuten: Minutes
    casussen: CasusAantal
    tafels: YesNo = Field(default=False, description="true: de zaal zit aan tafels, met een naam per tafel.")
    hoofdstukken: Annotated[tuple[Hoofdstuk, ...], Field(min_length=1, max_length=40)]

    @model_validator(mode="after")
    def _casussen_where_they_are_played(self) -> Self:
        for place, hoofdstuk in enumerate(self.hoofdstukken):
            if hoofdstuk.per_casus and not self.casussen.maximaal:
                advice = "Deze vorm heeft geen casussen. Zet per_casus uit, of geef een aantal."
                raise broken(advice, "hoofdstukken", place, "per_casus")
        return self

    @property
    def steps_minutes(self) -> float:
        """Minutes that the steps that are on take together, with the suggested number of casussen."""
        return sum(
            stap.minuten * (self.casussen.aantal if hoofdstuk.per_casus else 1)
            for hoofdstuk in self.hoofdstukken
            for stap in hoofdstuk.stappen
            if stap.aan and not stap.extra
        )
