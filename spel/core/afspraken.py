"""What the room agrees on: a wish that becomes an intention, and an afspraak once both sides shake hands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from spel.core.script import NO_CASE, CaseId
from spel.core.vocabulary import Eigenaar, Groep, Side

AfspraakId = NewType("AfspraakId", str)


class Soort(StrEnum):
    """What is written down: something to do, something we say no to, or something we let go."""

    AFSPRAAK = "afspraak"
    NEE = "nee"
    LOSLATEN = "loslaten"


class Status(StrEnum):
    """How firm it is. Only double akkoord makes an afspraak."""

    WENS = "wens"
    VOORNEMEN = "voornemen"
    AFSPRAAK = "afspraak"
    OPEN_PUNT = "open-punt"
    NEE = "nee"


class Uitkomst(StrEnum):
    """What a side says after a question of the stresstest."""

    HOUDT_STAND = "houdt-stand"
    AANPASSEN = "aanpassen"
    NIET_DOEN = "niet-doen"


WAT, EIGENAAR, CONTACT, WANNEER = "wat", "eigenaar", "contact", "wanneer"

LONGEST: Mapping[str, int] = {
    WAT: 160,
    EIGENAAR: 2,
    "organisatie": 60,
    "rol_dorp": 120,
    "rol_gemeente": 120,
    CONTACT: 80,
    WANNEER: 60,
    "inleg_dorp": 120,
    "inleg_gemeente": 120,
    "uren": 40,
    "draagvlak": 160,
    "tegenargument": 160,
    "afdelingen": 80,
    "raad": 10,
    "terugkijken": 60,
    "doel": 40,
}
"""The fields of an afspraak (game P8) with how many characters each may have."""

NEEDED = (WAT, EIGENAAR, CONTACT, WANNEER)
"""Without these nobody can shake hands on it: what, whose, whom to call, when."""


@dataclass(frozen=True, slots=True)
class Afspraak:
    """One card of the ledger.

    `van` is the side that says no or lets go; empty for an afspraak of both. `gehoord` are the groups that
    were really asked. `akkoord` are the sides that shook hands on the words as they stand now.
    """

    id: AfspraakId
    soort: Soort
    velden: Mapping[str, str] = field(default_factory=dict)
    van: Side | None = None
    casus: CaseId = NO_CASE
    gehoord: tuple[Groep, ...] = ()
    status: Status = Status.WENS
    reden: str = ""
    akkoord: frozenset[Side] = frozenset()
    vragen: tuple[str, ...] = ()
    """The questions that were drawn for the stresstest."""
    getest: Mapping[str, Mapping[Side, Uitkomst]] = field(default_factory=dict)
    edition: int = 0
    """How often the words were changed; who shakes hands says which words they read."""

    def veld(self, name: str) -> str:
        """What was filled in, or nothing."""
        return self.velden.get(name, "")

    @property
    def missing(self) -> tuple[str, ...]:
        """What still has to be filled in before hands can be shaken."""
        return tuple(name for name in NEEDED if not self.veld(name))

    @property
    def is_tested(self) -> bool:
        """Whether every question that was drawn has an answer, and each of them says it holds."""
        answers = [by for vraag in self.vragen if (by := self.getest.get(vraag))]
        held = all(each is Uitkomst.HOUDT_STAND for by in answers for each in by.values())
        return bool(self.vragen) and len(answers) == len(self.vragen) and held


def fits(velden: Mapping[str, str], gehoord: tuple[Groep, ...]) -> bool:
    """Whether these words may stand on a card."""
    known = all(name in LONGEST and len(words) <= LONGEST[name] for name, words in velden.items())
    owned = velden.get(EIGENAAR, "") in {"", *Eigenaar}
    return known and owned and len(set(gehoord)) == len(gehoord) and bool(velden.get(WAT))
