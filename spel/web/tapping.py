"""From the flat fields of a form or a tap to a command; the same for socket and form post."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from spel.core import commands as c
from spel.core.script import CaseId, Script, StepId
from spel.core.vocabulary import Side
from spel.web.cleaning import cleaned, shortened
from spel.web.forms import LONGEST_NAME, Fields, answer_of, at_most, first, number
from spel.web.tapping_afspraken import afspraak_of
from spel.web.tapping_desk import desk_of, seats_of
from spel.web.tapping_programme import picked

SEVERAL = frozenset({"seats", "casus"})
HANDS = "h."


class Simple(BaseModel):
    """The fields of all commands that carry no answer; unknown fields are let be."""

    model_config = ConfigDict(frozen=True)

    step: str = Field(default="", max_length=80)
    seen: str = Field(default="", max_length=80)
    field: str = Field(default="", max_length=40)
    seats: tuple[str, ...] = ()
    casus: tuple[Annotated[str, Field(max_length=60)], ...] = Field(default=(), max_length=200)
    shown: bool = True
    on: bool = True
    sheet: int = Field(default=0, ge=0, le=999)
    text: Annotated[str, at_most(4_000)] = ""
    quote: bool = False
    name: Annotated[str, at_most(200)] = ""
    side: Side | None = None
    people: int = Field(default=1, ge=0, le=999)
    table: str = Field(default="", max_length=40)


@dataclass(frozen=True, slots=True)
class Tapped:
    """What came in, read once: the plain fields beside the raw ones, and the programme they are about."""

    simple: Simple
    fields: Fields
    script: Script

    @property
    def step(self) -> StepId:
        """The step it is about."""
        return StepId(self.simple.step)

    @property
    def was(self) -> frozenset[str] | None:
        """The mark of the answer that the sender saw standing; None for a form that does not say."""
        return frozenset(self.fields["was"]) if "was" in self.fields else None

    @property
    def text(self) -> str:
        """Words of the spelleider, over more than one line if need be."""
        return cleaned(self.simple.text, lines=True)


def command_of(fields: Fields, script: Script) -> c.Command | None:
    """The command that was meant, or None when the fields make no sense."""
    try:
        plain = {name: _one_or_all(name, values) for name, values in fields.items()}
        tapped = Tapped(Simple.model_validate(plain), fields, script)
    except ValidationError:
        return None
    kind = first(fields, "kind")
    build = BUILD.get(kind)
    return build(tapped) if build else afspraak_of(kind, fields) or desk_of(kind, fields)


def _one_or_all(name: str, values: Sequence[str]) -> object:
    return tuple(values) if name in SEVERAL else (values[0] if values else "")


def _give_answer(tapped: Tapped) -> c.Command:
    answer = answer_of(tapped.fields, tapped.script, tapped.step, None)
    return c.GiveAnswer(tapped.step, answer, tapped.was)


def _give_joint(tapped: Tapped) -> c.Command | None:
    side = tapped.simple.side
    if side is None:
        return None
    answer = answer_of(tapped.fields, tapped.script, tapped.step, side)
    return c.GiveJoint(tapped.step, side, answer, tapped.simple.table, tapped.was)


def _change_seat(tapped: Tapped) -> c.Command | None:
    said, name = tapped.simple, shortened(cleaned(tapped.simple.name), LONGEST_NAME)
    table = tapped.script.table(said.table)
    side = table.side if table else said.side
    return c.ChangeSeat(side, name, said.people, said.table) if side and name else None


def _count_hands(tapped: Tapped) -> c.Command | None:
    """`h.<field>.<option>` says how many hands went up; empty boxes are no hands."""
    counts: dict[str, dict[str, int]] = {}
    for name, values in tapped.fields.items():
        if name.startswith(HANDS) and values and values[0]:
            field, _, option = name.removeprefix(HANDS).partition(".")
            counts.setdefault(field, {})[option] = number(values[0])
    side = tapped.simple.side
    return c.CountHands(tapped.step, side, counts) if side else None


def _pick_cases(tapped: Tapped) -> c.Command:
    return c.PickCases(picked(tapped.fields))


def _flag_case(tapped: Tapped) -> c.Command:
    return c.FlagCase(CaseId(next(iter(tapped.simple.casus), "")), tapped.text)


def _release(tapped: Tapped) -> c.Command:
    return c.ReleaseTexts(
        tapped.step, tapped.simple.field, seats_of(tapped.simple.seats), tapped.simple.shown
    )


BUILD: Mapping[str, Callable[[Tapped], c.Command | None]] = {
    "give_answer": _give_answer,
    "give_joint": _give_joint,
    "change_seat": _change_seat,
    "open_kras": lambda tapped: c.OpenKras(tapped.step),
    "count_hands": _count_hands,
    "pick_cases": _pick_cases,
    "flag_case": _flag_case,
    "open_step": lambda tapped: c.OpenStep(tapped.step, StepId(tapped.simple.seen)),
    "reveal_step": lambda tapped: c.RevealStep(tapped.step, tapped.simple.shown),
    "show_sheet": lambda tapped: c.ShowSheet(tapped.step, tapped.simple.sheet),
    "release_texts": _release,
    "set_black": lambda tapped: c.SetBlack(tapped.simple.on),
    "set_talk": lambda tapped: c.SetTalk(tapped.simple.on),
    "write_note": lambda tapped: c.WriteNote(tapped.text, tapped.simple.quote),
    "close_session": lambda _: c.CloseSession(),
    "reopen_session": lambda _: c.ReopenSession(),
}
"""How each kind of tap is read; those about cards of the afspraken have a file of their own."""
