"""The answers on a form: from flat fields to an answer, and the way back."""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from spel.core.questions import (
    Answer,
    Chips,
    Choice,
    ChooseOne,
    ChooseSeveral,
    DivideChips,
    Picks,
    PlacePawn,
    Question,
    Value,
    Words,
    Write,
)
from spel.core.script import Script, StepId
from spel.core.vocabulary import Side
from spel.web.cleaning import cleaned
from spel.web.tokens import new_tap

Fields = Mapping[str, Sequence[str]]
"""What came in: every name with all its values."""

LONGEST_NAME = 24
PREFIX = "a."
MOST_FIELDS, LONGEST_FIELD = 60, 120
"""Fields of a tap, and the signs of the name of one."""
MOST_VALUES, LONGEST_VALUE = 600, 8_000
"""Values of one field, and the signs of one: all seats of a full room, with spaces between."""


def at_most(signs: int) -> AfterValidator:
    """No longer than so many signs. Unlike `max_length` it lets half a sign pass, to be cleaned later:
    a field that is full cuts an emoji in two.
    """

    def fits(written: str) -> str:
        if len(written) > signs:
            raise ValueError("too long")
        return written

    return AfterValidator(fits)


Written = Annotated[str, at_most(LONGEST_VALUE)]
Several = Annotated[list[Written], Field(max_length=MOST_VALUES)]


TAP_ID = r"^[A-Za-z0-9_-]{8,64}$"


def tap_id(written: str) -> str:
    """The tap's own id as a form carries it, or a new one when it carries none that can be ours."""
    return written if re.fullmatch(TAP_ID, written) else new_tap()


class Tap(BaseModel):
    """A tap as it comes over the wire: its own id, and flat fields as a form has them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=TAP_ID)
    fields: dict[Annotated[str, at_most(LONGEST_FIELD)], Several | Written] = Field(max_length=MOST_FIELDS)

    def flat(self) -> Fields:
        """Every field as a list of values."""
        return {name: [value] if isinstance(value, str) else value for name, value in self.fields.items()}


def is_bounded(fields: Fields) -> bool:
    """Whether a form is no larger than any of ours; a tap on the socket was looked at before."""
    return len(fields) <= MOST_FIELDS and all(
        len(name) <= LONGEST_FIELD
        and len(values) <= MOST_VALUES
        and all(len(each) <= LONGEST_VALUE for each in values)
        for name, values in fields.items()
    )


def first(fields: Fields, name: str) -> str:
    """The value of a field that has one."""
    return next(iter(fields.get(name, ())), "")


def answer_of(fields: Fields, script: Script, step: StepId, side: Side | None) -> Answer:
    """The answer to a step as its form asks it; what does not fit is refused later, with a reason."""
    read = {name: _value(question, name, fields) for name, question in script.questions(step, side).items()}
    given = {name: value for name, value in read.items() if value is not None}
    return Answer(given, number(first(fields, "dissent")))


def _value(question: Question, name: str, fields: Fields) -> Value | None:
    match question:
        case ChooseOne() | PlacePawn():
            option = first(fields, PREFIX + name)
            return Choice(option) if option else None
        case ChooseSeveral(options=options):
            return _picks(fields, PREFIX + name, [option.key for option in options])
        case DivideChips(parts=parts):
            laid = {part.key: first(fields, f"{PREFIX}{name}.{part.key}") for part in parts}
            return Chips({key: number(count) for key, count in laid.items()}) if any(laid.values()) else None
        case Write(lines=lines):
            words = cleaned(first(fields, PREFIX + name), lines=lines > 1)
            return Words(words) if words else None


def _picks(fields: Fields, name: str, known: Sequence[str]) -> Picks | None:
    """Everything that was ticked, in the order of the form; an empty value says that nothing was."""
    if name not in fields:
        return None
    ticked = set(fields[name]) - {""}
    return Picks((*(key for key in known if key in ticked), *sorted(ticked.difference(known))))


def number(written: str) -> int:
    """A count as it was typed; nonsense becomes -1, which never fits."""
    return int(written) if written.isdecimal() and len(written) <= 3 else (0 if not written else -1)


def values_of(answer: Answer) -> dict[str, str]:
    """An answer as the inputs of its form: the way back of `answer_of`."""
    inputs: dict[str, str] = {}
    for name, value in answer.values.items():
        match value:
            case Choice(option=option):
                inputs[PREFIX + name] = option
            case Picks(options=options):
                inputs[PREFIX + name] = " ".join(options)
            case Words(text=text):
                inputs[PREFIX + name] = text
            case Chips(counts=counts):
                inputs |= {f"{PREFIX}{name}.{part}": str(count) for part, count in counts.items()}
    return {**inputs, "dissent": str(answer.dissent)} if answer.dissent else inputs
