"""There is a Dutch sentence for every mistake that our models can find."""

from collections.abc import Iterator
from itertools import chain
from typing import get_args

import pytest
from pydantic import BaseModel
from pydantic_core import core_schema

from spel.scenario.advice import SENTENCES, advise
from spel.scenario.model import Casus
from spel.scenario.sets import Sets
from spel.scenario.terms import Eigenaarschap, Houdingen, Principes, Rollen, Treden, Woorden, Woordhulp
from spel.scenario.texts import PATTERNS
from spel.scenario.vorm import Vorm

MODELS: list[type[BaseModel]] = [
    Casus,
    Vorm,
    Sets,
    Rollen,
    Principes,
    Treden,
    Eigenaarschap,
    Houdingen,
    Woorden,
    Woordhulp,
]

BY_SCHEMA = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "str": {"string_type"},
    "tuple": {"tuple_type"},
    "dict": {"dict_type"},
    "enum": {"enum"},
    "literal": {"literal_error"},
    "float": {"float_type", "float_parsing"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "int_from_float"},
    "bool": {"bool_type", "bool_parsing"},
    "function-after": {"rule"},
    "function-before": set[str](),
    "nullable": set[str](),
    "no-info": set[str](),
    "definitions": set[str](),
    "definition-ref": set[str](),
    "default": set[str](),
}
BY_LIMIT = {
    "min_length": {"str": "string_too_short", "tuple": "too_short"},
    "max_length": {"str": "string_too_long", "tuple": "too_long"},
    "pattern": {"str": "string_pattern_mismatch"},
    "ge": {"float": "greater_than_equal", "int": "greater_than_equal"},
    "gt": {"float": "greater_than", "int": "greater_than"},
    "le": {"float": "less_than_equal", "int": "less_than_equal"},
    "allow_inf_nan": {"float": "finite_number"},
}


def parts(schema: object) -> Iterator[dict[str, object]]:
    """Every piece of a core schema that checks something."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        yield from chain.from_iterable(parts(value) for key, value in schema.items() if key != "metadata")
    elif isinstance(schema, list | tuple):
        yield from chain.from_iterable(parts(item) for item in schema)


def kinds(model: type[BaseModel]) -> set[str]:
    """Every error type that reading this model can give."""
    checks = [
        part for part in parts(model.__pydantic_core_schema__) if not str(part["type"]).endswith("-field")
    ]
    by_schema = chain.from_iterable(BY_SCHEMA[str(part["type"])] for part in checks)
    by_limit = (by[str(part["type"])] for part in checks for limit, by in BY_LIMIT.items() if limit in part)
    return {*by_schema, *by_limit}


@pytest.mark.parametrize("model", MODELS)
def test_every_mistake_a_model_can_find_has_a_sentence(model: type[BaseModel]) -> None:
    assert kinds(model) - SENTENCES.keys() == set()


def test_every_sentence_belongs_to_a_mistake_that_can_be_made() -> None:
    assert SENTENCES.keys() - set(chain.from_iterable(map(kinds, MODELS))) == set()


def test_pydantic_knows_every_kind_but_our_own() -> None:
    assert SENTENCES.keys() - set(get_args(core_schema.ErrorType)) == {"rule"}


@pytest.mark.parametrize("model", MODELS)
def test_every_pattern_is_explained(model: type[BaseModel]) -> None:
    patterns = {part["pattern"] for part in parts(model.__pydantic_core_schema__) if "pattern" in part}

    assert patterns - PATTERNS.keys() == set()


def test_an_unknown_mistake_still_gets_a_sentence() -> None:
    assert advise("surprise", {}) == "Dit kan hier niet. Vergelijk het met het voorbeeld in de handleiding."


def test_numbers_are_filled_in() -> None:
    advice = advise("too_short", {"actual_length": 3, "min_length": 4})

    assert advice == "Deze lijst is te kort: 3 in plaats van minstens 4."
