"""Blocks of what people wrote: the queue at the desk, and what somebody may be quoted on."""

from dataclasses import dataclass

from spel.core.actors import SeatId
from spel.core.script import StepId
from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class WaitingText:
    """Desk: one written text."""

    seat: SeatId
    text: str


@dataclass(frozen=True, slots=True)
class TextBundle:
    """Desk: texts that count as one, under the name the desk gave or by what they say.

    `near` names the group that they look like and are not in.
    """

    name: str
    texts: tuple[WaitingText, ...]
    near: str = ""

    @property
    def says(self) -> str:
        """What the bundle goes by."""
        return self.name or self.texts[0].text

    @property
    def seats(self) -> str:
        """Who wrote them, as a form says it."""
        return " ".join(each.seat for each in self.texts)


@dataclass(frozen=True, slots=True)
class TextQueue:
    """Desk: written words that wait for the spelleider, that the room may read, or that were put aside.

    `open` when the room reads what is let through at once; else it waits for the reveal.
    """

    step: StepId
    field: str
    title: Say
    waiting: tuple[TextBundle, ...] = ()
    shown: tuple[TextBundle, ...] = ()
    aside: tuple[TextBundle, ...] = ()
    names: tuple[str, ...] = ()
    """The groups there are."""
    joint: bool = False
    open: bool = False

    @property
    def texts(self) -> tuple[WaitingText, ...]:
        """All of them: first those that wait."""
        return tuple(
            text
            for part in (self.waiting, self.shown, self.aside)
            for bundle in part
            for text in bundle.texts
        )


@dataclass(frozen=True, slots=True)
class Quotes:
    """What was said aloud, and may be quoted says who said it."""

    lines: tuple[str, ...]
