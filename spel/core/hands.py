"""Raised hands as answers: a count of each option becomes so many answers without a name."""

from collections.abc import Mapping
from itertools import chain, repeat, zip_longest

from spel.core.questions import Answer, Ask, Choice, ChooseOne, PlacePawn

Counts = Mapping[str, Mapping[str, int]]
"""Per field of a form how many hands went up for each option."""
MOST_HANDS = 600


def one_by_one(counts: Counts) -> tuple[Answer, ...]:
    """An answer for every hand. Which hand goes with which over two fields is not known, nor used."""
    fields = {name: tuple(_each(by)) for name, by in counts.items()}
    rows = zip_longest(*fields.values())
    return tuple(Answer(_filled(dict(zip(fields, row, strict=True)))) for row in rows)


def _each(by: Mapping[str, int]) -> chain[str]:
    return chain.from_iterable(repeat(option, n) for option, n in by.items())


def _filled(row: Mapping[str, str | None]) -> Mapping[str, Choice]:
    return {name: Choice(option) for name, option in row.items() if option is not None}


def countable(ask: Ask) -> tuple[str, ...]:
    """The fields of a form that hands can answer; none when something else must be filled in too."""
    wanted = [each for each in ask.fields if each.required]
    if not all(isinstance(each.question, ChooseOne | PlacePawn) for each in wanted):
        return ()
    return tuple(each.name for each in ask.fields if isinstance(each.question, ChooseOne | PlacePawn))


def can_be(ask: Ask, counts: Counts) -> bool:
    """Whether these counts answer this form: known fields and options, and equally many hands each time."""
    if not counts or not set(counts).issubset(countable(ask)):
        return False
    totals = {sum(by.values()) for by in counts.values()}
    required = {each.name for each in ask.fields if each.required}
    fitting = all(_option_counts(ask, name, by) for name, by in counts.items())
    return fitting and len(totals) == 1 and max(totals) <= MOST_HANDS and required.issubset(counts)


def _option_counts(ask: Ask, name: str, by: Mapping[str, int]) -> bool:
    asked = ask.field(name)
    match asked.question if asked else None:
        case ChooseOne(options=options) | PlacePawn(places=options):
            return {option.key for option in options}.issuperset(by) and all(n >= 0 for n in by.values())
        case _:
            return False
