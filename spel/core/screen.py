"""Everything a template may know: one screen per view, made of typed blocks."""

from dataclasses import dataclass

from spel.core.blocks import Block
from spel.core.screen_desk import DeskTime, Done, OnWall, Preview
from spel.core.script import Script, StepId
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, counted, text

__all__ = ["N_", "Say", "Text", "counted", "text"]


@dataclass(frozen=True, slots=True)
class Where:
    """Where the evening is: chapter, step, and which casus of how many."""

    chapter: str
    step: int
    steps: int
    casus: int = 0
    casussen: int = 0
    titel: str = ""
    """Of the casus, when the step belongs to one."""


@dataclass(frozen=True, slots=True)
class PhoneScreen:
    """What everybody of one side sees on the phone."""

    session_title: str
    side: Side
    step: StepId
    kind: str
    title: Say
    where: Where
    blocks: tuple[Block, ...]
    version: int
    locked: bool = False
    closed: bool = False
    paused: bool = False
    """Whether the spelleider takes no answers for a while."""
    written: tuple[str, ...] = ()
    """The inputs of this step in which people write; who did hears that it came in, and when it is shown."""


@dataclass(frozen=True, slots=True)
class ProjectorScreen:
    """What is on the wall. `people` counts who is here per side."""

    session_title: str
    step: StepId
    kind: str
    title: Say
    where: Where
    blocks: tuple[Block, ...]
    people: tuple[tuple[Side, int], ...]
    version: int
    black: bool = False
    talking: bool = False
    overview: bool = False
    qr: bool = False
    """Whether the code to join fills the wall."""
    waits: bool = False
    """Something can be shown here and is not shown yet."""


@dataclass(frozen=True, slots=True)
class Present:
    """Desk: of a side so many seats, connected now, and answered this step."""

    side: Side
    seated: int
    connected: int
    answered: int
    asked: bool
    devices: int = 0
    """Of the people on that side so many telephones, connected or not."""
    missing: int = 0
    """So many are connected and not ready; of a joint step 1 for the side, or its tables."""
    silent: int = 0
    """So many people never answered anything tonight."""


@dataclass(frozen=True, slots=True)
class PresentTable:
    """Desk: of one table so many people and telephones, and how far it is with this step."""

    side: Side
    name: str
    people: int
    devices: int
    answered: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """Desk: one step of the evening in the list."""

    id: StepId
    title: Say
    chapter: str
    casus: str
    minutes: float
    visited: bool
    current: bool
    extra: bool = False
    skipped: bool = False
    shown: bool = False
    more: float = 0
    """Minutes it got beside its plan; `minutes` holds both."""


@dataclass(frozen=True, slots=True)
class DeskScreen:
    """What only the spelleider sees. `previous` and `next` are the neighbours, empty at the ends."""

    session_title: str
    step: StepId
    kind: str
    title: Say
    where: Where
    blocks: tuple[Block, ...]
    present: tuple[Present, ...]
    previous: StepId
    next: StepId
    next_title: Say
    can_reveal: bool
    revealed: bool
    black: bool
    talking: bool
    closed: bool
    stops: tuple[Stop, ...]
    notes: tuple[tuple[Say, str], ...]
    time: DeskTime
    wall: OnWall
    ahead: tuple[Preview, ...]
    """The next step and the one after it."""
    warnings: tuple[Say, ...]
    version: int
    tables: tuple[PresentTable, ...] = ()
    joint: bool = False
    """Whether this step is filled in together."""
    extras: tuple[Stop, ...] = ()
    """Steps that are here for who asks for them."""
    lead: str = ""
    """The desk that leads; empty while every desk may act."""
    door_open: bool = True
    intake_open: bool = True
    frozen: bool = False
    overview: bool = False
    qr: bool = False
    done: Done | None = None
    kept_for_later: bool = False
    """Whether a later step shows better what could be shown here."""
    trouble: Say = ""
    """What is the matter with the disk, so that answers are not kept now."""


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A chapter of the report."""

    title: Say
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ReportScreen:
    """The report: what the evening gave, with who was there."""

    session_title: str
    script: Script
    date: str
    """Day of the evening, ISO 8601."""
    sections: tuple[ReportSection, ...] = ()
    unfinished: bool = False
    besluit: Say = ""
    """Who may read it, as the village decided."""


Screen = PhoneScreen | ProjectorScreen | DeskScreen | ReportScreen
