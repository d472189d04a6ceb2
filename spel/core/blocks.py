"""The typed blocks a screen is built of; each has a template of the same name."""

from dataclasses import dataclass

from spel.core.blocks_afspraken import AfspraakBlock
from spel.core.blocks_casus import WordCards, WordHelp
from spel.core.blocks_kompas import Kompas
from spel.core.blocks_ondertekenen import Besluit, Samenvatting, SamenvattingDesk
from spel.core.blocks_overview import ChapterLine
from spel.core.blocks_plekken import HandsDesk, TableChoices
from spel.core.blocks_programme import CaseFlags, CasePicker
from spel.core.blocks_teksten import Quotes, TextQueue
from spel.core.figures import Figure, Insight
from spel.core.questions import Answer, Ask
from spel.core.script import Case, StepId, Voorbeeld
from spel.core.terms import EigenaarTerm, Principe
from spel.core.vocabulary import Side
from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class Lead:
    """A line or two that says what is going on."""

    text: Say


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know: calm, in a frame."""

    text: Say


@dataclass(frozen=True, slots=True)
class Bullets:
    """A short list, such as the spelregels."""

    items: tuple[Say, ...]
    title: Say = ""


@dataclass(frozen=True, slots=True)
class CaseCard:
    """The casus; `compact` shows title and situation only."""

    case: Case
    compact: bool = False


@dataclass(frozen=True, slots=True)
class AskForm:
    """A form to fill in. With `joint` it is for the whole side. Own answers travel apart."""

    step: StepId
    ask: Ask
    side: Side
    joint: bool = False
    button: Say = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a side are here, gave their answer, and are in all."""

    side: Side
    seated: int
    given: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the room is, as counts per side; never who."""

    rows: tuple[Count, ...]
    joint: bool = False
    tables: bool = False
    """Whether tables are counted, and not people."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """On the phone: look at the wall, or talk."""

    text: Say
    locked: bool = False


@dataclass(frozen=True, slots=True)
class BigQuestion:
    """One question to talk about."""

    text: Say
    number: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A figure with its heading and, where something is left out, why."""

    figure: Figure
    title: Say = ""
    left_out: Say = ""
    via: Say = ""
    """How many people answered with how many telephones, where that is not the same."""


@dataclass(frozen=True, slots=True)
class InsightBlock:
    """An insight: figure, plain sentence, what it is based on."""

    insight: Insight
    left_out: Say = ""


@dataclass(frozen=True, slots=True)
class JointCard:
    """What one side chose together; `dissent` when they do not agree."""

    side: Side
    main: Say
    support: Say = ""
    dissent: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class JointCards:
    """The joint choices beside each other, under a heading where it is not plain what they are."""

    cards: tuple[JointCard, ...]
    title: Say = ""


@dataclass(frozen=True, slots=True)
class KrasRow:
    """What lies under one option: the role or trede it belongs to."""

    letter: str
    label: Say
    under: Say
    hint: Say = ""


@dataclass(frozen=True, slots=True)
class KrasCard:
    """The scratch card. `covered` draws the grey layer; `step` names it on the wire."""

    step: StepId
    rows: tuple[tuple[Side, tuple[KrasRow, ...]], ...]
    principes: tuple[Principe, ...]
    uitleg: str
    voorbeelden: tuple[Voorbeeld, ...]
    covered: bool = True


@dataclass(frozen=True, slots=True)
class OwnershipHelp:
    """What the four types of ownership mean."""

    typen: tuple[EigenaarTerm, ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """Desk: the sheets of this step to pick from; `current` counts from 0."""

    step: StepId
    labels: tuple[Say, ...]
    current: int


@dataclass(frozen=True, slots=True)
class Prompts:
    """Desk: notes of this casus and one question per stance."""

    notities: tuple[Say, ...]
    vragen: tuple[tuple[Say, Say], ...]


@dataclass(frozen=True, slots=True)
class JointDesk:
    """Desk: fill in a joint choice for a side that has no phone at hand."""

    step: StepId
    side: Side
    ask: Ask
    given: Answer | None = None
    tables: tuple[tuple[str, str], ...] = ()
    """Where tables choose instead of sides: id and name of each of this side."""


Block = (
    Lead
    | Notice
    | Bullets
    | CaseCard
    | AskForm
    | Progress
    | LookUp
    | BigQuestion
    | FigureBlock
    | InsightBlock
    | JointCards
    | KrasCard
    | OwnershipHelp
    | Sheets
    | Prompts
    | TextQueue
    | Quotes
    | JointDesk
    | HandsDesk
    | TableChoices
    | AfspraakBlock
    | WordCards
    | WordHelp
    | CasePicker
    | CaseFlags
    | Kompas
    | Samenvatting
    | SamenvattingDesk
    | Besluit
    | ChapterLine
)
