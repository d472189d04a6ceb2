"""The file of an earlier evening: what a later one reads of it, and how it is written."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from spel.core.afspraken import LONGEST, WAT
from spel.core.script import Earlier
from spel.core.vocabulary import Rol
from spel.core.words import N_, Text, text
from spel.web.cleaning import cleaned
from spel.web.plain import is_light

FORMAT = "kleine-kernen-spel/avond"
PART = "samenvatting"
LARGEST = 24 * 1024 * 1024
"""Bytes; an evening of hundreds of people is a few million."""
ROUNDING = 0.01

TOO_LARGE = text(N_("Dit bestand is te groot. Kies het bestand dat u na die avond zelf bewaarde."))
ANOTHER = text(
    N_("Dit is een ander soort bestand. Kies het bestand van de knop ‘Bewaar de avond als bestand’.")
)
TOO_OLD = text(N_("Dit bestand is van een oudere versie. Open die avond en bewaar hem opnieuw."))
NOTHING = text(
    N_("In dit bestand staat nog niets om op terug te kijken. Sluit die avond eerst en bewaar hem opnieuw.")
)

Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Mix = dict[Rol, Share]


class NotEarlier(Exception):
    """This file can not be looked back on; `say` tells the person who chose it why."""

    def __init__(self, say: Text) -> None:
        super().__init__(say.msgid)
        self.say = say


class Agreed(BaseModel):
    """One afspraak: its name in the file, and its words."""

    id: str = Field(min_length=1, max_length=64)
    wat: str = Field(min_length=1, max_length=LONGEST[WAT])


class Summary(BaseModel):
    """The part of the file that a later evening reads; what else is in it may change freely."""

    model_config = ConfigDict(frozen=True)

    titel: str = Field(max_length=200)
    datum: date
    nu: Mix = {}
    straks: Mix = {}
    afspraken: tuple[Agreed, ...] = Field(default=(), max_length=200)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        for mix in (self.nu, self.straks):
            if mix and abs(sum(mix.values()) - 1) > ROUNDING:
                raise ValueError("the shares of a mix add up to 1")
        return self


class EveningFile(BaseModel):
    """As much of the file as has to be right."""

    formaat: Literal["kleine-kernen-spel/avond"]
    samenvatting: Summary


def write(earlier: Earlier) -> Mapping[str, object]:
    """The part for a later evening, as it goes into the file."""
    afspraken = tuple(Agreed(id=id, wat=wat) for id, wat in earlier.afspraken)
    summary = Summary(
        titel=earlier.title,
        datum=date.fromisoformat(earlier.date),
        nu=dict(earlier.nu),
        straks=dict(earlier.straks),
        afspraken=afspraken,
    )
    return summary.model_dump(mode="json")


def read(body: bytes) -> Earlier:
    """What that evening hands on. Raises NotEarlier for anything else than such a file."""
    if len(body) > LARGEST or not is_light(body):
        raise NotEarlier(TOO_LARGE)
    whole = _json(body)
    if not isinstance(whole, dict) or whole.get("formaat") != FORMAT:
        raise NotEarlier(ANOTHER)
    if PART not in whole:
        raise NotEarlier(TOO_OLD)
    try:
        summary = EveningFile.model_validate({"formaat": FORMAT, PART: whole[PART]}).samenvatting
    except ValidationError:
        raise NotEarlier(ANOTHER) from None
    return _earlier(summary)


def _json(body: bytes) -> object:
    try:
        return json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NotEarlier(ANOTHER) from None


def _earlier(summary: Summary) -> Earlier:
    told = ((each.id, cleaned(each.wat)) for each in summary.afspraken)
    earlier = Earlier(
        title=cleaned(summary.titel),
        date=summary.datum.isoformat(),
        nu=summary.nu,
        straks=summary.straks,
        afspraken=tuple((id, wat) for id, wat in told if wat),
    )
    if not (earlier.nu or earlier.straks or earlier.afspraken):
        raise NotEarlier(NOTHING)
    return earlier
