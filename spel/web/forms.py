"""From the flat fields of a form or a tap to a command; the same for socket and form post."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from spel.core import commands as c
from spel.core.actors import SeatId
from spel.core.questions import (
    Answer,
    Chips,
    Choice,
    ChooseOne,
    DivideChips,
    PlacePawn,
    Question,
    Value,
    Words,
    Write,
)
from spel.core.script import Script, StepId
from spel.core.vocabulary import Side
from spel.web.tokens import new_tap

Fields = Mapping[str, Sequence[str]]
"""What came in: every name with all its values."""

LONGEST_NAME = 24
PREFIX = "a."


TAP_ID = r"^[A-Za-z0-9_-]{8,64}$"


def tap_id(written: str) -> str:
    """The tap's own id as a form carries it, or a new one when it carries none that can be ours."""
    return written if re.fullmatch(TAP_ID, written) else new_tap()


class Tap(BaseModel):
    """A tap as it comes over the wire: its own id, and flat fields as a form has them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=TAP_ID)
    fields: dict[str, list[str] | str] = Field(max_length=60)

    def flat(self) -> Fields:
        """Every field as a list of values."""
        return {name: [value] if isinstance(value, str) else value for name, value in self.fields.items()}


class _Simple(BaseModel):
    """The fields of all commands that carry no answer; unknown fields are let be."""

    model_config = ConfigDict(frozen=True)

    step: str = Field(default="", max_length=80)
    seen: str = Field(default="", max_length=80)
    field: str = Field(default="", max_length=40)
    seats: tuple[str, ...] = ()
    shown: bool = True
    on: bool = True
    sheet: int = 0
    text: str = ""
    name: str = ""
    side: Side | None = None


def command_of(fields: Fields, script: Script) -> c.Command | None:
    """The command that was meant, or None when the fields make no sense."""
    try:
        simple = _Simple.model_validate({name: _one_or_all(name, values) for name, values in fields.items()})
    except ValidationError:
        return None
    return _build(_first(fields, "kind"), simple, fields, script)


def _build(kind: str, simple: _Simple, fields: Fields, script: Script) -> c.Command | None:
    step = StepId(simple.step)
    match kind:
        case "give_answer":
            return c.GiveAnswer(step, _answer(fields, script, step, None))
        case "give_joint" if simple.side is not None:
            return c.GiveJoint(step, simple.side, _answer(fields, script, step, simple.side))
        case "change_seat" if simple.side is not None and cleaned(simple.name):
            return c.ChangeSeat(simple.side, cleaned(simple.name)[:LONGEST_NAME])
        case "open_kras":
            return c.OpenKras(step)
        case _:
            return _of_desk(kind, simple, step)


def _of_desk(kind: str, simple: _Simple, step: StepId) -> c.Command | None:
    seats = tuple(SeatId(seat) for seat in simple.seats)
    plain: Mapping[str, c.Command] = {
        "open_step": c.OpenStep(step, StepId(simple.seen)),
        "reveal_step": c.RevealStep(step, simple.shown),
        "show_sheet": c.ShowSheet(step, simple.sheet),
        "release_texts": c.ReleaseTexts(step, simple.field, seats, simple.shown),
        "set_black": c.SetBlack(simple.on),
        "set_talk": c.SetTalk(simple.on),
        "write_note": c.WriteNote(cleaned(simple.text, lines=True)),
        "close_session": c.CloseSession(),
        "reopen_session": c.ReopenSession(),
    }
    return plain.get(kind)


def _one_or_all(name: str, values: Sequence[str]) -> object:
    return tuple(values) if name == "seats" else (values[0] if values else "")


def _first(fields: Fields, name: str) -> str:
    return next(iter(fields.get(name, ())), "")


def _answer(fields: Fields, script: Script, step: StepId, side: Side | None) -> Answer:
    """The answer to a step as its form asks it; what does not fit is refused later, with a reason."""
    known = script.step(step)
    asks = () if known is None else tuple(ask for each, ask in known.asks.items() if side in (None, each))
    questions = {field.name: field.question for ask in asks for field in ask.fields}
    read = {name: _value(question, name, fields) for name, question in questions.items()}
    return Answer({name: value for name, value in read.items() if value is not None})


def _value(question: Question, name: str, fields: Fields) -> Value | None:
    match question:
        case ChooseOne() | PlacePawn():
            option = _first(fields, PREFIX + name)
            return Choice(option) if option else None
        case DivideChips(parts=parts):
            laid = {part.key: _first(fields, f"{PREFIX}{name}.{part.key}") for part in parts}
            return Chips({key: _number(count) for key, count in laid.items()}) if any(laid.values()) else None
        case Write(lines=lines):
            words = cleaned(_first(fields, PREFIX + name), lines=lines > 1)
            return Words(words) if words else None


def _number(written: str) -> int:
    """A count as it was typed; nonsense becomes -1, which never fits."""
    return int(written) if written.isdecimal() and len(written) <= 3 else (0 if not written else -1)


def values_of(answer: Answer) -> dict[str, str]:
    """An answer as the inputs of its form: the way back of `command_of`."""
    inputs: dict[str, str] = {}
    for name, value in answer.values.items():
        match value:
            case Choice(option=option):
                inputs[PREFIX + name] = option
            case Words(text=text):
                inputs[PREFIX + name] = text
            case Chips(counts=counts):
                inputs |= {f"{PREFIX}{name}.{part}": str(count) for part, count in counts.items()}
    return inputs


_UNSEEN = frozenset("\u061c\u200b\u200e\u200f\u2028\u2029\ufeff") | {
    chr(code) for start, end in ((0x202A, 0x202F), (0x2066, 0x206A)) for code in range(start, end)
}
MOST_MARKS = 4


def cleaned(written: str, lines: bool = False) -> str:
    """What somebody wrote, made safe to show: NFC, no control or direction signs, no towers of marks."""
    normal = unicodedata.normalize("NFC", written)
    kept = "".join(sign for sign in normal if _is_plain(sign))
    calm = "".join(_calm_marks(kept))
    return calm.strip() if lines else " ".join(calm.split())


def _is_plain(sign: str) -> bool:
    return sign in "\n\t " or (
        sign not in _UNSEEN and unicodedata.category(sign) not in {"Cc", "Cs", "Cn", "Co"}
    )


def _calm_marks(text: str) -> list[str]:
    marks, calm = 0, []
    for sign in text:
        marks = marks + 1 if unicodedata.category(sign) in {"Mn", "Me"} else 0
        if marks <= MOST_MARKS:
            calm.append(sign)
    return calm
