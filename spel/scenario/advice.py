"""The Dutch sentence for every kind of mistake that pydantic can find in a content file."""

import re
from collections.abc import Mapping

from spel.scenario.texts import PATTERNS

SENTENCES: Mapping[str, str] = {
    "missing": "Dit veld ontbreekt. Voeg het toe.",
    "extra_forbidden": "Dit veld bestaat hier niet.",
    "string_type": "Hier hoort een tekst. Zet tekst met een dubbele punt of haak tussen aanhalingstekens.",
    "string_too_short": "Schrijf hier een tekst.",
    "string_too_long": "Deze tekst is te lang. Gebruik hooguit {max_length} tekens.",
    "string_pattern_mismatch": "{pattern_advice}",
    "tuple_type": "Hier hoort een lijst. Begin elk punt op een nieuwe regel met een streepje.",
    "too_short": "Deze lijst is te kort: {actual_length} in plaats van minstens {min_length}.",
    "too_long": "Deze lijst is te lang: {actual_length} in plaats van hooguit {max_length}.",
    "dict_type": "Hier hoort een blok met velden, zoals {{verbinder: 1.0}}.",
    "model_type": "Hier hoort een blok met velden. Zet elk veld op een nieuwe regel, iets naar rechts.",
    "enum": "Kies uit: {choices}.",
    "literal_error": "Kies uit: {choices}.",
    "float_type": "Hier hoort een getal, zoals 1.5.",
    "float_parsing": "Hier hoort een getal, zoals 1.5. Gebruik een punt, geen komma.",
    "finite_number": "Hier hoort een gewoon getal, zoals 1.5.",
    "int_type": "Hier hoort een heel getal, zoals 4.",
    "int_parsing": "Hier hoort een heel getal, zoals 4.",
    "int_parsing_size": "Dit getal is te groot.",
    "int_from_float": "Hier hoort een heel getal, zoals 4.",
    "greater_than": "Dit getal is te klein. Het moet groter zijn dan {gt:g}.",
    "greater_than_equal": "Dit getal is te klein. Het kleinste getal is hier {ge:g}.",
    "less_than_equal": "Dit getal is te groot. Het grootste getal is hier {le:g}.",
    "bool_type": "Schrijf hier ja of nee.",
    "bool_parsing": "Schrijf hier ja of nee.",
    "rule": "{advice}",
}

_UNKNOWN = "Dit kan hier niet. Vergelijk het met het voorbeeld in de handleiding."


def advise(kind: str, context: Mapping[str, object]) -> str:
    """What is wrong and what to do, for a pydantic error type with its `ctx`."""
    return SENTENCES.get(kind, _UNKNOWN).format(
        **{"actual_length": "meer", **context},
        choices=", ".join(choices(context)),
        pattern_advice=PATTERNS.get(str(context.get("pattern")), _UNKNOWN),
    )


def choices(context: Mapping[str, object]) -> tuple[str, ...]:
    """The words an enum or literal error allows."""
    return tuple(re.findall(r"'([^']+)'", str(context.get("expected", ""))))
