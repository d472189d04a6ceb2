"""Plan: a form of evening and a choice of casussen become the script that is pinned in the log."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from types import MappingProxyType
from typing import TypeVar

from spel.core.script import NO_CASE, Case, DorpOptie, GemeenteOptie, Place, Script, Step, StepId
from spel.core.script import Terms as PinnedTerms
from spel.core.vocabulary import Side
from spel.scenario.model import Casus
from spel.scenario.terms import Terms
from spel.scenario.vorm import Stap, Vorm
from spel.steps import STEPS
from spel.steps.pin import pin_case, pin_terms

LETTERS = "ABCDE"
NO_HASHES: Mapping[str, str] = MappingProxyType({})
Optie = TypeVar("Optie", DorpOptie, GemeenteOptie)


@dataclass(frozen=True, slots=True)
class _Stop:
    """A step in the form, with the casus it is played for."""

    chapter: str
    stap: Stap
    case: Case | None


def plan(  # noqa: PLR0913, PLR0917 -- one argument for each thing that is decided on the start page
    vorm: Vorm,
    casussen: Sequence[Casus],
    terms: Terms,
    place: Place,
    title: str,
    rng: Random,
    hashes: Mapping[str, str] = NO_HASHES,
) -> Script:
    """The whole evening. `rng` decides the order of the options, once and for everybody.

    `hashes` tells for each casus which version of its file is played.
    Raises KeyError when the form has a step that is not in STEPS.
    """
    sides = tuple(side for side in Side if side in vorm.kanten)
    cases = tuple(_shuffled(pin_case(casus, hashes.get(casus.id, "")), rng) for casus in casussen)
    pinned = pin_terms(terms)
    steps: tuple[Step, ...] = ()
    for stop in _stops(vorm, cases):
        if STEPS[stop.stap.stap].needs.issubset(sides):
            steps = (*steps, _step(stop, pinned, sides, steps))
    return Script(title, vorm.id, vorm.titel, place, sides, _shown(steps), cases, pinned)


def _stops(vorm: Vorm, cases: Sequence[Case]) -> Iterator[_Stop]:
    for hoofdstuk in vorm.hoofdstukken:
        for case in cases if hoofdstuk.per_casus else (None,):
            yield from (_Stop(hoofdstuk.titel, stap, case) for stap in hoofdstuk.stappen if stap.aan)


def _step(stop: _Stop, terms: PinnedTerms, sides: Sequence[Side], before: Sequence[Step]) -> Step:
    kind, case = STEPS[stop.stap.stap], stop.case
    own = _name(kind.key, case, before)
    asks = {side: ask for side in sides if (ask := kind.asks(case, terms, side)) is not None}
    return Step(
        id=own,
        kind=kind.key,
        chapter=stop.chapter,
        title=kind.title,
        minutes=stop.stap.minuten,
        case=case.id if case else NO_CASE,
        asks=asks,
        joint=kind.joint,
        shows=kind.shows(own, before),
        sheets=kind.sheets(case, sides),
        closes=kind.closes(before),
    )


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
