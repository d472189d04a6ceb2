"""The frozen programme of one evening, texts included, as it is pinned in the first event."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NewType

from spel.core.questions import Ask, Question
from spel.core.terms import Terms
from spel.core.vocabulary import Eigenaar, Rol, Side, Trede
from spel.core.words import Say

StepId = NewType("StepId", str)
CaseId = NewType("CaseId", str)
NO_CASE = CaseId("")


@dataclass(frozen=True, slots=True)
class DorpOptie:
    """A course of action of the village, with its weights over the four roles (adding up to 1)."""

    sleutel: str
    tekst: str
    gewichten: Mapping[Rol, float]
    letter: str = ""

    @property
    def hoofdrol(self) -> Rol:
        """The role with the largest weight."""
        return max(self.gewichten, key=lambda rol: self.gewichten[rol])


@dataclass(frozen=True, slots=True)
class GemeenteOptie:
    """A course of action of the municipality, on one step of the trap."""

    sleutel: str
    tekst: str
    trede: Trede
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """What a real place did, with its public source."""

    plaats: str
    tekst: str
    bron: str
    adres: str = ""


@dataclass(frozen=True, slots=True)
class Krassen:
    """What lies under the grey layer of a case."""

    principes: tuple[str, ...]
    uitleg: str
    voorbeelden: tuple[Voorbeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class Vertaalkaart:
    """One thought in words of the village and in words of policy."""

    dorp: str
    beleid: str


@dataclass(frozen=True, slots=True)
class SpelleiderTekst:
    """What only the spelleider reads: notes, and a question for each stance of the adviser."""

    notities: tuple[str, ...]
    vragen: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """One casus, as it was when the evening began. Field names are the YAML keys."""

    id: CaseId
    titel: str
    situatie: str
    spanning: str
    vaststaat: tuple[str, ...]
    open: tuple[str, ...]
    uitnodiging: str
    dorp: tuple[DorpOptie, ...]
    gemeente: tuple[GemeenteOptie, ...]
    hardop: tuple[str, ...]
    krassen: Krassen
    eigenaarschap: tuple[Eigenaar, ...]
    wending: str
    stresstest: str
    spelleider: SpelleiderTekst
    themas: tuple[str, ...] = ()
    afspraak: str | None = None
    vertaalkaart: Vertaalkaart | None = None
    gevoelig: bool = False
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """The words of this evening: a name, and what people call their place and its organisation.

    `naam` may be empty. `woord` "dorp", `met_lidwoord` "het dorp"; likewise for the organisation.
    """

    naam: str = ""
    woord: str = "dorp"
    met_lidwoord: str = "het dorp"
    organisatie: str = "dorpsbelang"
    de_organisatie: str = "het dorpsbelang"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a Dorpendag: one village organisation, or the gemeente, with an identity of its own."""

    id: str
    naam: str
    side: Side


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier evening said, to look back on: role mixes as shares of 1, and what was agreed."""

    title: str
    date: str
    nu: Mapping[Rol, float] = field(default_factory=dict)
    straks: Mapping[Rol, float] = field(default_factory=dict)
    afspraken: tuple[tuple[str, str], ...] = ()
    """Id and words of each."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it asks of each side, and which steps' answers its reveal shows.

    `closes` names steps that take no answers any more after its reveal, though it does not show theirs.
    `extra` steps are for who asks for them: Volgende passes them by.
    """

    id: StepId
    kind: str
    chapter: str
    title: Say
    minutes: float
    case: CaseId = NO_CASE
    asks: Mapping[Side, Ask] = field(default_factory=dict)
    joint: bool = False
    shows: tuple[StepId, ...] = ()
    sheets: int = 0
    closes: tuple[StepId, ...] = ()
    extra: bool = False


@dataclass(frozen=True)  # without slots, so that what is looked up at every tap is put together once
class Script:
    """The whole evening: nothing outside it is needed to replay the log.

    `play` is how many of the casussen fit; 0 means all of them. `tables` is empty but for a Dorpendag.
    """

    title: str
    vorm: str
    vorm_titel: str
    place: Place
    sides: tuple[Side, ...]
    steps: tuple[Step, ...]
    cases: tuple[Case, ...] = ()
    terms: Terms = field(default_factory=Terms)
    language: str = "nl"
    play: int = 0
    tables: tuple[Table, ...] = ()
    earlier: Earlier | None = None
    spelregels: tuple[str, ...] = ()
    """What this room adds to the three rules of the game."""
    rehearsal: bool = False
    """A copy to practise with: nobody in it is real, and nothing of it is kept."""

    def step(self, id: StepId) -> Step | None:
        """The step of that name, if this evening has it."""
        return self._by_id.get(id)

    def showers(self, id: StepId) -> tuple[Step, ...]:
        """The steps whose reveal shows the answers of this one."""
        return self._showers.get(id, ())

    def closers(self, id: StepId) -> tuple[Step, ...]:
        """The steps after whose reveal this one takes no answers, though they do not show them."""
        return self._closers.get(id, ())

    def questions(self, id: StepId, side: Side | None) -> Mapping[str, Question]:
        """What a step asks of a side, or of any side when that is None, by the name of the field."""
        return self._questions.get((id, side), {})

    @cached_property
    def _questions(self) -> Mapping[tuple[StepId, Side | None], Mapping[str, Question]]:
        found: dict[tuple[StepId, Side | None], dict[str, Question]] = {}
        for step in reversed(self.steps):
            for side, ask in step.asks.items():
                named = {field.name: field.question for field in ask.fields}
                found[step.id, side] = named
                found[step.id, None] = {**found.get((step.id, None), {}), **named}
        return found

    @cached_property
    def _by_id(self) -> Mapping[StepId, Step]:
        return {step.id: step for step in reversed(self.steps)}

    @cached_property
    def _showers(self) -> Mapping[StepId, tuple[Step, ...]]:
        return _who_names(self.steps, lambda step: step.shows)

    @cached_property
    def _closers(self) -> Mapping[StepId, tuple[Step, ...]]:
        return _who_names(self.steps, lambda step: step.closes)

    def index(self, id: StepId) -> int:
        """Place of a step in the evening, from 0; -1 for an unknown one."""
        return next((place for place, step in enumerate(self.steps) if step.id == id), -1)

    def table(self, id: str) -> Table | None:
        """The table of that name, if this evening has it."""
        return next((table for table in self.tables if table.id == id), None)

    def places(self, side: Side) -> frozenset[str]:
        """Where a side can sit: at its tables, or at the one without a name."""
        return frozenset(table.id for table in self.tables if table.side == side) or frozenset({""})

    def case(self, id: CaseId) -> Case | None:
        """The casus of that name, if this evening has it."""
        return next((case for case in self.cases if case.id == id), None)


def _who_names(
    steps: tuple[Step, ...], names: Callable[[Step], tuple[StepId, ...]]
) -> Mapping[StepId, tuple[Step, ...]]:
    """For every step that is named, those that name it, in order."""
    found: dict[StepId, tuple[Step, ...]] = {}
    for step in steps:
        for named in dict.fromkeys(names(step)):
            found[named] = (*found.get(named, ()), step)
    return found
