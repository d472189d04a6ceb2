"""Plan: a form of evening and a choice of casussen become the script that is pinned in the log."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from types import MappingProxyType
from typing import TypeVar

from spel.core.questions import Ask, Write
from spel.core.script import (
    NO_CASE,
    Case,
    DorpOptie,
    Earlier,
    GemeenteOptie,
    Place,
    Script,
    Step,
    StepId,
    Table,
)
from spel.core.terms import Terms as PinnedTerms
from spel.core.vocabulary import Side
from spel.scenario.model import Casus
from spel.scenario.terms import Terms
from spel.scenario.vorm import Stap, Vorm
from spel.steps import STEPS
from spel.steps.base import StepKind
from spel.steps.pin import pin_case, pin_terms
from spel.steps.scene import Scene

LETTERS = "ABCDE"
CHOOSING = "kiezen"
"""With this step the room picks its casussen from those on the table."""
NO_HASHES: Mapping[str, str] = MappingProxyType({})
Optie = TypeVar("Optie", DorpOptie, GemeenteOptie)


@dataclass(frozen=True, slots=True)
class Setting:
    """What one evening adds to its form: tables, rules of its own, and an evening to look back on."""

    tables: tuple[Table, ...] = ()
    spelregels: tuple[str, ...] = ()
    earlier: Earlier | None = None


@dataclass(frozen=True, slots=True)
class _Stop:
    """A step in the form, with the casus it is played for."""

    chapter: str
    stap: Stap
    case: Case | None


@dataclass(frozen=True, slots=True)
class _Stage:
    """What all steps of an evening share while they are made."""

    terms: PinnedTerms
    sides: tuple[Side, ...]
    cases: tuple[Case, ...]
    earlier: Earlier | None
    tables: tuple[Table, ...] = ()


def plan(  # noqa: PLR0913, PLR0917 -- one argument for each thing that is decided on the start page
    vorm: Vorm,
    casussen: Sequence[Casus],
    terms: Terms,
    place: Place,
    title: str,
    rng: Random,
    hashes: Mapping[str, str] = NO_HASHES,
    setting: Setting = Setting(),
) -> Script:
    """The whole evening. `rng` decides the order of the options, once and for everybody.

    `hashes` tells for each casus which version of its file is played.
    Raises KeyError when the form has a step that is not in STEPS.
    """
    sides = tuple(side for side in Side if side in vorm.kanten)
    cases = tuple(_shuffled(pin_case(casus, hashes.get(casus.id, "")), rng) for casus in casussen)
    stage = _Stage(pin_terms(terms), sides, cases, setting.earlier, setting.tables)
    steps = _shown(_steps(tuple(_stops(vorm, cases)), stage))
    return Script(
        title=title,
        vorm=vorm.id,
        vorm_titel=vorm.titel,
        place=place,
        sides=sides,
        steps=steps,
        cases=cases,
        terms=stage.terms,
        play=vorm.casussen.aantal if any(step.kind == CHOOSING for step in steps) else 0,
        tables=setting.tables,
        earlier=setting.earlier,
        spelregels=setting.spelregels,
    )


def extend(script: Script, casus: Casus, rng: Random) -> tuple[Case, tuple[Step, ...]]:
    """A casus of the room's own with its steps, after the example of the casussen that are there.

    Raises StopIteration when the evening has no casus to follow.
    """
    case = _shuffled(pin_case(casus), rng)
    example = next(each.id for each in script.cases)
    stops = tuple(
        _Stop(step.chapter, Stap(stap=step.kind, minuten=step.minutes, extra=step.extra), case)
        for step in script.steps
        if step.case == example
    )
    stage = _Stage(script.terms, script.sides, (*script.cases, case), script.earlier, script.tables)
    return case, _shown(_steps(stops, stage))


def _steps(stops: Sequence[_Stop], stage: _Stage) -> tuple[Step, ...]:
    steps: tuple[Step, ...] = ()
    for stop in stops:
        if _makes_sense(STEPS[stop.stap.stap], stage):
            steps = (*steps, _step(stop, stage, steps))
    return steps


def _makes_sense(kind: StepKind, stage: _Stage) -> bool:
    return kind.needs.issubset(stage.sides) and len(stage.cases) >= kind.fewest_cases


def _stops(vorm: Vorm, cases: Sequence[Case]) -> Iterator[_Stop]:
    for hoofdstuk in vorm.hoofdstukken:
        for case in cases if hoofdstuk.per_casus else (None,):
            yield from (_Stop(hoofdstuk.titel, stap, case) for stap in hoofdstuk.stappen if stap.aan)


def _step(stop: _Stop, stage: _Stage, before: Sequence[Step]) -> Step:
    kind, case = STEPS[stop.stap.stap], stop.case
    own = _name(kind.key, case, before)
    return Step(
        id=own,
        kind=kind.key,
        chapter=stop.chapter,
        title=kind.title,
        minutes=stop.stap.minuten,
        case=case.id if case else NO_CASE,
        asks=_asks(stop, stage),
        joint=kind.joint,
        shows=kind.shows(own, before),
        sheets=len(kind.names_by_table(stage.tables)) or kind.sheets(case, stage.sides),
        closes=kind.closes(before),
        extra=stop.stap.extra,
    )


def _asks(stop: _Stop, stage: _Stage) -> Mapping[Side, Ask]:
    kind, case = STEPS[stop.stap.stap], stop.case
    scenes = (Scene(case, stage.terms, side, stage.cases, stage.earlier) for side in stage.sides)
    asks = {scene.side: ask for scene in scenes if (ask := kind.asks(scene)) is not None}
    if case is None or not case.gevoelig:
        return asks
    return {side: left for side, ask in asks.items() if (left := _wordless(ask)).fields}


def _wordless(ask: Ask) -> Ask:
    """On a casus that hurts nobody writes: there people speak, with each other."""
    return Ask(tuple(field for field in ask.fields if not isinstance(field.question, Write)))


def _name(kind: str, case: Case | None, before: Sequence[Step]) -> StepId:
    """The kind, after its casus; a form that has a step twice gets a number behind the second."""
    own = f"{case.id}/{kind}" if case else kind
    case_id = case.id if case else NO_CASE
    times = sum(step.kind == kind and step.case == case_id for step in before)
    return StepId(f"{own}-{times + 1}" if times else own)


def _shown(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Every question is shown somewhere: where no step shows its answers, it does so itself."""
    shown = {id for step in steps for id in step.shows}
    return tuple(
        replace(step, shows=(*step.shows, step.id)) if step.asks and step.id not in shown else step
        for step in steps
    )


def _shuffled(case: Case, rng: Random) -> Case:
    return replace(case, dorp=_lettered(case.dorp, rng), gemeente=_lettered(case.gemeente, rng))


def _lettered(options: tuple[Optie, ...], rng: Random) -> tuple[Optie, ...]:
    mixed = rng.sample(options, k=len(options))
    return tuple(replace(option, letter=letter) for option, letter in zip(mixed, LETTERS, strict=False))
