"""What can be asked of a person, and when an answer fits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, assert_never

from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen; `letter` is how the room speaks of it."""

    key: str
    label: Say
    letter: str = ""
    hint: Say = ""


@dataclass(frozen=True, slots=True)
class ChooseOne:
    """Pick one option. `look` tells the template which clothes it wears."""

    options: tuple[Option, ...]
    look: Literal["cards", "weather", "list"] = "cards"
    kind: Literal["choose"] = "choose"


@dataclass(frozen=True, slots=True)
class ChooseSeveral:
    """Pick from `least` up to `most` options: dots on a board, ticks on a list."""

    options: tuple[Option, ...]
    least: int = 0
    most: int = 3
    kind: Literal["several"] = "several"


@dataclass(frozen=True, slots=True)
class DivideChips:
    """Divide `total` chips over the parts; every chip must be laid."""

    parts: tuple[Option, ...]
    total: int = 10
    kind: Literal["chips"] = "chips"


@dataclass(frozen=True, slots=True)
class PlacePawn:
    """Put one pawn on the field of ownership; `row` lays the four places in one narrow line."""

    places: tuple[Option, ...]
    look: Literal["field", "row"] = "field"
    kind: Literal["pawn"] = "pawn"


@dataclass(frozen=True, slots=True)
class Write:
    """Write a few words, at most `longest` characters."""

    longest: int
    lines: int = 1
    kind: Literal["write"] = "write"


Question = ChooseOne | ChooseSeveral | DivideChips | PlacePawn | Write


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form with its name on the wire and its label on the screen."""

    name: str
    label: Say
    question: Question
    required: bool = True
    hint: Say = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """All that a step asks of one side at once: a form of one or more fields."""

    fields: tuple[Field, ...]

    def field(self, name: str) -> Field | None:
        """The field of that name, if this form has it."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class Choice:
    """The key of the option or place that was picked."""

    option: str
    kind: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True)
class Picks:
    """The keys of all options that were picked, in the order of the form."""

    options: tuple[str, ...]
    kind: Literal["picks"] = "picks"


@dataclass(frozen=True, slots=True)
class Chips:
    """Chips per part; parts without chips may be left out."""

    counts: Mapping[str, int]
    kind: Literal["chips"] = "chips"


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody wrote, already cleaned at the edge."""

    text: str
    kind: Literal["words"] = "words"


Value = Choice | Picks | Chips | Words


@dataclass(frozen=True, slots=True)
class Answer:
    """One form filled in: a value per field name.

    `dissent` counts the people behind one telephone who see it differently.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    dissent: int = 0

    def choice(self, name: str) -> str:
        """The option picked in a field, or nothing."""
        value = self.values.get(name)
        return value.option if isinstance(value, Choice) else ""

    def words(self, name: str) -> str:
        """The words written in a field, or nothing."""
        value = self.values.get(name)
        return value.text if isinstance(value, Words) else ""

    def picks(self, name: str) -> tuple[str, ...]:
        """The options picked in a field, or none."""
        value = self.values.get(name)
        return value.options if isinstance(value, Picks) else ()

    def chips(self, name: str) -> Mapping[str, int]:
        """The chips laid in a field, or none."""
        value = self.values.get(name)
        return value.counts if isinstance(value, Chips) else {}


def fits(ask: Ask, answer: Answer) -> bool:
    """Whether an answer fills this form: no unknown field, every required one, each value possible."""
    if any(ask.field(name) is None for name in answer.values):
        return False
    return all(_field_fits(each, answer.values.get(each.name)) for each in ask.fields)


def _field_fits(asked: Field, value: Value | None) -> bool:
    if value is None:
        return not asked.required
    return _value_fits(asked.question, value)


def _value_fits(question: Question, value: Value) -> bool:
    match question:
        case ChooseOne(options=options) | PlacePawn(places=options):
            return isinstance(value, Choice) and value.option in {option.key for option in options}
        case ChooseSeveral():
            return isinstance(value, Picks) and _picks_fit(value.options, question)
        case DivideChips(parts=parts, total=total):
            return isinstance(value, Chips) and _chips_fit(value.counts, {part.key for part in parts}, total)
        case Write(longest=longest):
            return isinstance(value, Words) and 0 < len(value.text) <= longest
        case _:
            assert_never(question)


def _picks_fit(picked: tuple[str, ...], question: ChooseSeveral) -> bool:
    known = {option.key for option in question.options}
    distinct = len(set(picked)) == len(picked) and known.issuperset(picked)
    return distinct and question.least <= len(picked) <= question.most


def _chips_fit(counts: Mapping[str, int], parts: set[str], total: int) -> bool:
    known = all(part in parts and count >= 0 for part, count in counts.items())
    return known and sum(counts.values()) == total
