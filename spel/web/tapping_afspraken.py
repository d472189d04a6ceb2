"""From the flat fields of a form to a command about a card of what the room agrees on."""

from collections.abc import Callable, Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from spel.core import afspraak_commands as c
from spel.core.afspraken import LONGEST, AfspraakId, Soort, Status, Uitkomst
from spel.core.script import CaseId
from spel.core.vocabulary import Groep, Side
from spel.web.cleaning import cleaned, shortened
from spel.web.forms import Fields, at_most, first, number

Sentence = Annotated[str, at_most(2_000)]
VELD = "v."
"""`v.<name>` is one line of the card."""


class _Card(BaseModel):
    """What a tap on a card says; unknown fields are let be."""

    model_config = ConfigDict(frozen=True)

    id: str = Field(default="", pattern=r"^[a-z0-9-]{0,40}$")
    soort: Soort = Soort.AFSPRAAK
    van: Side | None = None
    side: Side | None = None
    casus: str = Field(default="", max_length=40)
    gehoord: tuple[Groep, ...] = Field(default=(), max_length=40)
    status: Status | None = None
    reden: Sentence = ""
    vraag: Sentence = ""
    vragen: tuple[Sentence, ...] = Field(default=(), max_length=40)
    uitkomst: Uitkomst | None = None
    on: bool = True
    seen: str = Field(default="", max_length=40)


def afspraak_of(kind: str, fields: Fields) -> c.AfspraakCommand | None:
    """The command that was meant, or None when the fields make no sense."""
    build = BUILD.get(kind)
    if build is None:
        return None
    try:
        card = _Card.model_validate(
            {
                **{name: values[0] for name, values in fields.items() if values and values[0]},
                "gehoord": tuple(fields.get("gehoord", ())),
                "vragen": tuple(fields.get("vragen", ())),
            }
        )
    except ValidationError:
        return None
    return build(card, fields)


def _velden(fields: Fields) -> dict[str, str]:
    """The lines that were filled in, cut off at what fits the card; the card knows which lines there are."""
    written = {name.removeprefix(VELD): first(fields, name) for name in fields if name.startswith(VELD)}
    tidy = {
        name: shortened(cleaned(words), LONGEST.get(name) or len(words)) for name, words in written.items()
    }
    return {name: words for name, words in tidy.items() if words}


def _draft(card: _Card, fields: Fields) -> c.AfspraakCommand:
    id, velden, casus = AfspraakId(card.id), _velden(fields), CaseId(card.casus)
    return c.DraftAfspraak(id, card.soort, velden, card.van, casus, card.gehoord)


def _edit(card: _Card, fields: Fields) -> c.AfspraakCommand:
    return c.EditAfspraak(AfspraakId(card.id), _velden(fields), card.gehoord)


def _shake(card: _Card, _: Fields) -> c.AfspraakCommand | None:
    if card.side is None:
        return None
    read = number(card.seen) if card.seen else None
    return c.ShakeAfspraak(AfspraakId(card.id), card.side, card.on, read)


def _set(card: _Card, _: Fields) -> c.AfspraakCommand | None:
    return c.SetAfspraak(AfspraakId(card.id), card.status, cleaned(card.reden)) if card.status else None


def _stress(card: _Card, _: Fields) -> c.AfspraakCommand | None:
    if card.side is None or card.uitkomst is None:
        return None
    return c.StressAfspraak(AfspraakId(card.id), cleaned(card.vraag), card.side, card.uitkomst)


BUILD: Mapping[str, Callable[[_Card, Fields], c.AfspraakCommand | None]] = {
    "draft_afspraak": _draft,
    "edit_afspraak": _edit,
    "shake_afspraak": _shake,
    "set_afspraak": _set,
    "stress_afspraak": _stress,
    "drop_afspraak": lambda card, _: c.DropAfspraak(AfspraakId(card.id)),
    "draw_stress": lambda card, _: c.DrawStress(AfspraakId(card.id), tuple(map(cleaned, card.vragen))),
    "lay_afspraak": lambda card, _: c.LayAfspraak(AfspraakId(card.id)),
}
