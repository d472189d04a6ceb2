"""Whether what came out of a JSON file is calm enough to look at: how deep, how long, which signs."""

import re
from collections.abc import Mapping
from math import isfinite
from string import Formatter

from spel.core.script import Place
from spel.web.words import place_words

DEEPEST, LONGEST, LARGEST_NUMBER = 40, 10_000, 10**9
LONGEST_SENTENCE, MOST_GAPS, DEEPEST_SENTENCE = 400, 12, 3
"""A sentence is put together from others: without bounds a small file would say a very long one."""

STRANGE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufffe\uffff]"
)
"""What no page, no PDF and no Word file can bear, or what turns the direction of reading."""
MOST_GROUPS, MOST_PARTS = 750_000, 2_500_000
"""Twice what the longest evening has: a group takes a hundred times the memory of its two signs."""
GAP = re.compile("[A-Za-z_]{1,40}")
KNOWN = frozenset(place_words(Place()))


def is_light(written: bytes) -> bool:
    """Whether it can be read at all: counted before that, as reading is what takes the memory."""
    groups = written.count(b"[") + written.count(b"{")
    return groups <= MOST_GROUPS and written.count(b",") <= MOST_PARTS


def is_plain(whole: object) -> bool:
    """Whether all of it is. One look at each part, so that the size of the file is the bound."""
    ahead: list[tuple[object, int, int]] = [(whole, 0, 0)]
    while ahead:
        part, depth, said = ahead.pop()
        match part:
            case dict() | list() if depth >= DEEPEST:
                return False
            case dict():
                said += "msgid" in part
                if said > DEEPEST_SENTENCE or ("msgid" in part and not _is_sentence(part)):
                    return False
                ahead.extend((each, depth + 1, said) for pair in part.items() for each in pair)
            case list():
                ahead.extend((each, depth + 1, said) for each in part)
            case _ if not _is_calm(part):
                return False
    return True


def _is_calm(value: object) -> bool:
    match value:
        case str():
            return len(value) <= LONGEST and STRANGE.search(value) is None
        case int() | float():
            return isfinite(value) and abs(value) <= LARGEST_NUMBER
        case _:
            return value is None


def _is_sentence(part: Mapping[object, object]) -> bool:
    """Whether it can be said: every gap in it is a plain name that is filled in."""
    params = part.get("params", {})
    told = (part.get("msgid"), part.get("plural", ""))
    if not isinstance(params, dict) or not all(isinstance(each, str) for each in told):
        return False
    known = {*KNOWN, *params}
    return all(_is_filled(str(each), known) for each in told)


def _is_filled(sentence: str, known: set[object]) -> bool:
    if len(sentence) > LONGEST_SENTENCE:
        return False
    try:
        gaps = [each[1:] for each in Formatter().parse(sentence) if each[1] is not None]
    except ValueError:
        return False
    plain = all(
        name in known and GAP.fullmatch(name) and not (spec or turn) for name, spec, turn in gaps if name
    )
    return plain and len(gaps) <= MOST_GAPS and all(name for name, _, _ in gaps)
