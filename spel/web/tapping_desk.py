"""From the flat fields of a form to a command of the desk about the evening itself."""

from collections.abc import Callable, Iterable, Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from spel.core import desk_commands as c
from spel.core.actors import SeatId
from spel.core.script import StepId
from spel.web.cleaning import cleaned
from spel.web.forms import Fields, at_most

SEVERAL = frozenset({"seats", "steps"})


class _Said(BaseModel):
    """What a tap of the desk says; unknown fields are let be."""

    model_config = ConfigDict(frozen=True)

    step: str = Field(default="", max_length=80)
    steps: tuple[Annotated[str, Field(max_length=80)], ...] = Field(default=(), max_length=400)
    field: str = Field(default="", max_length=40)
    seats: tuple[str, ...] = ()
    seat: str = Field(default="", max_length=80)
    minutes: float = Field(default=0, allow_inf_nan=False)
    name: Annotated[str, at_most(200)] = ""
    bij: Annotated[str, at_most(200)] = ""
    seen: str = Field(default="", max_length=40)
    on: bool = True
    open: bool = True


def desk_of(kind: str, fields: Fields) -> c.DeskCommand | None:
    """The command that was meant, or None when the fields make no sense."""
    build = BUILD.get(kind)
    if build is None:
        return None
    try:
        plain = {
            name: tuple(values) if name in SEVERAL else values[0] for name, values in fields.items() if values
        }
        return build(_Said.model_validate(plain))
    except ValidationError:
        return None


def _aside(said: _Said) -> c.DeskCommand:
    return c.SetAside(StepId(said.step), said.field, seats_of(said.seats), said.on)


def _group(said: _Said) -> c.DeskCommand:
    """Under a name that is written, or, with one tap, under one that is there."""
    return c.GroupTexts(StepId(said.step), said.field, seats_of(said.seats), cleaned(said.bij or said.name))


def seats_of(said: Iterable[str]) -> tuple[SeatId, ...]:
    """Whose words are meant, each once; one button or tick may stand for several seats."""
    return tuple(dict.fromkeys(SeatId(seat) for several in said for seat in several.split()))


BUILD: Mapping[str, Callable[[_Said], c.DeskCommand]] = {
    "take_lead": lambda _: c.TakeLead(),
    "undo_desk": lambda said: c.UndoDesk(said.seen),
    "extend_step": lambda said: c.ExtendStep(StepId(said.step), said.minutes),
    "skip_steps": lambda said: c.SkipSteps(tuple(StepId(each) for each in said.steps), said.on),
    "set_freeze": lambda said: c.SetFreeze(said.on),
    "set_overview": lambda said: c.SetOverview(said.on),
    "set_qr": lambda said: c.SetQr(said.on),
    "set_door": lambda said: c.SetDoor(said.open),
    "set_intake": lambda said: c.SetIntake(said.open),
    "remove_seat": lambda said: c.RemoveSeat(SeatId(said.seat)),
    "set_aside": _aside,
    "group_texts": _group,
}
