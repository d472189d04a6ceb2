"""The casussen on the start page: by theme, in sets, the tender ones apart, and how many a form takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from spel.scenario.library import Library
from spel.scenario.model import Thema
from spel.scenario.vorm import Vorm
from spel.steps.plan import CHOOSING


@dataclass(frozen=True, slots=True)
class CaseChoice:
    """One casus to choose; `shown` when it belongs to the theme that is looked through, or is ticked."""

    id: str
    titel: str
    situatie: str
    themas: tuple[str, ...]
    gevoelig: bool = False
    own: bool = False
    shown: bool = True


@dataclass(frozen=True, slots=True)
class SetChoice:
    """A proposal of casussen that belong together."""

    sleutel: str
    titel: str
    uitleg: str
    casussen: tuple[str, ...]


def case_choices(library: Library, ticked: Sequence[str], thema: str) -> tuple[CaseChoice, ...]:
    """Every casus that can be played."""
    return tuple(
        CaseChoice(
            casus.id,
            casus.titel,
            casus.situatie,
            tuple(casus.themas),
            casus.gevoelig,
            casus.id in library.own,
            not thema or thema in casus.themas or casus.id in ticked,
        )
        for casus in library.casussen.values()
    )


def set_choices(library: Library) -> tuple[SetChoice, ...]:
    """The sets in the order of their file; a tender casus is never proposed."""
    return tuple(
        SetChoice(each.sleutel, each.titel, each.uitleg, calm(each.casussen, library))
        for each in library.sets.values()
    )


def themas(library: Library) -> tuple[str, ...]:
    """The themes that some casus has."""
    found = {thema for casus in library.casussen.values() for thema in casus.themas}
    return tuple(thema for thema in Thema if thema in found)


def proposed(library: Library, sleutel: str, vorm: Vorm | None) -> tuple[str, ...]:
    """What a set proposes, as far as the form takes it; nothing for a set that is not here."""
    found = next((each.casussen for each in set_choices(library) if each.sleutel == sleutel), ())
    return found[: vorm.casussen.maximaal] if vorm else found


def calm(ids: Sequence[str], library: Library) -> tuple[str, ...]:
    """Those that may be proposed: a spelleider chooses a tender casus with open eyes."""
    casussen = library.casussen
    return tuple(id for id in ids if id in casussen and not casussen[id].gevoelig)


def lets_choose(vorm: Vorm) -> bool:
    """Whether the room picks what is played from what lies on the table."""
    return any(stap.stap == CHOOSING and stap.aan for each in vorm.hoofdstukken for stap in each.stappen)
