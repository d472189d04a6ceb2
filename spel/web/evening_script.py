"""Whether the programme in a file can be played here: every name known, every number in bounds."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spel.core.decide_programme import MOST_CASES
from spel.core.questions import Ask, ChooseOne, ChooseSeveral, DivideChips, Option, PlacePawn, Question
from spel.core.script import Case, Place, Script, Step
from spel.core.terms import Terms
from spel.core.vocabulary import Eigenaar, Houding, Rol, Side, Trede
from spel.insights.samenvatting import SLOTS
from spel.steps import STEPS

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9/_.:-]{0,63}")
LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
MOST_STEPS, MOST_TABLES, MOST_FIELDS, MOST_OPTIONS = 600, 20, 200, 60
MOST_CHIPS, MOST_MINUTES = 100, 600
MOST_SHEETS = 1 << SLOTS
"""Which sentences of the summary are left out is told as a sheet number."""
LONGEST_ANSWER = 4_000
LONGEST_TITLE = 200
"""Of the evening and its place together: they stand in the title of every document, which takes 255."""
ROUNDING = 0.01


def is_name(id: str) -> bool:
    """Whether this may be the name of something in addresses and drawings."""
    return NAME.fullmatch(id) is not None


def with_case(script: Script, case: Case, steps: Sequence[Step]) -> Script:
    """The programme with one more casus; the order of its steps does not matter here."""
    return replace(script, cases=(*script.cases, case), steps=(*script.steps, *steps))


def is_playable(script: Script) -> bool:
    """Whether every step can be drawn for everybody, also when the room has not been there yet."""
    whole = _is_called(script.title, script.place) and LANGUAGE.fullmatch(script.language) is not None
    sides = bool(script.sides) and len(set(script.sides)) == len(script.sides)
    return (
        whole
        and sides
        and _is_termed(script.terms)
        and _are_tables(script)
        and len(script.cases) <= MOST_CASES
        and _are_names(case.id for case in script.cases)
        and all(_is_case(case, script.terms) for case in script.cases)
        and 0 < len(script.steps) <= MOST_STEPS
        and _are_names(step.id for step in script.steps)
        and all(_is_step(step, script) for step in script.steps)
        and 0 <= script.play <= MOST_CASES
    )


def _is_called(title: str, place: Place) -> bool:
    words = (place.naam, place.woord, place.met_lidwoord, place.organisatie, place.de_organisatie)
    return bool(title) and len(title) + sum(map(len, words)) <= LONGEST_TITLE


def _are_names(ids: Iterable[str]) -> bool:
    found = list(ids)
    return len(set(found)) == len(found) and all(map(is_name, found))


def _is_termed(terms: Terms) -> bool:
    """Every word of the game has its name, once; every principle a heading that is here."""
    told: tuple[tuple[Iterable[str], Iterable[str]], ...] = (
        ([each.sleutel for each in terms.rollen], Rol),
        ([each.sleutel for each in terms.treden], Trede),
        ([each.code for each in terms.typen], Eigenaar),
        ([each.sleutel for each in terms.houdingen], Houding),
    )
    koppen = {kop.code for kop in terms.koppen}
    codes = [each.code for each in terms.principes]
    return (
        all(sorted(found) == sorted(known) for found, known in told)
        and len(set(codes)) == len(codes)
        and all(each.kop in koppen for each in terms.principes)
    )


def _are_tables(script: Script) -> bool:
    tables, sides = script.tables, {side.value for side in Side}
    ids = [table.id for table in tables]
    apart = _are_names(ids) and sides.isdisjoint(ids)
    return len(tables) <= MOST_TABLES and apart and all(table.side in script.sides for table in tables)


def _is_case(case: Case, terms: Terms) -> bool:
    weights = [option.gewichten for option in case.dorp]
    whole = all(by and abs(sum(by.values()) - 1) < ROUNDING and min(by.values()) >= 0 for by in weights)
    codes = {each.code for each in terms.principes}
    keys = ([each.sleutel for each in case.dorp], [each.sleutel for each in case.gemeente])
    return (
        bool(case.dorp and case.titel)
        and whole
        and codes.issuperset(case.krassen.principes)
        and all(len(set(found)) == len(found) <= MOST_OPTIONS for found in keys)
    )


def _is_step(step: Step, script: Script) -> bool:
    known = {each.id for each in script.steps}
    played = not step.case or script.case(step.case) is not None
    return (
        step.kind in STEPS
        and played
        and known.issuperset((*step.shows, *step.closes))
        and 0 <= step.minutes <= MOST_MINUTES
        and 0 <= step.sheets <= MOST_SHEETS
        and set(script.sides).issuperset(step.asks)
        and all(_is_ask(ask) for ask in step.asks.values())
    )


def _is_ask(ask: Ask) -> bool:
    names = [field.name for field in ask.fields]
    return (
        0 < len(names) <= MOST_FIELDS
        and _are_names(names)
        and all(_is_question(field.question) for field in ask.fields)
    )


def _is_question(question: Question) -> bool:
    match question:
        case ChooseOne(options=options) | PlacePawn(places=options):
            return _are_options(options)
        case ChooseSeveral(options=options, least=least, most=most):
            return _are_options(options) and 0 <= least <= most
        case DivideChips(parts=parts, total=total):
            return _are_options(parts) and 0 < total <= MOST_CHIPS
        case _:
            return 0 < question.longest <= LONGEST_ANSWER


def _are_options(options: Sequence[Option]) -> bool:
    keys = [option.key for option in options]
    return 0 < len(keys) <= MOST_OPTIONS and len(set(keys)) == len(keys)
